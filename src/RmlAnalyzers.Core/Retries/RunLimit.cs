using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Flow;

namespace RmlAnalyzers.Core.Retries;

/// <summary>What the comparison of a counter decides: whether another attempt is made while it holds, and whether it is asked ahead of an attempt.</summary>
internal static class RunLimit
{
    /// <param name="comparison">Of the counter with its limit.</param>
    /// <param name="loop">The loop, the block of a label, or the body that calls itself.</param>
    /// <param name="self">The call by which a body runs itself again.</param>
    /// <returns>Null where the comparison does not decide, or not alone.</returns>
    public static (bool GoesOn, bool Ahead)? Of(IBinaryOperation comparison, IOperation loop, IInvocationOperation? self = null)
    {
        // A conjunction holds only if the comparison does; a disjunction holds whenever it does. A negation turns the two round.
        var (sign, implied, implies) = (true, true, true);
        IOperation below = comparison;
        for (var above = comparison.Parent; above is not null; (below, above) = (above, above.Parent))
        {
            switch (above)
            {
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not }:
                    (sign, implied, implies) = (!sign, implies, implied);
                    break;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd }:
                    implies = false;
                    break;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr }:
                    implied = false;
                    break;
                case IParenthesizedOperation or IConversionOperation:
                    break;
                case ILoopOperation when above == loop && below == LoopItems.Condition((ILoopOperation)above):
                    return implied ? (sign, Ahead: above is not IWhileLoopOperation { ConditionIsTop: false }) : null;
                case ICatchClauseOperation clause when clause.Filter == below:
                    return implied ? (sign, Ahead: false) : null;
                case IConditionalOperation choice when choice.Condition == below:
                    return OfChoice(choice, loop, self, sign, implied, implies);
                default:
                    return null;
            }
        }

        return null;
    }

    public static bool Holds(BinaryOperatorKind kind, int counter, int limit, bool mirrored)
    {
        var (left, right) = mirrored ? (limit, counter) : (counter, limit);
        return kind switch
        {
            BinaryOperatorKind.LessThan => left < right,
            BinaryOperatorKind.LessThanOrEqual => left <= right,
            BinaryOperatorKind.GreaterThan => left > right,
            BinaryOperatorKind.GreaterThanOrEqual => left >= right,
            BinaryOperatorKind.Equals => left == right,
            BinaryOperatorKind.NotEquals => left != right,
            _ => false,
        };
    }

    private static (bool GoesOn, bool Ahead)? OfChoice(IConditionalOperation choice, IOperation loop, IInvocationOperation? self, bool sign, bool implied, bool implies)
    {
        if (choice.WhenFalse is null && Leaves(choice.WhenTrue))
        {
            return implies ? (!sign, Ahead: self is null && !InHandler(choice, loop)) : null;
        }

        if (self is not null && choice.WhenFalse?.Syntax.Span.Contains(self.Syntax.Span) == true)
        {
            return implies ? (!sign, Ahead: false) : null;
        }

        // Everything else leaves: the next attempt is made in this branch alone.
        var onlyHere = self is not null ? choice.WhenTrue.Syntax.Span.Contains(self.Syntax.Span)
            : choice.WhenFalse is null && (EndsWith(choice.WhenTrue, BranchKind.GoTo)
                || (EndsWith(choice.WhenTrue, BranchKind.Continue) && choice.Parent is IBlockOperation { Operations: { Length: > 0 } rest } && Leaves(rest[rest.Length - 1])));
        return onlyHere && implied ? (sign, Ahead: false) : null;
    }

    private static bool Leaves(IOperation branch) => branch is IThrowOperation or IReturnOperation or IExpressionStatementOperation { Operation: IThrowOperation } || EndsWith(branch, BranchKind.Break)
        || (branch is IBlockOperation { Operations: { Length: > 0 } statements } && Leaves(statements[statements.Length - 1]));

    private static bool EndsWith(IOperation branch, BranchKind kind) => branch switch
    {
        IBranchOperation jump => jump.BranchKind == kind,
        IBlockOperation { Operations: { Length: > 0 } statements } => EndsWith(statements[statements.Length - 1], kind),
        _ => false,
    };

    private static bool InHandler(IOperation operation, IOperation loop) =>
        operation.Syntax.Ancestors().TakeWhile(node => node != loop.Syntax).Any(static node => node is CatchClauseSyntax);
}
