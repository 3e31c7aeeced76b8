using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Rules.Delivery.Redelivery;

/// <summary>
/// Whether something before an effect may know that it was done already: a branch on anything but the message itself, or a row that was
/// added before and whose key a second delivery would repeat. In doubt it is a guard.
/// </summary>
internal sealed class DedupeGuards(Kernel kernel, CancellationToken cancellation)
{
    /// <summary>Before the change, or before the sum in the entity's own method.</summary>
    public bool Guard(AmountChange change) => Guard(change.Operation) || (change.Sum != change.Operation && Guard(change.Sum));

    public bool Guard(IOperation effect)
    {
        if (kernel.Flows.Around(effect, cancellation) is not { } flow || flow.PointOf(effect) is not { } point)
        {
            return true;
        }

        return flow.OnlyThrough(point, Decides) || AddsBefore(effect, flow, point);
    }

    /// <summary>A condition of the graph, and the value that it had on the way to the effect.</summary>
    private bool Decides(IOperation condition, bool held) => !IsPresenceTest(condition, held) && !SpeaksOfMessage(condition);

    /// <summary><c>if (order is null) return;</c>: that the thing is there says nothing about this message.</summary>
    private static bool IsPresenceTest(IOperation condition, bool held) => condition switch
    {
        IIsNullOperation => !held,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals when IsNull(equals.LeftOperand) || IsNull(equals.RightOperand) => !held,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } differs when IsNull(differs.LeftOperand) || IsNull(differs.RightOperand) => held,
        IIsPatternOperation { Pattern: IConstantPatternOperation { Value: var value } } when IsNull(value) => !held,
        IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation { Value: var value } } } when IsNull(value) => held,
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => IsPresenceTest(not.Operand, !held),
        _ => false,
    };

    private static bool IsNull(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation.ConstantValue is { HasValue: true, Value: null };
    }

    /// <summary>Made of parameters and constants alone: the same on each delivery, so that it holds nothing back.</summary>
    private bool SpeaksOfMessage(IOperation condition)
    {
        foreach (var part in condition.DescendantsAndSelf())
        {
            switch (part)
            {
                case IInvocationOperation or IFieldReferenceOperation { Field.IsConst: false } or IInstanceReferenceOperation { ReferenceKind: not InstanceReferenceKind.PatternInput } or IAwaitOperation or IDynamicInvocationOperation:
                case IPropertyReferenceOperation { Instance: null }:

                // What the graph has set aside, the value of a switch for one, is asked where it is written.
                case IFlowCaptureReferenceOperation captured when kernel.Models.OperationOf(captured.Syntax, cancellation) is not { } written || !SpeaksOfMessage(written):
                    return false;
                case ILocalReferenceOperation local when !ComesFromMessage(local):
                    return false;
            }
        }

        return true;
    }

    private bool ComesFromMessage(ILocalReferenceOperation reference) =>
        kernel.Models.OperationOf(reference.Syntax, cancellation) is ILocalReferenceOperation local
        && kernel.Origins.Of(local, cancellation).All(origin => origin.Kind is OriginKind.Parameter or OriginKind.Constant
            || (origin.Kind == OriginKind.Member && IsPartOfParameter(origin.Operation))
            || (origin is { Kind: OriginKind.Call, Operation: IInvocationOperation call } && TakesMessage(call)));

    private bool TakesMessage(IInvocationOperation call) =>
        kernel.Catalogue(cancellation).Deliveries.OfCall(call, kernel.Origins, cancellation) is DeliveryRole.Notice or DeliveryRole.Receives;

    private static bool IsPartOfParameter(IOperation? operation)
    {
        while (operation is IPropertyReferenceOperation or IConversionOperation or IParenthesizedOperation)
        {
            operation = operation is IPropertyReferenceOperation property ? property.Instance : operation.ChildOperations.FirstOrDefault();
        }

        return operation is IParameterReferenceOperation;
    }

    /// <summary>A row added before may carry the message's id as its key: the second delivery fails there and comes no further.</summary>
    private bool AddsBefore(IOperation effect, BodyFlow flow, Point point) => FlowGraphs.BodyOf(effect).Descendants().OfType<IInvocationOperation>().Any(call =>
        kernel.Catalogue(cancellation).RowsOf(call.TargetMethod, call.Instance?.Type).Alternatives.Any(static row => row is { Participant: Participant.Store, Kind: EffectKind.Write })
        && flow.PointOf(call) is { } at && at != point && flow.Dominates(at, point));
}
