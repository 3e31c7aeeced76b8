using System.Linq.Expressions;
using System.Runtime.CompilerServices;

namespace RmlAnalyzers.Order.Oracle.Conditions;

/// <summary>What growth can do to a condition.</summary>
internal enum Growth
{
    /// <summary>Never changes.</summary>
    K,

    /// <summary>May become true, never false again.</summary>
    M,

    /// <summary>May become false, never true again.</summary>
    A,

    /// <summary>Both.</summary>
    N,
}

/// <summary>The truth about a condition, found by trying all states of its atoms, and every single step from each.</summary>
internal static class Measured
{
    /// <summary>States beyond this number are drawn at random, and the steps from those are tried.</summary>
    private const int Most = 20_000;

    public static Growth Of(Types types, string property, string condition)
    {
        var atoms = Atoms.Of(condition);
        var read = Reader(types.Of("State"), property);
        var state = RuntimeHelpers.GetUninitializedObject(types.Of("State"));
        var put = atoms.Select(atom => Types.Setter(types.Of("State"), atom.Name)).ToArray();
        var values = atoms.Select(atom => atom.Values.Select(make => make(types)).ToArray()).ToArray();
        var sizes = values.Select(domain => domain.Length).ToArray();
        var answers = new Dictionary<long, bool>();
        bool Answer(int[] at)
        {
            var key = at.Zip(sizes).Aggregate(0L, (sum, next) => (sum * next.Second) + next.First);
            if (!answers.TryGetValue(key, out var answer))
            {
                for (var i = 0; i < at.Length; i++)
                {
                    put[i](state, values[i][at[i]]);
                }

                answers.Add(key, answer = read(state));
            }

            return answer;
        }

        var (rises, falls) = (false, false);
        foreach (var at in States(sizes))
        {
            var before = Answer(at);
            for (var i = 0; i < at.Length && !(rises && falls); i++)
            {
                foreach (var (from, to) in atoms[i].Steps.Where(step => step.From == at[i]))
                {
                    at[i] = to;
                    var after = Answer(at);
                    at[i] = from;
                    rises |= !before && after;
                    falls |= before && !after;
                }
            }
        }

        return (rises, falls) switch { (true, true) => Growth.N, (true, false) => Growth.M, (false, true) => Growth.A, _ => Growth.K };
    }

    private static IEnumerable<int[]> States(int[] sizes)
    {
        var count = sizes.Aggregate(1L, (product, size) => product * size);
        var random = new Random(sizes.Length);
        for (var number = 0L; number < Math.Min(count, Most); number++)
        {
            var rest = count <= Most ? number : random.NextInt64(count);
            var at = new int[sizes.Length];
            for (var i = 0; i < sizes.Length; i++)
            {
                (rest, var digit) = Math.DivRem(rest, sizes[i]);
                at[i] = (int)digit;
            }

            yield return at;
        }
    }

    private static Func<object, bool> Reader(Type state, string property)
    {
        var target = Expression.Parameter(typeof(object));
        return Expression.Lambda<Func<object, bool>>(Expression.Property(Expression.Convert(target, state), property), target).Compile();
    }
}
