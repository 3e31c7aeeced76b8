using System;
using System.Collections.Generic;

namespace RmlAnalyzers.Core.Reporting;

/// <summary>
/// The causes that hold at one spot, in their order. A value: union is commutative, associative and idempotent, and the first cause does not
/// depend on the order in which they were found.
/// </summary>
internal readonly record struct Causes
{
    private readonly uint _bits;

    private Causes(uint bits) => _bits = bits;

    public static Causes None => default;

    public bool IsEmpty => _bits == 0;

    public static Causes Of(params Cause[] causes)
    {
        var all = None;
        foreach (var cause in causes)
        {
            all = all.And(cause);
        }

        return all;
    }

    public Causes And(Cause cause) => new(_bits | Bit(cause));

    public Causes And(Causes others) => new(_bits | others._bits);

    public bool Has(Cause cause) => (_bits & Bit(cause)) != 0;

    /// <summary>The first cause that somebody can speak of; null when there is none.</summary>
    public Cause? First(Func<Cause, bool> isSpokenFor)
    {
        foreach (var cause in InOrder())
        {
            if (isSpokenFor(cause))
            {
                return cause;
            }
        }

        return null;
    }

    public IEnumerable<Cause> InOrder()
    {
        for (var at = 0; _bits >> at != 0; at++)
        {
            if (Has((Cause)at))
            {
                yield return (Cause)at;
            }
        }
    }

    private static uint Bit(Cause cause) => 1u << (int)cause;
}
