using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RmlAnalyzers.CodeFixes.Companions;

/// <summary>
/// Writes a companion that throws until it is written, and names it in the label; or asks for the reason why there is none. Neither
/// settles anything by itself: RML0004 points at the one, RML0005 at the other.
/// </summary>
public abstract class CompanionFix : CodeFixProvider
{
    private readonly CompanionKind _kind;

    private protected CompanionFix(CompanionKind kind)
    {
        _kind = kind;
        FixableDiagnosticIds = [kind.RuleId];
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <summary>None: each companion, and each reason, is a decision of its own.</summary>
    public sealed override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var cancellation = context.CancellationToken;
        var root = await context.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<AttributeSyntax>() is not { } label)
            {
                continue;
            }

            // The reason is the second choice: where no companion can be written beside the step, somebody has to look further first.
            if (label.Parent?.Parent is not (MethodDeclarationSyntax or PropertyDeclarationSyntax or ConstructorDeclarationSyntax)
                || label.Parent?.Parent is not MemberDeclarationSyntax step
                || await NewCompanion.ForAsync(_kind, context.Document, step, cancellation).ConfigureAwait(false) is not { } made)
            {
                continue;
            }

            var changed = context.Document.WithSyntaxRoot(made.Apply(root, label));
            context.RegisterCodeFix(
                CodeAction.Create($"Create the {_kind.Noun} '{made.Name}'", _ => Task.FromResult(changed), $"{_kind.RuleId}.Create{_kind.Argument}"),
                diagnostic);
            var stated = context.Document.WithSyntaxRoot(root.ReplaceNode(label, LabelArguments.With(label, _kind.ReasonArgument + " = \"\"")));
            context.RegisterCodeFix(
                CodeAction.Create($"State why there is no {_kind.Noun} (RML0005 asks for the reason)", _ => Task.FromResult(stated), $"{_kind.RuleId}.StateReason"),
                diagnostic);
        }
    }
}
