using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RmlAnalyzers.Core.Flow;

/// <summary>A place in an object that can be filled: a member, or a header.</summary>
internal abstract class FillSlot
{
    /// <summary>What the initialiser of a creation or copy puts into the slot, or null.</summary>
    public abstract IOperation? In(IObjectOrCollectionInitializerOperation? initializer);

    /// <summary>The object and the value, where the operation fills the slot of an object.</summary>
    public abstract (IOperation Instance, IOperation Value)? At(IOperation operation);

    /// <summary>Whether a condition looks at the slot before it is filled.</summary>
    public abstract bool IsTestedBy(IOperation condition);
}

internal sealed class MemberSlot(string name) : FillSlot
{
    public string Name => name;

    public override IOperation? In(IObjectOrCollectionInitializerOperation? initializer) => initializer?.Initializers
        .Select(part => part switch
        {
            ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } assignment when target.Member.Name == name => assignment.Value,
            IMemberInitializerOperation { InitializedMember: IMemberReferenceOperation target } nested when target.Member.Name == name => nested.Initializer,
            _ => null,
        })
        .LastOrDefault(value => value is not null);

    public override (IOperation Instance, IOperation Value)? At(IOperation operation) =>
        operation is IAssignmentOperation { Target: IMemberReferenceOperation { Instance: { } instance } target } and (ISimpleAssignmentOperation or ICoalesceAssignmentOperation)
        && target.Member.Name == name
            ? (instance, ((IAssignmentOperation)operation).Value)
            : null;

    public override bool IsTestedBy(IOperation condition) =>
        condition.DescendantsAndSelf().Any(operation => operation is IMemberReferenceOperation reference && reference.Member.Name == name);
}

/// <summary>A header: <c>request.Headers.Add(name, value)</c>, <c>TryAddWithoutValidation</c>, <c>Headers[name] = value</c>, or the same in an initialiser.</summary>
internal sealed class HeaderSlot(IReadOnlyCollection<string> names) : FillSlot
{
    public override IOperation? In(IObjectOrCollectionInitializerOperation? initializer) => initializer?.Initializers
        .OfType<IMemberInitializerOperation>()
        .SelectMany(member => member.Initializer.Initializers)
        .Select(Added)
        .LastOrDefault(value => value is not null);

    public override (IOperation Instance, IOperation Value)? At(IOperation operation)
    {
        var headers = operation switch
        {
            IInvocationOperation call => call.Instance,
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true } indexer } => indexer.Instance,
            _ => null,
        };
        return headers is IPropertyReferenceOperation { Instance: { } owner } && Added(operation) is { } value ? (owner, value) : null;
    }

    public override bool IsTestedBy(IOperation condition) => condition.DescendantsAndSelf().Any(IsName);

    private IOperation? Added(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod.Name: "Add" or "TryAddWithoutValidation" or "Append", Arguments: { Length: >= 2 } arguments } when IsName(arguments[0].Value) => arguments[1].Value,
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: { Length: 1 } arguments } } assignment when IsName(arguments[0].Value) => assignment.Value,
        _ => null,
    };

    private bool IsName(IOperation operation) =>
        operation.ConstantValue is { HasValue: true, Value: string text } && names.Contains(text, System.StringComparer.OrdinalIgnoreCase);
}

/// <summary>What an object takes by a method of its own: <c>options.AddIdempotencyKey(key)</c>.</summary>
internal sealed class MethodSlot(string name) : FillSlot
{
    public override IOperation? In(IObjectOrCollectionInitializerOperation? initializer) => null;

    public override (IOperation Instance, IOperation Value)? At(IOperation operation) =>
        operation is IInvocationOperation { Instance: { } instance, Arguments: { Length: > 0 } arguments } call && call.TargetMethod.Name == name ? (instance, arguments[0].Value) : null;

    public override bool IsTestedBy(IOperation condition) => false;
}
