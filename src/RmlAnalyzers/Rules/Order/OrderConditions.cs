using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
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
    public static void OnConditions(this RuleContext context, CauseKind[] kinds, Action<ConditionFinding, FindingSink> action) => context.OnOrder(
        cancellation => context.Kernel.Order.Conditions(cancellation), static finding => finding.Cause.Site.Syntax, (finding, sink) =>
        {
            if (kinds.Contains(finding.Cause.Kind))
            {
                action(finding, sink);
            }
        });

    /// <summary>Registers <paramref name="action"/> for findings of the whole family, each at the member where it stands.</summary>
    public static void OnOrder<T>(this RuleContext context, Func<CancellationToken, IEnumerable<T>> findings, Func<T, SyntaxNode> place, Action<T, FindingSink> action)
    {
        if (!context.Kernel.Order.Scope.Any(default))
        {
            return;
        }

        context.OnSymbols(
            static (symbol, _) => symbol is not IMethodSymbol { AssociatedSymbol: not null } && !symbol.IsImplicitlyDeclared,
            (symbol, sink) =>
            {
                foreach (var finding in findings(sink.Cancellation).Where(finding => IsIn(symbol, place(finding), sink)))
                {
                    action(finding, sink);
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
