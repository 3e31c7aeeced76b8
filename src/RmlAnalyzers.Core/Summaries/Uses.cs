using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Algebra;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Summaries;

/// <summary>
/// What a piece of code does with what its caller chooses: which delegate parameters it runs, and how, and which type parameters it
/// creates with <c>new T()</c>. The parametric half of a summary; each call fills it in with its own arguments.
/// </summary>
internal sealed record Uses(
    ImmutableDictionary<IParameterSymbol, Activation> Runs,
    ImmutableHashSet<ITypeParameterSymbol> Creates)
{
    public static readonly Uses None = new(
        ImmutableDictionary.Create<IParameterSymbol, Activation>(SymbolEqualityComparer.Default),
        ImmutableHashSet.Create<ITypeParameterSymbol>(SymbolEqualityComparer.Default));

    public bool IsEmpty => Runs.IsEmpty && Creates.IsEmpty;

    public Uses Run(IParameterSymbol parameter, Activation activation) =>
        this with { Runs = Runs.SetItem(parameter, Worse(activation, Runs.TryGetValue(parameter, out var known) ? known : Activation.Never)) };

    public Uses Create(ITypeParameterSymbol parameter) => this with { Creates = Creates.Add(parameter) };

    public Uses Join(Uses other)
    {
        var joined = this;
        foreach (var run in other.Runs)
        {
            joined = joined.Run(run.Key, run.Value);
        }

        return joined with { Creates = joined.Creates.Union(other.Creates) };
    }

    /// <summary>What a delegate does when the code that runs it is itself run that way: handed over or repeated work stays so.</summary>
    public static Activation Nest(Activation outer, Activation inner) => Worse(outer, inner);

    public bool Equals(Uses? other) =>
        other is not null
        && Runs.Count == other.Runs.Count
        && Creates.SetEquals(other.Creates)
        && Runs.All(run => other.Runs.TryGetValue(run.Key, out var activation) && activation == run.Value);

    public override int GetHashCode() => (Runs.Count * 31) + Creates.Count;

    private static Activation Worse(Activation left, Activation right) => (Activation)Math.Max((byte)left, (byte)right);
}

internal sealed class UsesLattice : IJoinSemilattice<Uses>
{
    public static readonly UsesLattice Instance = new();

    public Uses Bottom => Uses.None;

    public Uses Join(Uses left, Uses right) => left.Join(right);
}
