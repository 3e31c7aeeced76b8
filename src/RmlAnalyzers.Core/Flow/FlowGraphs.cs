using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RmlAnalyzers.Core.Flow;

/// <summary>Finds the body that an operation belongs to, and Roslyn's graph of it. Each lambda and local function is a body of its own.</summary>
internal static class FlowGraphs
{
    /// <summary>The innermost lambda, local function, or else the root that the operation stands in.</summary>
    public static IOperation BodyOf(IOperation operation)
    {
        // A lambda is evaluated in the body around it; only what is inside belongs to it.
        var body = operation is IAnonymousFunctionOperation or ILocalFunctionOperation ? operation.Parent ?? operation : operation;
        while (body is not (IAnonymousFunctionOperation or ILocalFunctionOperation) && body.Parent is { } parent)
        {
            body = parent;
        }

        return body;
    }

    /// <summary>The graph of a body, or null where none can be built (half-typed code, attributes, bodies without statements).</summary>
    /// <param name="body">A root, lambda or local function.</param>
    /// <param name="rootGraph">Where to keep the graph of a root, so that each of its many lambdas does not make it again.</param>
    /// <param name="cancellation">Stops the making.</param>
    public static ControlFlowGraph? Of(IOperation body, Func<IOperation, Func<ControlFlowGraph?>, ControlFlowGraph?> rootGraph, CancellationToken cancellation)
    {
        var enclosing = new Stack<IOperation>();
        while (body.Parent is not null)
        {
            if (body is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                enclosing.Push(body);
            }

            body = body.Parent;
        }

        try
        {
            var graph = rootGraph(body, () => Root(body, cancellation));
            while (graph is not null && enclosing.Count > 0)
            {
                graph = Nested(graph, enclosing.Pop(), cancellation);
            }

            return graph;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or NullReferenceException or IndexOutOfRangeException)
        {
            // Roslyn's builder assumes code that compiles further along than an editor can promise.
            return null;
        }
    }

    private static ControlFlowGraph? Root(IOperation root, CancellationToken cancellation) => root switch
    {
        IMethodBodyOperation method => ControlFlowGraph.Create(method, cancellation),
        IConstructorBodyOperation constructor => ControlFlowGraph.Create(constructor, cancellation),
        IBlockOperation block => ControlFlowGraph.Create(block, cancellation),
        IFieldInitializerOperation field => ControlFlowGraph.Create(field, cancellation),
        IPropertyInitializerOperation property => ControlFlowGraph.Create(property, cancellation),
        IParameterInitializerOperation parameter => ControlFlowGraph.Create(parameter, cancellation),
        _ => null,
    };

    private static ControlFlowGraph? Nested(ControlFlowGraph graph, IOperation function, CancellationToken cancellation)
    {
        if (function is ILocalFunctionOperation local)
        {
            var symbol = graph.LocalFunctions.FirstOrDefault(candidate => SymbolEqualityComparer.Default.Equals(candidate, local.Symbol));
            return symbol is null ? null : graph.GetLocalFunctionControlFlowGraph(symbol, cancellation);
        }

        var lambda = graph.Blocks
            .SelectMany(block => block.BranchValue is { } value ? block.Operations.Append(value) : block.Operations)
            .SelectMany(operation => operation.DescendantsAndSelf())
            .OfType<IFlowAnonymousFunctionOperation>()
            .FirstOrDefault(candidate => candidate.Syntax == function.Syntax);
        return lambda is null ? null : graph.GetAnonymousFunctionControlFlowGraph(lambda, cancellation);
    }
}
