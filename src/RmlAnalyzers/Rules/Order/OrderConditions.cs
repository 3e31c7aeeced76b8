using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Core.Order;
using RmlAnalyzers.Core.Order.Handlers;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.Rules.Order;

/// <summary>
/// Hands rules the conditions of order-insensitive handlers that must not be acted upon. A finding is told where its operator stands, also
/// in a method that only the handler calls. Where no tree promises anything, nothing is registered.
/// </summary>
internal static class OrderConditions
{
    private static readonly SymbolKind[] Kinds = [SymbolKind.Method, SymbolKind.Property, SymbolKind.Field];

    /// <summary>Registers <paramref name="action"/> for the conditions that an operator of one of these kinds breaks.</summary>
    public static void OnConditions(this RuleContext context, CauseKind[] kinds, Action<ConditionFinding, FindingSink> action)
    {
        var order = context.Kernel.Order;
        if (!order.Scope.Any(default))
        {
            return;
        }

        context.OnSymbols(
            static (symbol, _) => symbol is not IMethodSymbol { AssociatedSymbol: not null } && !symbol.IsImplicitlyDeclared,
            (symbol, sink) =>
            {
                foreach (var finding in order.Conditions(sink.Cancellation))
                {
                    if (kinds.Contains(finding.Cause.Kind) && IsIn(symbol, finding.Cause.Site.Syntax, sink))
                    {
                        action(finding, sink);
                    }
                }
            },
            Kinds);
    }

    /// <summary>
    /// Message arguments that all of them share: the condition, the state, the event that decides, the event that moves the state, what happens.
    /// </summary>
    public static void ReportCondition(this FindingSink sink, ConditionFinding finding) =>
        sink.Report(
            Places.Of(finding.Cause.Place.Syntax),
            [finding.Condition, finding.Atom.Text, finding.Here, finding.There ?? "a later event", finding.Effect],
            [finding.Guard.Syntax.GetLocation()]);

    // A primary constructor is declared by its whole type; the members speak for themselves.
    private static bool IsIn(ISymbol symbol, SyntaxNode site, FindingSink sink) =>
        symbol.DeclaringSyntaxReferences.Concat(OtherParts(symbol)).Any(reference =>
            reference.SyntaxTree == site.SyntaxTree && reference.Span.Contains(site.Span) && reference.GetSyntax(sink.Cancellation) is not TypeDeclarationSyntax);

    private static IEnumerable<SyntaxReference> OtherParts(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { PartialImplementationPart: { } implementation } => implementation.DeclaringSyntaxReferences,
        IPropertySymbol { PartialImplementationPart: { } implementation } => implementation.DeclaringSyntaxReferences,
        _ => [],
    };
}
