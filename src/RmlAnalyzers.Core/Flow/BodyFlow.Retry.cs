using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Algebra;

namespace RmlAnalyzers.Core.Flow;

/// <summary>Retries are cycles: a failure of the point leads back to it, without going on to another item.</summary>
internal sealed partial class BodyFlow
{
    private readonly ConcurrentDictionary<Point, ImmutableArray<RetryRegion>> _retries = new();
    private List<FlowLoop>? _loops;

    private List<FlowLoop> Loops => _loops ??= FlowLoop.Of(_flow);

    /// <summary>The innermost cycle that runs the point again after it failed; null for loops over items, polling without a handler, service loops.</summary>
    public RetryRegion? RetryAround(Point point) => RetriesAround(point).FirstOrDefault();

    /// <summary>Every cycle that runs the point again after it failed, the innermost first: told by a handler, or by a look at the answer.</summary>
    public ImmutableArray<RetryRegion> RetriesAround(Point point) =>
        _retries.TryGetValue(point, out var known) ? known : _retries.GetOrAdd(point, FindRetries(point).ToImmutableArray());

    private IEnumerable<RetryRegion> FindRetries(Point point)
    {
        var around = Loops.Where(loop => loop.Holds(point.Block)).ToList();
        for (var at = 0; at < around.Count; at++)
        {
            var loop = around[at];
            var outer = new HashSet<FlowLoop>(around.Skip(at + 1));
            if ((ByHandler(loop, point, outer) ?? ByAnswer(loop, point, entries => GoesRound(entries, point, loop, outer))) is { } region && !Advances(loop, point, outer))
            {
                yield return region;
            }
        }

        HashSet<FlowLoop> all = [.. around];
        if ((ByHandler(null, point, all) ?? ByAnswer(null, point, entries => GoesRound(entries, point, null, all))) is { } jumping)
        {
            yield return jumping;
        }

        if (ByItself(point) is { } again)
        {
            yield return again;
        }
    }

    /// <summary>
    /// The first handler through which the failure of the point leads back to it by another round of one loop, inside the loops around that;
    /// of no loop: by a jump.
    /// </summary>
    private RetryRegion? ByHandler(FlowLoop? loop, Point point, HashSet<FlowLoop> outer, bool refusals = false)
    {
        var handlers = Handlers(point, refusals).ToList();
        if (handlers.Count == 0)
        {
            return null;
        }

        var failed = Reachability.From(_points.Graph, Failures(point), node => Owner(node) is { } owner && outer.Contains(owner));
        var handler = handlers.FirstOrDefault(handler => GoesRound(Nodes.Where(node => failed[node] && _points.BlockOf(node) == handler.FirstBlockOrdinal), point, loop, outer));
        return handler is null ? null : Region(loop, point, handler) with { IsRefusal = refusals };
    }

    private bool GoesRound(IEnumerable<int> entries, Point point, FlowLoop? loop, HashSet<FlowLoop> outer)
    {
        bool IsCut(int node) => Owner(node) is { } owner && outer.Contains(owner);
        var reached = Reachability.From(_points.Graph, entries, IsCut);
        if (loop is not null)
        {
            reached = Reachability.From(_points.Graph, Nodes.Where(node => reached[node] && Owner(node) == loop), IsCut);
        }

        return _points.Tried(point).Any(node => reached[node]);
    }

    private IEnumerable<int> Nodes => Enumerable.Range(0, _points.Graph.Count);

    /// <summary>The handlers around a point, the innermost first: those that take only refusals, or the others.</summary>
    private IEnumerable<ControlFlowRegion> Handlers(Point point, bool refusals = false) =>
        Attempts(point).SelectMany(attempt => attempt.NestedRegions.Skip(1)).Where(handler => TakesRefusalsOnly(handler) == refusals);

    private bool TakesRefusalsOnly(ControlFlowRegion handler) => handler.Kind == ControlFlowRegionKind.FilterAndHandler
        && _flow.OriginalOperation.DescendantsAndSelf().OfType<ICatchClauseOperation>().FirstOrDefault(clause => IsFilterOf(clause, handler)) is { Filter: { } filter } && AnswerTest.OnlyRefused(filter);

