namespace RmlAnalyzers.Order.Oracle.Conditions;

/// <summary>One growing part of a state: the values that it passes through, and the single steps by which it may grow.</summary>
/// <param name="Name">The member of the state.</param>
/// <param name="Values">How each value is made in a run, by the types of the code that is run.</param>
/// <param name="Steps">Pairs of indices: the first may become the second. Growth is any number of steps.</param>
internal sealed record Atom(string Name, IReadOnlyList<Func<Types, object?>> Values, IReadOnlyList<(int From, int To)> Steps)
{
    /// <summary>Bottom first, then each other value directly above it: what arrives once.</summary>
    public static Atom Flat(string name, params object?[] values) =>
        new(name, [_ => null, .. values.Select(value => (Func<Types, object?>)(_ => value))], [.. Enumerable.Range(1, values.Length).Select(to => (0, to))]);

    /// <summary>Each value directly above the one before it.</summary>
    public static Atom Chain(string name, params object?[] values) =>
        new(name, [.. values.Select(value => (Func<Types, object?>)(_ => value))], [.. Enumerable.Range(1, values.Length - 1).Select(to => (to - 1, to))]);

    /// <summary>Any value may follow any other: no order at all.</summary>
    public static Atom Mutable(string name, params object?[] values) => new(
        name,
        [.. values.Select(value => (Func<Types, object?>)(_ => value))],
        [.. from a in Enumerable.Range(0, values.Length) from b in Enumerable.Range(0, values.Length) where a != b select (a, b)]);

    /// <summary>An enum by the names of its members, with the steps of its declared order.</summary>
    public static Atom Ordered(string name, string type, string[] members, params (int From, int To)[] steps) =>
        new(name, [.. members.Select(member => (Func<Types, object?>)(types => Enum.Parse(types.Of(type), member)))], steps);

    /// <summary>All sets of these elements; one more element is one step.</summary>
    public static Atom Subsets(string name, params int[] elements)
    {
        var all = Enumerable.Range(0, 1 << elements.Length).ToArray();
        return new(
            name,
            [.. all.Select(bits => (Func<Types, object?>)(_ => new HashSet<int>(elements.Where((_, at) => (bits & (1 << at)) != 0))))],
            [.. from bits in all from at in Enumerable.Range(0, elements.Length) where (bits & (1 << at)) == 0 select (bits, bits | (1 << at))]);
    }

    /// <summary>Sequences without repetition: one element arrives after the other, and a set remembers the order for whoever asks for the first.</summary>
    public static Atom Growing(string name, int elements, Func<Types, IReadOnlyList<int>, object> make)
    {
        var values = new List<int[]> { Array.Empty<int>() };
        var steps = new List<(int, int)>();
        for (var at = 0; at < values.Count; at++)
        {
            foreach (var next in Enumerable.Range(0, elements).Except(values[at]))
            {
                steps.Add((at, values.Count));
                values.Add([.. values[at], next]);
            }
        }

        return new(name, [.. values.Select(value => (Func<Types, object?>)(types => make(types, value)))], steps);
    }
}
