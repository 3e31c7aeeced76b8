using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Retries;

/// <summary>Who is at the other end of some code.</summary>
/// <param name="IsPerson">Somebody who looks at a screen; else a scheduler, a broker, a loop of the process.</param>
/// <param name="Because">What a reader knows it by.</param>
/// <param name="Place">Where that is said.</param>
internal sealed record Waiting(bool IsPerson, string Because, Location Place);

/// <summary>
/// Who waits while code runs: whoever a request of the web is answered to, or what <c>[Participant]</c> says of the member or its type; for jobs,
/// messages and loops of the process nobody does. Looked for through the callers.
/// </summary>
internal sealed class WhoWaits(Kernel kernel, WorldKernel worlds)
{
    private const int MaxDepth = 3;

    // Of `ParticipantKind`.
    private const int Human = 1;

    /// <summary>The first that is found of the kind that is asked for.</summary>
    public Waiting? At(IOperation operation, bool isPerson, CancellationToken cancellation) => All(operation, MaxDepth, [], cancellation).FirstOrDefault(found => found.IsPerson == isPerson);

    /// <summary>Everybody who is found; the same code may serve persons and machines.</summary>
    public IReadOnlyList<Waiting> All(IOperation operation, CancellationToken cancellation) => [.. All(operation, MaxDepth, [], cancellation)];

    private IEnumerable<Waiting> All(IOperation operation, int depth, List<ISymbol> seen, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        for (var body = FlowGraphs.BodyOf(operation); body is IAnonymousFunctionOperation or ILocalFunctionOperation; body = body.Parent is { } outer ? FlowGraphs.BodyOf(outer) : body)
        {
            if (worlds.Deliveries.EntryOf(body, cancellation) is { } entry)
            {
                yield return new Waiting(entry.Role.IsEndpoint(), entry.Because, entry.Place);
                yield break;
            }

            if (body.Parent is null)
            {
                break;
            }
        }

        if (operation.SemanticModel is not { } model || EnclosingMember.Of(operation.Syntax, model, cancellation) is not IMethodSymbol member || seen.Contains(member, SymbolEqualityComparer.Default))
        {
            yield break;
        }

        seen.Add(member);
        if (Of(member, cancellation) is { } own)
        {
            yield return own;
            yield break;
        }

        if (depth > 0 && kernel.Callers.OfFew(member, cancellation) is { IsEmpty: false } callers)
        {
            foreach (var found in callers.SelectMany(caller => All(caller.Operation, depth - 1, seen, cancellation)))
            {
                yield return found;
            }
        }
    }

    private Waiting? Of(IMethodSymbol member, CancellationToken cancellation)
    {
        var entry = worlds.Deliveries.EntryOf(member, cancellation);
        foreach (var declared in new ISymbol[] { member, member.ContainingType })
        {
            var kinds = declared.GetAttributes().Where(static attribute => attribute.Is(Names.Participant) && attribute.ConstructorArguments.Length == 2).Select(static attribute => attribute.ConstructorArguments[1].Value).OfType<int>().ToList();
            if (kinds.Count > 0)
            {
                return kinds.Contains(Human) ? new Waiting(true, "[Participant]", PlaceOf(member)) : entry is null or { Role: DeliveryRole.Request or DeliveryRole.Read } ? null : new Waiting(false, entry.Because, entry.Place);
            }
        }

        return entry is null ? null : new Waiting(entry.Role.IsEndpoint(), entry.Because, entry.Place);
    }

    private static Location PlaceOf(IMethodSymbol member) => member.Locations.FirstOrDefault() ?? Location.None;
}
