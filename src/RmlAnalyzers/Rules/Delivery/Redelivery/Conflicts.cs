using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Rules.Delivery.Redelivery;

/// <summary>What happens between a conflict and the next attempt to write: proven to read nothing, or in doubt all may be well.</summary>
internal sealed class Conflicts(Kernel kernel, CancellationToken cancellation)
{
    public bool IsWrite(IInvocationOperation call) =>
        kernel.Catalogue(cancellation).RowsOf(call.TargetMethod, call.Instance?.Type).Alternatives.Any(static row => row is { Kind: EffectKind.TxCommit, Participant: Participant.Store });

    /// <summary>The same write in the handler, where nothing before it reads or reaches into what the conflict carries.</summary>
    public IInvocationOperation? RepeatedIn(ICatchClauseOperation clause, IInvocationOperation write)
    {
        var second = clause.Handler.Descendants().OfType<IInvocationOperation>()
            .FirstOrDefault(call => SymbolEqualityComparer.Default.Equals(call.TargetMethod.OriginalDefinition, write.TargetMethod.OriginalDefinition) && SameReceiver(call, write));
        return second is not null && ReadsNothing(clause.Handler.Descendants().Where(operation => operation.Syntax.SpanStart < second.Syntax.SpanStart && !operation.Syntax.Span.Contains(second.Syntax.Span)), write) ? second : null;
    }

    /// <summary>The loop whose next round repeats the write and nothing that reads.</summary>
    public (string Name, Location Place)? LoopAround(ICatchClauseOperation clause, IInvocationOperation write)
    {
        if (kernel.Flows.Around(write, cancellation) is not { } flow || flow.PointOf(write) is not { } point)
        {
            return null;
        }

        var region = flow.RetriesAround(point).FirstOrDefault(candidate => candidate.Catch == clause.Syntax);
        if (region?.Loop is not { } loop || kernel.Models.OperationOf(loop, cancellation) is not { } repeated || DeclaredInside(write, repeated))
        {
            return null;
        }

        return ReadsNothing(repeated.Descendants().Where(operation => operation != write && !IsStale(operation, repeated, clause)), write)
            ? (region.Keyword.SourceTree!.GetText(cancellation).ToString(region.Keyword.SourceSpan), region.Keyword)
            : null;
    }

    /// <summary>The policy that repeats the write for a conflict, and nothing that reads.</summary>
    public (IInvocationOperation Run, ITypeSymbol Conflict)? PolicyAround(IInvocationOperation write)
    {
        var worlds = kernel.Worlds(cancellation);
        foreach (var scope in worlds.Attempts.Around(write, cancellation))
        {
            if (scope.Call is not { } run || FlowGraphs.BodyOf(write) is not IAnonymousFunctionOperation code || code.Syntax != scope.Region || !ReadsNothing(code.Descendants().Where(operation => operation != write), write))
            {
                continue;
            }

            if (ByHelper(run, code, write) is { } caught)
            {
                return (run, caught);
            }

            if (run.Instance is not { } policy)
            {
                continue;
            }

            var handled = worlds.Retries.Policies.StrategiesOf(policy, cancellation).SelectMany(strategy => worlds.Retries.Policies.FailuresOf(strategy, cancellation));
            if (handled.OfType<INamedTypeSymbol>().FirstOrDefault(type => kernel.Catalogue(cancellation).Deliveries.OfThrown(type) == DeliveryRole.Conflict) is { } conflict)
            {
                return (run, conflict);
            }
        }

        return null;
    }

    /// <summary>The conflict that a helper of this compilation catches around the delegate it is given, where it reads nothing before the next attempt.</summary>
    private ITypeSymbol? ByHelper(IInvocationOperation run, IAnonymousFunctionOperation code, IInvocationOperation write)
    {
        if (run.Arguments.FirstOrDefault(argument => argument.Value.Syntax.Span.Contains(code.Syntax.Span))?.Parameter?.OriginalDefinition is not { ContainingSymbol.DeclaringSyntaxReferences: { Length: > 0 } declarations } parameter
            || !kernel.Models.Contains(declarations[0].SyntaxTree) || kernel.Models.OperationOf(declarations[0].GetSyntax(cancellation), cancellation) is not { } body)
        {
            return null;
        }

        return DelegateUses.OfParameter(parameter, body)
            .SelectMany(static use => Around(use.Call).OfType<ITryOperation>().Where(attempt => attempt.Body.Syntax.Span.Contains(use.Call.Syntax.Span)))
            .SelectMany(static attempt => attempt.Catches)
            .FirstOrDefault(clause => clause.ExceptionType is INamedTypeSymbol type && kernel.Catalogue(cancellation).Deliveries.OfThrown(type) == DeliveryRole.Conflict && ReadsNothing(clause.Handler.Descendants(), write))?.ExceptionType;
    }

