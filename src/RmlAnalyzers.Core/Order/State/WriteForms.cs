using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Index;

namespace RmlAnalyzers.Core.Order.State;

/// <summary>What kind of move one write of a member is.</summary>
internal enum WriteForm : byte
{
    /// <summary>Before anybody else sees the object.</summary>
    Construction,

    /// <summary><c>flag = true</c>, <c>flag |= p</c>, <c>flag = flag || p</c>.</summary>
    SetTrue,

    /// <summary>Or of bits.</summary>
    AddFlags,

    /// <summary><c>x = Math.Max(x, k)</c>, <c>if (k &gt; x) x = k</c>.</summary>
    Max,

    Min,

    /// <summary><c>x ??= k</c>.</summary>
    Once,

    /// <summary><c>set = set.Add(k)</c> of an immutable collection.</summary>
    Union,

    /// <summary><c>map = map.SetItem(k, v)</c>: loses no key, may overwrite a value.</summary>
    SetItem,

    /// <summary><c>set = set.Remove(k)</c> of an immutable collection.</summary>
    Less,

    Other,
}

internal static class WriteForms
{
    public static WriteForm Of(MemberWrite write) => write.Kind switch
    {
        WriteKind.Initializer or WriteKind.Constructor or WriteKind.Positional or WriteKind.ObjectInitializer or WriteKind.With => WriteForm.Construction,
        WriteKind.Coalesce => WriteForm.Once,
        WriteKind.Compound or WriteKind.Assignment when write.Operation is IAssignmentOperation assignment => Of(assignment),
        WriteKind.Deconstruction when write is { Operation: IDeconstructionAssignmentOperation { Target: ITupleOperation targets }, Value: { } value } => targets.Descendants().Select(Assigned.Of).FirstOrDefault(one => one?.Value == value) is { } element ? Of(element) : WriteForm.Other,
        _ => WriteForm.Other,
    };

