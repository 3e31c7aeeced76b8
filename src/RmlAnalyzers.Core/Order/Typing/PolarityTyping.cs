using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Algebra;
using RmlAnalyzers.Core.Order.State;
using RmlAnalyzers.Core.Order.Terms;

namespace RmlAnalyzers.Core.Order.Typing;

/// <summary>What another rule would say of a term, for tests that no rule can be another one without being noticed.</summary>
/// <param name="decider">Who has decided.</param>
/// <param name="term">Of what.</param>
/// <param name="type">What it says.</param>
internal delegate OrderType AnotherRule(Decider decider, Term term, OrderType type);

/// <summary>The three that look at every condition.</summary>
internal enum Decider : byte
{
    Operators,
    ValueSet,
    Absence,
}

/// <summary>
/// From a term to its type. Three deciders look at every condition, each sound by itself, and the best answer counts: operators composed,
/// the value at absence (<see cref="ValueAtAbsence"/>), the set of accepted values (<see cref="ValueSets"/>).
/// </summary>
internal sealed partial class PolarityTyping(StatusOrders orders, AnotherRule? instead = null)
{
    private readonly Dictionary<Term, OrderType> _known = [];
    private ImmutableHashSet<string> _notEmpty = [];

    public OrderType TypeOf(Term term)
    {
        if (_known.TryGetValue(term, out var known))
        {
            return known;
        }

        var type = Said(Decider.Operators, term, Compose(term));
        if (type.Kind == OrderKind.Bool && term is not AtomTerm)
        {
            type = Improve(term, type);
        }

        return _known[term] = type;
    }

    private OrderType Compose(Term term) => term switch
    {
        ConstantTerm constant => OrderType.Fixed(constant.Value is bool ? OrderKind.Bool : constant.Value is null or string ? OrderKind.Discrete : OrderKind.Number) with { NonNegative = Numbers.Of(constant.Value) >= 0 },
        FixedTerm { Type: var type } given => OrderType.Fixed(Values.IsBool(type) ? OrderKind.Bool : Values.IsNumber(type) ? OrderKind.Number : Values.IsCollection(type) ? OrderKind.Set : OrderKind.Discrete) with { NonNegative = given.NonNegative || Values.IsUnsigned(type) },
        RootTerm => OrderType.Fixed(),
        AtomTerm atom => Atom(atom),
        GroupTerm group => TypeOf(group.Parts[0]).As(OrderKind.Set),
        NotTerm not => TypeOf(not.Operand).As(OrderKind.Bool).Flip(one => new Cause(one.Atom.ArrivesOnce ? CauseKind.TrueAtAbsence : CauseKind.Absence, not.Site, "!")),
        JunctionTerm junction => Junction(junction),
        IsNullTerm test => NullTest(test),
        EqualTerm equal => Equal(equal),
        LessTerm less => Less(less),
        ArithmeticTerm arithmetic => Calculate(arithmetic),
        ChoiceTerm choice => Choice(choice),
        CoalesceTerm coalesce => Coalesce(coalesce),
        PureTerm pure => Pure(pure),
        ApiTerm api => Api(api),
        ContractTerm contract => Contract(contract),
        ClockTerm clock => OrderType.Of(Kind(clock.Site.Type), new StateAtom(clock.Text, clock.Text, null, Evolution.Unknown), Polarity.Neither, new Cause(CauseKind.Clock, clock.Site, clock.Text)),
        UnknownTerm unknown => Unknown(unknown),
        _ => throw new InvalidOperationException(term.GetType().Name),
    };

    private static OrderKind Kind(ITypeSymbol? type) =>
        Values.IsBool(type) ? OrderKind.Bool : Values.IsNumber(type) ? OrderKind.Number : Values.IsCollection(type) ? OrderKind.Set : OrderKind.Discrete;

    /// <summary>Takes the better answer of the other two deciders, atom by atom.</summary>
    private OrderType Improve(Term term, OrderType type)
    {
        if (type.IsFixed || type.Overall == Polarity.Monotone)
        {
            return type;
        }

        foreach (var decided in ValueSets.Decide(term, this, orders))
        {
            type = Meet(type, Said(Decider.ValueSet, term, decided));
        }

        return Said(Decider.Absence, term, AtAbsence(term, type));
    }

    private OrderType Said(Decider decider, Term term, OrderType type) => instead is null ? type : instead(decider, term, type);

