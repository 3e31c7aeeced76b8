using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RmlAnalyzers.CodeFixes;

/// <summary>RML0010: removes <c>Draft</c> from a label, which makes the duties of its level due.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AcceptDraftFix))]
[Shared]
public sealed class AcceptDraftFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.DraftNotReviewed];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>() is { ArgumentList: { } arguments } label
                && arguments.Arguments.FirstOrDefault(static argument => argument.NameEquals?.Name.Identifier.ValueText == "Draft") is { } draft)
            {
                var accepted = arguments.Arguments.Count == 1
                    ? label.WithArgumentList(null).WithTrailingTrivia(label.GetTrailingTrivia())
                    : label.WithArgumentList(arguments.WithArguments(arguments.Arguments.Remove(draft)));
                var document = context.Document.WithSyntaxRoot(root.ReplaceNode(label, accepted));
                context.RegisterCodeFix(CodeAction.Create("Accept the label", _ => Task.FromResult(document), RuleIds.DraftNotReviewed + ".Accept"), diagnostic);
            }
        }
    }
}
