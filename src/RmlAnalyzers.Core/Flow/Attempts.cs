using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Flow;

/// <summary>
/// Which code around an operation runs again after a failure: retry loops of its body, and, from lambda to lambda outwards, delegates that
/// somebody runs again, by a catalogue row, by <c>[Retries]</c>, or because a helper in source calls its parameter in a retry loop.
/// </summary>
internal sealed class Attempts(SemanticModels models, FlowCache flows, Labels labels, EffectCatalogue catalogue)
{
    private const int MaxDepth = 5;

    // One table per remaining depth: an answer cut short must not depend on who asked first.
    private readonly ConcurrentDictionary<IParameterSymbol, Known>[] _helpers =
        [.. Enumerable.Range(0, MaxDepth + 1).Select(static _ => new ConcurrentDictionary<IParameterSymbol, Known>(SymbolEqualityComparer.Default))];

    private sealed record Known(Activation? Value);

    /// <summary>Whether a policy that is given code is built in sight and repeats nothing.</summary>
    public Func<IOperation, CancellationToken, bool> RepeatsNothing { get; init; } = static (_, _) => false;

    /// <summary>The scopes around the operation, the innermost first.</summary>
    public IReadOnlyList<AttemptScope> Around(IOperation operation, CancellationToken cancellation)
    {
        var scopes = new List<AttemptScope>();
        Collect(operation, scopes, [], MaxDepth, cancellation);
        return scopes;
    }

    /// <summary>What the callee does with the delegate handed to a parameter; null where nothing is known.</summary>
    public Activation? ActivationOf(IInvocationOperation call, IParameterSymbol parameter, CancellationToken cancellation) =>
        ActivationOf(call, parameter, MaxDepth, cancellation);

    private void Collect(IOperation operation, List<AttemptScope> scopes, ImmutableArray<SyntaxNode> runs, int depth, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (RetrySyntax.MayRunAgain(operation.Syntax) && flows.Around(operation, cancellation) is { } flow && flow.PointOf(operation) is { } point)
        {
            scopes.AddRange(flow.RetriesAround(point).Select(region =>
                new AttemptScope(region.Loop ?? operation.Syntax, region.Keyword, region.Keyword.SourceTree!.GetText(cancellation).ToString(region.Keyword.SourceSpan), region, null) { Runs = runs }));
        }

        var body = FlowGraphs.BodyOf(operation);
        if (depth == 0 || body is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
        {
            return;
        }

        foreach (var (call, parameter) in DelegateUses.Of(body))
        {
            var activation = parameter is null ? Activation.Now : ActivationOf(call, parameter, depth - 1, cancellation);
            if (activation == Activation.Again && !(call.Instance is { } policy && RepeatsNothing(policy, cancellation)))
            {
                var method = call.TargetMethod;
                scopes.Add(new AttemptScope(body.Syntax, Places.Of(call.Syntax), method.ContainingType?.Name + "." + method.Name, null, call) { Runs = runs });
            }

            if (activation is not (null or Activation.Never))
            {
                Collect(call, scopes, runs.Add(body.Syntax), depth - 1, cancellation);
            }
        }
    }

    private Activation? ActivationOf(IInvocationOperation call, IParameterSymbol parameter, int depth, CancellationToken cancellation)
    {
        var method = call.TargetMethod;
        if (catalogue.MayKnow(method) && catalogue.RowsOf(method, call.Instance?.Type).ActivationOf(parameter.OriginalDefinition) is { } stated)
        {
            return stated;
        }

        return labels.Retries(method) ? Activation.Again : OfHelper(parameter.OriginalDefinition, depth, cancellation);
    }

    private Activation? OfHelper(IParameterSymbol parameter, int depth, CancellationToken cancellation)
    {
        if (_helpers[depth].TryGetValue(parameter, out var known))
        {
            return known.Value;
        }

        if (depth == 0 || parameter.ContainingSymbol is not IMethodSymbol { DeclaringSyntaxReferences: { Length: > 0 } declarations, IsAbstract: false }
            || !models.Contains(declarations[0].SyntaxTree) || models.OperationOf(declarations[0].GetSyntax(cancellation), cancellation) is not { } body)
        {
            return null;
        }

        Activation? found = null;
        foreach (var (call, passedTo) in DelegateUses.OfParameter(parameter, body))
        {
            var activation = passedTo is not null ? ActivationOf(call, passedTo, depth - 1, cancellation)
                : Repeats(call, depth - 1, cancellation) ? Activation.Again : Activation.Now;
            found = found is null || activation > found ? activation : found;
        }

        return _helpers[depth].GetOrAdd(parameter, new Known(found)).Value;
    }

    private bool Repeats(IOperation call, int depth, CancellationToken cancellation)
    {
        var scopes = new List<AttemptScope>();
        Collect(call, scopes, [], depth, cancellation);
        return scopes.Count > 0;
    }
}
