using System.Collections.Generic;

namespace RmlAnalyzers.Core.Algebra;

/// <summary>A join-semilattice of finite height. The laws, held by tests for every instance:</summary>
/// <remarks>
/// Join(a, a) = a (idempotent) · Join(a, b) = Join(b, a) (commutative) · Join(a, Join(b, c)) = Join(Join(a, b), c) (associative) ·
/// Join(Bottom, a) = a (identity) · every strictly rising chain is finite.
/// </remarks>
internal interface IJoinSemilattice<T>
{
    T Bottom { get; }

    T Join(T left, T right);
}

internal static class Semilattices
{
    /// <summary>The order that the join defines: a ≤ b exactly when a ∨ b = b.</summary>
    public static bool Leq<T>(this IJoinSemilattice<T> lattice, T left, T right) =>
        EqualityComparer<T>.Default.Equals(lattice.Join(left, right), right);

    /// <summary>Least upper bound of any number of values; Bottom for none.</summary>
    public static T JoinAll<T>(this IJoinSemilattice<T> lattice, IEnumerable<T> values)
    {
        var result = lattice.Bottom;
        foreach (var value in values)
        {
            result = lattice.Join(result, value);
        }

        return result;
    }
}
