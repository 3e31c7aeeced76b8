using RmlAnalyzers.Tests.House.Support;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary>
/// Each condition of <c>Conditions.txt</c> as the guard of a latch in a handler: one finding of the rule that its cause stands for, or none.
/// </summary>
public class WorkedConditionsTests
{
    private static readonly Dictionary<string, string> Rules = new(StringComparer.Ordinal)
    {
        ["-"] = "",
        ["Absence"] = "RML4001",
        ["TrueAtAbsence"] = "RML4001",
        ["ExactValue"] = "RML4002",
        ["UpperBound"] = "RML4003",
        ["Universal"] = "RML4004",
        ["Difference"] = "RML4005",
        ["Mutable"] = "RML4006",
        ["Representative"] = "RML4007",
        ["MovingBranch"] = "RML4007",
        ["Clock"] = "RML4008",
        ["NoOrder"] = "RML4009",
        ["CannotProve"] = "RML4304",
    };

    private static readonly Lazy<Task<Dictionary<string, string>>> Found = new(JudgeAsync);

    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string>();
            foreach (var parts in Lines())
            {
                cases.Add(parts[0], Rules[parts[2]], parts[3]);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Verdict(string id, string rule, string condition)
    {
        var found = (await Found.Value).GetValueOrDefault(id, "");
        Assert.True(rule == found, $"{id} {condition}: expected '{rule}', found '{found}'");
    }

    private static async Task<Dictionary<string, string>> JudgeAsync()
    {
        var handlers = Lines().Select(parts => $"    [OrderInsensitive] public void {parts[0]}(Ping e) {{ if ({parts[3]}) Done = true; }}\n");
        var code = "public sealed record Ping(int Id);\npublic partial class State\n{\n    [Latch] public bool Done { get; private set; }\n" + string.Concat(handlers) + "}\n";
        var trees = new[] { Lab.Parse(Read("OrderState.cs"), "/0/State.cs"), Lab.Parse(code, "/0/Handlers.cs") };
        var outcome = await Lab.Run(Lab.Compile(trees), analyzers: [.. AllRules.Analyzers.Where(rule => rule.SupportedDiagnostics[0].Id.StartsWith("RML4", StringComparison.Ordinal))]);
        Assert.Empty(outcome.Crashes);
        return outcome.Findings.Where(one => IsCondition(one.Id))
            .GroupBy(one => Owner(one.Location))
            .ToDictionary(group => group.Key, group => string.Join(' ', group.Select(one => one.Id).Order(StringComparer.Ordinal)));
    }

    // Helpers that a handler asks hold the operator themselves: the finding stands there.
    private static string Owner(Microsoft.CodeAnalysis.Location location) =>
        location.SourceTree!.GetRoot().FindNode(location.SourceSpan).Ancestors().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.MemberDeclarationSyntax>().Select(Name).First();

    private static string Name(Microsoft.CodeAnalysis.CSharp.Syntax.MemberDeclarationSyntax member) =>
        (member as Microsoft.CodeAnalysis.CSharp.Syntax.MethodDeclarationSyntax)?.Identifier.ValueText ?? "";

    private static bool IsCondition(string id) => id.StartsWith("RML400", StringComparison.Ordinal) && id != "RML4000" || id == "RML4304";

    // Extension blocks are of a language version that the oldest compiler knows as a preview only.
#if NEWEST_ROSLYN
    private static readonly string[] NotYet = [];
#else
    private static readonly string[] NotYet = ["L08"];
#endif

    private static IEnumerable<string[]> Lines() => Read("Conditions.txt").Split('\n').Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(" | ", 4, StringSplitOptions.TrimEntries)).Where(parts => !NotYet.Contains(parts[0]));

    private static string Read(string file)
    {
        using var reader = new StreamReader(typeof(WorkedConditionsTests).Assembly.GetManifestResourceStream("Order." + file)!);
        return reader.ReadToEnd();
    }
}
