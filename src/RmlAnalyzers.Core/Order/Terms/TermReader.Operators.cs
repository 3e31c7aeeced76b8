using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Order.State;

namespace RmlAnalyzers.Core.Order.Terms;

/// <content>Operators, switches and patterns.</content>
internal sealed partial class TermReader
{
    private Term Unary(IUnaryOperation unary, TermScope scope)
    {
        var operand = Read(unary.Operand, scope);
        return unary switch
        {
            { OperatorMethod: not null } when !IsFramework(unary.OperatorMethod) => Unseen(unary, operand),
            { OperatorKind: UnaryOperatorKind.Not } when Values.IsBool(unary.Type) => new NotTerm(unary, operand),
            { OperatorKind: UnaryOperatorKind.Plus } => operand,
            { OperatorKind: UnaryOperatorKind.Minus } => new ArithmeticTerm(unary, Arithmetic.Negate, OrderKind.Number, false, operand),
            { OperatorKind: UnaryOperatorKind.BitwiseNegation } when Values.IsFlagsEnum(unary.Type) => new ArithmeticTerm(unary, Arithmetic.Complement, OrderKind.Flags, false, operand),
            _ => Unseen(unary, operand),
        };
    }

    private Term Binary(IBinaryOperation binary, TermScope scope)
    {
        var (left, right) = (Read(binary.LeftOperand, scope), Read(binary.RightOperand, scope));
        if (binary.OperatorMethod is { } method && !IsFramework(method) && !IsRecordEquality(method))
        {
            return Unseen(binary, left, right);
        }

        var isBool = Values.IsBool(binary.LeftOperand.Type) && Values.IsBool(binary.RightOperand.Type);
        return binary.OperatorKind switch
        {
            BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr => new JunctionTerm(binary, binary.OperatorKind == BinaryOperatorKind.ConditionalAnd, left, right),
            BinaryOperatorKind.And or BinaryOperatorKind.Or when isBool && !binary.IsLifted => new JunctionTerm(binary, binary.OperatorKind == BinaryOperatorKind.And, left, right),
            BinaryOperatorKind.ExclusiveOr when isBool && !binary.IsLifted => new NotTerm(binary, Equal(binary, left, right)),
            BinaryOperatorKind.Equals => Equality(binary, left, right),
            BinaryOperatorKind.NotEquals => new NotTerm(binary, Equality(binary, left, right)),
            BinaryOperatorKind.LessThan => new LessTerm(binary, left, right, false),
            BinaryOperatorKind.LessThanOrEqual => new LessTerm(binary, left, right, true),
            BinaryOperatorKind.GreaterThan => new LessTerm(binary, right, left, false),
            BinaryOperatorKind.GreaterThanOrEqual => new LessTerm(binary, right, left, true),
            _ => Calculation(binary, left, right),
        };
    }

    private static Term Calculation(IBinaryOperation binary, Term left, Term right)
    {
        var unsigned = Values.IsUnsigned(binary.Type);
        if (Values.IsNumber(binary.Type) || Values.IsNumber(binary.LeftOperand.Type))
        {
            var operation = binary.OperatorKind switch
            {
                BinaryOperatorKind.Add => Arithmetic.Add,
                BinaryOperatorKind.Subtract => Arithmetic.Subtract,
                BinaryOperatorKind.Multiply => Arithmetic.Multiply,
                BinaryOperatorKind.Divide => Arithmetic.Divide,
                _ => Arithmetic.Other,
            };
            return new ArithmeticTerm(binary, operation, OrderKind.Number, unsigned, left, right);
        }

        if (Values.IsFlagsEnum(binary.Type) && binary.OperatorKind is BinaryOperatorKind.Or or BinaryOperatorKind.And)
        {
            return new ArithmeticTerm(binary, binary.OperatorKind == BinaryOperatorKind.Or ? Arithmetic.Or : Arithmetic.And, OrderKind.Flags, unsigned, left, right);
        }

        return Unseen(binary, left, right);
    }

    private Term Equality(IBinaryOperation site, Term left, Term right)
    {
        // References are compared as such; anything with content must be immutable to be compared for good.
        var type = site.LeftOperand.Type is { } given && site.LeftOperand is not ILiteralOperation ? given : site.RightOperand.Type;
        return left is ConstantTerm || right is ConstantTerm || site.OperatorMethod is null || IsFramework(site.OperatorMethod) || Values.IsDeeplyImmutable(type)
            ? Equal(site, left, right)
            : Unseen(site, left, right);
    }

    private static Term Equal(IOperation site, Term left, Term right) => (left, right) switch
    {
        (ConstantTerm { Value: null }, ConstantTerm { Value: null }) => new ConstantTerm(site, true),
        (_, ConstantTerm { Value: null }) => new IsNullTerm(site, left),
        (ConstantTerm { Value: null }, _) => new IsNullTerm(site, right),
        (ConstantTerm, _) => new EqualTerm(site, right, left),
        _ => new EqualTerm(site, left, right),
    };

