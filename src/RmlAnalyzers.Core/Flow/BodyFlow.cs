using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Algebra;

namespace RmlAnalyzers.Core.Flow;

/// <summary>What may happen before, after and instead of what in one body. Immutable once made; shared by threads.</summary>
internal sealed partial class BodyFlow
{
    private readonly Dictionary<OperationKey, Point> _pointOf = [];
    private readonly PointGraph _points;
    private readonly ControlFlowGraph _flow;
    private readonly List<IReadOnlyList<IOperation>> _steps = [];
    private readonly Func<IInvocationOperation, SuccessFlag?> _flags;
    private readonly Func<IMethodSymbol, IOperation?> _helpers;

    private BodyFlow(ControlFlowGraph flow, Func<IInvocationOperation, SuccessFlag?> flags, Func<IMethodSymbol, IOperation?> helpers, CancellationToken cancellation)
    {
        (_flow, _flags, _helpers) = (flow, flags, helpers);
        foreach (var block in flow.Blocks)
        {
            _steps.Add(Steps(block));
            for (var step = 0; step < _steps[block.Ordinal].Count; step++)
            {
                var key = OperationKey.Of(_steps[block.Ordinal][step]);
                if (!_pointOf.ContainsKey(key))
                {
                    _pointOf.Add(key, new Point(block.Ordinal, step));
                }
            }
        }

        _points = new PointGraphBuilder(flow, _steps, cancellation).Build();
    }

    /// <summary>The flow of a body: a root operation, a lambda or a local function. Null when no graph can be built (half-typed code).</summary>
    public static BodyFlow? Of(IOperation body, CancellationToken cancellation) => Of(body, static (_, make) => make(), static _ => null, static _ => null, cancellation);

    /// <param name="body">A root, lambda or local function.</param>
    /// <param name="rootGraph">Where the graphs of roots are kept.</param>
    /// <param name="flags">The value by which a called helper says that the work is done.</param>
    /// <param name="helpers">The code of a method in sight.</param>
    /// <param name="cancellation">Stops the making.</param>
    public static BodyFlow? Of(
        IOperation body, Func<IOperation, Func<ControlFlowGraph?>, ControlFlowGraph?> rootGraph, Func<IInvocationOperation, SuccessFlag?> flags, Func<IMethodSymbol, IOperation?> helpers, CancellationToken cancellation) =>
        FlowGraphs.Of(body, rootGraph, cancellation) is { } graph ? new BodyFlow(graph, flags, helpers, cancellation) : null;

