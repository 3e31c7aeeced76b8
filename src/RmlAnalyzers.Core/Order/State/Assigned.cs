using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RmlAnalyzers.Core.Order.State;

/// <summary>A place and the one value that is put into it: an assignment, or one element of two tuples.</summary>
/// <param name="Site">What is judged: the assignment, the element.</param>
internal sealed record Assigned(IOperation Target, IOperation Value, IOperation Site)
{
    public static Assigned? Of(IOperation site)
    {
        if (site is ISimpleAssignmentOperation assignment)
        {
            return new Assigned(assignment.Target, assignment.Value, site);
        }

        // From the innermost tuple outwards, then the same way into the values.
        var places = new Stack<int>();
        var outer = site;
        for (; outer.Parent is ITupleOperation tuple; outer = tuple)
        {
            places.Push(tuple.Elements.IndexOf(outer));
        }

        if (places.Count == 0 || outer.Parent is not IDeconstructionAssignmentOperation deconstruction || deconstruction.Target != outer)
        {
            return null;
        }

        var value = deconstruction.Value;
        foreach (var at in places)
        {
            value = value is IConversionOperation conversion ? conversion.Operand : value;
            if (value is not ITupleOperation values || at >= values.Elements.Length)
            {
                return null;
            }

            value = values.Elements[at];
        }

        return new Assigned(site, value, site);
    }
}