    private static IEnumerable<IOperation> Around(IOperation operation)
    {
        for (var around = operation.Parent; around is not null; around = around.Parent)
        {
            yield return around;
        }
    }

    /// <summary>A context that is made anew in each round has read nothing yet.</summary>
    private static bool DeclaredInside(IInvocationOperation write, IOperation loop) =>
        write.Instance is ILocalReferenceOperation { Local: { } local } && local.DeclaringSyntaxReferences.Any(reference => loop.Syntax.Span.Contains(reference.Span));

    /// <summary>A new value for an entity that was there before the loop, set in the attempt: made from what the conflict was about, and no look at what is there now.</summary>
    private static bool IsStale(IOperation operation, IOperation loop, ICatchClauseOperation clause) =>
        operation is IAssignmentOperation { Target: IPropertyReferenceOperation { Property: { IsIndexer: false, DeclaringSyntaxReferences.IsEmpty: false }, Instance: { } instance } } && !clause.Syntax.Span.Contains(operation.Syntax.Span)
        && instance switch
        {
            ILocalReferenceOperation { Local.DeclaringSyntaxReferences: { Length: > 0 } declarations } => !loop.Syntax.Span.Contains(declarations[0].Span) && !IsReplaced(loop, instance),
            IParameterReferenceOperation => !IsReplaced(loop, instance),
            _ => false,
        };

    private static bool IsReplaced(IOperation loop, IOperation instance) => loop.Descendants().OfType<ISimpleAssignmentOperation>().Any(assignment => (assignment.Target, instance) switch
    {
        (ILocalReferenceOperation one, ILocalReferenceOperation other) => SymbolEqualityComparer.Default.Equals(one.Local, other.Local),
        (IParameterReferenceOperation one, IParameterReferenceOperation other) => SymbolEqualityComparer.Default.Equals(one.Parameter, other.Parameter),
        _ => false,
    });

    private static bool SameReceiver(IInvocationOperation call, IInvocationOperation write) => (call.Instance, write.Instance) switch
    {
        (ILocalReferenceOperation one, ILocalReferenceOperation other) => SymbolEqualityComparer.Default.Equals(one.Local, other.Local),
        (IParameterReferenceOperation one, IParameterReferenceOperation other) => SymbolEqualityComparer.Default.Equals(one.Parameter, other.Parameter),
        (IMemberReferenceOperation one, IMemberReferenceOperation other) => SymbolEqualityComparer.Default.Equals(one.Member, other.Member),
        _ => false,
    };

    private bool ReadsNothing(IEnumerable<IOperation> operations, IInvocationOperation write)
    {
        foreach (var operation in operations)
        {
            switch (operation)
            {
                case IInvocationOperation call when !SymbolEqualityComparer.Default.Equals(call.TargetMethod, write.TargetMethod) && MayRead(call):
                case IMemberReferenceOperation { Instance: ILocalReferenceOperation { Local: { } local } } member when IsConflict(local) && member.Member.ContainingType is not { Name: "Exception", ContainingNamespace.Name: "System" }:
                case IAssignmentOperation { Target: IPropertyReferenceOperation or IFieldReferenceOperation } or IObjectCreationOperation { Type: { } } or IDynamicInvocationOperation:
                    if (operation is IObjectCreationOperation creation && IsPlain(creation))
                    {
                        break;
                    }

                    return false;
            }
        }

        return true;
    }

    private static bool IsPlain(IObjectCreationOperation creation) =>
        creation.Type!.IsValueType || creation.Type.ContainingNamespace is { Name: "System" } || IsException(creation.Type);

    private static bool IsException(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return false;
    }

    private bool IsConflict(ILocalSymbol local) =>
        local.Type is INamedTypeSymbol type && kernel.Catalogue(cancellation).Deliveries.OfThrown(type) == DeliveryRole.Conflict;

    /// <summary>Only what is known to stay inside, or proven to read nothing, counts as reading nothing.</summary>
    private bool MayRead(IInvocationOperation call)
    {
        var rows = kernel.Catalogue(cancellation).RowsOf(call.TargetMethod, call.Instance?.Type);
        if (!rows.IsEmpty)
        {
            return !rows.IsHarmless || rows.Alternatives.Any(static row => row.Participant == Participant.Store);
        }

        if (call.TargetMethod.ContainingType is { ContainingNamespace: { Name: "System" or "Tasks" } })
        {
            return false;
        }

        var fact = new CallFact(CallKind.Member, call, call.Syntax) { Method = call.TargetMethod, Receiver = call.Instance?.Type };
        var reach = kernel.Worlds(cancellation).Solver.Of(fact, cancellation);
        return reach.Unknown is not null || reach.Worst(later: false, proven: false) is not null;
    }
}
