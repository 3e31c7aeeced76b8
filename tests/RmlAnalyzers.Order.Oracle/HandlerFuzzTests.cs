using Microsoft.CodeAnalysis;
using RmlAnalyzers.Order.Oracle.Programs;
using RmlAnalyzers.Order.Oracle.Replay;
using Xunit.Abstractions;

namespace RmlAnalyzers.Order.Oracle;

/// <summary>
/// Random handlers: where the rules are silent, every order and repetition of deliveries ends the same; what they refute can nearly always be
/// shown, and the two orders that a finding prints end differently. <c>RML_ORACLE=n</c> tries n / 10 programs instead of a sample, and
/// <c>RML_ORACLE_SEED=s</c> others than those of the sample.
/// </summary>
public class HandlerFuzzTests(ITestOutputHelper output)
{
    private const int Batch = 25;
    private static readonly string[] Suggestions = ["RML4009", "RML4108", "RML4203", "RML4304"];
    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("RML_ORACLE"), out var many) ? many / 10 : 200;

    private static readonly int First = int.TryParse(Environment.GetEnvironmentVariable("RML_ORACLE_SEED"), out var seed) ? seed : 0;

    [Fact]
    public async Task Accepted_handlers_end_the_same()
    {
        var (unsound, unwitnessed, unreplayed) = (new List<string>(), new List<string>(), new List<string>());
        var (accepted, sensitive, refuted, witnessed, findable, printed, behind) = (0, 0, 0, 0, 0, 0, 0);
        var watch = new System.Diagnostics.Stopwatch();
        var (judging, loading, delivering) = (0L, 0L, 0L);
        for (var seed = First; seed < First + (Count / Batch); seed++)
        {
            var grammar = new ProgramGrammar(seed);
            HandlerSource[] programs = [.. Enumerable.Range(0, Batch).Select(at => grammar.Next($"P{at:00}"))];
            var batch = new HandlerBatch(programs);
            watch.Restart();
            var said = await batch.JudgeAsync();
            judging += watch.ElapsedMilliseconds;
            watch.Restart();
            batch.Deliveries(programs[0].Name);
            loading += watch.ElapsedMilliseconds;
            watch.Restart();
            foreach (var program in programs)
            {
                var findings = said[program.Name].ToList();
                var refutations = findings.Where(finding => !Suggestions.Contains(finding.Id)).ToList();
                var deliveries = batch.Deliveries(program.Name);
                var mismatch = deliveries.Find(Words.UpTo(3, deliveries.Names.Count).Concat(Words.Random(400, 9, deliveries.Names.Count, seed)));
                var replays = refutations.Select(finding => (Finding: finding, Orders: PrintedOrders.Of(finding))).Where(one => one.Orders is not null).Select(one => (one.Finding, one.Orders, Replay: one.Orders!.Replay(batch, program.Name))).ToList();
                mismatch ??= replays.Select(one => one.Replay).FirstOrDefault(one => one is not null);
                accepted += findings.Count == 0 ? 1 : 0;
                sensitive += mismatch is not null ? 1 : 0;
                refuted += refutations.Count > 0 ? 1 : 0;
                witnessed += refutations.Count > 0 && mismatch is not null ? 1 : 0;
                printed += replays.Count;
                behind += replays.Count(one => one.Orders!.Before.Count > 0);
                findable += refutations.Count;
                if (mismatch is null && refutations.Count > 0)
                {
                    unwitnessed.Add(Shown(program, findings));
                }

                unreplayed.AddRange(replays.Where(one => one.Replay is null).Select(one => $"{one.Orders}: {Shown(program, [one.Finding])}"));
                if (findings.Count == 0 && mismatch is not null)
                {
                    unsound.Add($"{program}{mismatch}");
                }
            }

            delivering += watch.ElapsedMilliseconds;
        }

        output.WriteLine($"judging {judging} ms, loading {loading} ms, delivering {delivering} ms");
        output.WriteLine($"{Count} programs, {accepted} accepted, {sensitive} sensitive, {unsound.Count} unsound; {witnessed} of {refuted} refuted have a witness ({100.0 * witnessed / refuted:0.0} %).");
        output.WriteLine($"{printed} of {findable} refutations print two orders, {behind} of them behind other events; {printed - unreplayed.Count} end differently when just these are delivered.");
        output.WriteLine("Printed orders that end the same:\n" + string.Join("\n", unreplayed.OrderBy(each => each.Length).Take(12)));
        output.WriteLine("Refused without a witness, to be read:\n" + string.Join("\n", unwitnessed.OrderBy(each => each.Length).Take(12)));
        Assert.True(unsound.Count == 0, $"{unsound.Count} of {Count} accepted programs depend on order or repetition:\n" + string.Join("\n\n", unsound.OrderBy(each => each.Length).Take(5)));
        Assert.True(witnessed >= 0.85 * refuted, $"Only {witnessed} of {refuted} refuted programs have a witness.");
        Assert.True(unreplayed.Count == 0, $"{unreplayed.Count} of {printed} printed orders end the same:\n" + string.Join("\n\n", unreplayed.OrderBy(each => each.Length).Take(5)));
        Assert.True(printed >= 0.85 * findable, $"Only {printed} of {findable} refutations print two orders.");
    }

    private static string Shown(HandlerSource program, IEnumerable<Diagnostic> findings) =>
        string.Join('\n', findings.Select(finding => $"{finding.Id} at {finding.Location.SourceTree!.GetText().ToString(finding.Location.SourceSpan)}: {finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}")) + "\n" + program;
}
