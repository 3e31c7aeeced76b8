using System;

namespace RmlAnalyzers.Core.Algebra;

/// <summary>How a value moves while facts arrive: never, only up, only down, or either way.</summary>
/// <remarks>
/// Written in two bits, "may rise" and "may fall", so that the laws are those of sets. Join = union: idempotent, commutative, associative,
/// <see cref="Constant"/> neutral. Flip(Flip(p)) = p · Flip(Join(a, b)) = Join(Flip(a), Flip(b)) · Kill(Join(a, b)) = Join(Kill(a), Kill(b)) ·
/// Kill(Flip(p)) = Kill(p) = Kill(Kill(p)). Meet: two sound answers for one value hold both.
/// </remarks>
[Flags]
internal enum Polarity : byte
{
    Constant = 0,

    /// <summary>May rise, never falls.</summary>
    Monotone = 1,

    /// <summary>May fall, never rises.</summary>
    Antitone = 2,

    Neither = Monotone | Antitone,
}

internal static class Polarities
{
    public static Polarity Join(this Polarity left, Polarity right) => left | right;

    public static Polarity Meet(this Polarity left, Polarity right) => left & right;

    /// <summary>Through a position where more gives less.</summary>
    public static Polarity Flip(this Polarity polarity) => (Polarity)((((int)polarity & 1) << 1) | ((int)polarity >> 1));

    /// <summary>Through a position that follows no order.</summary>
    public static Polarity Kill(this Polarity polarity) => polarity == Polarity.Constant ? Polarity.Constant : Polarity.Neither;

    /// <summary>May be acted upon at once: what holds goes on holding.</summary>
    public static bool NeverFalls(this Polarity polarity) => (polarity & Polarity.Antitone) == 0;

    public static bool Leq(this Polarity left, Polarity right) => (left & ~right) == 0;
}

internal sealed class PolarityLattice : IJoinSemilattice<Polarity>
{
    public Polarity Bottom => Polarity.Constant;

    public Polarity Join(Polarity left, Polarity right) => left.Join(right);
}
