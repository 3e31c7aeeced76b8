using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using RmlAnalyzers.CodeFixes.Labelling;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.CodeFixes;

/// <summary>RML0001: writes the world that was found as a draft label, on the contract that callers see where it can be edited.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LabelAsDraftFix))]
[Shared]
public sealed class LabelAsDraftFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.LeavesUnlabelled];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => LabellingRun.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.Document.Project;
        foreach (var diagnostic in context.Diagnostics)
        {
            var edits = await DraftEdits.OfAsync(diagnostic, project, context.CancellationToken).ConfigureAwait(false);
            if (edits.Count > 0 && await DraftEdits.KnowsLabelsAsync(project, context.CancellationToken).ConfigureAwait(false))
            {
                var world = (World)edits.Max(edit => edit.Level);
                context.RegisterCodeFix(
                    CodeAction.Create($"Label as draft: {world.Display()}", token => DraftEdits.ApplyAsync(project.Solution, edits, token), diagnostic.Id + ".Label"),
                    diagnostic);
            }
        }
    }
}