    private static bool IsFramework(IMethodSymbol method) =>
        method.ContainingType is { } type && (type.SpecialType != SpecialType.None || (type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true } && type.DeclaringSyntaxReferences.IsEmpty));

    private static bool IsRecordEquality(IMethodSymbol method) => method is { IsImplicitlyDeclared: true, ContainingType.IsRecord: true };

    private static Term TypeTest(IOperation site, Term value, ITypeSymbol type, bool negated)
    {
        Term test = new PureTerm(site, "is:" + type.ToDisplayString(), false, false, false, value);
        return negated ? new NotTerm(site, test) : test;
    }

    private Term Switch(ISwitchExpressionOperation table, TermScope scope)
    {
        var value = Read(table.Value, scope);
        Term result = new UnknownTerm(table, "no match", CauseKind.TrueAtAbsence);
        foreach (var arm in table.Arms.Reverse())
        {
            // True and false are all there is: the last of them needs no test.
            var condition = arm == table.Arms[table.Arms.Length - 1] && CoversBool(table) ? new ConstantTerm(arm, true) : Match(arm.Pattern, value, scope);
            if (arm.Guard is { } guard)
            {
                condition = new JunctionTerm(guard, true, condition, Read(guard, scope));
            }

            var given = Read(arm.Value, scope);
            result = condition is ConstantTerm { Value: true } ? given : new ChoiceTerm(arm, condition, given, result);
        }

        return result;
    }

    private static bool CoversBool(ISwitchExpressionOperation table) =>
        table.Arms.Length == 2 && table.Value.Type?.SpecialType == SpecialType.System_Boolean
        && table.Arms.All(static arm => arm is { Guard: null, Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool } } })
        && table.Arms.Select(static arm => (bool)((IConstantPatternOperation)arm.Pattern).Value.ConstantValue.Value!).Distinct().Count() == 2;

    private Term Match(IPatternOperation pattern, Term value, TermScope scope) => pattern switch
    {
        IConstantPatternOperation constant => Equal(pattern, value, Read(constant.Value, scope)),
        IRelationalPatternOperation relational => Relation(relational, value, Read(relational.Value, scope)),
        INegatedPatternOperation negated => new NotTerm(pattern, Match(negated.Pattern, value, scope)),
        IBinaryPatternOperation binary => new JunctionTerm(pattern, binary.OperatorKind == BinaryOperatorKind.And, Match(binary.LeftPattern, value, scope), Match(binary.RightPattern, value, scope)),
        IDiscardPatternOperation => new ConstantTerm(pattern, true),
        IDeclarationPatternOperation { MatchesNull: true } => new ConstantTerm(pattern, true),
        IDeclarationPatternOperation declaration => OfType(pattern, value, declaration.MatchedType, declaration.InputType),
        ITypePatternOperation type => OfType(pattern, value, type.MatchedType, type.InputType),
        IRecursivePatternOperation { DeconstructionSubpatterns.IsEmpty: true } recursive => Recursive(recursive, value, scope),
        _ => new UnknownTerm(pattern, Words(pattern), CauseKind.CannotProve, value),
    };

    private static Term OfType(IPatternOperation site, Term value, ITypeSymbol? matched, ITypeSymbol input) =>
        matched is null || SymbolEqualityComparer.Default.Equals(Values.Bare(input), matched) || IsAbove(matched, input)
            ? new NotTerm(site, new IsNullTerm(site, value))
            : TypeTest(site, value, matched, false);

    private static bool IsAbove(ITypeSymbol matched, ITypeSymbol input)
    {
        for (var type = input; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, matched))
            {
                return true;
            }
        }

        return input.AllInterfaces.Any(contract => SymbolEqualityComparer.Default.Equals(contract, matched));
    }

    private static Term Relation(IRelationalPatternOperation pattern, Term value, Term bound) => pattern.OperatorKind switch
    {
        BinaryOperatorKind.LessThan => new LessTerm(pattern, value, bound, false),
        BinaryOperatorKind.LessThanOrEqual => new LessTerm(pattern, value, bound, true),
        BinaryOperatorKind.GreaterThan => new LessTerm(pattern, bound, value, false),
        BinaryOperatorKind.GreaterThanOrEqual => new LessTerm(pattern, bound, value, true),
        _ => new UnknownTerm(pattern, Words(pattern), CauseKind.CannotProve, value),
    };

    private Term Recursive(IRecursivePatternOperation pattern, Term value, TermScope scope)
    {
        var result = OfType(pattern, value, pattern.MatchedType, pattern.InputType);
        foreach (var sub in pattern.PropertySubpatterns)
        {
            var part = sub.Member is IMemberReferenceOperation member
                ? Match(sub.Pattern, MemberOf(value, member.Member, member, scope), scope)
                : new UnknownTerm(sub, Words(sub), CauseKind.CannotProve, value);
            result = new JunctionTerm(sub, true, result, part);
        }

        return result;
    }
}
