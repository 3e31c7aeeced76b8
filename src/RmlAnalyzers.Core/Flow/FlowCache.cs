using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using RmlAnalyzers.Core.Facts;

namespace RmlAnalyzers.Core.Flow;

/// <summary>The flow of each body, made once per compilation. Only complete results are kept; a cancelled one leaves nothing behind.</summary>
internal sealed class FlowCache(SemanticModels models)
{
    private readonly ConcurrentDictionary<SyntaxNode, Entry> _flows = new();

    private readonly ConcurrentDictionary<SyntaxNode, Root> _roots = new();

    /// <summary>What the Booleans of helpers say.</summary>
    public SuccessFlags Flags { get; } = new(models);

    private sealed record Entry(BodyFlow? Flow);

    private sealed record Root(ControlFlowGraph? Graph);

    /// <summary>How many bodies were looked at so far.</summary>
    public int Count => _flows.Count;

    /// <summary>The flow of the body that the operation stands in: its innermost lambda or local function, or else the member.</summary>
    public BodyFlow? Around(IOperation operation, CancellationToken cancellation)
    {
        var body = FlowGraphs.BodyOf(operation);
        if (!models.Contains(body.Syntax.SyntaxTree))
        {
            return null;
        }

        return _flows.TryGetValue(body.Syntax, out var known)
            ? known.Flow
            : _flows.GetOrAdd(body.Syntax, new Entry(BodyFlow.Of(body, RootGraph, Flags.Of, CodeOf, cancellation))).Flow;
    }

    /// <summary>The flow of a piece of code whose facts are known; null where it does nothing.</summary>
    public BodyFlow? AroundAny(BodyFacts body, CancellationToken cancellation)
    {
        foreach (var call in body.Calls)
        {
            if (call.Operation is { } operation)
            {
                return Around(operation, cancellation);
            }
        }

        return null;
    }

    private IOperation? CodeOf(IMethodSymbol method) =>
        method.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault() is { } declared && models.Contains(declared.SyntaxTree) ? models.OperationOf(declared.GetSyntax(), CancellationToken.None) : null;

    private ControlFlowGraph? RootGraph(IOperation root, Func<ControlFlowGraph?> make) =>
        _roots.TryGetValue(root.Syntax, out var known) ? known.Graph : _roots.GetOrAdd(root.Syntax, new Root(make())).Graph;
}
