using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Order.Completeness;

/// <summary>A handler that changes what a condition needs and does not evaluate the condition afterwards.</summary>
/// <param name="Site">The handler, where it never evaluates; the evaluation that comes too early else.</param>
/// <param name="Latch">Where the condition is acted upon.</param>
/// <param name="Fact">The state that the handler changes.</param>
/// <param name="Condition">The condition, as it stands.</param>
/// <param name="Effect">What happens when it holds, as a message says it.</param>
/// <param name="Here">The event of the handler that acts upon it.</param>
/// <param name="There">The event of the handler that changes the fact.</param>
/// <param name="TooEarly">Evaluated, but before the fact is recorded.</param>
internal sealed record Reevaluation(SyntaxNode Site, IOperation Latch, string Fact, string Condition, string Effect, string Here, string There, bool TooEarly);
