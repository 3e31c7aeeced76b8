using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace RmlAnalyzers.Core.Order.Repairs;

/// <summary>The code of one handler, with the statements in which it does what findings speak of, itself or through what it calls.</summary>
internal sealed class HandlerCode(MethodDeclarationSyntax declaration, IOperation body, OrderKernel kernel, CancellationToken cancellation)
{
    private const int MaxDepth = 4;

    public MethodDeclarationSyntax Declaration { get; } = declaration;

    public static HandlerCode? Of(IMethodSymbol handler, Kernel kernel, CancellationToken cancellation) =>
        handler.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is MethodDeclarationSyntax declaration && kernel.Models.OperationOf(declaration, cancellation) is { } body
            ? new HandlerCode(declaration, body, kernel.Order, cancellation)
            : null;

    /// <summary>The operation itself, or the calls that lead to it; empty where it happens in a lambda or a local function.</summary>
    public IReadOnlyList<IOperation> LeadingTo(IOperation site)
    {
        if (IsWithin(site, Declaration))
        {
            return IsDirect(site) ? [site] : [];
        }

        var calls = body.Descendants().OfType<IInvocationOperation>().Where(call => Reaches(call.TargetMethod, site, MaxDepth)).ToList();
        return calls.All(IsDirect) ? calls : [];
    }

    public IEnumerable<IOperation> In(SyntaxNode statement) => body.Descendants().Where(inner => statement.Span.Contains(inner.Syntax.Span));

    /// <summary>The innermost statements in which all of that happens, and where in them.</summary>
    public static (SyntaxList<StatementSyntax> Statements, int First, int Last)? Around(IReadOnlyList<SyntaxNode> nodes)
    {
        foreach (var holder in nodes[0].Ancestors())
        {
            var statements = holder switch { BlockSyntax block => block.Statements, SwitchSectionSyntax section => section.Statements, _ => default };
            if (statements.Count > 0 && nodes.All(node => holder.Span.Contains(node.Span)))
            {
                var places = nodes.Select(node => statements.IndexOf(statement => statement.Span.Contains(node.Span))).ToList();
                return places.Contains(-1) ? null : (statements, places.Min(), places.Max());
            }

            if (holder is MethodDeclarationSyntax)
            {
                break;
            }
        }

        return null;
    }

    /// <summary>Nothing leaves on the way.</summary>
    public static bool GoesThrough(SyntaxNode statement) => !statement.DescendantNodesAndSelf(static inner => inner is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        .Any(static inner => inner is ReturnStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax or ThrowStatementSyntax or ThrowExpressionSyntax or YieldStatementSyntax or LabeledStatementSyntax);

    private bool Reaches(IMethodSymbol method, IOperation site, int depth)
    {
        if (depth == 0 || kernel.Reader(cancellation).CodeOf(method) is not { } code)
        {
            return false;
        }

        return code.Syntax.SyntaxTree == site.Syntax.SyntaxTree && code.Syntax.Span.Contains(site.Syntax.Span)
            || code.Descendants().OfType<IInvocationOperation>().Any(call => Reaches(call.TargetMethod, site, depth - 1));
    }

    private static bool IsDirect(IOperation operation)
    {
        for (var outer = operation.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWithin(IOperation site, SyntaxNode node) => site.Syntax.SyntaxTree == node.SyntaxTree && node.Span.Contains(site.Syntax.Span);
}