    private static OrderType AtAbsence(Term term, OrderType type) =>
        type.Map(one => one.Polarity is Polarity.Constant or Polarity.Monotone || ValueAtAbsence.Decide(term, one.Atom) is not { } polarity
            ? one
            : new Dependence(one.Atom, one.Polarity.Meet(polarity), one.Polarity.Meet(polarity).NeverFalls() ? null : one.Cause ?? new Cause(CauseKind.TrueAtAbsence, term.Site, "null")));

    private static OrderType Meet(OrderType left, OrderType right) => left.Map(one =>
        right.On.TryGetValue(one.Atom.Key, out var other) && other.Polarity.Leq(one.Polarity) && other.Polarity != one.Polarity
            ? new Dependence(one.Atom, other.Polarity, other.Polarity.NeverFalls() ? null : AtLeast(one.Cause) ?? other.Cause)
            : one);

    /// <summary>Equal to the least value is a test for absence.</summary>
    private static Cause? AtLeast(Cause? cause) => cause is { Kind: CauseKind.ExactValue } ? cause with { Kind = CauseKind.Absence } : cause;

    private OrderType Atom(AtomTerm atom)
    {
        var (polarity, cause) = atom.Atom.Evolution switch
        {
            Evolution.Constant => (Polarity.Constant, (CauseKind?)null),
            Evolution.Min => (Polarity.Antitone, CauseKind.UpperBound),
            Evolution.Mutable or Evolution.Keyed or Evolution.View or Evolution.Register or Evolution.Frozen => (Polarity.Neither, CauseKind.Mutable),
            Evolution.Unordered => (Polarity.Neither, CauseKind.NoOrder),
            Evolution.Unknown => (Polarity.Neither, CauseKind.CannotProve),
            _ => (Polarity.Monotone, null),
        };
        var kind = atom.Atom.ArrivesOnce && !atom.Presence ? OrderKind.Flat : atom.Kind;
        var type = OrderType.Of(kind, atom.Atom, polarity, cause is { } why ? new Cause(why, atom.Site, atom.Atom.Text) : null)
            with { Nullable = kind == OrderKind.Number && Values.IsNullableValue(atom.Type), NonNegative = atom.Floor >= 0 };

        // A bool that arrives once starts out false.
        if (kind == OrderKind.Flat && Values.IsBool(atom.Type) && !Values.IsNullableValue(atom.Type))
        {
            type = type.As(OrderKind.Bool);
        }

        return atom.Owner is { } owner ? type.Join(Through(TypeOf(owner), atom, "." + atom.Atom.Member?.Name)) : type;
    }

    /// <summary>Reading a member of what may not be there yet.</summary>
    private static OrderType Through(OrderType owner, Term site, string text) =>
        owner.Kill(one => new Cause(one.Atom.ArrivesOnce ? CauseKind.TrueAtAbsence : CauseKind.CannotProve, site.Site, text));

    private OrderType Junction(JunctionTerm junction)
    {
        var left = TypeOf(junction.Left);
        if (junction.IsAnd && NotEmpty(junction.Left) is { Count: > 0 } filled)
        {
            // What is known there is not known elsewhere, so nothing of it is kept here.
            var guarded = new PolarityTyping(orders, instead) { _notEmpty = _notEmpty.Union(filled) };
            return left.As(OrderKind.Bool).Join(guarded.TypeOf(junction.Right));
        }

        return left.As(OrderKind.Bool).Join(TypeOf(junction.Right));
    }

    /// <summary>Collections that a true condition shows not to be empty.</summary>
    private static List<string> NotEmpty(Term term) => term switch
    {
        JunctionTerm { IsAnd: true } and => [.. NotEmpty(and.Left), .. NotEmpty(and.Right)],
        ApiTerm { Row: { Result: ApiResult.Bool, Name: "System.Linq.Enumerable.Any" } } any => [any.Parts[0].Key],
        LessTerm { Left: ConstantTerm, Right: ApiTerm { Row.Result: ApiResult.Count, Parts.Count: 1 } count } less when Numbers.Of(((ConstantTerm)less.Left).Value) is { } bound && (bound > 0 || (bound == 0 && !less.OrEqual)) => [count.Parts[0].Key],
        _ => [],
    };

    private OrderType NullTest(IsNullTerm test)
    {
        if (test.Operand is RootTerm { Atom: { } loaded })
        {
            return OrderType.Of(OrderKind.Bool, loaded, Polarity.Antitone, new Cause(CauseKind.Absence, test.Site, "null"));
        }

        if (test.Operand is ApiTerm { Row.Result: ApiResult.FirstOrNone } first)
        {
            return FirstIsNull(test, first);
        }

        var type = TypeOf(test.Operand);
        return type.As(OrderKind.Bool).Map(one => IsNullFirst(test.Operand, one)
            ? new Dependence(one.Atom, Polarity.Antitone, new Cause(CauseKind.Absence, test.Site, "null"))
            : one.With(one.Polarity.Kill(), new Cause(CauseKind.TrueAtAbsence, test.Site, "null")));
    }

