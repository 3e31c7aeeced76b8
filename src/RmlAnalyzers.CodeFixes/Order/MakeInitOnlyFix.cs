using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RmlAnalyzers.CodeFixes.Order;

/// <summary>RML4006: makes a setter that nobody uses after the object is made one that nobody can.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeInitOnlyFix))]
[Shared]
public sealed class MakeInitOnlyFix() : DeclarationFix(RuleIds.ComparedAttributeChanges, "MakeInitOnly", WellKnownFixAllProviders.BatchFixer)
{
    private protected override string Title(Diagnostic diagnostic) => "Let it be set at creation only";

    private protected override async Task<SyntaxNode?> ChangeAsync(Document document, SyntaxNode declaration, string text, CancellationToken cancellation) =>
        declaration is AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } set && !await IsUsedElsewhereAsync(document, property, cancellation).ConfigureAwait(false)
            ? SyntaxFactory.AccessorDeclaration(SyntaxKind.InitAccessorDeclaration, set.AttributeLists, set.Modifiers, SyntaxFactory.Token(SyntaxKind.InitKeyword).WithTriviaFrom(set.Keyword), set.Body, set.ExpressionBody, set.SemicolonToken)
            : null;
}
