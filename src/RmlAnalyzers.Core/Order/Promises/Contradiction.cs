using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Order.Promises;

/// <summary>A place that does what the mark on a member says never happens.</summary>
/// <param name="Site">The write, or the call that changes the content.</param>
/// <param name="Member">The marked member, or the seal of one.</param>
/// <param name="Promised">What its mark says of it.</param>
/// <param name="Sealed">The member that it seals, where it is the seal.</param>
/// <param name="Through">Where the content is handed to the code that changes it; null where it is changed directly.</param>
internal sealed record Contradiction(IOperation Site, ISymbol Member, Evolution Promised, ISymbol? Sealed, SyntaxNode? Through);
