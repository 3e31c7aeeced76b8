using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Flow;

namespace RmlAnalyzers.Rules.Closed.DryRun;

/// <summary>Whether a place is only reached when the flag is false, or hands the flag on. Where the flow is not known, it is.</summary>
internal sealed class FlagGuards
{
    private readonly Kernel _kernel;
    private readonly DryRunFlags _flags;
    private readonly CancellationToken _cancellation;
    private readonly FlagValues _values;
    private readonly FlagConditions _conditions;

    public FlagGuards(Kernel kernel, DryRunFlags flags, CancellationToken cancellation)
    {
        _kernel = kernel;
        _flags = flags;
        _cancellation = cancellation;
        _values = new FlagValues(flags, kernel.Models, kernel.Index, cancellation);
        _conditions = new FlagConditions(_values, kernel.Models, cancellation);
    }

    /// <summary>The call is not made in a dry run, or the callee is told of it.</summary>
    public bool IsGuarded(CallFact call) =>
        call.Operation is not { } operation || IsTold(operation) || IsLive(operation) || IsDeferredAndLive(operation);

    /// <summary>The lambda is only made when the flag is false.</summary>
    public bool IsMadeLive(BodyFacts lambda) =>
        _kernel.Models.OperationOf(lambda.Syntax, _cancellation) is IAnonymousFunctionOperation { Parent: { } made } && IsLive(made);

    /// <summary>Reached only when the flag is false.</summary>
    public bool IsLive(IOperation operation) => Only(operation, _conditions.MeansLive) || LoopsOverChoice(operation);

    /// <summary>Reached only when the flag is true.</summary>
    public bool IsDry(IOperation operation) =>
        _kernel.Flows.Around(operation, _cancellation) is { } flow && flow.PointOf(operation) is { } point && flow.OnlyThrough(point, _conditions.MeansDry);

    /// <summary>The flag decides whether it is reached.</summary>
    public bool IsDecided(IOperation operation) => IsDry(operation) || IsLive(operation);

    private bool Only(IOperation operation, Func<IOperation, bool, bool> isGate) =>
        _kernel.Flows.Around(operation, _cancellation) is not { } flow
        || flow.PointOf(operation) is not { } point
        || flow.OnlyThrough(point, isGate);

    /// <summary><c>foreach (var order in dryRun ? [] : orders)</c></summary>
    private bool LoopsOverChoice(IOperation operation)
    {
        for (var current = operation; current.Parent is { } parent && parent is not (IAnonymousFunctionOperation or ILocalFunctionOperation); current = parent)
        {
            if (parent is IForEachLoopOperation loop && loop.Body == current && _values.Mentions(loop.Collection))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsTold(IOperation operation)
    {
        var (instance, arguments) = operation switch
        {
            IInvocationOperation invocation => (invocation.Instance, invocation.Arguments),
            IObjectCreationOperation creation => (null, creation.Arguments),
            IPropertyReferenceOperation property => (property.Instance, property.Arguments),
            _ => (null, System.Collections.Immutable.ImmutableArray<IArgumentOperation>.Empty),
        };
        return instance is not (null or IInstanceReferenceOperation) && (_flags.Carries(instance.Type) || _values.Mentions(instance, throughCalls: true))
            || operation is IObjectCreationOperation { Initializer: { } initializer } && _values.Carries(initializer)
            || operation is IPropertyReferenceOperation { Parent: IAssignmentOperation assignment } && assignment.Target == operation && _values.Mentions(assignment)
            || arguments.Any(argument => argument.ArgumentKind != ArgumentKind.DefaultValue && _values.Carries(argument));
    }

    /// <summary>A query only describes its work: what counts is where the local that holds it is used.</summary>
    private bool IsDeferredAndLive(IOperation operation)
    {
        var current = operation;
        while (IsQuery(current) || current is IConversionOperation)
        {
            switch (current.Parent)
            {
                case IConversionOperation or IArgumentOperation:
                    current = current.Parent is IArgumentOperation { Parent: { } call } ? call : current.Parent;
                    break;
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }:
                    var uses = LocalWrites.Root(current).Descendants().OfType<ILocalReferenceOperation>()
                        .Where(use => SymbolEqualityComparer.Default.Equals(use.Local, local)).ToList();
                    return uses.Count > 0 && uses.All(IsLive);
                default:
                    return false;
            }
        }

        return current != operation && IsLive(current);
    }

    private static bool IsQuery(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { ContainingType: { Name: "Enumerable", ContainingNamespace: { Name: "Linq" } }, ReturnType.Name: "IEnumerable" or "IOrderedEnumerable" } };
}
