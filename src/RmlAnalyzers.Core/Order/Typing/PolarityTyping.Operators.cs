using System.Linq;
using RmlAnalyzers.Core.Algebra;
using RmlAnalyzers.Core.Order.Terms;

namespace RmlAnalyzers.Core.Order.Typing;

/// <content>Comparison, arithmetic, choices, and the table.</content>
internal sealed partial class PolarityTyping
{
    private OrderType Equal(EqualTerm equal)
    {
        var (left, right) = (TypeOf(equal.Left), TypeOf(equal.Right));
        if (equal.Right is ConstantTerm { Value: bool wanted } && left.Kind == OrderKind.Bool)
        {
            return wanted ? left : left.Flip(one => new Cause(one.Atom.ArrivesOnce ? CauseKind.TrueAtAbsence : CauseKind.Absence, equal.Site, "== false"));
        }

        if (FullCount(equal) is { } all)
        {
            return all;
        }

        return left.Join(right).As(OrderKind.Bool).Kill(one => new Cause(
            one.Atom.ArrivesOnce ? CauseKind.TrueAtAbsence
                : left.Kind == OrderKind.Bool && right.Kind == OrderKind.Bool ? CauseKind.MovingBranch
                : CauseKind.ExactValue,
            equal.Site,
            "=="));
    }

    /// <summary>A count over a constant source has a greatest value: being equal to it is All.</summary>
    private OrderType? FullCount(EqualTerm equal)
    {
        foreach (var (counted, size) in new[] { (equal.Left, equal.Right), (equal.Right, equal.Left) })
        {
            if (counted is ApiTerm { Row.Result: ApiResult.Count, Parts.Count: 2 } count && IsSizeOf(size, count.Parts[0]) && TypeOf(count.Parts[0]).IsFixed)
            {
                return TypeOf(count.Parts[1]).As(OrderKind.Bool);
            }
        }

        return null;
    }

    private static bool IsSizeOf(Term size, Term source) => size is ApiTerm { Row.Result: ApiResult.Count, Parts.Count: 1 } count && count.Parts[0].Same(source);

    private OrderType Less(LessTerm less)
    {
        var (low, high) = (TypeOf(less.Left), TypeOf(less.Right));
        if (IsOrdered(low) && IsOrdered(high) && !(low.Kind == OrderKind.Status || high.Kind == OrderKind.Status))
        {
            // A lifted comparison is false for null: what is absent first and then falls makes it false, true, false.
            var left = low.Map(one => low.Nullable
                ? one.With(one.Polarity == Polarity.Antitone ? Polarity.Monotone : one.Polarity.Kill(), new Cause(CauseKind.UpperBound, less.Site, "<"))
                : one.With(one.Polarity.Flip(), new Cause(CauseKind.UpperBound, less.Site, "<")));
            var right = high.Map(one => high.Nullable && one.Polarity == Polarity.Antitone
                ? one.With(Polarity.Neither, new Cause(CauseKind.UpperBound, less.Site, "<"))
                : one);
            return left.Join(right).As(OrderKind.Bool);
        }

        return low.Join(high).As(OrderKind.Bool).Kill(one => new Cause(
            one.Atom.ArrivesOnce ? CauseKind.TrueAtAbsence : low.Kind == OrderKind.Status || high.Kind == OrderKind.Status ? CauseKind.ExactValue : CauseKind.CannotProve,
            less.Site,
            "<"));
    }

    private static bool IsOrdered(OrderType type) => type.Kind == OrderKind.Number || type.IsFixed;

