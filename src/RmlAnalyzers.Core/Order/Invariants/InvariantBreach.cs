using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Order.Invariants;

/// <summary>An invariant that two valid states may break when they are joined.</summary>
/// <param name="Invariant">The marked member.</param>
/// <param name="Cause">The operator that turns what handlers add into a loss.</param>
/// <param name="Atom">The state that handlers move.</param>
/// <param name="Event">The event whose handler moves it.</param>
/// <param name="Write">Where it does.</param>
internal sealed record InvariantBreach(ISymbol Invariant, Cause Cause, StateAtom Atom, string Event, IOperation Write);
