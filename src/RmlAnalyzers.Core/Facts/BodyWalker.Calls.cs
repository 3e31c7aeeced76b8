using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace RmlAnalyzers.Core.Facts;

/// <summary>Calls that an operation states: invocations, creations, accessors, operators.</summary>
internal sealed partial class BodyWalker
{
    private void VisitCall(IOperation operation, Piece piece)
    {
        switch (operation)
        {
            case IInvocationOperation invocation:
                VisitInvocation(invocation, piece);
                break;
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                UseType(constructor.ContainingType, creation, piece);
                Add(piece, creation, constructor, null, false, Delegates(creation.Arguments));
                break;
            case ITypeParameterObjectCreationOperation { Type: { } created } creation:
                piece.Calls.Add(new CallFact(CallKind.TypeParameter, creation, creation.Syntax) { Subject = created });
                break;
            case IPropertyReferenceOperation property:
                VisitProperty(property, piece);
                break;
            case IFieldReferenceOperation { Field: { IsStatic: true, IsConst: false } field } reference:
                UseType(field.ContainingType, reference, piece);
                break;
            case IMethodReferenceOperation { Method: { IsStatic: true } method } reference:
                UseType(method.ContainingType, reference, piece);
                break;
            case IEventAssignmentOperation { EventReference: IEventReferenceOperation { Event: { } @event } reference } assignment:
                VisitSubscription(assignment, @event, reference, piece);
                break;
            case IDynamicInvocationOperation or IDynamicObjectCreationOperation or IFunctionPointerInvocationOperation:
                piece.Calls.Add(new CallFact(CallKind.Dynamic, operation, operation.Syntax));
                break;
            default:
                VisitOperator(operation, piece);
                break;
        }
    }

    private void VisitInvocation(IInvocationOperation invocation, Piece piece)
    {
        var method = invocation.TargetMethod;
        switch (method.MethodKind)
        {
            case MethodKind.DelegateInvoke:
                piece.Calls.Add(new CallFact(CallKind.Delegate, invocation, invocation.Syntax)
                {
                    Callee = invocation.Instance,
                    Delegates = Delegates(invocation.Arguments),
                });
                return;
            case MethodKind.LocalFunction:
                piece.Calls.Add(new CallFact(CallKind.LocalFunction, invocation, invocation.Syntax)
                {
                    Method = method,
                    Delegates = Delegates(invocation.Arguments),
                });
                return;
        }

        if (method.IsStatic)
        {
            UseType(method.ContainingType, invocation, piece);
        }

        Add(piece, invocation, method, invocation.Instance, invocation.IsVirtual, Delegates(invocation.Arguments));
    }

    private void VisitProperty(IPropertyReferenceOperation reference, Piece piece)
    {
        var property = reference.Property;
        if (property.IsStatic)
        {
            UseType(property.ContainingType, reference, piece);
        }

        var (reads, writes) = Usage(reference);
        var isVirtual = (property.IsVirtual || property.IsAbstract || property.IsOverride)
            && !(reference.Instance is IInstanceReferenceOperation { Syntax: BaseExpressionSyntax });
        if (reads && Accessor(property, get: true) is { } getter)
        {
            Add(piece, reference, getter, reference.Instance, isVirtual, ImmutableArray<DelegateArgument>.Empty);
        }

        if (writes && Accessor(property, get: false) is { } setter)
        {
            Add(piece, reference, setter, reference.Instance, isVirtual, ImmutableArray<DelegateArgument>.Empty);
        }
    }

    /// <summary>An override may declare only one accessor; the other is inherited.</summary>
    private static IMethodSymbol? Accessor(IPropertySymbol property, bool get)
    {
        for (var current = property; current is not null; current = current.OverriddenProperty)
        {
            if ((get ? current.GetMethod : current.SetMethod) is { } accessor)
            {
                return accessor;
            }
        }

        return null;
    }

    private static (bool Reads, bool Writes) Usage(IOperation reference)
    {
        var current = reference;
        while (current.Parent is ITupleOperation tuple)
        {
            current = tuple;
        }

        return current.Parent switch
        {
            ISimpleAssignmentOperation assignment when assignment.Target == current && ReferenceEquals(current, reference) => (false, true),
            IDeconstructionAssignmentOperation assignment when assignment.Target == current => (false, true),
            ICompoundAssignmentOperation compound when compound.Target == reference => (true, true),
            ICoalesceAssignmentOperation coalesce when coalesce.Target == reference => (true, true),
            IIncrementOrDecrementOperation => (true, true),
            _ => (true, false),
        };
    }