    private OrderType Calculate(ArithmeticTerm term)
    {
        var parts = term.Parts.Select(TypeOf).ToArray();
        if (parts.All(static part => part.IsFixed))
        {
            return OrderType.Fixed(term.Kind) with { NonNegative = term.Unsigned };
        }

        if (!parts.All(part => part.Kind == term.Kind || part.IsFixed) || parts.Any(static part => part.Nullable) && parts.Length > 1 && !parts.Any(static part => part.IsFixed))
        {
            return parts.Aggregate(static (left, right) => left.Join(right)).As(term.Kind).Kill(_ => new Cause(CauseKind.CannotProve, term.Site, term.Operation.ToString()));
        }

        var nullable = parts.Any(static part => part.Nullable);
        var bothPositive = parts.All(static part => part.NonNegative);
        var blame = new Cause(CauseKind.Difference, term.Site, "-");
        var type = term.Operation switch
        {
            Arithmetic.Add or Arithmetic.Or or Arithmetic.Max or Arithmetic.Min => parts[0].Join(parts[1]) with { NonNegative = bothPositive },
            Arithmetic.Subtract when term.Unsigned => Broken(term, CauseKind.CannotProve),
            Arithmetic.Subtract when parts[0].On.Keys.Any(parts[1].On.ContainsKey) => Broken(term, CauseKind.CannotProve),
            Arithmetic.Subtract => parts[0].Join(parts[1].Flip(_ => blame)) with { NonNegative = false },
            Arithmetic.Negate => parts[0].Flip(_ => blame) with { NonNegative = false },
            Arithmetic.Multiply when bothPositive => parts[0].Join(parts[1]) with { NonNegative = true },
            Arithmetic.Multiply when SignOf(term.Parts[1]) is { } sign => Scaled(parts[0], sign, term),
            Arithmetic.Multiply when SignOf(term.Parts[0]) is { } sign => Scaled(parts[1], sign, term),
            Arithmetic.Divide when SignOf(term.Parts[1]) is { } sign and not 0 => Scaled(parts[0], sign, term),
            Arithmetic.And when parts[0].IsFixed || parts[1].IsFixed => parts[0].Join(parts[1]),
            Arithmetic.And => parts[0].Join(parts[1]),
            Arithmetic.Complement => parts[0].Flip(_ => blame),
            _ => Broken(term, CauseKind.CannotProve),
        };
        return type with { Kind = term.Kind, Nullable = nullable };
    }

    private static decimal? SignOf(Term term) => term is ConstantTerm constant && Numbers.Of(constant.Value) is { } number ? System.Math.Sign(number) : null;

    private static OrderType Scaled(OrderType type, decimal sign, ArithmeticTerm term) =>
        sign > 0 ? type
        : sign == 0 ? OrderType.Fixed(OrderKind.Number)
        : type.Flip(_ => new Cause(CauseKind.Difference, term.Site, "-")) with { NonNegative = false };

    private OrderType Broken(Term term, CauseKind kind) =>
        term.Parts.Select(TypeOf).Aggregate(static (left, right) => left.Join(right)).Kill(_ => new Cause(kind, term.Site, term.Site.Syntax.ToString())) with { NonNegative = false };

    private OrderType Choice(ChoiceTerm choice)
    {
        var (condition, yes, no) = (TypeOf(choice.Condition), TypeOf(choice.WhenTrue), TypeOf(choice.WhenFalse));
        var kind = IsAbsent(choice.WhenTrue) ? no.Kind : yes.Kind;
        if (condition.IsFixed)
        {
            return yes.Join(no) with { Kind = kind, Nullable = yes.Nullable || no.Nullable, NonNegative = yes.NonNegative && no.NonNegative };
        }

        if (kind == OrderKind.Bool || (yes.Kind == OrderKind.Number && no.Kind == OrderKind.Number))
        {
            if (IsAbove(choice.WhenTrue, choice.WhenFalse))
            {
                return condition.As(kind).Join(yes).Join(no);
            }

            if (IsAbove(choice.WhenFalse, choice.WhenTrue))
            {
                return condition.As(kind).Flip(one => new Cause(one.Atom.ArrivesOnce ? CauseKind.TrueAtAbsence : CauseKind.Absence, choice.Condition.Site, "? :")).Join(yes).Join(no);
            }
        }

        var absence = IsAbsent(choice.WhenTrue) || IsAbsent(choice.WhenFalse);
        return (condition with { Kind = kind, NonNegative = false })
            .Kill(_ => new Cause(absence ? CauseKind.TrueAtAbsence : CauseKind.MovingBranch, choice.Site, "? :"))
            .Join(yes).Join(no) with { Nullable = yes.Nullable || no.Nullable };
    }

    private static bool IsAbsent(Term term) => term is ConstantTerm { Value: null } or UnknownTerm { Kind: CauseKind.TrueAtAbsence };

    /// <summary>The one is never below the other, whatever the state: constants in their order, true over anything, anything over false.</summary>
    private static bool IsAbove(Term high, Term low) => (high, low) switch
    {
        (ConstantTerm { Value: true }, _) or (_, ConstantTerm { Value: false }) => true,
        (ConstantTerm one, ConstantTerm other) => Numbers.Of(one.Value) >= Numbers.Of(other.Value),
        _ => false,
    };

