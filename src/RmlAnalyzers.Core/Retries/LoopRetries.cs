using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Retries;

/// <summary>Hand-written retries, found from their handlers: loops, and jumps back to a label. Each is looked at once per compilation.</summary>
internal sealed class LoopRetries(Kernel kernel, WorldKernel worlds, EffectCatalogue catalogue)
{
    private readonly ConcurrentDictionary<SyntaxNode, Found> _found = new();

    private sealed record Found(LoopRetry? Retry);

    /// <summary>By syntax alone, since this is asked of every handler: whether a round again is possible.</summary>
    public static bool MayRepeat(SyntaxNode clause) => Around((CatchClauseSyntax)clause) is not null;

    /// <summary>The innermost retry that this handler belongs to; null where it leads to no further attempt at anything that leaves the process.</summary>
    public LoopRetry? Of(CatchClauseSyntax clause, SemanticModel model, CancellationToken cancellation) =>
        _found.TryGetValue(clause, out var known) ? known.Retry : _found.GetOrAdd(clause, new Found(Find(clause, model, cancellation))).Retry;

    /// <summary>The retry of a loop that looks at answers; null where it makes no further attempt at anything that leaves the process.</summary>
    public LoopRetry? ByAnswer(SyntaxNode loop, SemanticModel model, CancellationToken cancellation) =>
        _found.TryGetValue(loop, out var known) ? known.Retry : _found.GetOrAdd(loop, new Found(FindByAnswer(loop, model, cancellation))).Retry;

