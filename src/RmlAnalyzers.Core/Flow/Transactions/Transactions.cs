using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Flow;

/// <summary>
/// Which database transaction is open around an operation: begun in its body, left open by a helper, or run by whoever takes the lambda
/// that the operation stands in.
/// </summary>
internal sealed class Transactions
{
    private const int MaxDepth = 5;

    private readonly Compilation _compilation;
    private readonly SemanticModels _models;
    private readonly FlowCache _flows;
    private readonly Attempts _attempts;
    private readonly TransactionEndings _endings;
    private readonly ConcurrentDictionary<SyntaxNode, ImmutableArray<OpenTransaction>> _regions = new();
    private TransactionHelpers? _helpers;

    public Transactions(Compilation compilation, SemanticModels models, SourceIndex index, FlowCache flows, Origins origins, EffectCatalogue catalogue, Attempts attempts)
    {
        (_compilation, _models, _flows, _attempts) = (compilation, models, flows, attempts);
        Rows = new TransactionRows(catalogue, origins);
        _endings = new TransactionEndings(Rows, models, index);
    }

    public TransactionRows Rows { get; }

    public TransactionHelpers Helpers(CancellationToken cancellation) =>
        _helpers ?? Interlocked.CompareExchange(ref _helpers, TransactionHelpers.Find(_compilation, _models, _flows, Rows, _endings, cancellation), null) ?? _helpers;

    /// <summary>Whether the operation opens a transaction for what follows it.</summary>
    public bool Begins(IOperation operation, CancellationToken cancellation) =>
        Rows.Begins(operation, cancellation) || (operation is IInvocationOperation call && Helpers(cancellation).Opens(call) is not null);

    /// <summary>The innermost transaction that is open while the operation runs; null where none is known to be.</summary>
    public OpenTransaction? Around(IOperation operation, CancellationToken cancellation) => Around(operation, MaxDepth, cancellation);

    /// <summary>The transactions that the body begins, the innermost first.</summary>
    public ImmutableArray<OpenTransaction> Of(IOperation body, CancellationToken cancellation)
    {
        if (_regions.TryGetValue(body.Syntax, out var known))
        {
            return known;
        }

        var helpers = Helpers(cancellation);
        var flow = _flows.Around(body is IAnonymousFunctionOperation or ILocalFunctionOperation ? body.ChildOperations.First() : body, cancellation);
        return _regions.GetOrAdd(body.Syntax, new TransactionRegions(Rows, _endings, helpers.Opens).Of(body, flow, cancellation));
    }

    /// <summary>The callee runs that delegate inside a transaction of its own.</summary>
    public bool RunsInside(IInvocationOperation call, IParameterSymbol parameter, CancellationToken cancellation) =>
        Rows.RunsInside(call, parameter) || Helpers(cancellation).RunsInside(parameter);

    private OpenTransaction? Around(IOperation operation, int depth, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var body = FlowGraphs.BodyOf(operation);
        if (_flows.Around(operation, cancellation) is not { } flow || flow.PointOf(operation) is not { } point)
        {
            return null;
        }

        if (Of(body, cancellation).FirstOrDefault(transaction => transaction.Holds(operation.Syntax, point, flow)) is { } own)
        {
            return own;
        }

        if (depth == 0 || body is not IAnonymousFunctionOperation)
        {
            return null;
        }

        foreach (var (call, parameter) in DelegateUses.Of(body))
        {
            if (parameter is null || !call.Syntax.Span.Contains(body.Syntax.Span))
            {
                continue;
            }

            if (RunsInside(call, parameter, cancellation))
            {
                return new OpenTransaction(call, ImmutableHashSet<ITypeSymbol>.Empty);
            }

            if (_attempts.ActivationOf(call, parameter, cancellation) is Activation.Now or Activation.Again && Around(call, depth - 1, cancellation) is { } outer)
            {
                return outer;
            }
        }

        return null;
    }
}
