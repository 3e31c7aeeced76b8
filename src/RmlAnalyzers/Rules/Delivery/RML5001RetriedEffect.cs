using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Rules.Delivery.Handlers;

namespace RmlAnalyzers.Rules.Delivery;

/// <summary>RML5001: a remote call that is not idempotent and carries no key is done again after a failure.</summary>
/// <remarks>
/// A failure says that no answer came, not that nothing happened. Bad: <c>AddHttpClient&lt;Payments&gt;().AddStandardResilienceHandler()</c> where
/// the client posts. Good: <c>AddStandardResilienceHandler(options => options.Retry.DisableForUnsafeHttpMethods())</c>, or a key that all attempts share.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML5001RetriedEffect() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.RetriedEffect,
        "Delivery",
        "Call that is not idempotent is retried",
        "{0} is not idempotent and carries no key, and {1} runs it again after a failure. The first attempt may have arrived although its answer was lost, so the work is done twice. Keep it out of the retry, or send a key that is the same on every attempt.",
        "A timeout or a lost answer says nothing about what the other side did. Sending such a call again is safe only if it may be repeated without harm, or carries a key by which the other side recognises the repetition.");

    private protected override void Register(RuleContext context)
    {
        RetryingHandlers.Register(context);
        RetriedCalls.Register(context);
    }
}