    /// <summary>The filter of a handler is the first thing that its region evaluates.</summary>
    private bool IsFilterOf(ICatchClauseOperation clause, ControlFlowRegion handler) => clause.Filter is { } filter
        && Enumerable.Range(handler.FirstBlockOrdinal, handler.NestedRegions[0].LastBlockOrdinal - handler.FirstBlockOrdinal + 1)
            .Any(block => _flow.Blocks[block].BranchValue is { } value && filter.Syntax.Span.Contains(value.Syntax.Span));

    private IEnumerable<ControlFlowRegion> Attempts(Point point) =>
        from region in ExceptionalFlow.Outwards(_flow.Blocks[point.Block].EnclosingRegion)
        where region is { Kind: ControlFlowRegionKind.Try, EnclosingRegion.Kind: ControlFlowRegionKind.TryAndCatch }
        select region.EnclosingRegion;

    /// <summary>The innermost loop whose next round begins with this node, if it is a branch back; null for other nodes and for <c>goto</c>.</summary>
    private FlowLoop? Owner(int node) =>
        _points.Branches.TryGetValue(node, out var taken) && taken.Branch.Destination is { } destination && destination.Ordinal <= taken.From.Ordinal
            ? Loops.FirstOrDefault(loop => loop.Holds(destination.Ordinal) && loop.Holds(taken.From.Ordinal))
            : null;

    private bool Advances(FlowLoop loop, Point point, HashSet<FlowLoop> outer)
    {
        if (TreeOperation(point) is not { } operation)
        {
            return true;
        }

        var again = SuccessGoesRound(loop, point, outer);
        if (loop.Operation is IForEachLoopOperation each && !LoopItems.IsCounting(each))
        {
            return again || LoopItems.UsesItem(each, operation);
        }

        if (LoopItems.ConditionAdvances(loop.Operation, call => _flags(call) is not null))
        {
            return true;
        }

        return again && (!(LoopItems.ConditionReadsFlag(loop.Operation) || SuccessCanLeave(loop, point)) || LoopItems.Varies(operation, loop.Operation));
    }

    private bool SuccessGoesRound(FlowLoop loop, Point point, HashSet<FlowLoop> outer)
    {
        var reached = Reachability.From(
            _points.Graph, _points.Done(point), node => Owner(node) is { } owner && outer.Contains(owner), _points.IsExceptional);
        return _points.Branches.Keys.Any(node => reached[node] && Owner(node) == loop);
    }

    /// <summary>By <c>break</c>, <c>return</c> or <c>goto</c>: without the condition having its say in another round.</summary>
    private bool SuccessCanLeave(FlowLoop loop, Point point)
    {
        var reached = Reachability.From(_points.Graph, _points.Done(point), node => Owner(node) == loop, _points.IsExceptional);
        return Nodes.Any(node => reached[node] && !loop.Holds(_points.BlockOf(node)));
    }

    private IOperation? TreeOperation(Point point)
    {
        var key = OperationKey.Of(_steps[point.Block][point.Step]);
        return _flow.OriginalOperation.DescendantsAndSelf().FirstOrDefault(operation => OperationKey.Of(operation) == key)
            ?? _flow.OriginalOperation.DescendantsAndSelf().FirstOrDefault(operation => operation.Syntax == key.Syntax);
    }

    private RetryRegion Region(FlowLoop? loop, Point point, ControlFlowRegion handler)
    {
        var syntax = _steps[point.Block][point.Step].Syntax;
        var clause = Clause(syntax, point, handler);
        if (loop is not null)
        {
            return new RetryRegion(loop.Operation.Syntax, loop.Keyword, clause?.Parent as TryStatementSyntax, clause) { Handler = Entry(handler) };
        }

        var label = LabelAbove(syntax);
        return new RetryRegion(label, label?.Identifier.GetLocation() ?? syntax.GetLocation(), clause?.Parent as TryStatementSyntax, clause) { Handler = Entry(handler) };
    }

