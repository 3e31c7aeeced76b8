using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Worlds;
using RmlAnalyzers.Rules.Delivery.Redelivery;

namespace RmlAnalyzers.Rules.Order.Shadow;

/// <summary>Objects that a handler fetches, changes and keeps: from a store that the catalogue knows, or from a service that it hands them back to.</summary>
internal sealed class LoadedState(Kernel kernel, CancellationToken cancellation)
{
    /// <summary>The call that fetched the object; null where it came from elsewhere, or too.</summary>
    public IInvocationOperation? LoadOf(IOperation instance)
    {
        if (instance.Type is not INamedTypeSymbol { TypeKind: TypeKind.Class } type || !kernel.Models.IsOwn(type))
        {
            return null;
        }

        var origins = kernel.Origins.Of(instance, cancellation).Where(static origin => origin.Operation.ConstantValue is not { HasValue: true, Value: null }).ToList();
        return origins.Count > 0 && origins.All(static origin => origin is { Kind: OriginKind.Call, Whole: true, Operation: IInvocationOperation }) ? (IInvocationOperation)origins[0].Operation : null;
    }

    /// <summary>The state of a saga: the framework fetches it before it hands over the message, and keeps it afterwards.</summary>
    public static bool IsOfSaga(IOperation instance) => instance switch
    {
        IInstanceReferenceOperation { Type: INamedTypeSymbol saga } => saga.AllInterfaces.Any(static contract => contract is { Name: "ISaga", ContainingNamespace: { Name: "MassTransit", ContainingNamespace.IsGlobalNamespace: true } }),
        IPropertyReferenceOperation { Property: { Name: "Data", ContainingType: { Name: "Saga", ContainingNamespace: { Name: "NServiceBus", ContainingNamespace.IsGlobalNamespace: true } } }, Instance: IInstanceReferenceOperation } => true,
        _ => false,
    };

    /// <summary>Whether the change of what that call fetched is kept: a save comes after it, or the object goes back to where it was fetched from.</summary>
    public bool IsKept(IOperation change, IOperation instance, IInvocationOperation load)
    {
        var body = FlowGraphs.BodyOf(change);
        if (kernel.Flows.Around(change, cancellation) is not { } flow || flow.PointOf(change) is not { } at)
        {
            return false;
        }

        return StoredAmounts.OfBody(body).OfType<IInvocationOperation>().Any(call =>
            (StoredAmounts.IsRead(load, kernel, cancellation) && IsSave(call) || GoesBack(call, instance, load)) && flow.PointOf(call) is { } saved && flow.Reaches(at, saved));
    }

    private bool IsSave(IInvocationOperation call) =>
        kernel.Catalogue(cancellation).RowsOf(call.TargetMethod, call.Instance?.Type).Alternatives.Any(static row => row is { Kind: EffectKind.TxCommit, Participant: Participant.Store });

    private static bool GoesBack(IInvocationOperation call, IOperation instance, IInvocationOperation load) =>
        call.Syntax != load.Syntax && ReferenceOf(call.Instance) is { } receiver && SymbolEqualityComparer.Default.Equals(receiver, ReferenceOf(load.Instance))
        && ReferenceOf(instance) is { } held && call.Arguments.Any(argument => SymbolEqualityComparer.Default.Equals(ReferenceOf(argument.Value), held));

    /// <summary>The local, parameter or member that an expression names.</summary>
    public static ISymbol? ReferenceOf(IOperation? operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation } member => member.Member,
        IConversionOperation conversion => ReferenceOf(conversion.Operand),
        IDeclarationPatternOperation pattern => pattern.DeclaredSymbol,
        _ => null,
    };

    /// <summary>Whether code runs because a message is delivered: it stands in a handler, or handlers call it.</summary>
    public bool IsRedelivered(IOperation operation, int depth = 2)
    {
        var deliveries = kernel.Worlds(cancellation).Deliveries;
        if (deliveries.Around(operation, cancellation) is { } delivery)
        {
            return delivery.Role is DeliveryRole.Message or DeliveryRole.Notice;
        }

        return depth > 0 && operation.SemanticModel is { } model && Core.Symbols.EnclosingMember.Of(operation.Syntax, model, cancellation) is IMethodSymbol method
            && kernel.Callers.Of(method, cancellation).Any(caller => IsRedelivered(caller.Operation, depth - 1));
    }
}
