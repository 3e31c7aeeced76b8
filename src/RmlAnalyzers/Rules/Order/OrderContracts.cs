using System;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Order.Handlers;

namespace RmlAnalyzers.Rules.Order;

/// <summary>Hands rules the members that promise a polarity and do not keep, or cannot be seen to keep, the promise.</summary>
internal static class OrderContracts
{
    public static void OnBreaches(this RuleContext context, Action<ISymbol, ContractBreach, FindingSink> action)
    {
        var kernel = context.Kernel;
        if (!kernel.Order.Scope.AnyContract(default))
        {
            return;
        }

        context.OnSymbols(
            (symbol, _) => symbol is IMethodSymbol { AssociatedSymbol: null, IsAbstract: false } or IPropertySymbol { IsAbstract: false } && Contracts.Promised(symbol, kernel.Labels) is not null,
            (symbol, sink) =>
            {
                if (kernel.Order.Breach(symbol, sink.Cancellation) is { } breach)
                {
                    action(symbol, breach, sink);
                }
            },
            SymbolKind.Method,
            SymbolKind.Property);
    }
}
