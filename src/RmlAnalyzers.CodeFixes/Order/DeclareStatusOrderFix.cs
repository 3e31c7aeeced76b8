using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.CodeFixes.Order;

/// <summary>RML4009: declares the order of a status as a first guess, for somebody to look at.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclareStatusOrderFix))]
[Shared]
public sealed class DeclareStatusOrderFix() : DeclarationFix(RuleIds.StatusWithoutOrder, "DeclareOrder", null)
{
    private protected override string Title(Diagnostic diagnostic) => $"Declare its order: '[{diagnostic.Text(FixData.Text)}]'";

    private protected override Task<SyntaxNode?> ChangeAsync(Document document, SyntaxNode declaration, string text, CancellationToken cancellation)
    {
        if (declaration is not EnumDeclarationSyntax status
            || (SyntaxFactory.ParseCompilationUnit($"[global::Rml.Order.{text}] enum E;").Members[0] as EnumDeclarationSyntax)?.AttributeLists[0] is not { } list)
        {
            return Task.FromResult<SyntaxNode?>(null);
        }

        var name = list.Attributes[0].Name;
        var (leading, first) = (status.GetLeadingTrivia(), status.GetFirstToken());
        var root = status.SyntaxTree.GetRoot(cancellation);
        list = list.ReplaceNode(name, name.WithAdditionalAnnotations(Simplifier.Annotation)).WithLeadingTrivia(leading).WithTrailingTrivia(root.LineBreak());
        var indentation = leading.Count > 0 && leading[leading.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(leading[leading.Count - 1]) : SyntaxFactory.TriviaList();
        var bare = status.ReplaceToken(first, first.WithLeadingTrivia(indentation));
        return Task.FromResult<SyntaxNode?>(bare.WithAttributeLists(bare.AttributeLists.Insert(0, list)).WithAdditionalAnnotations(Formatter.Annotation));
    }
}
