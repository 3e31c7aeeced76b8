using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Order.Terms;

namespace RmlAnalyzers.Core.Order.Handlers;

/// <content>Writes to state: plainly, element by element of a tuple, through a setter with code, by reference.</content>
internal sealed partial class OutcomeWalker
{
    private void Write(IOperation site, IOperation target, IOperation? value, Place place)
    {
        if (target is ITupleOperation targets)
        {
            Deconstruct(targets, value, place);
            return;
        }

        // What is set while an object is made is not state yet.
        if (!MayBeState(target) || site.Parent is IObjectOrCollectionInitializerOperation || (site is ISimpleAssignmentOperation { Value: { } given } && Set(target, given, place)))
        {
            return;
        }

        if (reader.Target(target, place.Terms) is { } written)
        {
            _outcomes.Add(new Outcome(OutcomeKind.Write, handler, site, place.Path, written, value is null ? null : reader.Read(value, place.Terms)) { Arguments = Keys(target, place) });
        }
    }

    private static bool MayBeState(IOperation target) => target is IMemberReferenceOperation or IArrayElementReferenceOperation or ILocalReferenceOperation { Local.IsRef: true } or IParameterReferenceOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out };

    /// <summary>What is written is the value of that key.</summary>
    private List<Term> Keys(IOperation target, Place place) => target switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true } keyed => [.. keyed.Arguments.Select(argument => reader.Read(argument.Value, place.Terms))],
        IArrayElementReferenceOperation element => [.. element.Indices.Select(index => reader.Read(index, place.Terms))],
        _ => [],
    };

    /// <summary>
    /// Each element is a write of its own, at its own place. All values are read before any is written: what reads the old value of another
    /// element comes first.
    /// </summary>
    private void Deconstruct(ITupleOperation targets, IOperation? value, Place place)
    {
        var values = value is IConversionOperation conversion ? conversion.Operand : value;
        var from = _outcomes.Count;
        for (var at = 0; at < targets.Elements.Length; at++)
        {
            var element = targets.Elements[at];
            Write(element, element, values is ITupleOperation tuple && tuple.Elements.Length == targets.Elements.Length ? tuple.Elements[at] : null, place);
        }

        var written = _outcomes.Skip(from).ToList();
        _outcomes.RemoveRange(from, written.Count);
        _outcomes.AddRange(written.OrderBy(one => !written.Any(other => other != one && ReadsBefore(one, other))));
    }

    /// <summary>Reads what the other writes, as it was, not as the other makes it.</summary>
    private static bool ReadsBefore(Outcome one, Outcome other)
    {
        return other.Target is { } target && one.Value is { } value && Reads(value);

        bool Reads(Term term) => !(other.Value is { } made && term.Same(made)) && (term.Same(target) || term.Parts.Any(Reads));
    }

    /// <summary>Runs the code of a setter, in the place of the write that it stands for; false where it has none, or a mark says how the property moves.</summary>
    private bool Set(IOperation target, IOperation value, Place place)
    {
        if (target is not IPropertyReferenceOperation { Property: { SetMethod: { IsInitOnly: false } set } property } reference || reader.IsMarked(property)
            || place.Methods.Length >= TermScope.MaxDepth || place.Methods.Contains(set.OriginalDefinition, SymbolEqualityComparer.Default) || reader.CodeOf(set) is not { } code)
        {
            return false;
        }

        Body(code, place with { Terms = reader.Entered(reference, set, value, place.Terms), Methods = place.Methods.Add(set.OriginalDefinition) });
        return true;
    }

    /// <summary>State that is handed on by reference to code that is not in sight.</summary>
    private void HandOver(IArgumentOperation argument, Place place)
    {
        if (argument is { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: IMemberReferenceOperation or IArrayElementReferenceOperation } && reader.Target(argument.Value, place.Terms) is AtomTerm written)
        {
            _outcomes.Add(new Outcome(OutcomeKind.Write, handler, argument, place.Path, written, new UnknownTerm(argument, "by reference", CauseKind.CannotProve)));
        }
    }
}
