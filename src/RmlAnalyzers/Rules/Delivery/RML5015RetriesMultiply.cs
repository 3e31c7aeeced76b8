using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Retries;
using RmlAnalyzers.Rules.Delivery.Repeating;

namespace RmlAnalyzers.Rules.Delivery;

/// <summary>RML5015: a retry stands inside another one, and their attempts multiply.</summary>
/// <remarks>
/// Each retry was counted alone. Bad: three rounds of a loop around a client whose handler makes four attempts of each: twelve requests at a
/// service that is already down. Good: one retry, at the place that knows what is at stake, and the others switched off.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML5015RetriesMultiply() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.RetriesMultiply,
        "Delivery",
        "Retries multiply",
        "{0} is attempted up to {1} times: {2}. Each of these retries was counted alone; together they keep the caller waiting and a struggling service down. Retry in one place, and switch the others off or let their failures through.",
        "Retries inside one another multiply: three rounds of a loop around a client that makes four attempts are twelve requests, and a consumer that is delivered six times makes them seventy-two.",
        DiagnosticSeverity.Info);

    private protected override void Register(RuleContext context)
    {
        var kernel = context.Kernel;
        context.OnNestedRetries((spot, sink) =>
        {
            if (spot.Factors.Count >= 2 && RetryFactors.Product(spot.Factors) is >= NestedRetries.Few and var product && sink.IsFirst(spot.Causes.And(Cause.MultipliedRetry), spot.Place.SourceTree!))
            {
                sink.Report(
                    spot.Place,
                    [spot.What, product.ToString(CultureInfo.InvariantCulture), string.Join(" × ", spot.Factors.Reverse().Select(static factor => $"{factor.Runs} ({factor.Name})"))],
                    spot.Factors.Reverse().Select(static factor => factor.Place).Where(place => place != Location.None));
            }
        });
    }
}
