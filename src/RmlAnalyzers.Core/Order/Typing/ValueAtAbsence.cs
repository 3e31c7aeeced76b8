using RmlAnalyzers.Core.Algebra;
using RmlAnalyzers.Core.Order.Terms;

namespace RmlAnalyzers.Core.Order.Typing;

/// <summary>
/// A value that arrives once goes from absent to one value and stays: any condition on it is decided by what it says at absence. False
/// there: it can only become true. True there: it can only become false. A value frozen by a latch, read behind that latch, is the same case.
/// </summary>
internal static class ValueAtAbsence
{
    /// <summary>The polarity in that atom while the others stand still; null where the value at absence depends on them, or reading it throws.</summary>
    public static Polarity? Decide(Term condition, StateAtom atom)
    {
        var folded = atom.ArrivesOnce ? new Evaluation(atom.Key, Result.Of(null), true).Of(condition)
            : atom is { Evolution: Evolution.Frozen, Seal: { } seal } ? new Evaluation(seal, Result.Of(false), false).Of(condition)
            : Result.Unknown;
        return folded switch
        {
            { State: Known.Value, Content: false } => Polarity.Monotone,
            { State: Known.Value, Content: true } => Polarity.Antitone,
            _ => null,
        };
    }
}
