using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using RmlAnalyzers.CodeFixes.Raising;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.CodeFixes;

/// <summary>
/// RML0002, RML1001, RML2001: raises the label that promises too little, and with it every contract that promises less. A member that only
/// its type or assembly speaks for gets a label of its own. RML0003: lowers the label that nothing justifies.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RaiseLabelFix))]
[Shared]
public sealed class RaiseLabelFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.HigherThanContract, RuleIds.LabelTooHigh, RuleIds.ClosedReachesEffect, RuleIds.DialogMakesHistory];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => RaiseLabelFixAll.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        foreach (var diagnostic in context.Diagnostics)
        {
            var edits = await LabelEdits.OfAsync(diagnostic, context.Document.Project, context.CancellationToken).ConfigureAwait(false);
            if (!edits.IsEmpty)
            {
                var world = (World)edits[0].Level;
                var verb = diagnostic.Id == RuleIds.LabelTooHigh ? "Lower" : "Raise";
                context.RegisterCodeFix(
                    CodeAction.Create($"{verb} the label to {world.Display()}", token => LabelEdits.ApplyAsync(solution, edits, token), $"{diagnostic.Id}.{verb}Label"),
                    diagnostic);
            }
        }
    }
}
