using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Rules.Delivery;
using RmlAnalyzers.Rules.Dialog;
using RmlAnalyzers.Rules.History;
using RmlAnalyzers.Rules.Labels;

namespace RmlAnalyzers;

/// <summary>
/// Which rule speaks for which cause: the one place that knows several rules, so that no rule has to know another. Add a rule here when it
/// may speak of a place that another rule may speak of.
/// </summary>
internal static class CauseRules
{
    /// <summary>The rule that speaks for a cause; null where there is none yet, so that the next cause is said.</summary>
    public static RuleInfo? Of(Cause cause) => cause switch
    {
        Cause.RecordChanged => RML3004RecordChanged.Info,
        Cause.HistoryUndone => RML3005HistoryUndone.Info,
        Cause.LocalRollbackOnly => RML2011LocalRollbackOnly.Info,
        Cause.HistoryInTransaction => RML3007HistoryInTransaction.Info,
        Cause.RemoteInTransaction => RML2010RemoteInTransaction.Info,
        Cause.BlindHistoryRetry => RML3008BlindHistoryRetry.Info,
        Cause.UnstableKey => RML3002UnstableKey.Info,
        Cause.MissingKey => RML3001MissingKey.Info,
        Cause.KeyKeptNowhere => RML3013KeyKeptNowhere.Info,
        Cause.NotRecorded => RML3003NotRecorded.Info,
        Cause.RetriedEffect => RML5001RetriedEffect.Info,
        Cause.RedeliveredEffect => RML5009RepeatedEffect.Info,
        Cause.LostUpdate => RML5006LostUpdate.Info,
        Cause.EndlessRetry => RML5003RetryHasNoEnd.Info,
        Cause.HastyRetry => RML5002RetryWithoutBackoff.Info,
        Cause.PermanentRetry => RML5014PermanentFailureRetried.Info,
        Cause.MultipliedRetry => RML5015RetriesMultiply.Info,
        Cause.WrongPatience => RML5013WrongPatience.Info,
        Cause.UnkeyedEffect => RML2019UnkeyedCall.Info,
        Cause.ReversibleAfterIrreversible => RML3009ReversibleAfterIrreversible.Info,
        Cause.MissingCorrection => RML3006MissingCorrection.Info,
        Cause.LabelTooHigh => RML0003LabelTooHigh.Info,
        _ => null,
    };

    /// <summary>Whether the rule is the one to speak of a spot in that tree: its cause is the first of them whose rule is switched on there.</summary>
    public static bool IsFirst(RuleInfo rule, Causes causes, SyntaxTree tree, Kernel kernel, AnalyzerOptions options, CancellationToken cancellation) =>
        causes.First(cause => Of(cause) is { } speaker
            && (speaker == rule || RuleSwitch.IsEnabled(speaker.Descriptor, tree, kernel.Compilation, options, cancellation))) is { } first
        && Of(first) == rule;
}
