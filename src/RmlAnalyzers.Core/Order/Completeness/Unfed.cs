using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Order.Completeness;

/// <summary>A condition that needs something of which no handler tells.</summary>
/// <param name="Site">The condition.</param>
/// <param name="Latch">What is done once it holds.</param>
/// <param name="What">The state, or the lookup.</param>
/// <param name="Event">The event after which it differs; null where nobody says.</param>
/// <param name="Condition">The condition, as it stands.</param>
/// <param name="Effect">What happens when it holds, as a message says it.</param>
internal sealed record Unfed(SyntaxNode Site, IOperation Latch, string What, string? Event, string Condition, string Effect);
