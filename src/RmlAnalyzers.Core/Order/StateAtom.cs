using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Order;

/// <summary>A piece of state that a condition reads: a member, reached by a path from where the state begins (<c>this</c>, a parameter, a local).</summary>
/// <param name="Key">Identity: path of the owner and the member.</param>
/// <param name="Text">As a message shows it.</param>
/// <param name="Member">Null only for what could not be seen.</param>
/// <param name="Evolution">How it changes.</param>
/// <param name="Seal">Key of the latch that freezes it.</param>
internal sealed record StateAtom(string Key, string Text, ISymbol? Member, Evolution Evolution, string? Seal = null)
{
    /// <summary>Absent, then one value for ever: every predicate of it is decided by its value at absence.</summary>
    public bool ArrivesOnce => Evolution == Evolution.WriteOnce;
}
