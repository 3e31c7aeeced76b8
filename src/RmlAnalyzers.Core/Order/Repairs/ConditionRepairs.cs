using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Algebra;
using RmlAnalyzers.Core.Order.Handlers;
using RmlAnalyzers.Core.Order.State;

namespace RmlAnalyzers.Core.Order.Repairs;

/// <summary>
/// The condition to ask for instead. Only where the outcome follows when the operator holds, so that what rises there rises altogether; and only
/// where nothing else in it can fall.
/// </summary>
internal sealed class ConditionRepairs(OrderKernel kernel, CancellationToken cancellation)
{
    /// <summary><c>c?.Kind != k</c> holds while nobody is there; <c>c is { Kind: not k }</c> does not.</summary>
    public Repair? AskForPresence(ConditionFinding finding) => finding.Cause.Place is { } place && DecidesByItself(finding) ? place switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } not when IsPlain(not) && IsConstant(not.RightOperand) => Present(not, not.LeftOperand, not.RightOperand),
        IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation { Value: var constant } } } not when IsConstant(constant) => Present(not, not.Value, constant),
        INegatedPatternOperation { Pattern: IConstantPatternOperation { Value: var constant }, Parent: IPropertySubpatternOperation { Member: IMemberReferenceOperation { Member: var once } } } not
            when IsConstant(constant) && Evolution(once) == Order.Evolution.WriteOnce && Values.MayBeNull(Evolutions.TypeOf(once)) => Repair.At(not.Syntax, $"not (null or {constant.Syntax})"),
        _ => null,
    } : null;

    /// <summary>What grows passes an exact value; it stays at or above it.</summary>
    public Repair? AskForAtLeast(ConditionFinding finding) => finding.Cause.Place is { } place && DecidesByItself(finding) ? place switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equal when IsPlain(equal) && Rises(equal.LeftOperand, equal.RightOperand) => Repair.At(equal.Syntax, $"{equal.LeftOperand.Syntax} >= {equal.RightOperand.Syntax}"),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equal when IsPlain(equal) && Rises(equal.RightOperand, equal.LeftOperand) => Repair.At(equal.Syntax, $"{equal.LeftOperand.Syntax} <= {equal.RightOperand.Syntax}"),
        IIsPatternOperation { Pattern: IConstantPatternOperation constant } test when Speaks(test, LanguageVersion.CSharp9) && Rises(test.Value, constant.Value) => Repair.At(test.Syntax, $"{test.Value.Syntax} is >= {constant.Value.Syntax}"),
        IInvocationOperation { TargetMethod.Name: "SetEquals", Instance: { } set, Arguments: { Length: 1 } arguments } call when Grows(set) && IsFixed(arguments[0].Value) && HasSuperset(set.Type) =>
            Repair.At(call.Syntax, $"{set.Syntax}.IsSupersetOf({arguments[0].Value.Syntax})"),
        _ => null,
    } : null;

    /// <summary><c>FirstOrDefault(p) != null</c> asks whether there is any, as long as no element is null itself.</summary>
    public static Repair? AskWhetherAny(ConditionFinding finding)
    {
        var test = finding.Cause.Site.Parent;
        while (test is IConversionOperation { IsImplicit: true })
        {
            test = test.Parent;
        }

        var asks = test switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } different => IsPlain(different) && (IsNull(different.RightOperand) || IsNull(different.LeftOperand)),
            IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation { Value: var value } } } => IsNull(value),
            IIsPatternOperation { Pattern: IRecursivePatternOperation { PropertySubpatterns.IsEmpty: true, DeconstructionSubpatterns.IsEmpty: true, DeclaredSymbol: null } } => true,
            _ => false,
        };
        return asks && finding.Cause.Site is IInvocationOperation { TargetMethod: { Parameters.Length: <= 2, Name: "FirstOrDefault" or "LastOrDefault" or "Find" or "FindLast" } method, Syntax: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call }
            ? Repair.At(test!.Syntax, $"{access.Expression}.{(method.Name.StartsWith("Find", System.StringComparison.Ordinal) ? "Exists" : "Any")}{call.ArgumentList}")
            : null;
    }

    private static bool IsNull(IOperation operation) => Unconverted(operation).ConstantValue is { HasValue: true, Value: null };

    /// <summary>The whole way from the operator to the guard is and, or: it holds, so what stands in the guard happens, and nothing happens because it does not.</summary>
    private static bool DecidesByItself(ConditionFinding finding)
    {
        if (finding.Guard is not IConditionalOperation { WhenTrue: { } happens, WhenFalse: null } guard || Exits(happens))
        {
            return false;
        }

        var inner = finding.Cause.Place;
        while (inner.Parent is IPropertySubpatternOperation or IRecursivePatternOperation or IIsPatternOperation { Pattern: IRecursivePatternOperation })
        {
            inner = inner.Parent;
        }

        while (inner.Parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } junction)
        {
            inner = junction;
        }

        return inner == guard.Condition;
    }

    /// <summary>The way out: what is decided stands behind it, where the condition does not hold.</summary>
    private static bool Exits(IOperation way) => way.DescendantsAndSelf().Any(static inner => inner is IReturnOperation or IBranchOperation or IThrowOperation);

    private Repair? Present(IOperation test, IOperation value, IOperation constant)
    {
        value = Unconverted(value);
        if (value is not IConditionalAccessOperation access)
        {
            return value is IMemberReferenceOperation { Member: var once } && Evolution(once) == Order.Evolution.WriteOnce && Values.MayBeNull(Evolutions.TypeOf(once)) && Speaks(test, LanguageVersion.CSharp9)
                ? Repair.At(test.Syntax, $"{value.Syntax} is not (null or {constant.Syntax})")
                : null;
        }

        if (PathOf(access.WhenNotNull) is not { Count: > 0 } path || !Speaks(test, path.Count == 1 ? LanguageVersion.CSharp9 : LanguageVersion.CSharp10))
        {
            return null;
        }

        var last = path[path.Count - 1];
        var later = Evolution(last) == Order.Evolution.WriteOnce;
        return path.All(member => Evolution(member) is Order.Evolution.Constant or Order.Evolution.WriteOnce) && !(later && !Values.MayBeNull(Evolutions.TypeOf(last)))
            ? Repair.At(test.Syntax, $"{access.Operation.Syntax} is {{ {string.Join(".", path.Select(static member => member.Name))}: not {(later ? $"(null or {constant.Syntax})" : constant.Syntax.ToString())} }}")
            : null;
    }

    /// <summary>The members behind <c>?.</c>, in their order; null where something else is done on the way.</summary>
    private static List<ISymbol>? PathOf(IOperation behind) => Unconverted(behind) switch
    {
        IConditionalAccessInstanceOperation => [],
        IConditionalAccessOperation further when PathOf(further.Operation) is { } first && PathOf(further.WhenNotNull) is { } rest => [.. first, .. rest],
        IMemberReferenceOperation { Member: IPropertySymbol { IsIndexer: false } or IFieldSymbol, Instance: { } owner } member when PathOf(owner) is { } path => [.. path, member.Member],
        _ => null,
    };

    private Evolution Evolution(ISymbol member) => kernel.Evolutions.Of(member, cancellation);

    /// <summary>A number that rises against one that stands still, or a status against a step of its order that the numbers follow.</summary>
    private bool Rises(IOperation value, IOperation against)
    {
        var type = kernel.Type(value, cancellation).Type;
        return IsFixed(against) && type.Overall == Polarity.Monotone && type.Kind switch
        {
            OrderKind.Number => true,
            OrderKind.Status => kernel.StatusOrders.Of(value.Type) is { } order && against.ConstantValue is { HasValue: true, Value: var step } && Typing.Numbers.Of(step) is { } floor && order.Values.All(other => order.Leq(floor, other) == (other >= floor)),
            _ => false,
        };
    }

    private bool Grows(IOperation set) => kernel.Type(set, cancellation).Type is { Kind: OrderKind.Set, Overall: Polarity.Monotone };

    private bool IsFixed(IOperation value) => kernel.Type(value, cancellation).Type.IsFixed;

    private static bool HasSuperset(ITypeSymbol? set) => set is not null && new[] { set }.Concat(set.AllInterfaces).Any(static type => !type.GetMembers("IsSupersetOf").IsEmpty);

    private static bool IsConstant(IOperation operation) => Unconverted(operation).ConstantValue is { HasValue: true, Value: not null };

    private static bool IsPlain(IBinaryOperation comparison) => comparison.OperatorMethod is null or { ContainingType.SpecialType: SpecialType.System_String };

    private static bool Speaks(IOperation place, LanguageVersion version) => place.Syntax.SyntaxTree.Options is CSharpParseOptions options && options.LanguageVersion >= version;

    private static IOperation Unconverted(IOperation operation) => operation is IConversionOperation { IsImplicit: true } conversion ? Unconverted(conversion.Operand) : operation;
}
