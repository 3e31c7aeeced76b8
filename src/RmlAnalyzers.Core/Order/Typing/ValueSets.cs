using System;
using System.Collections.Generic;
using System.Linq;
using RmlAnalyzers.Core.Algebra;
using RmlAnalyzers.Core.Order.State;
using RmlAnalyzers.Core.Order.Terms;

namespace RmlAnalyzers.Core.Order.Typing;

/// <summary>
/// Any test of one ordered value against constants denotes the set of values it accepts. Closed upwards in the order in which the value
/// moves: monotone. Closed downwards: antitone. The set is found by evaluating the test at one value of each region between the constants.
/// </summary>
internal static class ValueSets
{
    private const int MaxBits = 6;

    /// <summary>Types of the subjects that decide the term by themselves; empty where none does.</summary>
    public static IEnumerable<OrderType> Decide(Term term, PolarityTyping typing, StatusOrders orders)
    {
        var all = term.All().ToList();
        foreach (var subject in all.Where(IsSubject).GroupBy(static subject => subject.Key, StringComparer.Ordinal).Select(static group => group.First()))
        {
            if (Decide(term, all, subject, typing, orders) is { } decided)
            {
                yield return decided;
            }
        }
    }

    private static bool IsSubject(Term term) => term switch
    {
        AtomTerm { Atom.Evolution: Evolution.Max or Evolution.Min, Kind: OrderKind.Number } or AtomTerm { Kind: OrderKind.Status or OrderKind.Flags } => true,
        ApiTerm { Row.Result: ApiResult.Count or ApiResult.Number } or ArithmeticTerm { Kind: OrderKind.Number } => true,
        _ => false,
    };

    private static OrderType? Decide(Term term, List<Term> all, Term subject, PolarityTyping typing, StatusOrders orders)
    {
        var type = typing.TypeOf(subject);
        var constants = all.OfType<ConstantTerm>().Select(static constant => Numbers.Of(constant.Value)).Where(static number => number is not null).Select(static number => number!.Value).Distinct().OrderBy(static number => number).ToList();
        return subject switch
        {
            AtomTerm { Kind: OrderKind.Status } status => orders.Of(status.Type) is { } order ? ByPairs(term, status, type, [.. order.Values.Select(static value => (object?)value), .. Values.IsNullableValue(status.Type) ? new object?[] { null } : []], (low, high) => low is null ? high is not null : high is not null && order.Less((decimal)low, (decimal)high)) : null,
            AtomTerm { Kind: OrderKind.Flags } flags => OfFlags(term, flags, type, all),
            _ => OfNumbers(term, subject, type, constants),
        };
    }

    private static OrderType? OfFlags(Term term, AtomTerm flags, OrderType type, List<Term> all)
    {
        var bits = all.OfType<ConstantTerm>().Select(static constant => Numbers.Bits(constant.Value) ?? 0).Aggregate(0L, static (sum, next) => sum | next);
        var single = Enumerable.Range(0, 63).Select(static at => 1L << at).Where(bit => (bits & bit) != 0).ToList();
        if (single.Count is 0 or > MaxBits || Enumerable.Range(0, 62).Select(static at => 1L << at).FirstOrDefault(bit => (bits & bit) == 0) is not (> 0 and var other))
        {
            return null;
        }

        single.Add(other);
        var values = Enumerable.Range(0, 1 << single.Count).Select(set => (object?)single.Where((_, at) => (set & (1 << at)) != 0).Aggregate(0L, static (sum, next) => sum | next)).ToList();
        return ByPairs(term, flags, type, values, static (low, high) => (long)low! != (long)high! && ((long)low & (long)high) == (long)low);
    }

    private static OrderType? OfNumbers(Term term, Term subject, OrderType type, List<decimal> constants)
    {
        var floor = subject is AtomTerm { Floor: { } least } ? least : type.NonNegative ? 0 : (decimal?)null;
        var integral = Values.IsIntegral(subject.Site.Type) || subject is ApiTerm { Row.Result: ApiResult.Count };
        var regions = Regions(constants, floor, integral);

        // Downwards in numbers is forwards in time for a minimum.
        var falling = subject is AtomTerm { Atom.Evolution: Evolution.Min };
        var accepted = new List<bool>();
        foreach (var value in (falling ? Enumerable.Reverse(regions) : regions).Select(static value => (object?)value).Prepend(null).Skip(type.Nullable ? 0 : 1))
        {
            if (new Evaluation(subject.Key, Result.Of(value), false).Of(term) is not { State: Known.Value, Content: bool holds })
            {
                return null;
            }

            accepted.Add(holds);
        }

        var rises = accepted.Zip(accepted.Skip(1), static (one, next) => !one && next).Any(static moves => moves);
        var falls = accepted.Zip(accepted.Skip(1), static (one, next) => one && !next).Any(static moves => moves);
        return subject is AtomTerm atom ? Own(type, atom, rises, falls) : Through(type, rises, falls, term);
    }

    private static List<decimal> Regions(List<decimal> constants, decimal? floor, bool integral)
    {
        var points = (floor is { } least ? constants.Where(value => value > least).Prepend(least) : constants).ToList();
        var regions = new List<decimal>();
        for (var at = 0; at < points.Count; at++)
        {
            regions.Add(points[at]);
            if (at + 1 < points.Count && (!integral || points[at + 1] - points[at] > 1))
            {
                regions.Add(integral ? decimal.Floor(points[at]) + 1 : (points[at] + points[at + 1]) / 2);
            }
        }

        if (floor is null)
        {
            regions.Insert(0, points.Count == 0 ? 0 : points[0] - 1);
        }

        regions.Add((points.Count == 0 ? 0 : points[points.Count - 1]) + 1);
        return regions;
    }

    private static OrderType? ByPairs(Term term, AtomTerm subject, OrderType type, List<object?> values, Func<object?, object?, bool> below)
    {
        var accepted = new List<(object? Value, bool Holds)>();
        foreach (var value in values)
        {
            if (new Evaluation(subject.Key, Result.Of(value), false).Of(term) is not { State: Known.Value, Content: bool holds })
            {
                return null;
            }

            accepted.Add((value, holds));
        }

        bool Moves(bool from) => accepted.Any(low => low.Holds == from && accepted.Any(high => high.Holds != from && below(low.Value, high.Value)));
        return Own(type, subject, Moves(false), Moves(true));
    }

    private static OrderType Own(OrderType type, AtomTerm subject, bool rises, bool falls) => type.As(OrderKind.Bool).Map(one => one.Atom.Key == subject.Atom.Key
        ? new Dependence(one.Atom, (rises ? Polarity.Monotone : 0) | (falls ? Polarity.Antitone : 0), null)
        : one);

    private static OrderType Through(OrderType type, bool rises, bool falls, Term term) =>
        rises && falls ? type.As(OrderKind.Bool).Kill(_ => new Cause(CauseKind.ExactValue, term.Site, "=="))
        : falls ? type.As(OrderKind.Bool).Flip(_ => new Cause(CauseKind.Absence, term.Site, "=="))
        : rises ? type.As(OrderKind.Bool)
        : OrderType.Fixed(OrderKind.Bool);
}
