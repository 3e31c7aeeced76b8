using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Retries;
using RmlAnalyzers.Core.Solver;

namespace RmlAnalyzers.Rules.Delivery.Handlers;

/// <summary>Resilience handlers of HTTP clients that send unsafe requests without a key: reported where the handler is registered.</summary>
internal static class RetryingHandlers
{
    public static void Register(RuleContext context) =>
        context.OnCalls(static row => row.Retry?.Says(RetryWords.Handler) == true, (call, member, sink) => Check(call, member, context.Kernel, sink));

    private static void Check(IInvocationOperation call, ISymbol? member, Kernel kernel, FindingSink sink)
    {
        if (Repeated(call, kernel, sink.Cancellation) is { Count: > 0 } sends)
        {
            Report(call, member, sends, kernel.Worlds(sink.Cancellation).Retries, kernel, sink);
        }
    }

    /// <summary>The unsafe requests without a key that a handler repeats.</summary>
    public static List<ClientSend> Repeated(IInvocationOperation call, Kernel kernel, CancellationToken cancellation)
    {
        var retries = kernel.Worlds(cancellation).Retries;
        if (retries.Builders.Says(call)?.Says(RetryWords.Handler) != true)
        {
            return [];
        }

        var strategies = retries.Policies.StrategiesOfHandler(call, cancellation);
        if (strategies.Count == 0 || strategies.All(strategy => retries.Policies.Read(strategy, cancellation)?.Runs == 1))
        {
            return [];
        }

        var clients = retries.Builders.Of(call, cancellation);
        if (clients.IsEmpty || clients.After.Any(later => retries.Builders.Says(later)?.Says(RetryWords.Removes) == true)
            || new SparedVerbs(retries, kernel.Origins, cancellation).SpareUnsafe(call, strategies, clients))
        {
            return [];
        }

        IReadOnlyCollection<string> headers = kernel.Options.For(call.Syntax.SyntaxTree).IdempotencyHeaders;
        return new KeyHandlers(kernel, retries.Builders, headers, cancellation).Cover(clients) ? []
            : [.. new ClientSends(kernel, retries.Catalogue, retries.Builders, clients, headers, cancellation).Run().Where(static send => send is { IsUnsafe: true, IsKeyed: false })];
    }

    private static void Report(IInvocationOperation call, ISymbol? member, List<ClientSend> sends, RetryKernel retries, Kernel kernel, FindingSink sink)
    {
        var labelled = StarSeverity.IsLabelled(member, kernel, sink.Cancellation) || sends.Any(send => StarSeverity.IsLabelled(send.Member, kernel, sink.Cancellation));
        var what = $"'{sends[0].Name}' in '{Display.Member(sends[0].Member)}'" + (sends.Count > 1 ? $" (and {sends.Count - 1} more)" : "");
        sink.Report(
            Places.Of(call.Syntax),
            [what, $"'{call.TargetMethod.Name}' of its client"],
            sends.Select(static send => Places.Of(send.Place)),
            SpareFixData.For(call, retries.Catalogue, kernel.Types),
            labelled ? null : DiagnosticSeverity.Info);
    }
}
