using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RmlAnalyzers.Core.Order;

/// <summary>In which way an operator breaks what was monotone before. Which rule speaks of it is the rules' business.</summary>
internal enum CauseKind : byte
{
    /// <summary>True because something has not arrived.</summary>
    Absence,

    /// <summary>True, or undefined, while a value that arrives once is not there.</summary>
    TrueAtAbsence,

    ExactValue,
    UpperBound,
    Universal,
    Difference,
    Mutable,
    Representative,
    MovingBranch,
    Clock,
    NoOrder,

    /// <summary>Only true for a repetition.</summary>
    Duplicate,

    CannotProve,
}

/// <summary>The operator to blame for an atom that is not monotone.</summary>
/// <param name="Site">The innermost operator.</param>
/// <param name="Operator">As a message shows it.</param>
internal sealed record Cause(CauseKind Kind, IOperation Site, string Operator)
{
    public bool Refutes => Kind != CauseKind.CannotProve;

    /// <summary>Where it stands: a pattern by itself says nothing, the whole test does.</summary>
    public IOperation Place => Site is IPatternOperation { Parent: IIsPatternOperation test } ? test : Site;
}
