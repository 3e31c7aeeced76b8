using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Order.Terms;

namespace RmlAnalyzers.Core.Order.Completeness;

/// <summary>A term without the names that one method gives to the aggregate: two handlers that ask the same of the same state have one shape.</summary>
internal static class TermShape
{
    public static string Of(Term term) => term switch
    {
        AtomTerm { Atom.Member: { } member } atom when member is not ILocalSymbol => (atom.Presence ? "has " : "") + member.ToDisplayString(),
        RootTerm root => root.Type?.Name ?? root.Key,
        ContractTerm { Atom.Member: { } member } => member.ToDisplayString(),
        FixedTerm { Parts.Count: 0 } made => Unplaced(made.Name),
        _ when term.Parts.Count == 0 => term.Key,
        JunctionTerm junction => (junction.IsAnd ? "and" : "or") + Parts(junction, sorted: true),
        LessTerm less => (less.OrEqual ? "leq" : "less") + Parts(less),
        ArithmeticTerm arithmetic => arithmetic.Operation + Parts(arithmetic),
        ApiTerm api => api.Row.Name + Parts(api),
        PureTerm pure => pure.Name + Parts(pure),
        FixedTerm known => Unplaced(known.Name) + Parts(known),
        UnknownTerm unknown => unknown.Text + Parts(unknown),
        _ => term.GetType().Name + Parts(term),
    };

    private static string Parts(Term term, bool sorted = false)
    {
        var parts = term.Parts.Select(Of);
        return "(" + string.Join(",", sorted ? parts.OrderBy(static part => part, StringComparer.Ordinal) : parts) + ")";
    }

    private static string Unplaced(string name) => name.IndexOf('@') is >= 0 and var at ? name.Substring(0, at) : name;
}