    /// <summary>The facts of the body that a node stands in: its innermost lambda or local function, or else the member.</summary>
    public BodyFacts? BodyAround(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        var function = node.Ancestors().FirstOrDefault(static ancestor => ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax);
        if (function is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
        {
            return kernel.Facts.OfNested(function, cancellation);
        }

        return EnclosingMember.Of(node, model, cancellation) is IMethodSymbol method ? kernel.Facts.Of(method, cancellation)?.Body : null;
    }

    /// <summary>How often a region runs at most; null where that is not in sight.</summary>
    public int? RunsOf(RetryRegion region, CancellationToken cancellation)
    {
        var repeated = region.Loop is LabeledStatementSyntax ? region.Loop.Parent : region.Loop;
        return repeated is null || kernel.Models.OperationOf(repeated, cancellation) is not { } loop ? null : RunsOf(region, loop, cancellation);
    }

    private int? RunsOf(RetryRegion region, IOperation loop, CancellationToken cancellation)
    {
        var counter = new RunCounter(new DelayReader(kernel.Origins, cancellation));
        return region.Self is { } self ? counter.OfRecursion(loop, self, region.Try) : counter.Of(loop);
    }

    private LoopRetry? Find(CatchClauseSyntax clause, SemanticModel model, CancellationToken cancellation) =>
        clause.Parent is TryStatementSyntax attempt ? Worst(clause, attempt.Block.Span, region => region.Catch == clause, model, cancellation) : null;

    private LoopRetry? FindByAnswer(SyntaxNode loop, SemanticModel model, CancellationToken cancellation) =>
        Worst(Inside(loop), (loop is LabeledStatementSyntax ? loop.Parent! : loop).Span, region => region.Answer is not null && region.Loop == loop, model, cancellation);

    private static SyntaxNode Inside(SyntaxNode loop) => loop switch
    {
        LabeledStatementSyntax labelled => labelled.Statement,
        MethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody ?? loop,
        LocalFunctionStatementSyntax function => (SyntaxNode?)function.Body ?? function.ExpressionBody ?? loop,
        _ => loop,
    };

    /// <summary>The most harmful call in a span that such a region repeats.</summary>
    private LoopRetry? Worst(SyntaxNode inside, TextSpan span, Func<RetryRegion, bool> wanted, SemanticModel model, CancellationToken cancellation)
    {
        LoopRetry? worst = null;
        foreach (var call in BodyAround(inside, model, cancellation)?.Calls.Where(call => call.Operation is not null && span.Contains(call.Syntax.Span)) ?? [])
        {
            // The flow of the one body first: what a call does behind the reader's back may take many to tell.
            if (kernel.Flows.Around(call.Operation!, cancellation) is not { } flow || flow.PointOf(call.Operation!) is not { } point
                || flow.RetriesAround(point).Concat(flow.RefusalsAround(point)).FirstOrDefault(wanted) is not { } found
                || worlds.Solver.Of(call, cancellation).Worst(later: false, proven: true) is not var (effect, evidence) || effect <= worst?.Effect)
            {
                continue;
            }

            worst = Read(found, flow, point, call, effect, evidence, model, cancellation) ?? worst;
        }

        return worst;
    }

    private LoopRetry? Read(RetryRegion region, BodyFlow flow, Point point, CallFact call, EffectClass effect, Evidence evidence, SemanticModel model, CancellationToken cancellation)
    {
        // A label stands for all that follows it in its block.
        var repeated = region.Loop is LabeledStatementSyntax ? region.Loop.Parent : region.Loop;
        if (repeated is null || model.GetOperation(repeated, cancellation) is not { } loop)
        {
            return null;
        }

        var delays = new LoopDelays(catalogue, kernel.Origins, cancellation);
        var runs = RunsOf(region, loop, cancellation);
        var (growth, delay) = delays.Of(loop, region, call.Syntax);
        var policy = new RetryPolicy(region.Loop!, region.Keyword, region.Keyword.SourceTree!.GetText(cancellation).ToString(region.Keyword.SourceSpan))
        {
            Runs = runs,
            IsEndless = runs is null && !(region.Catch is { } clause && FilterMayEnd(clause, model, cancellation)) && !flow.FailureEnds(point, region) && (region.Self?.Helpers ?? []).All(helper => AlwaysComesBack(helper, cancellation)),
            Delay = growth,
            Handles = region.Catch is { } handler && HandlesAll(handler, model, cancellation) ? HandledFailures.All : HandledFailures.ToldApart,
        };
        return new LoopRetry(policy, region, call, effect, evidence, delay, region.Self is { } self ? self.Counter : CounterOf(loop), delays.EndsByToken(loop) || (region.Self?.Helpers ?? []).Any(helper => delays.EndsByToken(FlowGraphs.BodyOf(helper))));
    }

    /// <summary>A helper that runs the body again does so on every way through it.</summary>
    private bool AlwaysComesBack(IOperation back, CancellationToken cancellation) =>
        kernel.Flows.Around(back, cancellation) is { } flow && flow.PointOf(back) is { } point && flow.OnEveryCompletion([point]) && !LoopDelays.Own(FlowGraphs.BodyOf(back)).Any(static part => part is IThrowOperation);

    /// <summary>A filter that looks at anything but the exception may say no one day.</summary>
    private static bool FilterMayEnd(CatchClauseSyntax clause, SemanticModel model, CancellationToken cancellation) =>
        clause.Filter is { } filter && model.GetOperation(filter.FilterExpression, cancellation)?.DescendantsAndSelf().Any(part => part switch
        {
            ILocalReferenceOperation local => local.Local.Name != clause.Declaration?.Identifier.ValueText,
            IParameterReferenceOperation or IFieldReferenceOperation { Field.IsConst: false } or IIncrementOrDecrementOperation => true,
            IInvocationOperation { Instance: IInstanceReferenceOperation } => true,
            _ => false,
        }) != false;

    /// <summary>Any exception, and nothing of it looked at before the next attempt.</summary>
    private static bool HandlesAll(CatchClauseSyntax clause, SemanticModel model, CancellationToken cancellation)
    {
        var all = clause.Declaration is null || model.GetTypeInfo(clause.Declaration.Type, cancellation).Type is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
        var name = clause.Declaration?.Identifier.ValueText;
        return all && (clause.Filter is null || string.IsNullOrEmpty(name) || !clause.Filter.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name));
    }

    private static string? CounterOf(IOperation loop)
    {
        var counted = LoopDelays.Own(loop).OfType<IIncrementOrDecrementOperation>().Where(static operation => operation.Kind == OperationKind.Increment)
            .Select(static operation => operation.Target).OfType<ILocalReferenceOperation>().Select(static local => local.Local)
            .Where(static local => local.Type.SpecialType == SpecialType.System_Int32).Select(static local => local.Name).Distinct().ToList();
        return counted.Count == 1 ? counted[0] : null;
    }

    private static SyntaxNode? Around(CatchClauseSyntax clause)
    {
        foreach (var node in clause.Ancestors())
        {
            switch (node)
            {
                case ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or CommonForEachStatementSyntax or LabeledStatementSyntax:
                    return node;
                case BlockSyntax block when block.Statements.Any(SyntaxKind.LabeledStatement):
                    return block;
                case MethodDeclarationSyntax or LocalFunctionStatementSyntax:
                    return SelfCallWords.MayComeBack(node) ? node : null;
                case AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax:
                    return null;
            }
        }

        return null;
    }
}
