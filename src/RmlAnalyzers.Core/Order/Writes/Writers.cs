using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Order.Handlers;
using RmlAnalyzers.Core.Order.State;
using RmlAnalyzers.Core.Order.Terms;

namespace RmlAnalyzers.Core.Order.Writes;

/// <summary>Who else writes a piece of state.</summary>
internal sealed class Writers(OrderKernel kernel, EventNames events, SourceIndex index, CancellationToken cancellation)
{
    /// <summary>The events whose handlers write the member.</summary>
    public List<string> EventsThatWrite(ISymbol member) => [.. kernel.AllThatWrite(member, cancellation).Select(events.Of).Distinct()];

    public static bool Writes(Outcome outcome, ISymbol member) =>
        outcome.Target is AtomTerm { Atom.Member: { } written } && SymbolEqualityComparer.Default.Equals(written.OriginalDefinition, member.OriginalDefinition);

    /// <summary>All code of this compilation that writes it after construction writes the same constant.</summary>
    public bool AgreeOn(ISymbol member, object? value) => index.WritesOf(member.OriginalDefinition, cancellation)
        .Where(static write => WriteForms.Of(write) != WriteForm.Construction)
        .All(write => write.Operation is ISimpleAssignmentOperation { Value.ConstantValue: { HasValue: true, Value: var other } } && Equals(other, value));

    /// <summary>The constants that code of this compilation writes after construction; null where something else is written too.</summary>
    public IReadOnlyList<object?>? ConstantsOf(ISymbol member)
    {
        var values = index.WritesOf(member.OriginalDefinition, cancellation).Where(static write => WriteForms.Of(write) != WriteForm.Construction)
            .Select(static write => (write.Operation as ISimpleAssignmentOperation)?.Value.ConstantValue ?? default).ToList();
        return values.All(static value => value.HasValue) ? [.. values.Select(static value => value.Value)] : null;
    }

    /// <summary>The collection is made as a set: adding twice is adding once, and nobody remembers who came first.</summary>
    public bool IsMadeAsSet(ISymbol member) =>
        Values.IsSet(Evolutions.TypeOf(member))
        || (index.WritesOf(member.OriginalDefinition, cancellation).Select(static write => write.Value).ToList() is { Count: > 0 } made
            && made.All(static value => Values.IsSet(value is IConversionOperation conversion ? conversion.Operand.Type : value?.Type)));
}
