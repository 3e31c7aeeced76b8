using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Ledgers;

/// <summary>
/// Whole numbers that are proven to be amounts, by what is done with them: somebody multiplies, negates, sums or subtracts them, or makes them of
/// a fraction. Nobody does that with an identity. A number that is only handed on stays what it may be.
/// </summary>
internal sealed class Amounts(Kernel kernel)
{
    private const int MaxDepth = 3;

    private readonly ConcurrentDictionary<IParameterSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    public bool IsOne(IParameterSymbol parameter) =>
        IsWhole(parameter.Type) && parameter.ContainingSymbol is IMethodSymbol
        && (_known.TryGetValue(parameter.OriginalDefinition, out var known) ? known : _known.GetOrAdd(parameter.OriginalDefinition, Find(parameter.OriginalDefinition)));

    private bool Find(IParameterSymbol parameter)
    {
        var method = (IMethodSymbol)parameter.ContainingSymbol;
        return IsCalculatedBy(method, parameter.Ordinal, MaxDepth) || kernel.Callers.OfFew(method, CancellationToken.None)
            .Any(caller => caller.Call?.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal) is { } given && IsResult(given.Value));
    }

    /// <summary>The code of the method, or of what implements it, reckons with the parameter, or hands it on to code that does.</summary>
    private bool IsCalculatedBy(IMethodSymbol method, int ordinal, int depth) => depth > 0
        && kernel.Index.ImplementationsOf(method, CancellationToken.None).Append(method).Where(static one => !one.IsAbstract)
            .SelectMany(one => kernel.Facts.Of(one, CancellationToken.None)?.Roots ?? [])
            .SelectMany(static root => root.Descendants().OfType<IParameterReferenceOperation>())
            .Any(reference => reference.Parameter.Ordinal == ordinal && reference.Parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } && IsReckonedWith(reference, depth));

    private bool IsReckonedWith(IOperation value, int depth) => value.Parent switch
    {
        IConversionOperation { OperatorMethod: null, Type: { } type } conversion => IsFraction(type) || (IsWhole(type) && IsReckonedWith(conversion, depth)),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } => true,
        IBinaryOperation binary => IsArithmetic(binary),
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply } sum => IsWhole(sum.Type) || IsFraction(sum.Type!),
        IPropertyReferenceOperation { Property.Name: "Value" } inner when inner.Instance == value => IsReckonedWith(inner, depth),
        IArgumentOperation { Parent: IInvocationOperation call, Parameter: { } taken } => IsMath(call.TargetMethod) || IsCalculatedBy(call.TargetMethod.OriginalDefinition, taken.Ordinal, depth - 1),
        _ => false,
    };

    /// <summary>What comes out of reckoning: no identity does.</summary>
    private static bool IsResult(IOperation value) => value switch
    {
        IConversionOperation { OperatorMethod: null } conversion => IsFraction(conversion.Operand.Type) || IsResult(conversion.Operand),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus, ConstantValue.HasValue: false } => true,
        IBinaryOperation { ConstantValue.HasValue: false } binary => IsArithmetic(binary),
        IInvocationOperation call => IsMath(call.TargetMethod),
        _ => false,
    };

    private static bool IsArithmetic(IBinaryOperation binary) => binary.OperatorKind switch
    {
        BinaryOperatorKind.Multiply or BinaryOperatorKind.Subtract or BinaryOperatorKind.Divide => IsWhole(binary.Type) || IsFraction(binary.Type),
        // The next number after one is also counted so.
        BinaryOperatorKind.Add => (IsWhole(binary.Type) || IsFraction(binary.Type)) && !CallArguments.Unconverted(binary.RightOperand).ConstantValue.HasValue,
        _ => false,
    };

    private static bool IsMath(IMethodSymbol method) => method is { Name: "Sum", ContainingType: { Name: "Enumerable" or "Queryable", ContainingNamespace.Name: "Linq" } }
        or { Name: "Abs" or "Round" or "Floor" or "Ceiling" or "Truncate", ContainingType: { Name: "Math", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };

    private static bool IsFraction(ITypeSymbol? type) => NullableTypes.Bare(type) is { SpecialType: SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single };

    private static bool IsWhole(ITypeSymbol? type) => NullableTypes.Bare(type) is { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 };
}
