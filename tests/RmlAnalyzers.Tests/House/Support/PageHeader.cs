using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Tests.House.Support;

/// <summary>The first lines of a rule page, made of the descriptor and the fixes, so that they cannot say anything else.</summary>
internal static class PageHeader
{
    /// <summary>Writes the headers instead of comparing them.</summary>
    public const string Update = "RML_UPDATE_PAGES=1 dotnet test tests/RmlAnalyzers.Tests --filter RuleIsComplete";

    public static string[] Of(DiagnosticDescriptor rule, bool hasFix) =>
    [
        $"# {rule.Id}: {rule.Title}",
        "",
        "| id | category | severity | enabled by default | code fix |",
        "|---|---|---|---|---|",
        $"| {rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {(rule.IsEnabledByDefault ? "yes" : "no")} | {(hasFix ? "yes" : "no")} |",
    ];

    /// <summary>Whether the page begins as it must; if asked to, makes it so.</summary>
    public static bool Holds(Page page, string[] header)
    {
        if (page.Lines.Take(header.Length).SequenceEqual(header))
        {
            return true;
        }

        if (Environment.GetEnvironmentVariable("RML_UPDATE_PAGES") != "1")
        {
            return false;
        }

        var rest = page.Lines.SkipWhile(line => line.Length == 0 || line[0] is '#' or '|' && !line.StartsWith("##", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(Repo.Root, page.Path), string.Join('\n', header.Append("").Concat(rest)) + "\n");
        return true;
    }
}
