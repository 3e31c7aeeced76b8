using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Rules.Delivery;

/// <summary>RML5011: an endpoint that answers GET or HEAD changes something that others see.</summary>
/// <remarks>
/// Browsers, proxies, crawlers, link previews and retry policies repeat a GET at will: nobody asks before. Bad:
/// <c>[HttpGet("confirm")] … order.Confirm(); await db.SaveChangesAsync();</c>. Good: the GET shows a page, its button posts.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML5011ReadHasEffect() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.ReadHasEffect,
        "Delivery",
        "Read endpoint has an effect",
        "'{0}' answers a request that only reads ({1}) and changes something: {2}. Browsers, proxies, link previews and retry policies repeat such requests at will, and each time it happens again. Change state behind POST, PUT or DELETE, or mark what may be repeated [Idempotent(\"reason\")].",
        "GET and HEAD promise that nothing changes, so everything on the way may send them again: a prefetching browser, a mail scanner that follows links, a client that retries. An effect behind them happens as often as they like.",
        DiagnosticSeverity.Info);

    private protected override void Register(RuleContext context)
    {
        var kernel = context.Kernel;
        context.OnHandlers((code, sink) =>
        {
            if (code.Entry.Role == DeliveryRole.Read && kernel.Changing.MayStartIn(code.Syntax, sink.Cancellation) && !kernel.Labels.IsIdempotent(code.Owner))
            {
                Check(code, kernel, sink);
            }
        });
    }

    private static void Check(DeliveredCode code, Kernel kernel, FindingSink sink)
    {
        foreach (var spot in kernel.SpotsOf(code.Facts, sink))
        {
            if (spot.Reach.Worst(later: false, proven: true, from: EffectClass.StoreWrite) is not var (_, evidence) || !Changes(evidence.Leaf())
                || (spot.Call.Method is { } called && kernel.Labels.IsIdempotent(called.OriginalDefinition)) || OnlyStamps(code, kernel, sink))
            {
                continue;
            }

            sink.Report(
                Places.Of(spot.Call.Syntax),
                [Display.Start(code.Owner), code.Entry.Because, evidence.Display(Display.Start(code.Owner))],
                evidence.Places());
            return;
        }
    }

    /// <summary>A commit, a deletion, a message, money, or what a label says; a single write may be a cache, a request by POST a search.</summary>
    private static bool Changes(Evidence leaf) => leaf.Detail is not ("store, write" or "service, write" or "service, tx-commit" or "service, tx-rollback" or "store, tx-rollback")
        && !leaf.Detail.StartsWith("scheduler, ", System.StringComparison.Ordinal);

    /// <summary>Seen at, used at, read at: a stamp of time that the next request overwrites.</summary>
    private static bool OnlyStamps(DeliveredCode code, Kernel kernel, FindingSink sink)
    {
        var written = (kernel.Models.OperationOf(code.Facts.Syntax, sink.Cancellation)?.Descendants() ?? [])
            .OfType<IAssignmentOperation>()
            .Where(static assignment => assignment.Target is IPropertyReferenceOperation { Instance: not null and not IInstanceReferenceOperation and not IImplicitIndexerReferenceOperation })
            .Select(static assignment => assignment.Target.Type)
            .ToList();
        return written.Count > 0 && written.All(static type => NullableTypes.Bare(type) is { Name: "DateTime" or "DateTimeOffset", ContainingNamespace.Name: "System" });
    }
}
