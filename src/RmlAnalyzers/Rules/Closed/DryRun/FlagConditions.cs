using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Flow;

namespace RmlAnalyzers.Rules.Closed.DryRun;

/// <summary>
/// What a condition that had a value tells of the flag. Only three answers matter: the flag is false, the flag is true, nothing.
/// A condition that is made from the flag in a way not understood here counts as a guard: its author had the flag in mind.
/// </summary>
internal sealed class FlagConditions(FlagValues values, SemanticModels models, CancellationToken cancellation)
{
    private const int Depth = 12;

    /// <summary>The condition had the value, so the flag is false.</summary>
    public bool MeansLive(IOperation condition, bool held) => Means(condition, held, flag: false, Depth);

    /// <summary>The condition had the value, so the flag is true.</summary>
    public bool MeansDry(IOperation condition, bool held) => Means(condition, held, flag: true, Depth);

    private bool Means(IOperation condition, bool held, bool flag, int depth)
    {
        condition = values.InTree(condition);
        if (depth == 0)
        {
            return !flag;
        }

        if (values.IsFlag(condition))
        {
            return held == flag;
        }

        switch (condition)
        {
            case IConversionOperation { OperatorMethod: null } conversion:
                return Means(conversion.Operand, held, flag, depth - 1);
            case IParenthesizedOperation parenthesized:
                return Means(parenthesized.Operand, held, flag, depth - 1);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not:
                return Means(not.Operand, !held, flag, depth - 1);
            case IBinaryOperation binary:
                return OfBinary(binary, held, flag, depth);
            case IIsPatternOperation test:
                return OfPattern(test.Pattern, test.Value, held, flag, depth);
            case IConditionalAccessOperation access:
                return Means(access.WhenNotNull, held, flag, depth - 1);
            case ICoalesceOperation coalesce:
                return Means(coalesce.Value, held, flag, depth - 1);
            case IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.SpecialType: SpecialType.None } property, Instance: { } instance }
                when property.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T:
                return Means(instance, held, flag, depth - 1);
            case IInvocationOperation { TargetMethod: { Name: "GetValueOrDefault" or "Equals" } method, Instance: { } instance }
                when method.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T && method.Parameters.IsEmpty:
                return Means(instance, held, flag, depth - 1);
            default:
                return OfIndirect(condition, held, flag, depth);
        }
    }

    private bool OfBinary(IBinaryOperation binary, bool held, bool flag, int depth)
    {
        bool Left(bool value) => Means(binary.LeftOperand, value, flag, depth - 1);
        bool Right(bool value) => Means(binary.RightOperand, value, flag, depth - 1);
        switch (binary.OperatorKind)
        {
            case BinaryOperatorKind.And or BinaryOperatorKind.ConditionalAnd:
                return held ? Left(true) || Right(true) : Left(false) && Right(false);
            case BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr:
                return held ? Left(true) && Right(true) : Left(false) || Right(false);
            case BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals or BinaryOperatorKind.ExclusiveOr:
                var same = held == (binary.OperatorKind == BinaryOperatorKind.Equals);
                if (binary.RightOperand.ConstantValue is { HasValue: true, Value: bool right })
                {
                    return Left(same == right);
                }

                if (binary.LeftOperand.ConstantValue is { HasValue: true, Value: bool left })
                {
                    return Right(same == left);
                }

                break;
        }

        return !flag && values.Mentions(binary);
    }

    private bool OfPattern(IPatternOperation pattern, IOperation value, bool held, bool flag, int depth)
    {
        bool Inner(IPatternOperation inner, bool inHeld) => OfPattern(inner, value, inHeld, flag, depth - 1);
        switch (pattern)
        {
            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool constant } }:
                return Means(value, held == constant, flag, depth - 1);
            case INegatedPatternOperation negated:
                return Inner(negated.Pattern, !held);
            case IBinaryPatternOperation binary:
                var each = held == (binary.OperatorKind == BinaryOperatorKind.And);
                return each
                    ? Inner(binary.LeftPattern, held) || Inner(binary.RightPattern, held)
                    : Inner(binary.LeftPattern, held) && Inner(binary.RightPattern, held);
            case IRecursivePatternOperation { PropertySubpatterns.IsEmpty: false } recursive:
                var parts = recursive.PropertySubpatterns.Select(part => OfPattern(part.Pattern, part.Member, held, flag, depth - 1));
                return held ? parts.Any(static told => told) : parts.All(static told => told);
            default:
                return !flag && values.Mentions(value);
        }
    }

    /// <summary>A local with one assignment, or a member in source that only computes a condition.</summary>
    private bool OfIndirect(IOperation condition, bool held, bool flag, int depth)
    {
        if (condition is ILocalReferenceOperation local && LocalWrites.Of(local.Local, local) is { Count: 1 } writes && writes[0] is { Whole: true, Value: { } written })
        {
            return Means(written, held, flag, depth - 1);
        }

        if (values.Kept(condition) is { Count: > 0 } kept && kept.All(value => Means(value, held, flag, depth - 1)))
        {
            return true;
        }

        var method = condition switch
        {
            IPropertyReferenceOperation reference => reference.Property.GetMethod,
            IInvocationOperation invocation => invocation.TargetMethod,
            _ => null,
        };
        if (method is not null && SourceBodies.ReturnsOf(method, models, cancellation) is { IsDefaultOrEmpty: false } returned
            && returned.All(value => Means(value, held, flag, depth - 1)))
        {
            return true;
        }

        return !flag && values.Mentions(condition);
    }
}