    /// <summary>No loop statement: a <c>goto</c> back to the nearest label above.</summary>
    private LabeledStatementSyntax? LabelAbove(SyntaxNode syntax) =>
        _flow.OriginalOperation.Syntax.DescendantNodes().OfType<LabeledStatementSyntax>().LastOrDefault(candidate => candidate.SpanStart <= syntax.SpanStart);

    /// <summary>Where the body of a handler begins, behind its filter.</summary>
    private static int Entry(ControlFlowRegion handler) =>
        handler.Kind == ControlFlowRegionKind.FilterAndHandler ? handler.NestedRegions[handler.NestedRegions.Length - 1].FirstBlockOrdinal : handler.FirstBlockOrdinal;

    /// <summary>
    /// Whether the retry can end without the point ever being done: by a jump, a return, a throw, or a condition that something beside success
    /// changes. What a call throws on its way does not count.
    /// </summary>
    public bool FailureEnds(Point point, RetryRegion region)
    {
        var loop = Loops.FirstOrDefault(candidate => candidate.Operation.Syntax == region.Loop);
        var done = new HashSet<int>(_points.Done(point));
        if (region.Self is not null)
        {
            // What comes after the next attempt comes after its success.
            done.UnionWith(SelfCalls.SelectMany(self => _points.Done(self.Point)));
        }

        var onlySuccess = loop is not null && LoopItems.EndsBySuccessOnly(loop.Operation);
        var reached = AfterFailure(region, node => done.Contains(node) || (onlySuccess && loop!.Holds(_points.BlockOf(node)) && LeavesByCondition(node, loop)));
        return region.Handler < 0 || Nodes.Any(node => reached[node]
            && (Throws(_points.BlockOf(node)) || (loop is null ? _points.NormalExits.Contains(node) : !loop.Holds(_points.BlockOf(node)) && !IsEmpty(_points.BlockOf(node)))));
    }

    /// <summary>Whether the body can be left normally after the last attempt of the point has failed.</summary>
    public bool FailureLeavesNormally(Point point, RetryRegion region)
    {
        var done = new HashSet<int>(_points.Done(point));
        var reached = AfterFailure(region, done.Contains);
        return region.Handler >= 0 && _points.NormalExits.Any(node => reached[node]);
    }

    private bool[] AfterFailure(RetryRegion region, System.Func<int, bool> forbidden) => Reachability.From(
        _points.Graph, Nodes.Where(node => _points.Starts.Contains(node) && _points.BlockOf(node) == region.Handler), forbidden, _points.IsExceptional);

    private bool LeavesByCondition(int node, FlowLoop loop) => _points.Branches.TryGetValue(node, out var taken)
        && taken.Branch.Destination is { } destination && !loop.Holds(destination.Ordinal)
        && taken.From.BranchValue is { } value && LoopItems.Condition(loop.Operation)?.Syntax.Span.Contains(value.Syntax.Span) == true;

    /// <summary>A block that only leads on, such as the end of a <c>for</c> without a condition, stands nowhere in particular.</summary>
    private bool IsEmpty(int block) => _flow.Blocks[block] is { Kind: BasicBlockKind.Block, Operations.IsEmpty: true, BranchValue: null };

    private bool Throws(int block) => _flow.Blocks[block].FallThroughSuccessor?.Semantics is ControlFlowBranchSemantics.Throw or ControlFlowBranchSemantics.Rethrow;

    /// <summary>The n-th <c>try</c> with handlers around the point in the source is the n-th in the graph.</summary>
    private CatchClauseSyntax? Clause(SyntaxNode syntax, Point point, ControlFlowRegion handler)
    {
        var attempt = handler.EnclosingRegion!;
        var statement = syntax.Ancestors().OfType<TryStatementSyntax>()
            .Where(candidate => candidate.Catches.Count > 0 && candidate.Block.Span.Contains(syntax.Span))
            .ElementAtOrDefault(Attempts(point).ToList().IndexOf(attempt));
        return statement?.Catches.ElementAtOrDefault(attempt.NestedRegions.IndexOf(handler) - 1);
    }
}
