using System.Linq;
using System.Reflection;

namespace RmlAnalyzers.Core.Reporting;

/// <summary>Where the page of a rule stands: repository, release tag and path, so that a shipped version links to its own page.</summary>
internal static class HelpLink
{
    private static readonly string Root = Metadata("RepositoryUrl") + "/blob/" + Metadata("ReleaseTag") + "/";

    public static string For(RuleInfo rule) => Root + PagePath(rule);

    public static string PagePath(RuleInfo rule) => $"src/RmlAnalyzers/Rules/{rule.Family}/{rule.Id}.md";

    private static string Metadata(string key) => typeof(HelpLink).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(metadata => metadata.Key == key)?.Value ?? "";
}
