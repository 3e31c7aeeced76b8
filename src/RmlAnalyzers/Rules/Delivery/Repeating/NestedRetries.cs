using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Retries;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;
using RmlAnalyzers.Rules.Delivery.Handlers;

namespace RmlAnalyzers.Rules.Delivery.Repeating;

/// <summary>An innermost retry and those around it.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="What">What is attempted.</param>
/// <param name="Factors">The innermost first.</param>
/// <param name="Causes">What else may be said of the place.</param>
internal sealed record NestedRetry(Location Place, string What, IReadOnlyList<RetryFactor> Factors, Causes Causes);

/// <summary>Hands a rule the innermost retries of a compilation: a loop, a policy that is run, a handler of a client, a library that repeats by itself.</summary>
internal static class NestedRetries
{
    /// <summary>Two by two attempts are nobody's trouble.</summary>
    public const long Few = 6;

    public static void OnNestedRetries(this RuleContext context, Action<NestedRetry, FindingSink> action)
    {
        var kernel = context.Kernel;
        context.OnLoopRetries(EffectClass.RemoteRead, (retry, _, sink) =>
        {
            if (OfLoop(retry, kernel, sink) is { } spot)
            {
                action(spot, sink);
            }
        });
        context.OnCalls(static row => row.Kind == EffectKind.RetryConfig && row.Calls.Any(static use => use.Activation == Activation.Again), (call, _, sink) =>
        {
            if (OfPolicy(call, kernel, sink.Cancellation) is { } spot)
            {
                action(spot, sink);
            }
        });
        context.OnCalls(static row => row.Retry?.Says(RetryWords.Handler) == true, (call, _, sink) =>
        {
            if (OfHandler(call, kernel, sink.Cancellation) is { } spot)
            {
                action(spot, sink);
            }
        });
        context.OnCalls(BuiltInRetries.MayRepeat, (call, member, sink) =>
        {
            var factors = kernel.Worlds(sink.Cancellation).Retries.Factors;
            if (factors.BuiltIn.OfCall(call, sink.Cancellation) is { } own)
            {
                var around = factors.Around(call, sink.Cancellation);
                if (around.Length > 0)
                {
                    var verdict = kernel.Worlds(sink.Cancellation).Verdicts.Of(call, member, sink.Cancellation);
                    var causes = (verdict?.Causes ?? Causes.None).And(CallCauses.BesideTheKey(call, member, kernel, sink.Cancellation));
                    action(new NestedRetry(Places.Of(call.Syntax), Quoted(call), [own, .. around], causes), sink);
                }
            }
        });
    }

    private static NestedRetry? OfLoop(LoopRetry retry, Kernel kernel, FindingSink sink)
    {
        var worlds = kernel.Worlds(sink.Cancellation);
        if (retry.Policy.Runs is not >= 2 || retry.Call.Operation is not IInvocationOperation call || IsRetry(call, worlds, sink.Cancellation)
            || worlds.Retries.Factors.IsCounted(retry.Region.Keyword, sink.Cancellation)
            || worlds.Attempts.Around(call, sink.Cancellation).FirstOrDefault()?.Loop?.Loop != retry.Region.Loop)
        {
            return null;
        }

        return new NestedRetry(retry.Region.Keyword, $"'{retry.Evidence.Steps().Last().Name}'", worlds.Retries.Factors.Around(call, sink.Cancellation), RetryCauses.OfLoop(retry, kernel, sink));
    }

    private static NestedRetry? OfPolicy(IInvocationOperation call, Kernel kernel, CancellationToken cancellation)
    {
        var worlds = kernel.Worlds(cancellation);
        if (call.Instance is not { } policy || worlds.Retries.Factors.OfPolicy(policy, cancellation).ToList() is not { Count: > 0 } own
            || own.Exists(factor => worlds.Retries.Factors.IsCounted(factor.Place, cancellation))
            || call.Arguments.SelectMany(static argument => argument.Value.Descendants()).Any(inner => inner is ILoopOperation || (inner is IInvocationOperation nested && IsRetry(nested, worlds, cancellation))))
        {
            return null;
        }

        var use = worlds.Retries.Policies.StrategiesOf(policy, cancellation).SelectMany(strategy => worlds.Retries.Uses.Of(strategy, cancellation)).FirstOrDefault(use => use.Place == call.Syntax);
        return use is { Effect: >= EffectClass.RemoteRead } ? new NestedRetry(Places.Of(call.Syntax), use.Name, [.. own, .. worlds.Retries.Factors.Around(call, cancellation)], Causes.None) : null;
    }

    private static NestedRetry? OfHandler(IInvocationOperation call, Kernel kernel, CancellationToken cancellation) =>
        kernel.Worlds(cancellation).Retries.Factors.OfHandler(call, cancellation) is var (name, factors)
            ? new NestedRetry(Places.Of(call.Syntax), $"'{name}'", factors, RetryingHandlers.Repeated(call, kernel, cancellation).Count > 0 ? Causes.Of(Cause.RetriedEffect) : Causes.None)
            : null;

    private static bool IsRetry(IInvocationOperation call, WorldKernel worlds, CancellationToken cancellation) =>
        worlds.Retries.Factors.BuiltIn.OfCall(call, cancellation) is not null
        || (call.Instance is { } policy && worlds.Retries.Catalogue.RowsOf(call.TargetMethod, call.Instance.Type).Alternatives.Any(static row => row.Kind == EffectKind.RetryConfig && row.Calls.Any(static use => use.Activation == Activation.Again))
            && worlds.Retries.Factors.OfPolicy(policy, cancellation).Any());

    private static string Quoted(IInvocationOperation call) => $"'{Display.Member(call.TargetMethod)}'";
}
