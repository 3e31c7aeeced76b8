using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Order.Handlers;
using RmlAnalyzers.Core.Order.Witnesses;

namespace RmlAnalyzers.Core.Order.Completeness;

/// <summary>A handler that changes what a condition needs and does not evaluate the condition afterwards.</summary>
/// <param name="Site">The handler, where it never evaluates; the evaluation that comes too early else.</param>
/// <param name="Latch">Where the condition is acted upon.</param>
/// <param name="Fact">The state that the handler changes.</param>
/// <param name="Condition">The condition, as it stands.</param>
/// <param name="Effect">What happens when it holds, as a message says it.</param>
/// <param name="Here">The event of the handler that acts upon it.</param>
/// <param name="There">The event of the handler that changes the fact.</param>
/// <param name="Feeder">The handler that changes the facts.</param>
/// <param name="Facts">Where it changes them; empty where they are looked up elsewhere.</param>
/// <param name="Decision">What is decided, as the handler that acts upon it decides it.</param>
/// <param name="Early">What comes of the evaluation that comes too early; null where there is none.</param>
internal sealed record Reevaluation(
    SyntaxNode Site, IOperation Latch, string Fact, string Condition, string Effect, string Here, string There, IMethodSymbol Feeder, ImmutableArray<IOperation> Facts, Outcome Decision, IOperation? Early)
{
    /// <summary>Evaluated, but before the fact is recorded.</summary>
    public bool TooEarly => Early is not null;

    /// <summary>Two orders that were tried and end differently; null where none was found.</summary>
    public Witness? Orders { get; init; }

    /// <summary>False where no order of a few messages makes a difference.</summary>
    public bool IsShown { get; init; } = true;
}