    private OrderType Coalesce(CoalesceTerm coalesce)
    {
        var (value, otherwise) = (TypeOf(coalesce.Value), TypeOf(coalesce.Otherwise));
        var bottom = coalesce.Otherwise is ConstantTerm constant ? constant.Value : null;
        var least = (bottom is false && value.Kind == OrderKind.Bool) || (value is { Kind: OrderKind.Number, NonNegative: true } && Numbers.Of(bottom) <= 0);

        // Whether it is null must not move: what arrives, or rises from null, does so only above the least value.
        var type = value.Map(one => value.Kind == otherwise.Kind && value.Kind is OrderKind.Bool or OrderKind.Number
            && (value.Nullable ? least && one.Polarity == Polarity.Monotone : least || !one.Atom.ArrivesOnce)
                ? one
                : one.With(one.Polarity.Kill(), new Cause(CauseKind.TrueAtAbsence, coalesce.Site, "??"))) with { Nullable = false };
        return type.Join(otherwise) with { NonNegative = value.NonNegative && otherwise.NonNegative };
    }

    private OrderType Api(ApiTerm api)
    {
        if (api.Row.Result == ApiResult.Inbox)
        {
            return Inbox(api);
        }

        var kind = api.Row.Result switch
        {
            ApiResult.Bool => OrderKind.Bool,
            ApiResult.Count or ApiResult.Number => OrderKind.Number,
            ApiResult.Set or ApiResult.Groups => OrderKind.Set,
            _ => Kind(api.Site.Type),
        };
        var type = OrderType.Fixed(kind);
        var grows = false;
        for (var at = 0; at < api.Parts.Count; at++)
        {
            var part = TypeOf(api.Parts[at]);
            grows |= at == 0 && !part.IsFixed;
            type = type.Join(InRole(api, at, part, grows));
        }

        return type with { NonNegative = api.Row.Result == ApiResult.Count || IsSum(api) };
    }

    private OrderType InRole(ApiTerm api, int at, OrderType part, bool grows)
    {
        var text = api.Site is Microsoft.CodeAnalysis.Operations.IInvocationOperation call ? call.TargetMethod.Name : api.Site.Syntax.ToString();
        if (!api.Row.Roles.TryGetValue(api.Roles[at], out var role))
        {
            return part.Kill(_ => new Cause(CauseKind.CannotProve, api.Site, text));
        }

        var blame = new Cause(role.Cause, api.Site, text);
        return role.Role switch
        {
            // Max and Min of nothing throw.
            ApiRole.Keep or ApiRole.Flip when at == 0 && api.Row.Result == ApiResult.Number && api.Parts.Count > 0 && api.Row.Name is "System.Linq.Enumerable.Max" or "System.Linq.Enumerable.Min" && !_notEmpty.Contains(api.Parts[0].Key) && part.Kind == OrderKind.Set && !part.IsFixed =>
                part.Kill(_ => new Cause(CauseKind.CannotProve, api.Site, text)),
            ApiRole.Keep => grows && at > 0 && part.Kind == OrderKind.Bool ? AsJoin(part) : part,
            ApiRole.Flip => part.Flip(_ => blame),
            ApiRole.Terms when IsSum(api) => part,
            ApiRole.Terms => part.Kill(_ => new Cause(CauseKind.CannotProve, api.Site, text)),
            _ => part.Kill(_ => blame),
        };
    }

    /// <summary>Negated for each element of a set that grows: later arrivals remove what was selected.</summary>
    private static OrderType AsJoin(OrderType part) => part.Map(static one =>
        one.Cause is { Kind: CauseKind.Absence } cause ? new Dependence(one.Atom, one.Polarity, cause with { Kind = CauseKind.Difference }) : one);

    private bool IsSum(ApiTerm api) => api.Row.Name == "System.Linq.Enumerable.Sum" && (api.Part("selector") is { } selector
        ? TypeOf(selector).NonNegative
        : State.Values.IsUnsigned(State.Values.Element(api.Parts[0] is AtomTerm atom ? atom.Type : null)));

    /// <summary><c>seen.Add(id)</c>: true once per key, so it only limits repetition; the opposite happens for repetitions alone.</summary>
    private OrderType Inbox(ApiTerm api) => api.Parts.Select(TypeOf).Aggregate(static (left, right) => left.Join(right)).As(OrderKind.Bool)
        .Map(one => one.Polarity == Polarity.Monotone ? one : one.With(one.Polarity.Kill(), new Cause(CauseKind.Duplicate, api.Site, "Add")));
}
