using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Order;
using RmlAnalyzers.Core.Order.Handlers;

namespace RmlAnalyzers.Rules.Order;

/// <summary>Hands rules the members that promise a polarity and do not keep, or cannot be seen to keep, the promise.</summary>
internal static class OrderContracts
{
    public static void OnBreaches(this RuleContext context, Action<ISymbol, ContractBreach, FindingSink> action)
    {
        var kernel = context.Kernel;
        if (!Any(kernel, default))
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

    /// <summary>Somebody promises a polarity: in a tree, or in a reference that uses our attributes.</summary>
    private static bool Any(Kernel kernel, CancellationToken cancellation) =>
        kernel.Labels.KnowsOthers || kernel.Compilation.SyntaxTrees.Any(tree => OrderText.Of(tree, cancellation).Contracts);
}
