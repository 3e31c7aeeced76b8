using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Rules.Labels;

/// <summary>RML0006: a line of a catalogue file says something that nobody can act on.</summary>
/// <remarks>
/// A line that is skipped in silence is worse than none: its author believes that a call is known. Each problem is told at the very
/// field that is wrong; the other lines of the file count all the same.
/// Bad: <c>M:Acme.Bank.Transfer(*)|4|charge|service</c>. Good: <c>M:Acme.Bank.Transfer(*)|3|charge|service|key=param:key</c>.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML0006NotUnderstood() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.NotUnderstood,
        "Labels",
        "Catalogue line or RML option not understood",
        "Not understood, so it has no effect: {0}",
        "A row of an effect catalogue or an option that cannot be read is left out. Whoever wrote it believes that a call is known or a rule is set up, while the analysis runs without it.");

    private protected override void Register(RuleContext context) => context.Start.RegisterAdditionalFileAction(file =>
    {
        if (!CatalogueFile.IsCatalogue(file.AdditionalFile.Path)
            || EffectCatalogue.Read(file.AdditionalFile, file.Options.AnalyzerConfigOptionsProvider, file.CancellationToken) is not { } read)
        {
            return;
        }

        var sink = new FindingSink(context, file.ReportDiagnostic, file.CancellationToken);
        foreach (var problem in read.Problems)
        {
            sink.Report(problem.Location, [problem.Message]);
        }
    });
}
