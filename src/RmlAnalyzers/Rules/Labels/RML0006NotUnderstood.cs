using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Rules.Labels;

/// <summary>RML0006: a line of a catalogue file or an option says something that nobody can act on.</summary>
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
        "Not understood: {0}",
        "A row of an effect catalogue or an option that cannot be read is left out. Whoever wrote it believes that a call is known or a rule is set up, while the analysis runs without it.");

    private protected override void Register(RuleContext context)
    {
        RegisterCatalogue(context);
        RegisterOptions(context);
    }

    private static void RegisterCatalogue(RuleContext context) => context.Start.RegisterAdditionalFileAction(file =>
    {
        if (!CatalogueFile.IsCatalogue(file.AdditionalFile.Path)
            || EffectCatalogue.Read(file.AdditionalFile, file.Options.AnalyzerConfigOptionsProvider, file.CancellationToken) is not { } read)
        {
            return;
        }

        var sink = new FindingSink(context, file.ReportDiagnostic, file.CancellationToken);
        foreach (var problem in read.Problems)
        {
            sink.Report(problem.Location, [problem.Message + ". Until then the line has no effect."]);
        }
    });

    /// <summary>
    /// An option stands in a file that no analyzer sees, so it is told at the start of the first file it affects; in quiet test code too,
    /// since it may be the very option that decides about quiet.
    /// </summary>
    private static void RegisterOptions(RuleContext context)
    {
        // Boxed, so that a second thread sees all problems or none yet and finds the same ones itself.
        object? known = null;
        context.Start.RegisterSyntaxTreeAction(file =>
        {
            var problems = (ImmutableArray<OptionProblem>)(known ??= Find(file.Options.AnalyzerConfigOptionsProvider, file.CancellationToken));
            foreach (var problem in problems.Where(problem => problem.Tree == file.Tree))
            {
                file.ReportDiagnostic(Report.Create(Info, context.Kernel.Compilation, problem.Location, [problem.Message]));
            }
        });

        object Find(AnalyzerConfigOptionsProvider options, CancellationToken cancellation) => OptionProblem.Of(context.Kernel.Compilation, options, cancellation);
    }
}
