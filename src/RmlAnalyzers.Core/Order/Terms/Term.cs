using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Order.Terms;

/// <summary>
/// An expression in the few forms that typing knows; <see cref="TermReader"/> makes it from an operation, with locals, patterns and own
/// methods resolved. Two terms with one key mean the same.
/// </summary>
/// <param name="site">The operation that the form stands for.</param>
internal abstract class Term(IOperation site, params Term[] parts)
{
    private string? _key;

    public IOperation Site { get; } = site;

    public IReadOnlyList<Term> Parts { get; } = parts;

    public string Key => _key ??= Head + (Parts.Count == 0 ? "" : "(" + string.Join(",", Parts.Select(static part => part.Key)) + ")");

    protected abstract string Head { get; }

    public bool Same(Term other) => Key == other.Key;

    public IEnumerable<Term> All() => Parts.SelectMany(static part => part.All()).Prepend(this);

    public override string ToString() => Key;
}

/// <summary>A compile-time constant; an enum member has its number.</summary>
internal sealed class ConstantTerm(IOperation site, object? value) : Term(site)
{
    public object? Value { get; } = value;

    protected override string Head => Value is string text ? "\"" + text + "\"" : System.Convert.ToString(Value, System.Globalization.CultureInfo.InvariantCulture) is { Length: > 0 } shown ? shown : "null";
}

/// <summary>A value that no later fact changes: payload, immutable member, element of a set.</summary>
internal sealed class FixedTerm(IOperation site, string name, ITypeSymbol? type, bool mayBeNull, params Term[] parts) : Term(site, parts)
{
    public string Name => name;

    /// <summary>Promised never to be below zero.</summary>
    public bool NonNegative { get; init; }

    public ITypeSymbol? Type { get; } = type;

    public bool MayBeNull { get; } = mayBeNull;

    protected override string Head => Name;
}

/// <summary>Where state begins: the handler's own object, an aggregate in a parameter or local. The reference stands still, the content need not.</summary>
/// <param name="arrival">Where it is looked up: that it is there at all is itself state.</param>
/// <param name="given">Handed in by the caller: payload or an aggregate.</param>
internal sealed class RootTerm(IOperation site, string name, ITypeSymbol? type, StateAtom? arrival, bool given) : Term(site)
{
    public ITypeSymbol? Type { get; } = type;

    public StateAtom? Atom { get; } = arrival;

    public bool Given { get; } = given;

    protected override string Head => name;
}

/// <summary>A piece of state.</summary>
/// <param name="owner">What it is read from, where that itself depends on state.</param>
/// <param name="bottom">Its value at absence, where it arrives once.</param>
/// <param name="floor">The least value of a number, where it is known.</param>
/// <param name="presence">Whether it is there, not what it is.</param>
internal sealed class AtomTerm(IOperation site, StateAtom atom, OrderKind kind, Term? owner, ITypeSymbol? type, object? bottom, decimal? floor, bool presence = false)
    : Term(site, owner is null ? [] : [owner])
{
    public StateAtom Atom { get; } = atom;

    public OrderKind Kind { get; } = kind;

    public Term? Owner => Parts.Count == 0 ? null : Parts[0];

    public ITypeSymbol? Type { get; } = type;

    public bool Presence { get; } = presence;

    public object? Bottom { get; } = bottom;

    public decimal? Floor { get; } = floor;

    protected override string Head => Presence ? "present:" + Atom.Key : Atom.Key;
}

/// <summary>A pure function of its parts, nothing more is known of it: an immutable member of a value, <c>Trim()</c>, a type test.</summary>
/// <param name="instance">The first part is what it is called on; null throws.</param>
/// <param name="atNull">The value for a null first part, where that is known.</param>
internal sealed class PureTerm(IOperation site, string name, bool instance, bool? atNull, bool mayBeNull, params Term[] parts) : Term(site, parts)
{
    public string Name => name;

    public bool Instance { get; } = instance;

    public bool? AtNull { get; } = atNull;

    public bool MayBeNull { get; } = mayBeNull;

    protected override string Head => name;
}

internal sealed class NotTerm(IOperation site, Term operand) : Term(site, operand)
{
    public Term Operand => Parts[0];

    protected override string Head => "not";
}

/// <summary>And, or.</summary>
internal sealed class JunctionTerm(IOperation site, bool isAnd, Term left, Term right) : Term(site, left, right)
{
    public bool IsAnd { get; } = isAnd;

