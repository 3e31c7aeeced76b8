using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.CodeFixes.Undoing;

namespace RmlAnalyzers.CodeFixes;

/// <summary>
/// RML2002: writes an undo that throws until it is written, and names it in the label; or asks for the reason why there is none. Neither
/// settles anything by itself: RML0004 points at the one, RML0005 at the other.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UndoFix))]
[Shared]
public sealed class UndoFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.MissingUndo];

    /// <summary>None: each undo, and each reason, is a decision of its own.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var cancellation = context.CancellationToken;
        var root = await context.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<AttributeSyntax>() is not { } label)
            {
                continue;
            }

            // The reason is the second choice: where no undo can be written beside the step, somebody has to look further first.
            if (label.Parent?.Parent is not MethodDeclarationSyntax step
                || await NewUndo.ForAsync(context.Document, step, cancellation).ConfigureAwait(false) is not { } undo)
            {
                continue;
            }

            var changed = context.Document.WithSyntaxRoot(undo.Apply(root, label));
            context.RegisterCodeFix(
                CodeAction.Create($"Create the undo '{undo.Name}'", _ => Task.FromResult(changed), RuleIds.MissingUndo + ".CreateUndo"),
                diagnostic);
            var stated = context.Document.WithSyntaxRoot(root.ReplaceNode(label, LabelArguments.With(label, "NoUndo = \"\"")));
            context.RegisterCodeFix(
                CodeAction.Create("State why there is no undo (RML0005 asks for the reason)", _ => Task.FromResult(stated), RuleIds.MissingUndo + ".StateReason"),
                diagnostic);
        }
    }
}
