using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Retries;

/// <summary>A loop that does something again after it failed.</summary>
/// <param name="Policy">What its counter and its waits say.</param>
/// <param name="Region">The loop and its handler.</param>
/// <param name="Call">The most harmful call that is done again.</param>
/// <param name="Effect">What that call is proven to reach.</param>
/// <param name="Evidence">How.</param>
/// <param name="Delay">The wait between attempts; null where there is none, or several.</param>
/// <param name="Counter">The local that counts attempts, where one does.</param>
/// <param name="EndsByToken">Somebody else can end it: it looks at a cancellation token, or waits with one.</param>
internal sealed record LoopRetry(
    RetryPolicy Policy, RetryRegion Region, CallFact Call, EffectClass Effect, Evidence Evidence, IOperation? Delay, string? Counter, bool EndsByToken)
{
    /// <summary>What a message calls it.</summary>
    public string Words => RetryFactors.Words(Region, Policy.Name);
}
