using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Order.Typing;
using RmlAnalyzers.Rules.Delivery.Redelivery;

namespace RmlAnalyzers.Rules.Order.Shadow;

/// <summary>A status that a late message sets again.</summary>
/// <param name="Site">The assignment, or the call of the entity's method that makes it.</param>
/// <param name="Property">The status.</param>
/// <param name="Written">What it is set to.</param>
/// <param name="Other">What other code sets it to.</param>
/// <param name="OtherPlace">Where.</param>
internal sealed record StatusOverwrite(SyntaxNode Site, IPropertySymbol Property, string Written, string Other, Location OtherPlace);

/// <summary>
/// Finds <c>order.Status = X</c> on a fetched object where nothing on the way looks at what is stored, and other code sets another value: which one
/// stays depends on which message came last.
/// </summary>
internal sealed class StatusOverwrites(Kernel kernel, CancellationToken cancellation)
{
    private readonly DedupeGuards _guards = new(kernel, cancellation);
    private readonly LoadedState _loaded = new(kernel, cancellation);

    public IEnumerable<StatusOverwrite> In(BodyFacts body)
    {
        if (kernel.Models.OperationOf(body.Syntax, cancellation) is not { } root)
        {
            yield break;
        }

        foreach (var operation in StoredAmounts.OfBody(root))
        {
            if (Assigned(operation) is var (instance, assignment, property)
                && (LoadedState.IsOfSaga(instance) ? null : _loaded.LoadOf(instance)) is var load && (load is not null || LoadedState.IsOfSaga(instance))
                && OtherWrite(assignment, property) is var (other, place)
                && (load is null || _loaded.IsKept(operation, instance, load))
                && !_guards.Guard(operation))
            {
                yield return new StatusOverwrite(operation.Syntax, property, assignment.Value.Syntax.ToString(), other, place);
            }
        }
    }

    /// <summary>The object, the assignment and the status: in place, or in a method of the object that does nothing but set its own.</summary>
    private (IOperation Instance, ISimpleAssignmentOperation Assignment, IPropertySymbol Status)? Assigned(IOperation operation) => operation switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: { } instance, Property: { IsIndexer: false } property } } assignment when MayBeStatus(property.Type) && (instance is not IInstanceReferenceOperation || LoadedState.IsOfSaga(instance)) => (instance, assignment, property),
        IInvocationOperation { Instance: { } instance and not IInstanceReferenceOperation, TargetMethod: { IsVirtual: false, IsAbstract: false, IsOverride: false, MethodKind: MethodKind.Ordinary } method } when Setting(method) is { } inner => (instance, inner, ((IPropertyReferenceOperation)inner.Target).Property),
        _ => null,
    };

    private ISimpleAssignmentOperation? Setting(IMethodSymbol method)
    {
        var found = method.DeclaringSyntaxReferences.IsEmpty || kernel.Facts.Of(method, cancellation) is not { } facts ? null
            : facts.Roots.SelectMany(StoredAmounts.OfBody).OfType<ISimpleAssignmentOperation>().FirstOrDefault(static assignment =>
                assignment.Target is IPropertyReferenceOperation { Instance: IInstanceReferenceOperation, Property: { IsIndexer: false } property } && MayBeStatus(property.Type));
        return found is not null && !_guards.Guard(found) && !found.Syntax.Ancestors().TakeWhile(node => node is not Microsoft.CodeAnalysis.CSharp.Syntax.BaseMethodDeclarationSyntax).Any(static node => node is Microsoft.CodeAnalysis.CSharp.Syntax.SwitchStatementSyntax or Microsoft.CodeAnalysis.CSharp.Syntax.IfStatementSyntax) ? found : null;
    }

    private static bool MayBeStatus(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Enum || type.SpecialType is SpecialType.System_String or SpecialType.System_Boolean
        || type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable && MayBeStatus(nullable.TypeArguments[0]);

    /// <summary>Code that gives the status another value than this one, once the object is there; null where the value can only be one.</summary>
    private (string Value, Location Place)? OtherWrite(ISimpleAssignmentOperation assignment, IPropertySymbol property)
    {
        var constant = assignment.Value.ConstantValue;
        if (constant.HasValue ? constant.Value is null || IsLast(property, constant.Value) : assignment.Value.Type?.TypeKind != TypeKind.Enum || !ComesWithMessage(assignment.Value))
        {
            return null;
        }

        foreach (var write in kernel.Index.WritesOf(property, cancellation))
        {
            if (write is { Kind: WriteKind.Assignment, Operation: ISimpleAssignmentOperation other, Value.ConstantValue: { HasValue: true, Value: { } value } }
                && (!constant.HasValue || !Equals(value, constant.Value))
                && (property.Type.SpecialType != SpecialType.System_Boolean || _loaded.IsRedelivered(other))
                && !Follows(assignment, other))
            {
                return (other.Value.Syntax.ToString(), other.Syntax.GetLocation());
            }
        }

        return null;
    }

    /// <summary>The greatest of a declared order: whatever else is set, this stays.</summary>
    private bool IsLast(IPropertySymbol property, object value) => kernel.Order.StatusOrders.Of(property.Type) is { } order && Numbers.Of(value) is { } number && order.IsGreatest(number);

    private bool ComesWithMessage(IOperation value) => kernel.Origins.Of(value, cancellation).All(static origin => origin.Kind is OriginKind.Parameter or OriginKind.Member);

    /// <summary>One of the same run: the two are steps of one handler, in whatever order it takes them.</summary>
    private bool Follows(IOperation one, IOperation other) =>
        FlowGraphs.BodyOf(one).Syntax == FlowGraphs.BodyOf(other).Syntax
        && (kernel.Flows.Around(one, cancellation) is not { } flow || flow.PointOf(one) is not { } at || flow.PointOf(other) is not { } then || flow.Reaches(at, then) || flow.Reaches(then, at));
}
