using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Flow;

/// <summary>A call that takes back what lies in our own store, after others have seen the rest.</summary>
/// <param name="Call">What removes or reverts: the removal, not the save after it.</param>
/// <param name="Effects">The most harmful of what others have seen.</param>
/// <param name="Evidence">The path to that.</param>
/// <param name="RevertsByName">It says of itself that it reverts, and no removal is in sight.</param>
internal sealed record LocalRevert(IInvocationOperation Call, EffectClass Effects, Evidence Evidence, bool RevertsByName);
