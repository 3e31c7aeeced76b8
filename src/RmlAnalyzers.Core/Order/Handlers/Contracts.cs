using System.Threading;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Algebra;
using RmlAnalyzers.Core.Order.Terms;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Order.Handlers;

/// <summary>What a body does to the promise of its member.</summary>
/// <param name="Atom">The state that moves the wrong way; null where the body has more than choices.</param>
internal sealed record ContractBreach(Cause? Cause, StateAtom? Atom, bool Monotone);

/// <summary>Holds <c>[Monotone]</c> and <c>[Antitone]</c> members to their promise, their own or the one that they implement.</summary>
internal static class Contracts
{
    /// <summary>True for monotone, false for antitone, null where nothing is promised.</summary>
    public static bool? Promised(ISymbol member, Labels labels) =>
        labels.FindInherited(member, Names.Monotone) is not null ? true
        : labels.FindInherited(member, Names.Antitone) is not null ? false
        : null;

    /// <summary>Null where the promise is kept, or there is no code to look at.</summary>
    public static ContractBreach? Of(ISymbol member, OrderKernel kernel, Labels labels, CancellationToken cancellation)
    {
        if (Promised(member, labels) is not { } monotone || kernel.Scope.IsAssumed(member))
        {
            return null;
        }

        var method = member as IMethodSymbol ?? (member as IPropertySymbol)?.GetMethod;
        var reader = kernel.Reader(cancellation);
        if (method is null || reader.OwnCode(method) is not { } code)
        {
            return null;
        }

        if (reader.BodyTerm(code, TermScope.Outside.Enter(method)) is not { } body)
        {
            return new ContractBreach(null, null, monotone);
        }

        var verdict = kernel.Type(monotone ? body : new NotTerm(body.Site, body));
        foreach (var one in verdict.Type.On.Values)
        {
            if (one.Cause is { } cause && cause == verdict.Cause)
            {
                return new ContractBreach(cause, one.Atom, monotone);
            }
        }

        return null;
    }
}
