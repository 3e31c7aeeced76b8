using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Retries;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Rules.Delivery.Repeating;

/// <summary>Hands rules the retries of a compilation: loops by their handlers, policies and strategies by the calls that configure them.</summary>
internal static class RetrySpots
{
    private static readonly NodeMemo<bool> MayRetry = new(static node => Handlers(node).Any() || AsksForAnswer(node));

    /// <summary>Each loop, jump or call of a method by itself that does something again after a failure, once, with the member it is in.</summary>
    public static void OnLoopRetries(this RuleContext context, EffectClass from, Action<LoopRetry, ISymbol?, FindingSink> action)
    {
        context.OnTrees((model, sink) =>
        {
            foreach (var method in SelfCallWords.MethodsIn(model.SyntaxTree.GetRoot(sink.Cancellation)).Where(MayRetry.Of))
            {
                Look(method, model, sink);
            }
        });
        context.OnSyntax(
            static node => (node is not LocalFunctionStatementSyntax || SelfCallWords.MayComeBack(node)) && MayRetry.Of(node),
            (node, sink) => Look(node.Node, node.SemanticModel, sink),
            SyntaxKind.ForStatement,
            SyntaxKind.WhileStatement,
            SyntaxKind.DoStatement,
            SyntaxKind.ForEachStatement,
            SyntaxKind.ForEachVariableStatement,
            SyntaxKind.LabeledStatement,
            SyntaxKind.LocalFunctionStatement);

        void Look(SyntaxNode node, SemanticModel model, FindingSink sink)
        {
            if (!context.Kernel.Leaving.MayStartIn(node, sink.Cancellation))
            {
                return;
            }

            // A loop with several handlers is one retry: its first one speaks.
            var loops = context.Kernel.Worlds(sink.Cancellation).Retries.Loops;
            var retry = Handlers(node).Select(clause => loops.Of(clause, model, sink.Cancellation))
                .FirstOrDefault(candidate => candidate?.Effect >= from && candidate.Region.Loop == node)
                ?? (AsksForAnswer(node) && loops.ByAnswer(node, model, sink.Cancellation) is { } asking && asking.Effect >= from ? asking : null);
            if (retry is not null)
            {
                action(retry, EnclosingMember.Of(retry.Call.Syntax, model, sink.Cancellation), sink);
            }
        }
    }

    /// <summary>The handlers in a loop, a function, or in what follows a label; expressions are not looked into.</summary>
    private static IEnumerable<CatchClauseSyntax> Handlers(SyntaxNode around) => (around is LabeledStatementSyntax ? around.Parent! : around)
        .DescendantNodes(node => node == around || node is (StatementSyntax and not LocalFunctionStatementSyntax) or CatchClauseSyntax or ElseClauseSyntax or FinallyClauseSyntax or SwitchSectionSyntax)
        .OfType<CatchClauseSyntax>();

    private static bool AsksForAnswer(SyntaxNode loop) => AnswerWords.Asks(loop is LabeledStatementSyntax ? loop.Parent! : loop);

    /// <summary>Each call that configures the retry of a policy or pipeline, with what it says and where it is used.</summary>
    public static void OnStrategies(this RuleContext context, Action<IInvocationOperation, RetryPolicy, IReadOnlyList<PolicyUse>, ISymbol?, FindingSink> action) =>
        context.OnCalls(static row => row.Retry is { IsStrategy: true } says && !says.Says(RetryWords.Handler), (call, member, sink) =>
        {
            var retries = context.Kernel.Worlds(sink.Cancellation).Retries;
            if (retries.Policies.Read(call, sink.Cancellation) is { } policy)
            {
                action(call, policy, retries.Uses.Of(call, sink.Cancellation), member, sink);
            }
        });

    /// <summary>What the policy repeats that is worst: a call of a member that changes something for others; null where it repeats no such thing.</summary>
    public static PolicyUse? Worst(IEnumerable<PolicyUse> uses, EffectClass from) =>
        uses.Where(use => use.Effect >= from).OrderByDescending(static use => use.Effect).ThenBy(static use => use.Place.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(static use => use.Place.SpanStart).FirstOrDefault();
}
