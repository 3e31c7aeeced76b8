using RmlAnalyzers.Core.Order.State;
using RmlAnalyzers.Core.Order.Terms;

namespace RmlAnalyzers.Core.Order.Typing;

/// <summary>What is known of a value when one piece of state is given and everything else is not.</summary>
internal enum Known : byte
{
    Unknown,

    /// <summary>Something, whatever it is.</summary>
    NotNull,
    Value,
    Throws,
}

internal readonly record struct Result(Known State, object? Content)
{
    public static readonly Result Unknown;

    public static readonly Result Throws = new(Known.Throws, null);

    public bool IsNull => State == Known.Value && Content is null;

    public bool IsSomething => State == Known.NotNull || (State == Known.Value && Content is not null);

    public static Result Of(object? value) => new(Known.Value, value);
}

/// <summary>Folds a term with one piece of state given, as C# would: null lifts, short-circuits and throws where it does.</summary>
/// <param name="key">Key of the atom, or of the whole term that is given.</param>
/// <param name="given">Its value.</param>
/// <param name="absent">Given is the value at absence: whether it is there is false.</param>
internal sealed class Evaluation(string key, Result given, bool absent)
{
    public Result Of(Term term) => term.Key == key ? given : term switch
    {
        ConstantTerm constant => Result.Of(constant.Value),
        RootTerm { Atom: { } loaded } => loaded.Key == key ? given : Result.Unknown,
        FixedTerm { MayBeNull: false } => new Result(Known.NotNull, null),
        AtomTerm read => Atom(read),
        NotTerm not => Of(not.Operand) is { State: Known.Value, Content: bool value } ? Result.Of(!value) : Passed(Of(not.Operand)),
        JunctionTerm junction => Junction(junction),
        IsNullTerm test => Of(test.Operand) is var found && found.State == Known.Throws ? found : found.IsNull ? Result.Of(true) : found.IsSomething ? Result.Of(false) : Result.Unknown,
        EqualTerm equal => Equal(Of(equal.Left), Of(equal.Right)),
        LessTerm less => Less(Of(less.Left), Of(less.Right), less.OrEqual),
        ChoiceTerm choice => Choice(choice),
        CoalesceTerm coalesce => Of(coalesce.Value) is var value && value.IsNull ? Of(coalesce.Otherwise) : value.IsSomething || value.State == Known.Throws ? value : Result.Unknown,
        ArithmeticTerm arithmetic => Calculate(arithmetic),
        PureTerm pure => Pure(pure),
        UnknownTerm { Kind: CauseKind.TrueAtAbsence, Parts.Count: 0 } => Result.Throws,
        ApiTerm { Parts.Count: > 0 } api when Dereferences(api.Parts[0]) => Result.Throws,
        ContractTerm { Owner: { } owner } when Dereferences(owner) => Result.Throws,
        _ => Result.Unknown,
    };

    private static Result Passed(Result result) => result.State == Known.Throws ? result : Result.Unknown;

    private bool Dereferences(Term owner) => Of(owner) is { State: Known.Throws } or { IsNull: true };

    private Result Atom(AtomTerm read)
    {
        if (read.Owner is { } owner && Dereferences(owner))
        {
            return Result.Throws;
        }

        return read.Atom.Key != key ? NeverNull(read)
            : read.Presence ? Result.Of(!absent)
            : absent && read.Bottom is Microsoft.CodeAnalysis.ITypeSymbol ? new Result(Known.NotNull, null)
            : absent && read.Bottom is not null && given.IsNull ? Result.Of(read.Bottom)
            : given;
    }

    private static Result NeverNull(AtomTerm read) => read.Type is { IsValueType: true } && !Values.MayBeNull(read.Type) ? new Result(Known.NotNull, null) : Result.Unknown;

    private Result Junction(JunctionTerm junction)
    {
        var (left, right) = (Of(junction.Left), Of(junction.Right));
        var decisive = Result.Of(!junction.IsAnd);
        if (left.State == Known.Throws || left == decisive)
        {
            return left;
        }

        return right == decisive ? decisive
            : right.State == Known.Throws ? right
            : left.State == Known.Value && right.State == Known.Value ? Result.Of(junction.IsAnd)
            : Result.Unknown;
    }

    private static Result Equal(Result left, Result right) =>
        left.State == Known.Throws || right.State == Known.Throws ? Result.Throws
        : left.State == Known.Value && right.State == Known.Value ? Result.Of(Same(left.Content, right.Content))
        : (left.IsNull && right.IsSomething) || (right.IsNull && left.IsSomething) ? Result.Of(false)
        : Result.Unknown;

    private static bool Same(object? left, object? right) =>
        Numbers.Of(left) is { } one && Numbers.Of(right) is { } other ? one == other : Equals(left, right);

    private static Result Less(Result left, Result right, bool orEqual) =>
        left.State == Known.Throws || right.State == Known.Throws ? Result.Throws
        : left.IsNull || right.IsNull ? Result.Of(false)
        : left.State == Known.Value && right.State == Known.Value && Numbers.Of(left.Content) is { } low && Numbers.Of(right.Content) is { } high ? Result.Of(orEqual ? low <= high : low < high)
        : Result.Unknown;

    private Result Choice(ChoiceTerm choice)
    {
        var condition = Of(choice.Condition);
        if (condition is { State: Known.Value, Content: bool value })
        {
            return Of(value ? choice.WhenTrue : choice.WhenFalse);
        }

        var (yes, no) = (Of(choice.WhenTrue), Of(choice.WhenFalse));
        return condition.State == Known.Throws || yes.State == Known.Throws || no.State == Known.Throws ? Result.Throws : yes == no ? yes : Result.Unknown;
    }

    private Result Calculate(ArithmeticTerm arithmetic)
    {
        Result left = Of(arithmetic.Parts[0]), right = arithmetic.Parts.Count > 1 ? Of(arithmetic.Parts[1]) : left;
        if (left.State == Known.Throws || right.State == Known.Throws)
        {
            return Result.Throws;
        }

        if (left.IsNull || right.IsNull)
        {
            return Result.Of(null);
        }

        return left.State == Known.Value && right.State == Known.Value && Numbers.Bits(left.Content) is { } one && Numbers.Bits(right.Content) is { } other
            ? arithmetic.Operation switch
            {
                Arithmetic.Or => Result.Of(one | other),
                Arithmetic.And => Result.Of(one & other),
                Arithmetic.Complement => Result.Of(~one),
                _ => Result.Unknown,
            }
            : Result.Unknown;
    }

    private Result Pure(PureTerm pure)
    {
        foreach (var part in pure.Parts)
        {
            if (Of(part).State == Known.Throws)
            {
                return Result.Throws;
            }
        }

        return pure.Parts.Count > 0 && Of(pure.Parts[0]).IsNull
            ? pure.AtNull is { } known ? Result.Of(known) : pure.Instance ? Result.Throws : Result.Unknown
            : pure.MayBeNull ? Result.Unknown : new Result(Known.NotNull, null);
    }
}
