using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RmlAnalyzers.Core.Flow;

/// <summary>A loop statement of a body and the blocks it owns. Blocks stand in the order of the source, so a range holds them.</summary>
internal sealed record FlowLoop(ILoopOperation Operation, int First, int Last)
{
    public Location Keyword => Operation.Syntax switch
    {
        ForStatementSyntax loop => loop.ForKeyword.GetLocation(),
        CommonForEachStatementSyntax loop => loop.ForEachKeyword.GetLocation(),
        WhileStatementSyntax loop => loop.WhileKeyword.GetLocation(),
        DoStatementSyntax loop => loop.DoKeyword.GetLocation(),
        _ => Operation.Syntax.GetLocation(),
    };

    public bool Holds(int block) => First <= block && block <= Last;

    /// <summary>The loops of a body, the innermost first.</summary>
    public static List<FlowLoop> Of(ControlFlowGraph flow)
    {
        var loops = new List<FlowLoop>();
        var pending = new Stack<IOperation>([flow.OriginalOperation]);
        while (pending.Count > 0)
        {
            var operation = pending.Pop();
            if (operation is ILoopOperation loop && Range(loop, flow) is { } found)
            {
                loops.Add(found);
            }

            foreach (var child in operation.ChildOperations)
            {
                if (child is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
                {
                    pending.Push(child);
                }
            }
        }

        return [.. loops.OrderBy(loop => loop.Operation.Syntax.Span.Length)];
    }

    private static FlowLoop? Range(ILoopOperation loop, ControlFlowGraph flow)
    {
        var blocks = flow.Blocks.Where(block => block.Operations.Any(Inside) || (block.BranchValue is { } value && Inside(value))).Select(block => block.Ordinal).ToList();
        if (blocks.Count == 0)
        {
            return null;
        }

        var (first, last) = (blocks.Min(), blocks.Max());
        foreach (var region in Regions(flow.Root).Where(region => first <= region.FirstBlockOrdinal && region.FirstBlockOrdinal <= last))
        {
            // An empty handler has no operation that could tell where it stands.
            last = Math.Max(last, region.LastBlockOrdinal);
        }

        while (first > 1 && flow.Blocks[first - 1] is { Operations.IsEmpty: true, BranchValue: null } header && header.FallThroughSuccessor?.Destination?.Ordinal == first)
        {
            // Locals declared in a condition begin after the block that the loop goes back to.
            first--;
        }

        while (last + 1 < flow.Blocks.Length && flow.Blocks[last + 1] is { Kind: BasicBlockKind.Block, Operations.IsEmpty: true, BranchValue: null } footer
            && footer.FallThroughSuccessor?.Destination?.Ordinal is { } back && first <= back && back <= last)
        {
            // The end of a `for` that counts nothing.
            last++;
        }

        return new FlowLoop(loop, first, last);

        bool Inside(IOperation operation) =>
            loop.Syntax.SyntaxTree == operation.Syntax.SyntaxTree && loop.Syntax.Span.Contains(operation.Syntax.Span)
            && (loop.Syntax is not ForStatementSyntax { Declaration: { } before } || !before.Span.Contains(operation.Syntax.Span));
    }

    private static IEnumerable<ControlFlowRegion> Regions(ControlFlowRegion root)
    {
        var pending = new Stack<ControlFlowRegion>([root]);
        while (pending.Count > 0)
        {
            var region = pending.Pop();
            if (region.Kind != ControlFlowRegionKind.Root)
            {
                yield return region;
            }

            foreach (var nested in region.NestedRegions.Reverse())
            {
                pending.Push(nested);
            }
        }
    }
}
