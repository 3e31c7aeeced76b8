using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Index;

namespace RmlAnalyzers.Core.Flow;

/// <summary>
/// Where a value comes from: through locals, initialisers, <c>with</c>, members with one assignment and helpers in source.
/// Every question has the same fixed budget; where it runs out the answer says Unknown, whoever asks and in whatever order.
/// </summary>
internal sealed class Origins(SemanticModels models, SourceIndex index, FlowCache? flows = null)
{
    public SemanticModels Models => models;

    public SourceIndex Index => index;

    public FlowCache Flows { get; } = flows ?? new FlowCache(models);

    /// <summary>All origins of a value, alternatives and parts alike, in source order of the walk; never empty.</summary>
    public ImmutableArray<Origin> Of(IOperation value, CancellationToken cancellation) =>
        new OriginSearch(this, cancellation).Run(value);

    /// <summary>The one origin of a value; null where it has several.</summary>
    public Origin? Only(IOperation value, CancellationToken cancellation) => Of(value, cancellation) is { Length: 1 } found ? found[0] : null;

    /// <summary>How a member of the object is filled where the object is used: by its initialiser, its constructor, <c>with</c>, or later assignments.</summary>
    public MemberFill FillOf(IOperation instance, string memberName, CancellationToken cancellation) =>
        new FillSearch(this, new MemberSlot(memberName), cancellation).Run(instance);

    /// <summary>How a header of the request is filled where the request is used, by <c>Headers.Add</c> and its kind.</summary>
    public MemberFill HeaderOf(IOperation request, IReadOnlyCollection<string> names, CancellationToken cancellation) =>
        new FillSearch(this, new HeaderSlot(names), cancellation).Run(request);

    /// <summary>What an object was given by a method of that name where it is used: <c>options.Add(key)</c>, also in a chain.</summary>
    public MemberFill FillByMethod(IOperation instance, string methodName, CancellationToken cancellation) =>
        new FillSearch(this, new MethodSlot(methodName), cancellation).Run(instance);
}
