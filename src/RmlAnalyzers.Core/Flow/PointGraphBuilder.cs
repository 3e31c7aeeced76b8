using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RmlAnalyzers.Core.Flow;

/// <summary>Walks Roslyn's graph from its entry and makes the <see cref="PointGraph"/>, one copy of a block per way into the finally around it.</summary>
internal sealed class PointGraphBuilder(ControlFlowGraph flow, IReadOnlyList<IReadOnlyList<IOperation>> steps, CancellationToken cancellation)
{
    private readonly PointGraph _points = new();
    private readonly Dictionary<(int Block, Pending? After), int> _starts = [];
    private readonly Stack<(BasicBlock Block, Pending? After, int Start)> _open = new();

    /// <summary>What happens after the finally that is running: the rest of a branch, or the exception travels on from a region.</summary>
    private sealed record Pending(ControlFlowRegion Finally, ControlFlowBranch? Branch, int Next, ControlFlowRegion? RaisedFrom, ITypeSymbol? Thrown, Pending? Outer);

    public PointGraph Build()
    {
        _points.Entry = Start(flow.Blocks[0], null);
        while (_open.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var (block, after, start) = _open.Pop();
            Leave(block, after, Steps(block, after, start));
        }

        return _points;
    }

    private int Start(BasicBlock block, Pending? after)
    {
        while (after is not null && !Contains(after.Finally, block.Ordinal))
        {
            after = after.Outer;
        }

        if (_starts.TryGetValue((block.Ordinal, after), out var known))
        {
            return known;
        }

        var start = _points.Node(block.Ordinal);
        _points.Starts.Add(start);
        _starts.Add((block.Ordinal, after), start);
        _open.Push((block, after, start));
        if (block.Kind == BasicBlockKind.Exit)
        {
            _points.NormalExits.Add(start);
        }

        return start;
    }

    private int Steps(BasicBlock block, Pending? after, int current)
    {
        for (var step = 0; step < steps[block.Ordinal].Count; step++)
        {
            var tried = _points.Node(block.Ordinal);
            _points.Graph.AddEdge(current, tried);
            current = tried;
            if (ExceptionalFlow.MayThrow(steps[block.Ordinal][step]))
            {
                Raise(tried, block.EnclosingRegion, null, after);
                current = _points.Node(block.Ordinal);
                _points.Graph.AddEdge(tried, current);
            }

            _points.Add(new Point(block.Ordinal, step), tried, current);
        }

        return current;
    }

    private void Leave(BasicBlock block, Pending? after, int last)
    {
        if (block.ConditionalSuccessor is { } conditional)
        {
            var holds = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
            Choose(block, conditional, holds, after, last);
            Choose(block, block.FallThroughSuccessor!, !holds, after, last);
        }
        else if (block.FallThroughSuccessor is { } successor)
        {
            Branch(block, successor, null, after, last);
        }
    }

    /// <summary>A constant condition takes one way only: <c>while (true)</c> does not end by its condition.</summary>
    private void Choose(BasicBlock block, ControlFlowBranch branch, bool held, Pending? after, int last)
    {
        if (block.BranchValue?.ConstantValue is not { HasValue: true, Value: bool constant } || constant == held)
        {
            Branch(block, branch, held, after, last);
        }
    }

    private void Branch(BasicBlock block, ControlFlowBranch branch, bool? held, Pending? after, int last)
    {
        switch (branch.Semantics)
        {
            case ControlFlowBranchSemantics.Throw or ControlFlowBranchSemantics.Rethrow:
                Raise(last, block.EnclosingRegion, ThrownType(block.BranchValue), after);
                break;
            case ControlFlowBranchSemantics.StructuredExceptionHandling when after is not null && Contains(after.Finally, block.Ordinal) && !InFilter(block):
                if (after.Branch is { } rest)
                {
                    Continue(rest, after.Next, after.Outer, last);
                }
                else
                {
                    Raise(last, after.RaisedFrom, after.Thrown, after.Outer);
                }

                break;
            case ControlFlowBranchSemantics.StructuredExceptionHandling:
                Raise(last, block.EnclosingRegion, null, after);
                break;
            default:
                var taken = _points.Node(block.Ordinal);
                _points.Branches.Add(taken, (block, branch, held));
                _points.Graph.AddEdge(last, taken);
                Continue(branch, 0, after, taken);
                break;
        }
    }

    private void Continue(ControlFlowBranch branch, int next, Pending? after, int from)
    {
        if (next < branch.FinallyRegions.Length)
        {
            var region = branch.FinallyRegions[next];
            _points.Graph.AddEdge(from, EnterFinally(region, new Pending(region, branch, next + 1, null, null, after)));
        }
        else if (branch.Destination is { } destination)
        {
            _points.Graph.AddEdge(from, Start(destination, after));
        }
    }

    private void Raise(int from, ControlFlowRegion? region, ITypeSymbol? thrown, Pending? after)
    {
        foreach (var target in ExceptionalFlow.Targets(region, thrown))
        {
            _points.Raise(from, target.Kind == ControlFlowRegionKind.Finally
                ? EnterFinally(target, new Pending(target, null, 0, target.EnclosingRegion, thrown, after))
                : Start(flow.Blocks[target.FirstBlockOrdinal], after));
        }
    }

    private int EnterFinally(ControlFlowRegion region, Pending pending)
    {
        var outer = pending.Outer;
        while (outer is not null && !Contains(outer.Finally, region.FirstBlockOrdinal))
        {
            outer = outer.Outer;
        }

        return Start(flow.Blocks[region.FirstBlockOrdinal], pending with { Outer = outer });
    }

    private static ITypeSymbol? ThrownType(IOperation? value) => value switch
    {
        IConversionOperation conversion => ThrownType(conversion.Operand),
        IObjectCreationOperation creation => creation.Type,
        _ => null,
    };

    private static bool Contains(ControlFlowRegion region, int block) => region.FirstBlockOrdinal <= block && block <= region.LastBlockOrdinal;

    private static bool InFilter(BasicBlock block) => ExceptionalFlow.Outwards(block.EnclosingRegion)
        .TakeWhile(region => region.Kind != ControlFlowRegionKind.Finally)
        .Any(region => region.Kind == ControlFlowRegionKind.Filter);
}
