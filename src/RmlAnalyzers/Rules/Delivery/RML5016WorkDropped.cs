using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Retries;
using RmlAnalyzers.Core.Worlds;
using RmlAnalyzers.Rules.Delivery.Repeating;

namespace RmlAnalyzers.Rules.Delivery;

/// <summary>RML5016: when its attempts are used up, the work is dropped: the caller is told nothing, and nobody takes it over.</summary>
/// <remarks>
/// Bad: <c>for (…) { try { Send(); return; } catch { } }</c>, and then the method returns as if it had sent. Good: rethrow the last failure, put the
/// message on a dead-letter queue, store it as failed, or hand the case to a person.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML5016WorkDropped() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.WorkDropped,
        "Delivery",
        "Work is dropped when retries are exhausted",
        "After the last attempt at {0} has failed, {1} returns as if it had succeeded, and nobody takes the work over. Rethrow the last failure, store the work as failed, put it on a dead-letter queue or hand it to a person.",
        "A caller that is told nothing goes on as if the work were done; a log entry does not bring it back. What was tried and given up has to stay somewhere where somebody finds it.",
        DiagnosticSeverity.Info);

    private protected override void Register(RuleContext context)
    {
        var kernel = context.Kernel;
        context.OnLoopRetries(EffectClass.RemoteWrite, (retry, member, sink) => Check(retry, member, kernel, sink));
        context.OnCalls(static row => row.Kind == EffectKind.RetryConfig && row.Calls.Any(static use => use.Activation == Activation.Again), (call, member, sink) => Check(call, member, kernel, sink));
    }

    private static void Check(LoopRetry retry, ISymbol? member, Kernel kernel, FindingSink sink)
    {
        // Through a filter the last failure escapes (`when (attempt < 2)`), unless the next handler takes it.
        if (retry.Policy.IsEndless || retry.Region.Catch is not { } repeating || LastHandler(repeating) is not { } clause || retry.Region.Loop is not { } loop || kernel.Flows.Around(retry.Call.Operation!, sink.Cancellation) is not { } flow
            || flow.PointOf(retry.Call.Operation!) is not { } point || (clause == repeating && !flow.FailureLeavesNormally(point, retry.Region)))
        {
            return;
        }

        var body = FlowGraphs.BodyOf(retry.Call.Operation!);
        if (LastFailure.ReturnsNothing(body, member) && LastFailure.IsLetGo(clause, loop, body, kernel.Catalogue(sink.Cancellation)))
        {
            Report(clause, retry.Evidence.Steps().Last().Name, retry.Call.Syntax, sink);
        }
    }

    /// <summary>Who takes the failure when nothing more is tried: the handler that repeats, or the one after it that takes the same without a condition.</summary>
    private static CatchClauseSyntax? LastHandler(CatchClauseSyntax repeating) => repeating.Filter is null
        ? repeating
        : (repeating.Parent as TryStatementSyntax)?.Catches.SkipWhile(clause => clause != repeating).Skip(1)
            .FirstOrDefault(clause => clause.Filter is null && (TakesAll(clause) || repeating.Declaration is { } declaration && clause.Declaration is { } later && SyntaxFactory.AreEquivalent(declaration.Type, later.Type)));

    /// <summary>A policy gives its last failure to whoever runs it: here a handler takes it, and lets it go.</summary>
    private static void Check(IInvocationOperation call, ISymbol? member, Kernel kernel, FindingSink sink)
    {
        var retries = kernel.Worlds(sink.Cancellation).Retries;
        if (call.Instance is not { } policy || call.Syntax.Ancestors().TakeWhile(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax))
                .OfType<TryStatementSyntax>().FirstOrDefault(candidate => candidate.Block.Span.Contains(call.Syntax.Span) && candidate.Catches.Count > 0) is not { } attempt
            || attempt.Catches.LastOrDefault() is not { } clause || clause.Filter is not null || LoopRetries.MayRepeat(clause))
        {
            return;
        }

        var strategies = retries.Policies.StrategiesOf(policy, sink.Cancellation);
        var body = FlowGraphs.BodyOf(call);
        if (strategies.Count > 0 && (TakesAll(clause) || TakesWhatIsRetried(clause, strategies, kernel, sink.Cancellation)) && LastFailure.ReturnsNothing(body, member) && LastFailure.IsLetGo(clause, attempt, body, kernel.Catalogue(sink.Cancellation))
            && strategies.SelectMany(strategy => retries.Uses.Of(strategy, sink.Cancellation)).FirstOrDefault(use => use.Place == call.Syntax) is { Effect: >= EffectClass.RemoteWrite } use)
        {
            Report(clause, use.Name.Trim('\''), call.Syntax, sink);
        }
    }

    /// <summary>The policy retries failures of one kind, and the last of that kind ends here.</summary>
    private static bool TakesWhatIsRetried(CatchClauseSyntax clause, IReadOnlyCollection<IInvocationOperation> strategies, Kernel kernel, CancellationToken cancellation) =>
        clause.Declaration?.Type is { } type && kernel.Models.For(type.SyntaxTree)?.GetTypeInfo(type, cancellation).Type is { } caught
        && strategies.SelectMany(strategy => kernel.Worlds(cancellation).Retries.Policies.FailuresOf(strategy, cancellation)).ToList() is { Count: > 0 } failures
        && failures.All(failure => kernel.Compilation.ClassifyCommonConversion(failure, caught) is { IsReference: true, IsImplicit: true } or { IsIdentity: true });

    private static bool TakesAll(CatchClauseSyntax clause) => clause.Declaration?.Type.ToString() is null or "Exception" or "System.Exception";

    private static void Report(CatchClauseSyntax clause, string what, SyntaxNode call, FindingSink sink) =>
        sink.Report(clause.CatchKeyword.GetLocation(), [$"'{what}'", "this method"], [Places.Of(call)]);
}
