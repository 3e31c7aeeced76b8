using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Rules.Delivery.Redelivery;

/// <summary>A number of a loaded entity that gets a new value made from its old one.</summary>
internal sealed record AmountChange(IOperation Operation, IPropertySymbol Property, INamedTypeSymbol Entity, IOperation Loaded);

/// <summary>Finds <c>x.P += n</c>, <c>x.P++</c> and <c>x.P = x.P + n</c> on what a catalogued read of a store returned in the same body.</summary>
internal static class StoredAmounts
{
    public static IEnumerable<AmountChange> ChangedIn(IOperation root, Kernel kernel, CancellationToken cancellation)
    {
        foreach (var operation in OfBody(root))
        {
            if (Change(operation, kernel, cancellation) is { } change)
            {
                yield return change;
            }
        }
    }

    public static AmountChange? Change(IOperation operation, Kernel kernel, CancellationToken cancellation)
    {
        var target = operation switch
        {
            ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } compound => compound.Target,
            IIncrementOrDecrementOperation step => step.Target,
            ISimpleAssignmentOperation assignment when ReadsItself(assignment) => assignment.Target,
            _ => null,
        };
        return target is IPropertyReferenceOperation { Instance: { } instance, Property: { IsIndexer: false } property } && IsNumber(property.Type)
            && instance.Type is INamedTypeSymbol entity && LoadedBy(instance, kernel, cancellation) is { } loaded
            ? new AmountChange(operation, property, entity, loaded)
            : null;
    }

    /// <summary>The read of the store that the object came from; null where it came from elsewhere too.</summary>
    public static IOperation? LoadedBy(IOperation instance, Kernel kernel, CancellationToken cancellation)
    {
        var origins = kernel.Origins.Of(instance, cancellation).Where(static origin => origin.Operation.ConstantValue is not { HasValue: true, Value: null }).ToList();
        return origins.Count > 0 && origins.All(origin => origin is { Kind: OriginKind.Call, Operation: IInvocationOperation call } && IsRead(call, kernel, cancellation)) ? origins[0].Operation : null;
    }

    public static bool IsRead(IInvocationOperation call, Kernel kernel, CancellationToken cancellation) =>
        kernel.Catalogue(cancellation).RowsOf(call.TargetMethod, call.Instance?.Type).Resolve(call, kernel.Origins, cancellation).Rows is { IsEmpty: false } rows
        && rows.All(static row => row is { Kind: EffectKind.Read, Participant: Participant.Store });

    /// <summary>The operations of a body, without the lambdas and local functions in it: each of them is a body of its own.</summary>
    public static IEnumerable<IOperation> OfBody(IOperation root)
    {
        var pending = new Stack<IOperation>(root.ChildOperations.Reverse());
        while (pending.Count > 0)
        {
            var operation = pending.Pop();
            yield return operation;
            if (operation is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
            {
                foreach (var child in operation.ChildOperations.Reverse())
                {
                    pending.Push(child);
                }
            }
        }
    }

    private static bool ReadsItself(ISimpleAssignmentOperation assignment) =>
        assignment.Target is IPropertyReferenceOperation target
        && CallArguments.Unconverted(assignment.Value) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } sum
        && (Same(sum.LeftOperand, target) || Same(sum.RightOperand, target));

    private static bool Same(IOperation operand, IPropertyReferenceOperation target) =>
        CallArguments.Unconverted(operand) is IPropertyReferenceOperation { Property: { } property, Instance: ILocalReferenceOperation { Local: { } local } }
        && SymbolEqualityComparer.Default.Equals(property, target.Property)
        && target.Instance is ILocalReferenceOperation { Local: { } written }
        && SymbolEqualityComparer.Default.Equals(local, written);

    private static bool IsNumber(ITypeSymbol type) => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
        ? IsNumber(nullable.TypeArguments[0])
        : type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;
}
