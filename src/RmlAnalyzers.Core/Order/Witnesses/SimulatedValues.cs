using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Order.Terms;
using RmlAnalyzers.Core.Order.Typing;

namespace RmlAnalyzers.Core.Order.Witnesses;

/// <summary>What terms are worth in one state, for one message. Numbers are decimals, enums their numbers, what only has an identity is a text.</summary>
internal sealed class SimulatedValues(SimulatedState state, Func<FixedTerm, object?> message)
{
    private readonly Dictionary<string, object?> _elements = new(StringComparer.Ordinal);
    private readonly Dictionary<IOperation, bool> _first = [];

    /// <summary>Whether a call that adds has added.</summary>
    public void Note(IOperation call, bool added) => _first[call] = added;

    public void Set(ISymbol member, object? value) => state.Members[member.OriginalDefinition] = value;

    public bool IsTrue(Term term) => Of(term) as bool? ?? throw new NotFollowedException();

    public object? Of(Term term) => term switch
    {
        ConstantTerm constant => constant.Value is bool or string or null ? constant.Value : Numbers.Of(constant.Value) is { } number ? number : throw new NotFollowedException(),
        FixedTerm known => _elements.TryGetValue(known.Key, out var element) ? element : known.Parts.Count == 0 ? message(known) : Made(known.Name, known),
        RootTerm => "object",
        AtomTerm atom => Atom(atom),
        NotTerm not => !IsTrue(not.Operand),
        JunctionTerm junction => junction.IsAnd ? IsTrue(junction.Left) && IsTrue(junction.Right) : IsTrue(junction.Left) || IsTrue(junction.Right),
        IsNullTerm test => Of(test.Operand) is null,
        EqualTerm equal => Show(Of(equal.Left)) == Show(Of(equal.Right)),
        LessTerm less => Less(Of(less.Left), Of(less.Right), less.OrEqual),
        ChoiceTerm choice => Of(IsTrue(choice.Condition) ? choice.WhenTrue : choice.WhenFalse),
        CoalesceTerm coalesce => Of(coalesce.Value) ?? Of(coalesce.Otherwise),
        ArithmeticTerm arithmetic => Calculate(arithmetic),
        PureTerm pure => pure.Site.Type?.SpecialType is SpecialType.System_Boolean ? throw new NotFollowedException() : Made(pure.Name, pure),
        ApiTerm api => Api(api),
        _ => throw new NotFollowedException(),
    };

    public static decimal Number(object? value) => value as decimal? ?? throw new NotFollowedException();

    public static ImmutableDictionary<string, object?> Map(object? value) => value as ImmutableDictionary<string, object?> ?? throw new NotFollowedException();

    /// <summary>Equal texts for equal values.</summary>
    public static string Show(object? value) => value switch
    {
        null => "null",
        string text => "'" + text,
        ImmutableDictionary<string, object?> map => "{" + string.Join(",", map.Select(static pair => pair.Key + ":" + Show(pair.Value)).OrderBy(static text => text, StringComparer.Ordinal)) + "}",
        ImmutableHashSet<object?> set => "{" + string.Join(",", set.Select(Show).OrderBy(static text => text, StringComparer.Ordinal)) + "}",
        IEnumerable list => "[" + string.Join(",", list.Cast<object?>().Select(Show)) + "]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private string Made(string name, Term term) => name + "(" + string.Join(",", term.Parts.Select(part => Show(Of(part)))) + ")";

    private object? Atom(AtomTerm atom)
    {
        if (atom.Atom.Member is not { } member || member is ILocalSymbol || atom.Atom.Key.IndexOf('[') >= 0 || atom.Presence || atom.Owner is not (null or RootTerm) || !state.Members.TryGetValue(member.OriginalDefinition, out var value))
        {
            throw new NotFollowedException();
        }

        return value;
    }

    private static bool Less(object? left, object? right, bool orEqual) =>
        left is not null && right is not null && (orEqual ? Number(left) <= Number(right) : Number(left) < Number(right));

    private object? Calculate(ArithmeticTerm term)
    {
        var parts = term.Parts.Select(Of).ToList();
        if (parts.Any(static part => part is null))
        {
            return null;
        }

        return (term.Operation, parts.Count) switch
        {
            (Arithmetic.Add, 2) => Number(parts[0]) + Number(parts[1]),
            (Arithmetic.Subtract, 2) => Number(parts[0]) - Number(parts[1]),
            (Arithmetic.Multiply, 2) => Number(parts[0]) * Number(parts[1]),
            (Arithmetic.Max, 2) => Math.Max(Number(parts[0]), Number(parts[1])),
            (Arithmetic.Min, 2) => Math.Min(Number(parts[0]), Number(parts[1])),
            (Arithmetic.Negate, 1) => -Number(parts[0]),
            _ => throw new NotFollowedException(),
        };
    }

    private object? Api(ApiTerm api)
    {
        if (api.Row.Result == ApiResult.Inbox)
        {
            return _first.TryGetValue(api.Site, out var added) ? added : throw new NotFollowedException();
        }

        if (api.Row.Name is "System.Math.Max" or "System.Math.Min" && api.Parts.Count == 2)
        {
            var (one, two) = (Number(Of(api.Parts[0])), Number(Of(api.Parts[1])));
            return api.Row.Name == "System.Math.Max" ? Math.Max(one, two) : Math.Min(one, two);
        }

        var source = Elements(Of(api.Parts[0]));
        var given = api.Parts.Count > 1 ? api.Parts[1] : null;
        var name = api.Row.Name.Substring(api.Row.Name.LastIndexOf('.') + 1);
        return (name, given) switch
        {
            ("Any", null) => source.Count > 0,
            ("Any" or "Exists", { } test) => source.Any(element => Holds(test, element)),
            ("All" or "TrueForAll", { } test) => source.All(element => Holds(test, element)),
            ("Count" or "LongCount" or "Length", null) => (decimal)source.Count,
            ("Count", { } test) => (decimal)source.Count(element => Holds(test, element)),
            ("Where", { } test) => source.Where(element => Holds(test, element)).ToImmutableHashSet(),
            ("Contains" or "ContainsKey", { } key) when api.Parts.Count == 2 => source.Any(element => Show(element) == Show(Of(key)) || Equals(element, Show(Of(key)))),
            ("Overlaps", { } other) => source.Any(element => Has(other, element)),
            ("Except", { } other) => source.Where(element => !Has(other, element)).ToImmutableHashSet(),
            ("Intersect", { } other) => source.Where(element => Has(other, element)).ToImmutableHashSet(),
            ("Union", { } other) => source.Concat(Elements(Of(other))).ToImmutableHashSet(),
            _ => throw new NotFollowedException(),
        };
    }

    private bool Has(Term collection, object? element) => Elements(Of(collection)).Any(other => Show(other) == Show(element));

    // The element of a lambda is a leaf of the test that stands nowhere else.
    private bool Holds(Term test, object? element)
    {
        var leaves = test.All().OfType<FixedTerm>().Where(static part => part.Name.IndexOf('@') >= 0).Select(static part => part.Name).Distinct().ToList();
        if (leaves.Count > 1 || leaves.Any(static name => name.IndexOf('.') >= 0))
        {
            throw new NotFollowedException();
        }

        foreach (var leaf in leaves)
        {
            _elements[leaf] = element;
        }

        return IsTrue(test);
    }

    private static IReadOnlyList<object?> Elements(object? collection) => collection switch
    {
        ImmutableHashSet<object?> set => [.. set],
        ImmutableList<object?> list => list,
        ImmutableDictionary<string, object?> map => [.. map.Keys],
        _ => throw new NotFollowedException(),
    };
}