    private static bool IsNullFirst(Term operand, Dependence one) =>
        operand is AtomTerm atom && atom.Atom.Key == one.Atom.Key && (one.Atom.ArrivesOnce || (one.Atom.Evolution is Evolution.Max or Evolution.Min && Values.MayBeNull(atom.Type)));

    /// <summary><c>FirstOrDefault(p) == null</c> asks whether there is any, where elements are never null themselves.</summary>
    private OrderType FirstIsNull(IsNullTerm test, ApiTerm first)
    {
        if (Values.MayBeNull(Values.Element(SourceType(first))))
        {
            return TypeOf(first).As(OrderKind.Bool).Kill(_ => new Cause(CauseKind.Representative, test.Site, "null"));
        }

        var any = first.Parts.Select(TypeOf).Aggregate(static (left, right) => left.Join(right)).As(OrderKind.Bool);
        return any.Flip(_ => new Cause(CauseKind.Absence, test.Site, "null"));
    }

    private static ITypeSymbol? SourceType(ApiTerm api) => api.Parts.Count == 0 ? null : api.Parts[0] switch
    {
        AtomTerm { Type: { } type } => type,
        FixedTerm { Type: { } type } => type,
        ApiTerm { Row.Result: ApiResult.Set } inner when inner.Row.Name is "System.Linq.Enumerable.Where" or "System.Linq.Enumerable.Distinct" or "System.Linq.Enumerable.OrderBy" or "System.Linq.Enumerable.ToList" or "System.Linq.Enumerable.ToArray" => SourceType(inner),
        _ => null,
    };

    private OrderType Pure(PureTerm pure)
    {
        var kind = Kind(pure.Site.Type);
        if (pure.Name.StartsWith("is:", StringComparison.Ordinal))
        {
            kind = OrderKind.Bool;
        }

        var type = pure.Parts.Select(TypeOf).Aggregate(OrderType.Fixed(), static (left, right) => left.Join(right));
        return type.As(kind == OrderKind.Bool ? kind : IsFlatOnly(pure) ? OrderKind.Flat : kind).Map(one => IsFlatOnly(pure) && kind != OrderKind.Bool && kind != OrderKind.Number
            ? one
            : one.With(one.Polarity.Kill(), new Cause(one.Atom.ArrivesOnce ? CauseKind.TrueAtAbsence : one.Polarity == Polarity.Neither ? CauseKind.CannotProve : CauseKind.ExactValue, pure.Site, pure.Name)));
    }

    private static bool IsFlatOnly(PureTerm pure) => pure.Parts.SelectMany(static part => part.All()).OfType<AtomTerm>().All(static atom => atom.Atom.ArrivesOnce);

    private OrderType Contract(ContractTerm contract)
    {
        var type = OrderType.Of(contract.Kind, contract.Atom, contract.Monotone ? Polarity.Monotone : Polarity.Antitone, contract.Monotone ? null : new Cause(CauseKind.Absence, contract.Site, contract.Atom.Text));
        foreach (var argument in contract.Arguments)
        {
            type = type.Join(TypeOf(argument).Kill(_ => new Cause(CauseKind.CannotProve, contract.Site, contract.Atom.Text)));
        }

        return contract.Owner is { } owner ? type.Join(Through(TypeOf(owner), contract, "." + contract.Atom.Text)) : type;
    }

    private OrderType Unknown(UnknownTerm unknown)
    {
        if (unknown is { Kind: CauseKind.TrueAtAbsence, Parts.Count: 0 })
        {
            return OrderType.Fixed(Kind(unknown.Site.Type));
        }

        var inside = unknown.Parts.Select(TypeOf).Aggregate(OrderType.Fixed(Kind(unknown.Site.Type)), static (left, right) => left.Join(right));
        var cause = new Cause(unknown.Kind, unknown.Site, unknown.Text);
        inside = inside.Kill(_ => cause);
        return unknown.Kind == CauseKind.CannotProve || inside.IsFixed
            ? inside.Join(OrderType.Of(OrderKind.Discrete, new StateAtom("?" + unknown.Key, unknown.Text, null, Evolution.Unknown), Polarity.Neither, cause)).As(Kind(unknown.Site.Type))
            : inside;
    }
}
