using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Rules.Labels;

/// <summary>RML0007: a row of a catalogue file names a member that the referenced library does not have.</summary>
/// <remarks>
/// A misspelt or renamed member is never called, so its row never speaks, and nobody notices. Libraries that are not referenced are left alone.
/// Bad: <c>M:Acme.Bank.Transferr(*)|3|charge|service|key=param:key</c>. Good: <c>M:Acme.Bank.Transfer(*)|3|charge|service|key=param:key</c>.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML0007RowNamesNothing() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.RowNamesNothing,
        "Labels",
        "Catalogue names a member that the referenced package does not have",
        "Nothing has this name: {0}. The row is never used; correct the name, or remove it.",
        "A row whose member does not exist is skipped, so that one file serves several versions of a library. Where the type is at hand and the member is not, the name is misspelt or was renamed, and a call that its author believes to be known is not.",
        DiagnosticSeverity.Info);

    private protected override void Register(RuleContext context) => context.Start.RegisterAdditionalFileAction(file =>
    {
        if (!CatalogueFile.IsCatalogue(file.AdditionalFile.Path)
            || EffectCatalogue.Read(file.AdditionalFile, file.Options.AnalyzerConfigOptionsProvider, file.CancellationToken) is not { Rows.IsEmpty: false } read
            || file.AdditionalFile.GetText(file.CancellationToken) is not { } text)
        {
            return;
        }

        var names = new RowNames(context.Kernel.Compilation, context.Kernel.Types);
        var sink = new FindingSink(context, file.ReportDiagnostic, file.CancellationToken);
        foreach (var row in read.Rows)
        {
            file.CancellationToken.ThrowIfCancellationRequested();
            foreach (var dead in names.Dead(row))
            {
                sink.Report(Place(text, row.Source, dead.Name), [dead.Problem]);
            }
        }
    });

    /// <summary>The name within its line; an id stands first, a field further on.</summary>
    private static Location Place(SourceText text, RowSource row, string name)
    {
        var line = text.Lines[row.Line];
        var start = line.ToString().IndexOf(name, StringComparison.Ordinal);
        var span = start < 0 ? line.Span : new TextSpan(line.Start + start, name.Length);
        return Location.Create(row.Path, span, text.Lines.GetLinePositionSpan(span));
    }
}
