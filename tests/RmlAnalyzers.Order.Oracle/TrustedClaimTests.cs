using RmlAnalyzers.Order.Oracle.Programs;
using RmlAnalyzers.Order.Oracle.Replay;

namespace RmlAnalyzers.Order.Oracle;

/// <summary>
/// Somebody vouches for one handler, and is wrong. The claim speaks of that handler alone: a neighbour whose outcome depends on the order,
/// be it because of what the other writes, must still be told; a neighbour that is right is not blamed.
/// </summary>
public class TrustedClaimTests
{
    /// <summary>The claimed handler, its neighbour, further members, and the rule that must speak of the neighbour; null for none.</summary>
    public static TheoryData<string, string, string, string?> Neighbours => new()
    {
        { "Votes++;", "Label = e.Kind;", "", "RML4101" },
        { "Votes++;", "In.Add(e.Id);", "", null },
        { "Log.Add(e.Id);", "Log.Add(e.Amount);", "", "RML4103" },
        { "Gone.Add(e.Id);", "if (!Gone.Contains(3)) Fx.Add(\"open\");", "", "RML4001" },
        { "Sent = true;", "if (!Sent) { Sent = true; Fx.Add(\"done\"); }", "", "RML4001" },
        { "Region ??= e.Kind;", "Region ??= e.Kind;", "", "RML4101" },
        { "Seen.Add(e.EventId);", "if (Seen.Add(e.EventId)) Total += e.Amount;", "", null },
        { "Ver = e.Ver;", "if (e.Ver > Ver) { Label = e.Kind; Ver = e.Ver; }", "", "RML4107" },
        { "Status = Status.Shell;", "if (Status < Status.Valid) Status = Status.Valid;", "", null },
        { "In.Clear();", "if (In.Contains(1)) Valid = true; In.Add(e.Id); if (In.Contains(1)) Valid = true;", "public HashSet<int> In { get; } = [];", "RML4006" },
        { "Type = e.Kind;", "if (Type == \"ABC\") Valid = true;", "", "RML4006" },
        { "if (!Acc) { Acc = true; }", "if (Acc) In.Add(e.Id);", "", "RML4105" },
        { "Votes++;", "Bag = new Sack(e.Id);", "[Lattice(nameof(Join))] public sealed record Sack(int Size) { public Sack Join(Sack other) => Size > other.Size ? this : other; } public Sack Bag { get; private set; } = new(0);", "RML4101" },
    };

    [Theory]
    [MemberData(nameof(Neighbours))]
    public async Task A_claim_speaks_of_its_own_handler_alone(string claimed, string neighbour, string own, string? refused)
    {
        own = own.Replace("nameof(Join)", "nameof(Sack.Join)", StringComparison.Ordinal);
        var program = HandlerSource.Over("Vouched", own, ("A", claimed), ("B", neighbour));
        var text = program.ToString().Replace("public void Handle(A e)", "[AssumeOrderInsensitive(\"measured for a month\")] public void Handle(A e)", StringComparison.Ordinal);
        var batch = new HandlerBatch([program with { Text = text }]);
        var said = (await batch.JudgeAsync())[program.Name].ToList();
        var lines = text.Split('\n').Select((line, at) => (line, at)).ToList();
        var there = HandlerBatch.Usings.Count(static character => character == '\n') + lines.Single(one => one.line.Contains("Handle(B e)", StringComparison.Ordinal)).at;
        Assert.All(said, finding => Assert.Equal(there, finding.Location.GetLineSpan().StartLinePosition.Line));
        Assert.True(refused is null ? said.Count == 0 : said.Any(finding => finding.Id == refused), $"{text}\nExpected: {refused ?? "silence"}, said: {string.Join('\n', said)}");
        if (refused is not null)
        {
            var deliveries = batch.Deliveries(program.Name);
            Assert.NotNull(deliveries.Find(Words.UpTo(3, deliveries.Names.Count)));
        }
    }
}
