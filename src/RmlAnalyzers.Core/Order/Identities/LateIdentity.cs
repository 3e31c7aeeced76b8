using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Order.Identities;

/// <summary>An identity that is known only after something else has happened.</summary>
/// <param name="Site">The comparison that looks for it, or the value that it is given.</param>
/// <param name="Member">The identity.</param>
/// <param name="Type">What is found by it.</param>
/// <param name="DecidedBy">The event whose handler sets it, or the call that gives it, as it stands.</param>
/// <param name="ByCall">It comes from a call.</param>
/// <param name="NeededBy">The event whose handler looks for it; null where every other message does.</param>
/// <param name="Decision">Where it is set.</param>
internal sealed record LateIdentity(IOperation Site, ISymbol Member, INamedTypeSymbol Type, string DecidedBy, bool ByCall, string? NeededBy, SyntaxNode? Decision);