    public static WriteForm Of(IAssignmentOperation assignment) => assignment is ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Or } or ? (IsBool(or.Target.Type) ? WriteForm.SetTrue : WriteForm.AddFlags)
        : Assigned.Of(assignment) is { } simple ? Of(simple)
        : WriteForm.Other;

    public static WriteForm Of(Assigned assignment)
    {
        var value = Unconverted(assignment.Value);
        return value switch
        {
            { ConstantValue: { HasValue: true, Value: true } } => WriteForm.SetTrue,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or } binary when IsTarget(binary.LeftOperand, assignment) || IsTarget(binary.RightOperand, assignment) =>
                IsBool(assignment.Target.Type) ? WriteForm.SetTrue : WriteForm.AddFlags,
            IInvocationOperation { TargetMethod: { Name: "Max" or "Min", ContainingType: { Name: "Math", ContainingNamespace.Name: "System" } }, Arguments.Length: 2 } call
                when call.Arguments.Any(argument => IsTarget(argument.Value, assignment)) =>
                call.TargetMethod.Name == "Max" ? WriteForm.Max : WriteForm.Min,
            IInvocationOperation { Instance: { } instance } call when IsTarget(instance, assignment) && IsUnion(call.TargetMethod) => call.TargetMethod.Name == "SetItem" ? WriteForm.SetItem : WriteForm.Union,
            IInvocationOperation { Instance: { } instance, TargetMethod: { Name: "Remove" or "RemoveRange" or "RemoveAll" or "Except" or "Intersect" or "Clear", ContainingType.ContainingNamespace: { Name: "Immutable" } space } } when IsTarget(instance, assignment) && space.ToDisplayString() == "System.Collections.Immutable" => WriteForm.Less,
            ICollectionExpressionOperation { Type: { } type } spread when spread.Elements.Any(element => element is ISpreadOperation { Operand: var operand } && IsTarget(operand, assignment)) && Values.IsSet(type) => WriteForm.Union,
            IConditionalOperation { Condition: IBinaryOperation test, WhenFalse: { } kept } choice when IsTarget(kept, assignment) => Guarded(test, assignment, choice.WhenTrue),
            IConditionalOperation { Condition: IBinaryOperation test, WhenFalse: { } otherwise } choice when IsTarget(choice.WhenTrue, assignment) => Opposite(Guarded(test, assignment, otherwise)),
            _ => ByGuard(assignment),
        };
    }

    // It is kept where the test holds.
    private static WriteForm Opposite(WriteForm form) => form switch { WriteForm.Max => WriteForm.Min, WriteForm.Min => WriteForm.Max, _ => WriteForm.Other };

    /// <summary>The same place in the code's own words: <c>x</c>, <c>this.x</c>, <c>account.X</c>.</summary>
    public static bool SamePlace(IOperation left, IOperation right) => Words(left) == Words(right) && Words(left).Length > 0;

    private static WriteForm ByGuard(Assigned assignment)
    {
        for (IOperation inner = assignment.Site, outer = inner.Parent!; outer is not null; inner = outer, outer = outer.Parent!)
        {
            if (outer is IAnonymousFunctionOperation or ILocalFunctionOperation or ILoopOperation)
            {
                break;
            }

            if (outer is IConditionalOperation guard && guard.WhenTrue == inner)
            {
                foreach (var test in Conjuncts(guard.Condition).SelectMany(Disjuncts).OfType<IBinaryOperation>())
                {
                    if (Guarded(test, assignment, assignment.Value) is var form and not WriteForm.Other)
                    {
                        return form;
                    }
                }
            }
        }

        return WriteForm.Other;
    }

    private static WriteForm Guarded(IBinaryOperation test, Assigned assignment, IOperation value)
    {
        var upward = test.OperatorKind switch
        {
            BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual => true,
            BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual => (bool?)false,
            _ => null,
        };
        var form = upward is not { } greater ? WriteForm.Other
            : IsTarget(test.RightOperand, assignment) && SamePlace(test.LeftOperand, value) ? (greater ? WriteForm.Max : WriteForm.Min)
            : IsTarget(test.LeftOperand, assignment) && SamePlace(test.RightOperand, value) ? (greater ? WriteForm.Min : WriteForm.Max)
            : WriteForm.Other;

        // "x is null || k > x": the other side must be the test for absence.
        return form != WriteForm.Other && test.Parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either && !TestsAbsence(either.LeftOperand == test ? either.RightOperand : either.LeftOperand, assignment)
            ? WriteForm.Other
            : form;
    }

    private static bool TestsAbsence(IOperation test, Assigned assignment) => Unconverted(test) switch
    {
        IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } } pattern => IsTarget(pattern.Value, assignment),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals => IsTarget(equals.LeftOperand, assignment) && IsNull(equals.RightOperand),
        IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IRecursivePatternOperation { PropertySubpatterns.IsEmpty: true, DeconstructionSubpatterns.IsEmpty: true } } } pattern => IsTarget(pattern.Value, assignment),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: IPropertyReferenceOperation { Property.Name: "HasValue", Instance: { } instance } } => IsTarget(instance, assignment),
        _ => false,
    };

    /// <summary>A variable that the same condition takes out of something: <c>x is not { } old || k &gt; old</c>.</summary>
    private static IOperation Named(IOperation operation)
    {
        if (operation is not ILocalReferenceOperation { Local: var local, Parent: { } condition })
        {
            return operation;
        }

        while (condition.Parent is IBinaryOperation or IUnaryOperation)
        {
            condition = condition.Parent;
        }

        return condition.Descendants().OfType<IIsPatternOperation>().FirstOrDefault(test => Takes(test.Pattern, local))?.Value ?? operation;
    }

    private static bool Takes(IPatternOperation pattern, ILocalSymbol local) => pattern switch
    {
        INegatedPatternOperation not => Takes(not.Pattern, local),
        IRecursivePatternOperation { PropertySubpatterns.IsEmpty: true, DeconstructionSubpatterns.IsEmpty: true, DeclaredSymbol: { } taken } => SymbolEqualityComparer.Default.Equals(taken, local),
        IDeclarationPatternOperation { DeclaredSymbol: { } taken } => SymbolEqualityComparer.Default.Equals(taken, local),
        _ => false,
    };

    private static bool IsNull(IOperation operation) => Unconverted(operation).ConstantValue is { HasValue: true, Value: null };

    private static IEnumerable<IOperation> Conjuncts(IOperation condition) =>
        condition is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } and ? Conjuncts(and.LeftOperand).Concat(Conjuncts(and.RightOperand)) : [condition];

    private static IEnumerable<IOperation> Disjuncts(IOperation condition) =>
        condition is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } or ? [or.LeftOperand, or.RightOperand] : [condition];

    private static bool IsUnion(IMethodSymbol method) =>
        method.Name is "Add" or "Union" or "AddRange" or "SetItem" && method.ContainingType.ContainingNamespace.ToDisplayString() == "System.Collections.Immutable";

    private static bool IsTarget(IOperation operation, Assigned assignment) => SamePlace(Unconverted(Named(Unconverted(operation))), assignment.Target);

    private static bool IsBool(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_Boolean;

    private static IOperation Unconverted(IOperation operation) => operation is IConversionOperation conversion ? Unconverted(conversion.Operand)
        : operation is IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }, Instance: { } instance } ? Unconverted(instance)
        : operation;

    private static string Words(IOperation operation)
    {
        operation = Unconverted(operation);
        return operation switch
        {
            IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation } member => member.Member.Name,
            IMemberReferenceOperation { Instance: { } instance } member => Words(instance) is { Length: > 0 } owner ? owner + "." + member.Member.Name : "",
            ILocalReferenceOperation local => local.Local.Name,
            IParameterReferenceOperation parameter => parameter.Parameter.Name,
            { Syntax: ExpressionSyntax syntax, ConstantValue.HasValue: true } => syntax.ToString(),
            _ => "",
        };
    }
}
