using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Order.Terms;

namespace RmlAnalyzers.Core.Order.Handlers;

/// <summary>What a handler leaves behind.</summary>
internal enum OutcomeKind : byte
{
    /// <summary>A member of the state is given a value, in whatever form.</summary>
    Write,

    /// <summary>A collection of the state is changed by a call.</summary>
    Change,

    /// <summary>Something outside is told or asked to do something.</summary>
    Effect,

    /// <summary>The handler gives up, and the message comes again.</summary>
    Throw,
}

/// <summary>One condition that controls an outcome, as it must hold: the false branch comes negated.</summary>
/// <param name="Guard">The statement that branches.</param>
internal sealed record Control(Term Term, IOperation Guard);

/// <summary>One thing that a handler leaves behind, with all conditions that control it.</summary>
/// <param name="Handler">The method in scope; the code may stand in a method that it calls.</param>
/// <param name="Site">The assignment, call or throw.</param>
/// <param name="Path">From the outermost condition inwards; early exits before it count, negated.</param>
/// <param name="Target">The state that is written, as a term; null for effects.</param>
/// <param name="Value">What is written, where one expression stands for it.</param>
/// <param name="Api">The row of the call that changes a collection.</param>
internal sealed record Outcome(
    OutcomeKind Kind,
    IMethodSymbol Handler,
    IOperation Site,
    ImmutableArray<Control> Path,
    Term? Target = null,
    Term? Value = null,
    OrderApi? Api = null)
{
    /// <summary>What the arguments of a call or the parts of an assignment are.</summary>
    public IReadOnlyList<Term> Arguments { get; init; } = [];
}
