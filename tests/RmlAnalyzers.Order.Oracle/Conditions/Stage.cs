using System.Runtime.CompilerServices;

namespace RmlAnalyzers.Order.Oracle.Conditions;

/// <summary>One state object of a compiled world, and for each atom its values, made once, with the way to put them there.</summary>
internal sealed class Stage
{
    private readonly Dictionary<string, Part> _parts;

    public Stage(Types types)
    {
        var type = types.Of("State");
        State = RuntimeHelpers.GetUninitializedObject(type);
        _parts = Atoms.All.ToDictionary(
            atom => atom.Name,
            atom => new Part(
                [.. atom.Values.Select(make => make(types))],
                [.. Enumerable.Range(0, atom.Values.Count).Select(from => atom.Steps.Where(step => step.From == from).Select(step => step.To).ToArray())],
                Types.Setter(type, atom.Name)));
    }

    public object State { get; }

    public Part this[string atom] => _parts[atom];

    /// <param name="Values">All values, the first of them where everything begins.</param>
    /// <param name="Steps">Per value those that may follow it in one step.</param>
    /// <param name="Put">Sets the member of the state.</param>
    internal sealed record Part(object?[] Values, int[][] Steps, Action<object, object?> Put);
}
