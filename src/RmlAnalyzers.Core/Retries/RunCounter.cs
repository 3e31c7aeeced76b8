using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;

namespace RmlAnalyzers.Core.Retries;

/// <summary>How often a loop runs its body at most when every attempt fails: by counting what its counter is compared with.</summary>
internal sealed class RunCounter(DelayReader numbers)
{
    private const int Most = 1000;

    /// <param name="loop">The loop, or the block that holds the label of a <c>goto</c>.</param>
    public int? Of(IOperation loop)
    {
        if (loop is IForEachLoopOperation each)
        {
            return numbers.LengthOf(each.Collection);
        }

        var bounds = loop.Descendants().OfType<IBinaryOperation>().Select(comparison => Bound(comparison, loop)).Where(static bound => bound is not null).ToList();
        return bounds.Count == 0 ? null : bounds.Min();
    }

    /// <summary>The same, of a body that calls itself: a parameter counts, there or in the helper that it goes through.</summary>
    /// <param name="body">The body.</param>
    /// <param name="self">The call by which it runs itself again.</param>
    /// <param name="attempt">The <c>try</c> around what is tried; null where a look at the answer decides.</param>
    public int? OfRecursion(IOperation body, SelfCall self, SyntaxNode? attempt)
    {
        var bounds = Bounds(body, self.Call, self, static parameter => (parameter, 0)).Select(bound => IsAhead(bound.Comparison, body, attempt) ? bound.Rounds : bound.Rounds + 1)
            .Concat(self.Helpers.SelectMany(helper => Bounds(FlowGraphs.BodyOf(helper), helper, self, self.Before)).Select(static bound => bound.Rounds + 1)).ToList();
        return bounds.Count == 0 ? null : bounds.Min();
    }

    /// <summary>The limit is looked at before anything is tried: the round that finds it reached tries nothing.</summary>
    private static bool IsAhead(IOperation comparison, IOperation body, SyntaxNode? attempt) => attempt is not null
        ? comparison.Syntax.SpanStart < attempt.SpanStart
        : body.Descendants().OfType<IInvocationOperation>().All(call => call.Syntax.SpanStart > comparison.Syntax.SpanStart);

    private IEnumerable<(IBinaryOperation Comparison, int Rounds)> Bounds(IOperation body, IInvocationOperation next, SelfCall self, Func<IParameterSymbol, (IParameterSymbol Parameter, int Offset)?> counted) =>
        from comparison in body.Descendants().OfType<IBinaryOperation>()
        let rounds = Bound(comparison, body, next, self, counted)
        where rounds is not null
        select (comparison, rounds.Value);

    /// <summary>How often the comparison lets the body run itself again.</summary>
    private int? Bound(IBinaryOperation comparison, IOperation body, IInvocationOperation next, SelfCall self, Func<IParameterSymbol, (IParameterSymbol Parameter, int Offset)?> counted)
    {
        var (counter, other, mirrored) = (CallArguments.Unconverted(comparison.LeftOperand) as IParameterReferenceOperation, comparison.RightOperand, false);
        if (counter is null)
        {
            (counter, other, mirrored) = (CallArguments.Unconverted(comparison.RightOperand) as IParameterReferenceOperation, comparison.LeftOperand, true);
        }

        if (counter is null || counted(counter.Parameter) is not ({ HasExplicitDefaultValue: true, ExplicitDefaultValue: int start } parameter, var offset) || numbers.Number(other) is not { } limit
            || self.StepOf(parameter) is not { } step || step == 0 || RunLimit.Of(comparison, body, next) is not { } role)
        {
            return null;
        }

        var rounds = 0;
        while (rounds < Most && RunLimit.Holds(comparison.OperatorKind, start + offset + (rounds * step), limit, mirrored) == role.GoesOn)
        {
            rounds++;
        }

        return rounds == Most ? null : rounds;
    }

    private int? Bound(IBinaryOperation comparison, IOperation loop)
    {
        var (counter, other, mirrored) = (Counter(comparison.LeftOperand), comparison.RightOperand, false);
        if (counter is null)
        {
            (counter, other, mirrored) = (Counter(comparison.RightOperand), comparison.LeftOperand, true);
        }

        if (counter is not { } counted || numbers.Number(other) is not { } limit || StepOf(counted.Local, counted.Reference, loop) is not { } step || StartOf(counted.Local, counted.Reference, loop) is not { } start
            || RunLimit.Of(comparison, loop) is not { } role)
        {
            return null;
        }

        // What has been counted when the comparison is made for the first time.
        var first = counted.Before ? start + step.By : counted.Counts || !ComesBefore(step.Operation, comparison, loop) ? start : start + step.By;
        var rounds = 0;
        while (rounds < Most && RunLimit.Holds(comparison.OperatorKind, first + (rounds * step.By), limit, mirrored) == role.GoesOn)
        {
            rounds++;
        }

        return rounds == Most ? null : role.Ahead ? rounds : rounds + 1;
    }

    private static (ILocalSymbol Local, ILocalReferenceOperation Reference, bool Counts, bool Before)? Counter(IOperation operand) => CallArguments.Unconverted(operand) switch
    {
        ILocalReferenceOperation local => (local.Local, local, false, false),
        IIncrementOrDecrementOperation { Target: ILocalReferenceOperation local } counting => (local.Local, local, true, !counting.IsPostfix),
        _ => null,
    };

    private static (int By, IOperation Operation)? StepOf(ILocalSymbol counter, IOperation reference, IOperation loop)
    {
        var writes = LocalWrites.Of(counter, reference).Where(write => loop.Syntax.Span.Contains(write.Operation.Syntax.Span) && write.Operation is not IVariableDeclaratorOperation).ToList();
        return writes.Count != 1 ? null : writes[0].Operation switch
        {
            IIncrementOrDecrementOperation counting => (counting.Kind == OperationKind.Increment ? 1 : -1, counting),
            ICompoundAssignmentOperation { Value.ConstantValue: { HasValue: true, Value: int by }, OperatorKind: BinaryOperatorKind.Add } adding => (by, adding),
            ICompoundAssignmentOperation { Value.ConstantValue: { HasValue: true, Value: int by }, OperatorKind: BinaryOperatorKind.Subtract } subtracting => (-by, subtracting),
            _ => null,
        };
    }

    private int? StartOf(ILocalSymbol counter, IOperation reference, IOperation loop)
    {
        var writes = LocalWrites.Of(counter, reference).Where(static write => write.Value is not null).ToList();
        return writes.Count == 1 ? numbers.Number(writes[0].Value!) : null;
    }

    /// <summary>The counter moves before it is compared in the same round.</summary>
    private static bool ComesBefore(IOperation step, IBinaryOperation comparison, IOperation loop)
    {
        if (loop is IForLoopOperation counted && counted.AtLoopBottom.Any(bottom => bottom.Syntax.Span.Contains(step.Syntax.Span)))
        {
            return false;
        }

        var atTop = loop is ILoopOperation whole && LoopItems.Condition(whole)?.Syntax.Span.Contains(comparison.Syntax.Span) == true && whole is not IWhileLoopOperation { ConditionIsTop: false };
        return !atTop && step.Syntax.SpanStart < comparison.Syntax.SpanStart;
    }
}
