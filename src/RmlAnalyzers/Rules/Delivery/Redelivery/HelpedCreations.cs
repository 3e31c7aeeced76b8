using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Ledgers;

namespace RmlAnalyzers.Rules.Delivery.Redelivery;

/// <summary>A row that is created because a query has not found it.</summary>
/// <param name="Creation">The call that creates it, in the body that asks.</param>
/// <param name="Read">The query, wherever it stands.</param>
/// <param name="Saves">The calls from that body to the commit, outermost first.</param>
internal sealed record AbsentCreation(IInvocationOperation Creation, IInvocationOperation Read, INamedTypeSymbol Entity, ImmutableArray<IInvocationOperation> Saves, ImmutableArray<IInvocationOperation> Creations);

/// <summary>Finds rows that are created because a query has not found them, where a repository or helper asks, creates or saves.</summary>
internal sealed class HelpedCreations(Kernel kernel, CancellationToken cancellation)
{
    private const int Deep = 2;

    private readonly AbsentRows _rows = new(kernel, cancellation);

    /// <summary>The creation that waits for this call to be saved; null where all of it stands in this body, which is asked from the query.</summary>
    public AbsentCreation? WaitingFor(IInvocationOperation saving, BodyFacts body)
    {
        if (body.Calls.FirstOrDefault(call => call.Syntax == saving.Syntax && call.Operation is IInvocationOperation) is not { } save || PathTo(save, _rows.IsSave, Deep) is not { IsEmpty: false } saves
            || kernel.Flows.Around(saving, cancellation) is not { } flow || flow.PointOf(save.Operation!) is not { } end)
        {
            return null;
        }

        foreach (var call in body.Calls)
        {
            if (call.Operation is IInvocationOperation creation && PathTo(call, one => _rows.EntityOf(one) is not null, Deep) is { IsEmpty: false } creations && flow.PointOf(creation) is { } at
                && (at == end || flow.Reaches(at, end)) && _rows.EntityOf(creations.Last()) is { } entity
                && QueriesOf(body, entity).FirstOrDefault(query => (saves.Length > 1 || creations.Length > 1 || !body.Syntax.Span.Contains(query.Read.Syntax.Span)) && _rows.OnlyWhenAbsent(creation, query.Answer)) is { Read: { } read })
            {
                return new AbsentCreation(creation, read, entity, saves, creations);
            }
        }

        return null;
    }

    /// <summary>Queries for rows of the entity whose answer comes into the body as it is, straight or out of a helper; and the call that the body has it from.</summary>
    private IEnumerable<(IInvocationOperation Answer, IInvocationOperation Read)> QueriesOf(BodyFacts body, INamedTypeSymbol entity) => body.Calls
        .Where(call => call.Operation is IInvocationOperation && call.Method is { ReturnsVoid: false } method && (_rows.IsQuery(method, entity) || IsHelper(method)))
        .SelectMany(call => kernel.Models.OperationOf(call.Syntax, cancellation) is { } written ? Returned(written, entity, Deep) : []);

    /// <summary>What a value is, in whole: a query, or the call of a contract each of whose implementations returns one.</summary>
    private IEnumerable<(IInvocationOperation Answer, IInvocationOperation Read)> Returned(IOperation value, INamedTypeSymbol entity, int deep)
    {
        foreach (var call in kernel.Origins.Of(value, cancellation).Where(static origin => origin.Whole).Select(static origin => origin.Operation).OfType<IInvocationOperation>())
        {
            if (_rows.IsQuery(call.TargetMethod, entity) && StoredAmounts.IsRead(call, kernel, cancellation))
            {
                yield return (call, call);
            }
            else if (deep > 0 && IsHelper(call.TargetMethod))
            {
                var reads = kernel.Worlds(cancellation).Code.Of(call.TargetMethod, cancellation).Select(code => CodeOf.Root(code.Body) is { } root ? ReturnedBy(root, entity, deep - 1) : null).ToList();
                if (reads.Count > 0 && reads.All(static read => read is not null))
                {
                    yield return (call, reads[0]!);
                }
            }
        }
    }

    private IInvocationOperation? ReturnedBy(IOperation body, INamedTypeSymbol entity, int deep) => StoredAmounts.OfBody(body).OfType<IReturnOperation>()
        .Select(static one => one.ReturnedValue).OfType<IOperation>()
        .SelectMany(value => Returned(value, entity, deep))
        .Select(static query => query.Read)
        .FirstOrDefault();

    private static bool IsHelper(IMethodSymbol method) => !method.DeclaringSyntaxReferences.IsEmpty;

    /// <summary>From a call to the one that is meant, through helpers of this compilation; none where some code that may run has no such call.</summary>
    private ImmutableArray<IInvocationOperation> PathTo(CallFact call, System.Func<IInvocationOperation, bool> isMeant, int deep)
    {
        if (call.Operation is not IInvocationOperation made)
        {
            return [];
        }

        if (isMeant(made))
        {
            return [made];
        }

        var path = ImmutableArray<IInvocationOperation>.Empty;
        foreach (var target in deep == 0 ? [] : kernel.Worlds(cancellation).Resolver.Of(call, cancellation).Alternatives)
        {
            var inner = target.Body?.Calls.Select(next => PathTo(next, isMeant, deep - 1)).FirstOrDefault(static found => !found.IsDefaultOrEmpty) ?? [];
            if (inner.IsDefaultOrEmpty)
            {
                return [];
            }

            path = path.IsEmpty ? inner : path;
        }

        return path.IsEmpty ? path : path.Insert(0, made);
    }
}
