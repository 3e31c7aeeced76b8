using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Flow;

/// <summary>
/// Whether a call is that of a relay: messages are read from a store, sent one by one, and marked as sent, all under one transaction so that
/// two relays do not take the same rows. It sends again after a crash, and is meant to.
/// </summary>
internal sealed class Relays(Origins origins, EffectCatalogue catalogue)
{
    public bool IsRelayed(RemoteCall call, CancellationToken cancellation)
    {
        for (var around = call.Call.Operation?.Parent; around is not null; around = around.Parent)
        {
            if (around is IForEachLoopOperation loop && loop.Locals.FirstOrDefault() is { } item
                && ReadsStore(loop.Collection, cancellation)
                && Mentions(call.Call.Operation!, item)
                && IsMarked(loop, item, call.Call.Operation!))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Comes from a query, or from a call that is not in sight; what hangs on another object is no message table.</summary>
    private bool ReadsStore(IOperation collection, CancellationToken cancellation) => origins.Of(collection, cancellation).Any(origin =>
        (origin is { Kind: OriginKind.Member, Operation.Type: { } set } && set.AllInterfaces.Any(static face => face is { Name: "IQueryable", ContainingNamespace.Name: "Linq" }))
        || (origin is { Kind: OriginKind.Call, Operation: IInvocationOperation query }
        && (!catalogue.MayKnow(query.TargetMethod) || catalogue.RowsOf(query.TargetMethod, query.Instance?.Type).Alternatives.All(static row => row.Participant == Participant.Store))));

    private static bool IsMarked(IForEachLoopOperation loop, ILocalSymbol item, IOperation sending) => LocalWrites.Root(loop).Descendants().Any(operation => operation switch
    {
        IAssignmentOperation { Target: IMemberReferenceOperation { Instance: { } instance } } => IsItem(instance, item),
        IInvocationOperation call when Inside(sending, call) || Inside(call, sending) => false,
        IInvocationOperation { Instance: { } instance } when IsItem(instance, item) && loop.Syntax.Span.Contains(operation.Syntax.Span) => true,
        IInvocationOperation call => call.Syntax.SpanStart > sending.Syntax.SpanStart
            && call.Arguments.Any(argument => Mentions(argument, item) || (Collection(loop) is { } all && Mentions(argument, all))),
        _ => false,
    });

    private static ILocalSymbol? Collection(IForEachLoopOperation loop) => (TransactionValue.Bare(loop.Collection) as ILocalReferenceOperation)?.Local;

    private static bool Inside(IOperation inner, IOperation outer) => outer.Syntax.Span.Contains(inner.Syntax.Span);

    private static bool IsItem(IOperation instance, ILocalSymbol item) =>
        TransactionValue.Bare(instance) is ILocalReferenceOperation { Local: var local } && SymbolEqualityComparer.Default.Equals(local, item);

    /// <summary>The item itself, or a local that was made of it.</summary>
    private static bool Mentions(IOperation operation, ILocalSymbol item) => operation.DescendantsAndSelf().OfType<ILocalReferenceOperation>().Any(reference =>
        SymbolEqualityComparer.Default.Equals(reference.Local, item)
        || LocalWrites.Of(reference.Local, reference).Any(write => write.Value?.DescendantsAndSelf().OfType<ILocalReferenceOperation>()
            .Any(made => SymbolEqualityComparer.Default.Equals(made.Local, item)) == true));
}
