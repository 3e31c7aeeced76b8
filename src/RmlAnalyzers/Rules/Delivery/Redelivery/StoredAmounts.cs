using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Stores;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Rules.Delivery.Redelivery;

/// <summary>A number of a loaded entity that gets a new value made from its old one.</summary>
/// <param name="Operation">The change in the body that has loaded the entity: the sum, or the call of the entity's method that makes it.</param>
/// <param name="Sum">The sum itself.</param>
/// <param name="Entity">Whose number it is.</param>
/// <param name="Loaded">The read of the store.</param>
internal sealed record AmountChange(IOperation Operation, IOperation Sum, INamedTypeSymbol Entity, IOperation Loaded);

/// <summary>
/// Finds <c>x.P += n</c>, <c>x.P++</c> and <c>x.P = x.P + n</c> on what a catalogued read of a store returned in the same body, and methods of
/// the entity that do the same to its own numbers.
/// </summary>
internal static class StoredAmounts
{
    public static IEnumerable<AmountChange> ChangedIn(IOperation root, Kernel kernel, CancellationToken cancellation)
    {
        foreach (var operation in OfBody(root))
        {
            if ((Change(operation, kernel, cancellation) ?? ByMethod(operation, kernel, cancellation)) is { } change)
            {
                yield return change;
            }
        }
    }

    public static AmountChange? Change(IOperation operation, Kernel kernel, CancellationToken cancellation) =>
        TargetOf(operation) is IPropertyReferenceOperation { Instance: { } instance, Property: { IsIndexer: false } property } && IsNumber(property.Type)
            && instance.Type is INamedTypeSymbol entity && LoadedBy(instance, kernel, cancellation) is { } loaded
            ? new AmountChange(operation, operation, entity, loaded)
            : null;

    /// <summary><c>account.Deposit(amount)</c> with <c>Balance += amount</c> in it, or in a method of its own that it calls.</summary>
    public static AmountChange? ByMethod(IOperation operation, Kernel kernel, CancellationToken cancellation) =>
        operation is IInvocationOperation { Instance: { Type: INamedTypeSymbol { TypeKind: TypeKind.Class } entity } and not IInstanceReferenceOperation and var instance } call && SumIn(call.TargetMethod, 2, kernel, cancellation) is { } sum
            && LoadedBy(instance, kernel, cancellation) is { } loaded
            ? new AmountChange(call, sum, entity, loaded)
            : null;

    private static IOperation? SumIn(IMethodSymbol method, int depth, Kernel kernel, CancellationToken cancellation)
    {
        if (method is { IsVirtual: true } or { IsAbstract: true } or { IsOverride: true } or { IsStatic: true } or { MethodKind: not MethodKind.Ordinary } || kernel.Facts.Of(method, cancellation) is not { } facts)
        {
            return null;
        }

        foreach (var operation in facts.Roots.SelectMany(OfBody))
        {
            if (TargetOf(operation) is IMemberReferenceOperation { Instance: IInstanceReferenceOperation, Member: var member } && IsStoredNumber(member))
            {
                return operation;
            }

            if (depth > 0 && operation is IInvocationOperation { Instance: IInstanceReferenceOperation } inner && SumIn(inner.TargetMethod, depth - 1, kernel, cancellation) is { } deeper)
            {
                return deeper;
            }
        }

        return null;
    }

    /// <summary>A property, or the field behind one; what is said not to be stored is not.</summary>
    private static bool IsStoredNumber(ISymbol member) => member switch
    {
        IPropertySymbol { IsIndexer: false } property => IsNumber(property.Type) && !property.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "NotMappedAttribute"),
        IFieldSymbol field => IsNumber(field.Type) && field.ContainingType.GetMembers().OfType<IPropertySymbol>().Any(property => StoreStatement.Plain(property.Name) == StoreStatement.Plain(field.Name)),
        _ => false,
    };

    private static IOperation? TargetOf(IOperation operation) => operation switch
    {
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } compound => compound.Target,
        IIncrementOrDecrementOperation step => step.Target,
        ISimpleAssignmentOperation assignment when ReadsItself(assignment) => assignment.Target,
        _ => null,
    };

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
        assignment.Target is IMemberReferenceOperation target
        && Held(CallArguments.Unconverted(assignment.Value)) is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } sum
        && (Same(sum.LeftOperand, target) || Same(sum.RightOperand, target));

    /// <summary>What a local holds that is written once.</summary>
    private static IOperation Held(IOperation value) =>
        value is ILocalReferenceOperation local && LocalWrites.Of(local.Local, local) is { Count: 1 } writes && writes[0] is { Whole: true, Value: { } held } ? CallArguments.Unconverted(held) : value;

    private static bool Same(IOperation operand, IMemberReferenceOperation target) =>
        CallArguments.Unconverted(operand) is IMemberReferenceOperation { Member: { } member, Instance: { } instance }
        && SymbolEqualityComparer.Default.Equals(member, target.Member)
        && (instance, target.Instance) switch
        {
            (ILocalReferenceOperation { Local: { } one }, ILocalReferenceOperation { Local: { } other }) => SymbolEqualityComparer.Default.Equals(one, other),
            (IInstanceReferenceOperation, IInstanceReferenceOperation) => true,
            _ => false,
        };

    private static bool IsNumber(ITypeSymbol type) => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
        ? IsNumber(nullable.TypeArguments[0])
        : type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;
}
