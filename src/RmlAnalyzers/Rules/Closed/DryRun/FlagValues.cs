using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Index;

namespace RmlAnalyzers.Rules.Closed.DryRun;

/// <summary>Whether a value is made from the flag, or is an object that carries one.</summary>
internal sealed class FlagValues(DryRunFlags flags, SemanticModels models, SourceIndex index, System.Threading.CancellationToken cancellation)
{
    /// <summary>The flag is read in the expression, or in what its locals were given.</summary>
    /// <param name="value">The expression; lambdas in it are not part of it.</param>
    /// <param name="throughCalls">What a call returned that was given the flag still tells of it.</param>
    public bool Mentions(IOperation value, bool throughCalls = false) => Any(value, throughCalls, carried: false, []);

    /// <summary>As <see cref="Mentions"/>, and whole objects of types that have a flag count as well.</summary>
    public bool Carries(IOperation value, bool throughCalls = false) => Any(value, throughCalls, carried: true, []);

    public bool IsFlag(IOperation operation) => operation switch
    {
        IParameterReferenceOperation reference => flags.IsFlag(reference.Parameter),
        IPropertyReferenceOperation reference => flags.IsFlag(reference.Property),
        IFieldReferenceOperation reference => flags.IsFlag(reference.Field),
        ILocalReferenceOperation reference => flags.IsFlag(reference.Local),
        _ => false,
    };

    /// <summary>Everything that is ever given to the field or property of this project that an operation reads; empty where that is not in sight, or where it reads neither.</summary>
    public IReadOnlyList<IOperation> Kept(IOperation operation)
    {
        if (operation is not IMemberReferenceOperation { Member: IFieldSymbol { IsConst: false } or IPropertySymbol { SetMethod: null } or IPropertySymbol { SetMethod.DeclaredAccessibility: Accessibility.Private } } reference
            || operation.Type?.SpecialType != SpecialType.System_Boolean
            || !models.IsOwn(reference.Member.ContainingType))
        {
            return [];
        }

        var writes = index.WritesOf(reference.Member.OriginalDefinition, cancellation);
        return writes.All(static write => write.Value is not null) ? writes.Select(static write => write.Value!).ToList() : [];
    }

    /// <summary>The same in the tree: the graph shares no operations with it, and holds intermediate values apart.</summary>
    public IOperation InTree(IOperation operation)
    {
        if (operation is not IFlowCaptureReferenceOperation && operation.IsImplicit)
        {
            return operation;
        }

        var inTree = models.OperationOf(operation.Syntax, cancellation);
        return inTree is not null && (operation is IFlowCaptureReferenceOperation || inTree.Kind == operation.Kind) ? inTree : operation;
    }

    private bool Any(IOperation value, bool throughCalls, bool carried, HashSet<ILocalSymbol> followed)
    {
        var pending = new Stack<IOperation>([InTree(value)]);
        while (pending.Count > 0)
        {
            var operation = pending.Pop();
            if (IsFlag(operation) || IsSet(operation) || (carried && IsCarrier(operation)))
            {
                return true;
            }

            if (operation is ILocalReferenceOperation local && followed.Add(local.Local)
                && LocalWrites.Of(local.Local, local).Any(write => write.Value is { } written && (throughCalls || !IsResult(written)) && Any(written, throughCalls, carried, followed)))
            {
                return true;
            }

            if (Kept(operation).Any(IsFlag))
            {
                return true;
            }

            foreach (var child in operation.ChildOperations)
            {
                if (child is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
                {
                    pending.Push(child is IFlowCaptureReferenceOperation ? InTree(child) : child);
                }
            }
        }

        return false;
    }

    /// <summary>A slot of a flag is filled with <c>true</c>.</summary>
    private bool IsSet(IOperation operation) => operation switch
    {
        ISimpleAssignmentOperation { Value.ConstantValue: { HasValue: true, Value: true } } assignment => IsFlag(assignment.Target),
        IArgumentOperation { Value.ConstantValue: { HasValue: true, Value: true } } argument => flags.IsFlag(argument.Parameter),
        _ => false,
    };

    private bool IsCarrier(IOperation operation) =>
        operation is IParameterReferenceOperation or ILocalReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation or IInvocationOperation or IInstanceReferenceOperation
        && !(operation is IInstanceReferenceOperation { ReferenceKind: not InstanceReferenceKind.ContainingTypeInstance })
        && !(operation.Parent is IMemberReferenceOperation member && member.Instance == operation)
        && flags.Carries(operation.Type);

    private static bool IsResult(IOperation value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value is IAwaitOperation or IInvocationOperation;
    }
}
