using System.Text.RegularExpressions;
using RmlAnalyzers.Order.Oracle.Cases;
using RmlAnalyzers.Order.Oracle.Programs;
using RmlAnalyzers.Order.Oracle.Replay;
using Xunit.Abstractions;

namespace RmlAnalyzers.Order.Oracle;

/// <summary>Handlers that the rules accept, each with one slip: where deliveries show that it matters, the rules must speak.</summary>
public class HandlerMutationTests(ITestOutputHelper output)
{
    private static readonly (string Name, string Pattern, string Replacement)[] Slips =
    [
        ("negates a condition", @"if \((?!!)([^()]+(?:\([^()]*\)[^()]*)*)\)", "if (!($1))"),
        ("drops a guard", @"if \([^()]+(?:\([^()]*\)[^()]*)*\) ", ""),
        ("or for and", " && ", " || "),
        ("and for or", @" \|\| ", " && "),
        ("exactly for at least", ">=", "=="),
        ("at most for at least", ">=", "<="),
        ("ties let in", " > ", " >= "),
        ("other way round", " > ", " < "),
        ("takes away", @"\.Add\(e\.Id\)", ".Remove(e.Id)"),
        ("stores the number", @"In\.Add\(e\.Id\);", "Snap = In.Count;"),
        ("counts", @"(In|Gone)\.Add\(e\.Id\);", "Votes++;"),
        ("overwrites", @"if \(Seen\.Add\(e\.EventId\)\) Total \+= e\.Amount;", "Total = e.Amount;"),
        ("no inbox", @"if \(Seen\.Add\(e\.EventId\)\) ", ""),
        ("another key in the inbox", @"Seen\.Add\(e\.EventId\)", "In.Add(e.Id)"),
        ("payload for key", "\"k\" \\+ e\\.Id", "e.Kind"),
        ("forgets the version", @" Ver = e\.Ver;", ""),
        ("takes back", "= true;", "= false;"),
        ("sets lower", @"Status\.Closed;", "Status.Shell;"),
        ("tells of the first", "Fx\\.Add\\(\"valid\"\\)", "Fx.Add(\"valid\" + e.Id)"),
        ("absence", @"In\.Contains", "!In.Contains"),
        ("all for any", @"\.Any\(\)", ".All(x => x < 3)"),
    ];

    [Fact]
    public async Task Slips_that_matter_are_found()
    {
        var programs = Mutants().Select((mutant, at) => (mutant.Slip, Program: mutant.Program with { Name = $"M{at:000}" })).ToList();
        var batch = new HandlerBatch([.. programs.Select(each => each.Program)]);
        var said = await batch.JudgeAsync();
        var (matters, missed) = (0, new List<string>());
        foreach (var (slip, program) in programs)
        {
            var deliveries = batch.Deliveries(program.Name);
            if (deliveries.Find(Words.UpTo(3, deliveries.Names.Count).Concat(Words.Random(200, 8, deliveries.Names.Count, 1))) is not { } mismatch)
            {
                continue;
            }

            matters++;
            if (!said[program.Name].Any())
            {
                missed.Add($"{slip}\n{program}{mismatch}");
            }
        }

        output.WriteLine($"{programs.Count} slips, {matters} of them matter, {matters - missed.Count} of those are found.");
        Assert.True(matters > 60, $"Only {matters} slips matter.");
        Assert.True(missed.Count == 0, string.Join("\n\n", missed));
    }

    /// <summary>Every slip at every place of every accepted program.</summary>
    private static IEnumerable<(string Slip, HandlerSource Program)> Mutants()
    {
        foreach (var program in Accepted())
        {
            for (var handler = 0; handler < program.Handlers.Count; handler++)
            {
                var (type, body) = program.Handlers[handler];
                var statements = Statements(body);
                var bodies = Slips.SelectMany(slip => Regex.Matches(body, slip.Pattern).Cast<Match>().Select(match => (Slip: slip.Name, Body: body[..match.Index] + match.Result(slip.Replacement) + body[(match.Index + match.Length)..]))).ToList();
                bodies.AddRange(statements.Select(one => ("drops a statement", body.Remove(one.Index, one.Length))));
                if (statements.Count > 1)
                {
                    bodies.Add(("evaluates first", statements[^1].Value + " " + body.Remove(statements[^1].Index, statements[^1].Length)));
                }

                foreach (var (slip, changed) in bodies.Where(one => one.Body != body).DistinctBy(one => one.Body))
                {
                    yield return (slip, HandlerSource.Over(program.Name, program.Own, [.. program.Handlers.Select((each, at) => at == handler ? (type, changed) : each)]));
                }
            }
        }
    }

    private static List<Match> Statements(string body) => [.. Regex.Matches(body, @"(?<=^|[;}] ?)\s*(?:if \([^{};]*\) (?:\{[^{}]*\}|[^{};]*;)|[A-Z][^{};]*;)").Cast<Match>()];

    private static IEnumerable<HandlerSource> Accepted() =>
    [
        .. HandlerCases.All.Where(known => known.Refused is null).Select(known => known.Program),
        HandlerSource.Over("G1", "", ("A", "Acc = true; if (In.Count >= 2 && Acc) Valid = true; if (Valid || Gone.Any()) Done = true;"), ("B", "In.Add(e.Id); Gone.Add(e.Amount); if (In.Count >= 2 && Acc) Valid = true; if (Valid || Gone.Any()) Done = true;")),
        HandlerSource.Over("G2", "", ("A", "if (Best is null || e.Amount > Best) Best = e.Amount; if (Best >= 7 && In.Contains(1)) Valid = true;"), ("B", "In.Add(e.Id); if (Best >= 7 && In.Contains(1)) Valid = true;")),
        HandlerSource.Over("G3", "", ("A", "if (Status < Status.Valid) Status = Status.Valid; if (Status >= Status.Valid && Confirmed) Valid = true;"), ("B", "Status = Status.Closed; if (e.Kind == \"VIP\") Confirmed = true; if (Status >= Status.Valid && Confirmed) Valid = true;")),
    ];
}
