using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Reporting;

/// <summary>The only door to a diagnostic: one place lowers severities, drops locations the host cannot show, and keeps message shape.</summary>
internal static class Report
{
    /// <param name="rule">The rule that speaks.</param>
    /// <param name="compilation">The compilation under analysis: additional locations outside it would crash the host and are dropped.</param>
    /// <param name="location">The line where the reader acts.</param>
    /// <param name="arguments">Arguments of <see cref="RuleInfo.Message"/>.</param>
    /// <param name="severity">A lower severity for this finding, where the contract asks for one.</param>
    /// <param name="additional">The steps of the evidence, in order.</param>
    /// <param name="fix">What the code fix needs to know.</param>
    public static Diagnostic Create(
        RuleInfo rule,
        Compilation compilation,
        Location location,
        object?[] arguments,
        DiagnosticSeverity? severity = null,
        IEnumerable<Location>? additional = null,
        ImmutableDictionary<string, string?>? fix = null)
    {
        var places = ImmutableArray.CreateBuilder<Location>();
        foreach (var place in additional ?? [])
        {
            if (place.SourceTree is not { } tree || compilation.ContainsSyntaxTree(tree))
            {
                places.Add(place);
            }
        }

        return Diagnostic.Create(rule.Descriptor, location, severity ?? rule.Severity, places, fix ?? FixData.None, arguments);
    }
}