    public Term Left => Parts[0];

    public Term Right => Parts[1];

    protected override string Head => IsAnd ? "and" : "or";
}

internal sealed class IsNullTerm(IOperation site, Term operand) : Term(site, operand)
{
    public Term Operand => Parts[0];

    protected override string Head => "isnull";
}

internal sealed class EqualTerm(IOperation site, Term left, Term right) : Term(site, left, right)
{
    public Term Left => Parts[0];

    public Term Right => Parts[1];

    protected override string Head => "equal";
}

/// <summary>Left below right; a lifted comparison is false for null.</summary>
internal sealed class LessTerm(IOperation site, Term left, Term right, bool orEqual) : Term(site, left, right)
{
    public Term Left => Parts[0];

    public Term Right => Parts[1];

    public bool OrEqual { get; } = orEqual;

    protected override string Head => OrEqual ? "leq" : "less";
}

internal enum Arithmetic : byte
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Negate,
    Or,
    And,
    Complement,
    Max,
    Min,

    /// <summary>Remainder, shifts and whatever else follows no order.</summary>
    Other,
}

internal sealed class ArithmeticTerm(IOperation site, Arithmetic operation, OrderKind kind, bool unsigned, params Term[] parts) : Term(site, parts)
{
    public Arithmetic Operation { get; } = operation;

    public OrderKind Kind { get; } = kind;

    public bool Unsigned { get; } = unsigned;

    protected override string Head => Operation.ToString();
}

internal sealed class ChoiceTerm(IOperation site, Term condition, Term whenTrue, Term whenFalse) : Term(site, condition, whenTrue, whenFalse)
{
    public Term Condition => Parts[0];

    public Term WhenTrue => Parts[1];

    public Term WhenFalse => Parts[2];

    protected override string Head => "choice";
}

internal sealed class CoalesceTerm(IOperation site, Term value, Term otherwise) : Term(site, value, otherwise)
{
    public Term Value => Parts[0];

    public Term Otherwise => Parts[1];

    protected override string Head => "coalesce";
}

/// <summary>A call of a member in the table; what each part does is the row's business.</summary>
internal sealed class ApiTerm(IOperation site, OrderApi row, IReadOnlyList<string> roles, params Term[] parts) : Term(site, parts)
{
    public OrderApi Row { get; } = row;

    /// <summary>Per part the parameter it fills.</summary>
    public IReadOnlyList<string> Roles { get; } = roles;

    public Term? Part(string role)
    {
        for (var at = 0; at < Roles.Count; at++)
        {
            if (Roles[at] == role)
            {
                return Parts[at];
            }
        }

        return null;
    }

    protected override string Head => Row.Result + ":" + Row.Name;
}

/// <summary>A member that promises to be monotone or antitone.</summary>
/// <param name="owner">What it is asked of, where that itself depends on state.</param>
internal sealed class ContractTerm(IOperation site, StateAtom atom, bool monotone, OrderKind kind, Term? owner, IReadOnlyList<Term> arguments)
    : Term(site, owner is null ? [.. arguments] : [owner, .. arguments])
{
    public StateAtom Atom { get; } = atom;

    public bool Monotone { get; } = monotone;

    public OrderKind Kind { get; } = kind;

    public Term? Owner { get; } = owner;

    public IReadOnlyList<Term> Arguments { get; } = arguments;

    protected override string Head => Atom.Key;
}

/// <summary>One group of a grouping: a set that grows as the source does.</summary>
internal sealed class GroupTerm(IOperation site, string name, ApiTerm groups) : Term(site, groups)
{
    protected override string Head => "group:" + name;
}

/// <summary>The clock, a sequence, a random number, how often a message was delivered.</summary>
internal sealed class ClockTerm(IOperation site, string text) : Term(site)
{
    public string Text { get; } = text;

    protected override string Head => Text;
}

/// <summary>What the analysis cannot see through, with what is visible inside.</summary>
/// <param name="kind">Why; cannot be proved, unless it is known to follow no order.</param>
internal sealed class UnknownTerm(IOperation site, string text, CauseKind kind = CauseKind.CannotProve, params Term[] parts) : Term(site, parts)
{
    public string Text { get; } = text;

    public CauseKind Kind { get; } = kind;

    protected override string Head => "?" + Text + "@" + Site.Syntax.SpanStart;
}
