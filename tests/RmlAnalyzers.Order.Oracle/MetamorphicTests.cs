using System.Text.RegularExpressions;
using RmlAnalyzers.Order.Oracle.Conditions;
using Xunit.Abstractions;

namespace RmlAnalyzers.Order.Oracle;

/// <summary>
/// The same condition written in another way means the same: no way of writing it makes the rules accept what is not monotone, and few make them
/// refuse what they accept when it is written plainly.
/// </summary>
public partial class MetamorphicTests(ITestOutputHelper output)
{
    private const int Count = 80;
    private const double Weaker = 0.02;

    private static readonly (string Name, Func<string, string, string> Write)[] Forms =
    [
        ("and", (a, b) => $"({a}) && ({b})"),
        ("swapped", (a, b) => $"({b}) && ({a})"),
        ("De Morgan", (a, b) => $"!(!({a}) || !({b}))"),
        ("double negation", (a, b) => $"!!(({a}) && ({b}))"),
        ("conditional", (a, b) => $"({a}) ? ({b}) : false"),
        ("compared with true", (a, b) => $"(({a}) && ({b})) == true"),
        ("not false", (a, b) => $"(({a}) && ({b})) is not false"),
        ("switch", (a, b) => $"({a}) switch {{ true => ({b}), false => false }}"),
        ("early returns", (a, b) => $"    [#] bool Name {{ get {{ if (!({a})) return false; if (!({b})) {{ return false; }} return true; }} }}"),
        ("local", (a, b) => $"    [#] bool Name {{ get {{ var first = {a}; return first && ({b}); }} }}"),
        ("method", (a, b) => $"    [#] bool Name => Part() && ({b}); private bool Part() => {a};"),
        ("property", (a, b) => $"    [#] bool Name => ({a}) && Part; private bool Part => {b};"),
        ("static helper", (a, b) => $"    [#] bool Name => Part({a}, {b}); private static bool Part(bool one, bool other) => one && other;"),
        ("local function", (a, b) => $"    [#] bool Name {{ get {{ return Both(); bool Both() => ({a}) && ({b}); }} }}"),
        ("patterns", (a, b) => $"({Patterns(a)}) && ({Patterns(b)})"),
        ("loop", (a, b) => $"    [#] bool Name => Part() && ({b}); private bool Part() {{ {Loop(a)} }}"),
    ];

    [Fact]
    public async Task Rewriting_never_makes_it_unsound()
    {
        var grammar = new Grammar(4711);
        (string A, string B)[] pairs = [.. Enumerable.Range(0, Count).Select(at => (grammar.Next(at % 2), grammar.Next(at % 3 == 0 ? 1 : 0)))];
        var (unsound, weaker, plainly) = (new List<string>(), new List<string>(), 0);
        var batch = new ConditionBatch([.. pairs.SelectMany(pair => Forms.Select(form => form.Write(pair.A, pair.B)))]);
        var (truth, refused) = (batch.Measure(), await batch.JudgeAsync());
        for (var at = 0; at < pairs.Length; at++)
        {
            var first = at * Forms.Length;
            for (var form = 0; form < Forms.Length; form++)
            {
                Assert.True(truth[first + form] == truth[first], $"{Forms[form].Name} means something else: {Forms[form].Write(pairs[at].A, pairs[at].B)}");
                var accepted = !refused[first + form].Any();
                plainly += !refused[first].Any() ? 1 : 0;
                if (accepted && truth[first] is Growth.A or Growth.N && accepted)
                {
                    unsound.Add($"{Forms[form].Name}: {Forms[form].Write(pairs[at].A, pairs[at].B)}");
                }
                else if (!accepted && !refused[first].Any())
                {
                    weaker.Add($"{Forms[form].Name}: {string.Join(", ", refused[first + form])}: {Forms[form].Write(pairs[at].A, pairs[at].B)}");
                }
            }
        }

        output.WriteLine($"{pairs.Length} conditions in {Forms.Length} forms, {unsound.Count} unsound, {weaker.Count} of {plainly} weaker.\n" + string.Join('\n', weaker.Take(20)));
        Assert.True(unsound.Count == 0, string.Join('\n', unsound.Take(20)));
        Assert.True(weaker.Count <= Weaker * plainly, $"{weaker.Count} of {plainly} rewritten conditions are refused:\n" + string.Join('\n', weaker.Take(20)));
    }

    private static string Patterns(string condition) =>
        NullComparison().Replace(Equality().Replace(condition, "${left} is ${right}"), match => $"{match.Groups["left"].Value} is {(match.Groups["how"].Value == "==" ? "" : "not ")}null");

    // A loop that finds one is Any; what is not asked with Any stays as it is.
    private static string Loop(string condition) => AnyOf().Match(condition) is { Success: true } any
        ? $"foreach (var x in {any.Groups["set"].Value}) {{ if ({any.Groups["test"].Value}) return true; }} return false;"
        : $"return {condition};";

    [GeneratedRegex(@"(?<left>\b(Region|HomeRegion|Customer\?\.Kind|Status|Review)) == (?<right>(""\w+""|Status\.\w+|Review\.\w+))")]
    private static partial Regex Equality();

    [GeneratedRegex(@"(?<left>\b(Region|HomeRegion|Customer|Best)) (?<how>==|!=) null")]
    private static partial Regex NullComparison();

    [GeneratedRegex(@"^(?<set>Received|Blocked)\.Any\(x => (?<test>x [<>=!]+ \d)\)$")]
    private static partial Regex AnyOf();
}