    /// <summary>Where a tree operation of this body runs: itself, or the expression around it that the graph has kept. Null when it is not of this body.</summary>
    public Point? PointOf(IOperation operation)
    {
        for (var current = operation; current is not (null or IBlockOperation); current = current.Parent)
        {
            if (_pointOf.TryGetValue(OperationKey.Of(current), out var point))
            {
                return point;
            }

            foreach (var below in current.ChildOperations.Reverse())
            {
                if (below is not (IAnonymousFunctionOperation or ILocalFunctionOperation or IBlockOperation) && _pointOf.TryGetValue(OperationKey.Of(below), out point))
                {
                    return point;
                }
            }

            if (current is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whoever comes to <paramref name="b"/> has completed <paramref name="a"/>.</summary>
    public bool Dominates(Point a, Point b) => DominatesAny([a], b);

    /// <summary>Whoever comes to the point has completed one of these.</summary>
    public bool DominatesAny(IEnumerable<Point> gates, Point b)
    {
        var all = gates.ToList();
        return all.Contains(b) || Dominators.Dominates(_points.Graph, _points.Entry, NodesOf(all, _points.Done), _points.Tried(b));
    }

    /// <summary>Whoever begins <paramref name="b"/> and leaves the body normally completes <paramref name="a"/> on the way, also when b itself fails and is caught.</summary>
    public bool PostDominates(Point a, Point b) => PostDominatesAny([a], b);

    /// <summary>Whoever begins the point and leaves the body normally completes one of these on the way.</summary>
    public bool PostDominatesAny(IEnumerable<Point> gates, Point b)
    {
        var all = gates.ToList();
        return all.Contains(b) || Dominators.PostDominates(_points.Graph, _points.NormalExits, NodesOf(all, _points.Done), _points.Tried(b));
    }

    /// <summary>After completing <paramref name="b"/> and leaving normally, one of these has been completed; what b's failure leads to does not count.</summary>
    public bool FollowsSuccess(IEnumerable<Point> gates, Point b) =>
        Dominators.PostDominates(_points.Graph, _points.NormalExits, NodesOf(gates, _points.Done), _points.Done(b));

    /// <summary>Whoever begins the body and leaves it normally completes one of these on the way.</summary>
    public bool OnEveryCompletion(IEnumerable<Point> gates) =>
        Dominators.PostDominates(_points.Graph, _points.NormalExits, NodesOf(gates, _points.Done), [_points.Entry]);

    /// <summary>Control can go from one point to the other, by normal or exceptional ways, in one step or more.</summary>
    public bool Reaches(Point from, Point to)
    {
        var reached = Reachability.From(_points.Graph, _points.Tried(from).SelectMany(_points.Graph.Successors));
        return _points.Tried(to).Any(node => reached[node]);
    }

    /// <summary>After completing one point, control can come to the other by normal ways without completing one of the ends.</summary>
    public bool ReachesBefore(Point from, IEnumerable<Point> ends, Point to)
    {
        var reached = NormallyAfter(from, ends);
        return _points.Tried(to).Any(node => reached[node]);
    }

    /// <summary>After completing the point, the body can be left normally without completing one of the ends.</summary>
    public bool LeavesBefore(Point from, IEnumerable<Point> ends)
    {
        var reached = NormallyAfter(from, ends);
        return _points.NormalExits.Any(node => reached[node]);
    }

    private bool[] NormallyAfter(Point from, IEnumerable<Point> ends) =>
        Reachability.From(_points.Graph, _points.Done(from).SelectMany(_points.Graph.Successors), NodesOf(ends, _points.Done).Contains, _points.IsExceptional);

    /// <summary>The failure of one point can lead to the other: it may run after the first has thrown.</summary>
    public bool ReachesByFailure(Point from, Point to)
    {
        var reached = Reachability.From(_points.Graph, Failures(from));
        return _points.Tried(to).Any(node => reached[node]);
    }

    /// <summary>Control can come to this point at all.</summary>
    public bool IsReachable(Point point) => _points.Tried(point).Any(node => Reachability.From(_points.Graph, [_points.Entry])[node]);

    public bool InLoop(Point point) => Reaches(point, point);

    /// <summary>
    /// Whether the point is only reached while a flag has one value. The flag tells of a branch condition: true when it is the flag itself,
    /// false when it is its negation, null when it is something else.
    /// </summary>
    public bool ControlledBy(Point point, Func<IOperation, bool?> flag, out bool whenTrue)
    {
        foreach (var value in new[] { true, false })
        {
            whenTrue = value;
            if (OnlyThrough(point, (condition, held) => flag(condition) is { } positive && (held == positive) == value))
            {
                return true;
            }
        }

        whenTrue = false;
        return false;
    }

    /// <summary>
    /// Whoever comes to the point has taken one of these branches. The question is asked of a branch's condition, an operation of the graph,
    /// and of the value it had: <c>a &amp;&amp; b</c> is two conditions, <c>!a</c> may be the condition <c>a</c>.
    /// </summary>
    public bool OnlyThrough(Point point, Func<IOperation, bool, bool> isGate)
    {
        var gates = new HashSet<int>();
        foreach (var branch in _points.Branches)
        {
            if (branch.Value is { Held: { } held, From.BranchValue: { } condition } && isGate(condition, held))
            {
                gates.Add(branch.Key);
            }
        }

        return gates.Count > 0 && Dominators.Dominates(_points.Graph, _points.Entry, gates, _points.Tried(point));
    }

    private IEnumerable<int> Failures(Point point) =>
        from node in _points.Tried(point)
        from next in _points.Graph.Successors(node)
        where _points.IsExceptional(node, next)
        select next;

    private static HashSet<int> NodesOf(IEnumerable<Point> points, Func<Point, IReadOnlyList<int>> nodes) => [.. points.SelectMany(nodes)];

    /// <summary>Every operation of a block in the order of evaluation: operands before what they are operands of.</summary>
    private static List<IOperation> Steps(BasicBlock block)
    {
        var steps = new List<IOperation>();
        foreach (var root in block.BranchValue is { } value ? block.Operations.Append(value) : block.Operations)
        {
            var pending = new Stack<(IOperation Operation, bool Opened)>([(root, false)]);
            while (pending.Count > 0)
            {
                var (operation, opened) = pending.Pop();
                if (opened)
                {
                    steps.Add(operation);
                    continue;
                }

                pending.Push((operation, true));
                foreach (var child in operation.ChildOperations.Reverse())
                {
                    pending.Push((child, false));
                }
            }
        }

        return steps;
    }
}