    private void VisitSubscription(IEventAssignmentOperation assignment, IEventSymbol @event, IEventReferenceOperation reference, Piece piece)
    {
        if ((assignment.Adds ? @event.AddMethod : @event.RemoveMethod) is not { } accessor)
        {
            return;
        }

        var handlers = assignment.Adds && accessor.Parameters.Length == 1
            ? ImmutableArray.Create(new DelegateArgument(accessor.Parameters[0], assignment.HandlerValue))
            : ImmutableArray<DelegateArgument>.Empty;
        var isVirtual = @event.IsVirtual || @event.IsAbstract || @event.IsOverride;
        Add(piece, assignment, accessor, reference.Instance, isVirtual, handlers);
    }

    private void VisitOperator(IOperation operation, Piece piece)
    {
        var method = operation switch
        {
            IBinaryOperation binary => binary.OperatorMethod,
            IUnaryOperation unary => unary.OperatorMethod,
            IConversionOperation conversion => conversion.OperatorMethod,
            ICompoundAssignmentOperation compound => compound.OperatorMethod,
            IIncrementOrDecrementOperation step => step.OperatorMethod,
            IWithOperation copy => copy.CloneMethod,
            ICollectionExpressionOperation collection => collection.ConstructMethod,
            IRecursivePatternOperation pattern => pattern.DeconstructSymbol as IMethodSymbol,
            IListPatternOperation { IndexerSymbol: IPropertySymbol indexer } => indexer.GetMethod,
            IImplicitIndexerReferenceOperation { IndexerSymbol: IPropertySymbol indexer } => indexer.GetMethod,
            _ => null,
        };
        if (method is not null)
        {
            Add(piece, operation, method, null, method.IsVirtual, ImmutableArray<DelegateArgument>.Empty);
        }
    }

    private static void Add(Piece piece, IOperation operation, IMethodSymbol method, IOperation? instance, bool isVirtual, ImmutableArray<DelegateArgument> delegates)
    {
        var (receiver, exact) = Receivers.Of(instance);
        piece.Calls.Add(new CallFact(CallKind.Member, operation, operation.Syntax)
        {
            Method = method,
            Receiver = receiver,
            ReceiverIsExact = exact,
            IsVirtual = isVirtual,
            Delegates = delegates,
        });
    }

    /// <summary>The first use of a type in a body may run its static initialisers; inside the type they have run already.</summary>
    private static void UseType(INamedTypeSymbol type, IOperation operation, Piece piece)
    {
        type = type.OriginalDefinition;
        if (type.DeclaringSyntaxReferences.IsEmpty
            || type.StaticConstructors.IsEmpty
            || SymbolEqualityComparer.Default.Equals(type, piece.Facts.Owner.ContainingType?.OriginalDefinition)
            || !piece.TypesUsed.Add(type))
        {
            return;
        }

        piece.Calls.Add(new CallFact(CallKind.TypeInitializer, operation, operation.Syntax) { Subject = type });
    }

    private static ImmutableArray<DelegateArgument> Delegates(ImmutableArray<IArgumentOperation> arguments)
    {
        ImmutableArray<DelegateArgument>.Builder? found = null;
        foreach (var argument in arguments)
        {
            if (argument.Parameter is not { } parameter || argument.ArgumentKind == ArgumentKind.DefaultValue)
            {
                continue;
            }

            foreach (var value in Handed(parameter.Type, argument.Value))
            {
                (found ??= ImmutableArray.CreateBuilder<DelegateArgument>()).Add(new DelegateArgument(parameter, value));
            }
        }

        return found?.ToImmutable() ?? ImmutableArray<DelegateArgument>.Empty;
    }

    private static ImmutableArray<IOperation> Handed(ITypeSymbol type, IOperation value) => type switch
    {
        { TypeKind: TypeKind.Delegate } => [value],
        { SpecialType: SpecialType.System_Delegate or SpecialType.System_MulticastDelegate } => [value],
        IArrayTypeSymbol { ElementType.TypeKind: TypeKind.Delegate } when value is IArrayCreationOperation { Initializer: { } elements } => elements.ElementValues,
        ITypeParameterSymbol when value.Type?.TypeKind == TypeKind.Delegate => [value],
        _ => [],
    };
}
