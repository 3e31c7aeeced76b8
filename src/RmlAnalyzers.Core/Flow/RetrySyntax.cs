using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Core.Index;

namespace RmlAnalyzers.Core.Flow;

/// <summary>By syntax alone, the gate before any flow: where code may run again after a failure. It lets through too much, and stops no retry.</summary>
internal static class RetrySyntax
{
    private static readonly NodeMemo<bool> Loops = new(static loop => loop.DescendantNodes().Any(static inner => inner is CatchClauseSyntax) || AnswerWords.Asks(loop));

    private static readonly NodeMemo<bool> Attempts = new(static node => node is TryStatementSyntax { Catches.Count: > 0 } && CallsItself(node));

    /// <summary>A loop with a handler or a look at an answer inside, or a handler that calls the method that it stands in again.</summary>
    public static bool IsRetry(SyntaxNode node) => IsLoop(node) ? Loops.Of(node) : node is TryStatementSyntax && Attempts.Of(node);

    /// <summary>Only a loop that may retry, a delegate, a label or a call of the member by itself can run a call again.</summary>
    public static bool MayRunAgain(SyntaxNode call)
    {
        foreach (var node in call.Ancestors())
        {
            switch (node)
            {
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or LabeledStatementSyntax:
                case BlockSyntax block when block.Statements.Any(SyntaxKind.LabeledStatement):
                case StatementSyntax loop when IsLoop(loop) && Loops.Of(loop):
                    return true;
                case MethodDeclarationSyntax method:
                    return SelfCallWords.MayComeBack(method);
                case MemberDeclarationSyntax and not GlobalStatementSyntax:
                    return false;
            }
        }

        return false;
    }

    private static bool IsLoop(SyntaxNode node) => node is ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or CommonForEachStatementSyntax;

    private static bool CallsItself(SyntaxNode attempt)
    {
        var around = attempt.Ancestors().FirstOrDefault(static node => node is MethodDeclarationSyntax or LocalFunctionStatementSyntax);
        return around is not null && (around.DescendantNodes().OfType<GotoStatementSyntax>().Any() || SelfCallWords.MayComeBack(around));
    }
}
