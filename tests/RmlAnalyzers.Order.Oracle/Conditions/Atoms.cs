namespace RmlAnalyzers.Order.Oracle.Conditions;

/// <summary>The atoms of the embedded state, over domains that hold every literal the conditions use, and some that they do not.</summary>
internal static class Atoms
{
    public static IReadOnlyList<Atom> All { get; } =
    [
        Atom.Chain("AccountCreated", false, true),
        Atom.Chain("CustomerCreated", false, true),
        Customer(),
        Atom.Flat("Region", "EU", "US", "JP", "N", "LON"),
        Atom.Flat("HomeRegion", "EU", "US", "JP", "N", "LON"),
        Atom.Chain("Votes", 0, 1, 2, 3, 4, 5, 9),
        Atom.Chain("Credits", 0, 1, 2, 3, 4, 9),
        Atom.Chain("Debits", 0, 1, 2, 3, 4, 9),
        Atom.Chain("Best", null, 0, 1, 2, 3, 4),
        Atom.Mutable("Label", null, "Valid", "Other"),
        Atom.Subsets("Received", 1, 2, 3, 4),
        Atom.Subsets("Blocked", 1, 2, 3, 4),
        Atom.Growing("Lines", 3, static (types, numbers) => types.Lines(numbers)),
        Atom.Growing("ById", 3, static (types, numbers) => types.ById(numbers)),
        Atom.Ordered("Status", "Status", ["Shell", "Valid", "Closed"], (0, 1), (1, 2)),
        Atom.Ordered("Review", "Review", ["Open", "Approved", "Rejected"], (0, 1), (0, 2)),
    ];

    /// <summary>The atoms that the text of a condition names.</summary>
    public static IReadOnlyList<Atom> Of(string condition) => [.. All.Where(atom => Mentions(condition, atom.Name))];

    // Absent, then present with a kind for good, a type that anybody may change, and a tier that is given once.
    private static Atom Customer()
    {
        (string Kind, string Type, string? Tier)[] states =
        [
            .. from kind in new[] { "ABC", "VIP", "XYZ" } from type in new[] { "XYZ", "ABC", "VIP" } from tier in new[] { null, "ABC", "Gold" } select (kind, type, tier),
        ];
        var steps = Enumerable.Range(0, states.Length).Where(at => states[at].Tier is null).Select(at => (0, at + 1)).ToList();
        steps.AddRange(
            from a in Enumerable.Range(0, states.Length)
            from b in Enumerable.Range(0, states.Length)
            let changed = states[a].Type != states[b].Type && states[a].Tier == states[b].Tier
            let given = states[a].Type == states[b].Type && states[a].Tier is null && states[b].Tier is not null
            where states[a].Kind == states[b].Kind && (changed || given)
            select (a + 1, b + 1));
        return new Atom("Customer", [_ => null, .. states.Select(state => (Func<Types, object?>)(types => types.Customer(state.Kind, state.Type, state.Tier)))], steps);
    }

    private static bool Mentions(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var before = at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or '"');
            var after = at + name.Length == text.Length || !(char.IsLetterOrDigit(text[at + name.Length]) || text[at + name.Length] == '"');
            if (before && after)
            {
                return true;
            }
        }

        return false;
    }
}
