using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.CodeFixes.Order;

/// <summary>Puts a write under the condition that the finding names.</summary>
public abstract class GuardFix : DocumentFix
{
    private protected GuardFix(string id, string name, bool oneByOne)
        : base(id, name, oneByOne)
    {
    }

    private protected override async Task<Document?> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
        {
            return null;
        }

        var conditions = new Dictionary<SyntaxNode, string>();
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Text(FixData.Text) is { } condition && diagnostic.PlaceHere(FixData.Target) is { } place && root.ExpressionAt(place.SourceSpan) is { } write
                && (write.Parent as ExpressionStatementSyntax ?? (SyntaxNode?)OneLineMethod.Of(write)) is { } holder)
            {
                conditions[holder] = condition;
            }
        }

        return conditions.Count == 0 ? null : document.WithSyntaxRoot(Prepared(
            root.ReplaceNodes(conditions.Keys, (old, current) => Guarded(old, current, conditions[old], root.LineBreak())), diagnostics));
    }

    /// <summary>Adds what the conditions need beside them.</summary>
    private protected virtual SyntaxNode Prepared(SyntaxNode root, ImmutableArray<Diagnostic> diagnostics) => root;

    private static SyntaxNode Guarded(SyntaxNode old, SyntaxNode current, string condition, SyntaxTrivia lineBreak)
    {
        if (current is MethodDeclarationSyntax method)
        {
            return OneLineMethod.WithBlock(method, write => [If(condition, write)], lineBreak);
        }

        var statement = (StatementSyntax)current;
        var guarded = If(condition, statement.WithoutLeadingTrivia()).WithLeadingTrivia(statement.GetLeadingTrivia());

        // Inside another if an else further down would find the wrong one.
        return old.Parent is BlockSyntax or SwitchSectionSyntax
            ? guarded.WithAdditionalAnnotations(Formatter.Annotation)
            : OneLineMethod.Block([guarded], lineBreak).WithTrailingTrivia(lineBreak).WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static IfStatementSyntax If(string condition, StatementSyntax then) =>
        SyntaxFactory.IfStatement(SyntaxFactory.ParseExpression(condition), then).WithoutTrailingTrivia().WithTrailingTrivia(then.GetTrailingTrivia());
}
