using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Ledgers;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Worlds;
using RmlAnalyzers.Keys;

namespace RmlAnalyzers;

/// <summary>All that may be said at one call by rules of different families. Asked only where one of them is about to speak.</summary>
internal static class CallCauses
{
    /// <summary>What has to do with the transaction that is open around the call, and with the ledger of the project.</summary>
    public static Causes BesideTheKey(IInvocationOperation call, ISymbol? member, Kernel kernel, CancellationToken cancellation)
    {
        var causes = TransactionCalls.At(call, member, kernel, cancellation)?.Effects switch
        {
            null => Causes.None,
            EffectClass.History => Causes.Of(Cause.HistoryInTransaction, Cause.RemoteInTransaction),
            _ => Causes.Of(Cause.RemoteInTransaction),
        };
        return member is not null && kernel.Ledgers.InUse(cancellation) && kernel.Worlds(cancellation).LedgerDuties.Owed(call, member, cancellation) != Unrecorded.None
            ? causes.And(Cause.NotRecorded)
            : causes;
    }

    /// <summary>What has to do with the key of the call and is said at the call itself: not in the slot, and not at a wrapper around it.</summary>
    public static Causes OfTheKey(IInvocationOperation call, ISymbol? member, Kernel kernel, CancellationToken cancellation)
    {
        var verdicts = kernel.Worlds(cancellation).Verdicts;
        var verdict = verdicts.Of(call, member, cancellation) is { } own && !own.Causes.IsEmpty ? own : verdicts.Behind(call, cancellation);
        return verdict is null ? Causes.None
            : verdict.Causes.InOrder().Where(cause => IsAtCall(cause, call)).Aggregate(Causes.None, static (all, cause) => all.And(cause));
    }

    /// <summary>Whether the rule that speaks for it does so at the call.</summary>
    public static bool IsAtCall(Cause cause, IInvocationOperation call) => cause switch
    {
        Cause.UnstableKey or Cause.KeyKeptNowhere => false,
        Cause.MissingKey => Wrappers.Around(call) is null,
        _ => true,
    };
}
