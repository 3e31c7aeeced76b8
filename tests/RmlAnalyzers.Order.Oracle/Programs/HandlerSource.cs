using System.Text.RegularExpressions;

namespace RmlAnalyzers.Order.Oracle.Programs;

/// <summary>A class of handlers, to be judged and to be run.</summary>
/// <param name="Name">The name of the class.</param>
/// <param name="Members">Declarations of its state and helpers.</param>
/// <param name="Handlers">The body of <c>Handle</c> for each event type.</param>
internal sealed record HandlerSource(string Name, string Members, IReadOnlyList<(string Event, string Body)> Handlers)
{
    /// <summary>What is declared beside the usual state.</summary>
    public string Own { get; private init; } = "";

    private static readonly string[] Pool = ["A1", "A2", "A3", "A4", "B1", "B3", "B2", "B4", "C2", "C1", "C3", "C4"];

    /// <summary>The usual state, each member with the evolution class that its writes keep.</summary>
    private static readonly (string Name, string Declaration)[] Usual =
    [
        ("Acc", "[Latch] public bool Acc { get; private set; }"),
        ("Cus", "[Latch] public bool Cus { get; private set; }"),
        ("Valid", "[Latch] public bool Valid { get; private set; }"),
        ("Done", "[Latch] public bool Done { get; private set; }"),
        ("Sent", "[Latch] public bool Sent { get; private set; }"),
        ("Confirmed", "[Latch] public bool Confirmed { get; private set; }"),
        ("In", "[GrowOnly] public HashSet<int> In { get; } = [];"),
        ("Gone", "[GrowOnly] public HashSet<int> Gone { get; } = [];"),
        ("Seen", "[GrowOnly] public HashSet<Guid> Seen { get; } = [];"),
        ("Best", "[KeepsMax] public int? Best { get; private set; }"),
        ("Votes", "public int Votes { get; private set; }"),
        ("Status", "public Status Status { get; private set; }"),
        ("Region", "[WriteOnce] public string? Region { get; private set; }"),
        ("Facts", "[GrowOnly] public Dictionary<int, string> Facts { get; } = [];"),
        ("Label", "public string? Label { get; private set; }"),
        ("Type", "public string Type { get; private set; } = \"XYZ\";"),
        ("Ver", "public int Ver { get; private set; }"),
        ("Total", "public int Total { get; private set; }"),
        ("Log", "public List<int> Log { get; } = [];"),
        ("Snap", "public int Snap { get; private set; }"),
        ("N", "public int N { get; private set; }"),
    ];

    /// <summary>A class over the usual state: what its bodies name is declared, unless <paramref name="own"/> declares it in its own way.</summary>
    public static HandlerSource Over(string name, string own, params (string Event, string Body)[] handlers)
    {
        var text = own + string.Concat(handlers.Select(handler => handler.Body));
        var declared = Usual.Where(member => Names(text, member.Name) && !Declares(own, member.Name)).Select(member => "    " + member.Declaration);
        return new HandlerSource(name, string.Join('\n', declared) + "\n    " + own, handlers) { Own = own };
    }

    /// <summary>
    /// The events of the pool that somebody handles. A member that is declared to arrive once, from one type of event, claims that this event
    /// comes once for each aggregate; the pool keeps to the claim, as the rules do.
    /// </summary>
    public IReadOnlyList<string> Events => [.. Handlers.SelectMany(handler => Pool.Where(each => each[..1] == handler.Event).Take(BringsOnce(handler.Body) ? 1 : int.MaxValue))];

    private bool BringsOnce(string body) => Members.Contains("[WriteOnce]", StringComparison.Ordinal) && Regex.IsMatch(body, @"\bRegion (\?\?)?= e\.")
        && Handlers.Count(handler => Regex.IsMatch(handler.Body, @"\bRegion (\?\?)?= e\.")) == 1;

    /// <summary>The code, where it was changed after it was made up.</summary>
    public string? Text { get; init; }

    public override string ToString() => Text ?? $$"""
        [OrderInsensitive]
        public sealed class {{Name}}(IEffects Fx)
        {
            public IEffects Told() => Fx;
        {{Members}}
        {{string.Join('\n', Handlers.Select(handler => $"    public void Handle({handler.Event} e) {{ {handler.Body} }}"))}}
        }

        """;

    // `Status.Valid` names the enum, `Status < …` the member.
    private static bool Names(string text, string name) => Regex.IsMatch(text, $@"(?<![\w.]){name}(?!\w|\.(Shell|Valid|Closed)\b)");

    private static bool Declares(string text, string name) => Regex.IsMatch(text, $@"public [\w<>?]+ {name} \{{");
}
