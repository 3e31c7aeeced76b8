using RmlAnalyzers.Order.Oracle.Programs;
using RmlAnalyzers.Order.Oracle.Replay;
using Xunit.Abstractions;

namespace RmlAnalyzers.Order.Oracle;

/// <summary>
/// Random handlers: where the rules are silent, every order and repetition of deliveries ends the same. <c>RML_ORACLE=n</c> tries n / 10
/// programs instead of a sample.
/// </summary>
public class HandlerFuzzTests(ITestOutputHelper output)
{
    private const int Batch = 100;
    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("RML_ORACLE"), out var many) ? many / 10 : 500;

    [Fact]
    public async Task Accepted_handlers_end_the_same()
    {
        var (unsound, unwitnessed) = (new List<string>(), new List<string>());
        var (accepted, sensitive, refuted, witnessed) = (0, 0, 0, 0);
        for (var seed = 0; seed < Count / Batch; seed++)
        {
            var grammar = new ProgramGrammar(seed);
            HandlerSource[] programs = [.. Enumerable.Range(0, Batch).Select(at => grammar.Next($"P{at:00}"))];
            var batch = new HandlerBatch(programs);
            var said = await batch.JudgeAsync();
            foreach (var program in programs)
            {
                var ids = said[program.Name].Select(finding => finding.Id).ToHashSet();
                var mismatch = batch.Deliveries(program.Name).Find(Words.UpTo(4, 5).Concat(Words.Random(100, 9, 5, seed)));
                accepted += ids.Count == 0 ? 1 : 0;
                sensitive += mismatch is not null ? 1 : 0;
                refuted += ids.Except(["RML4304", "RML4203", "RML4009"]).Any() ? 1 : 0;
                witnessed += mismatch is not null && ids.Except(["RML4304", "RML4203", "RML4009"]).Any() ? 1 : 0;
                if (mismatch is null && ids.Count > 0)
                {
                    unwitnessed.Add($"{string.Join(", ", ids.Order(StringComparer.Ordinal))}\n{string.Join('\n', said[program.Name].Select(finding => $"{finding.Id} {finding.Location.SourceTree!.GetText().ToString(finding.Location.SourceSpan)}: {finding.GetMessage()}"))}\n{program}");
                }

                if (ids.Count == 0 && mismatch is not null)
                {
                    unsound.Add($"{program}{mismatch}");
                }
            }
        }

        output.WriteLine($"{Count} programs, {accepted} accepted, {sensitive} sensitive, {unsound.Count} unsound; {witnessed} of {refuted} refuted have a witness.");
        output.WriteLine("Refused without a witness, to be read:\n" + string.Join("\n", unwitnessed.OrderBy(each => each.Length).Take(12)));
        Assert.True(unsound.Count == 0, $"{unsound.Count} of {Count} accepted programs depend on order or repetition:\n" + string.Join("\n\n", unsound.OrderBy(each => each.Length).Take(5)));
    }
}
