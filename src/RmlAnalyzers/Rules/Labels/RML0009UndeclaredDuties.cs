using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Rules.Labels;

/// <summary>RML0009: a type of the Dialog or History World does not declare what people need when the automation stops.</summary>
/// <remarks>
/// Who shares the outcome, what is done when no answer comes, who looks at the differences and who decides: found in the code, or in a search at
/// night. Bad: a gateway with labels and nothing else. Good: <c>[Participant("Stripe", ParticipantKind.Service)]</c>, <c>OnSilence</c> on its steps,
/// <c>Owner = "payments"</c>, and a reconciler at the ledger. One finding for each type lists all that is missing.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML0009UndeclaredDuties() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.UndeclaredDuties,
        "Labels",
        "Duties of a Dialog or History type are not declared",
        "'{0}' {1} and does not declare {2}: on the night when an answer stays away or two sides disagree, nobody reads here whom it concerns, what is done and who decides. Declare it beside the code, or once for the assembly.",
        "A type whose effects others share answers for more than its code: who takes part, what happens when no answer comes, the runbook for people, who reconciles, and who owns it. One finding for each type lists what is not declared.",
        EnabledByDefault: false);

    private protected override void Register(RuleContext context)
    {
        var kernel = context.Kernel;
        context.OnLabelled((symbol, sink) =>
        {
            var type = (INamedTypeSymbol)symbol;
            if (new TypeDuties(kernel, type, sink.Cancellation) is { World: >= World.Dialog and var world } duties)
            {
                Report(type, $"works in {world.Display()}", duties.Missing(), sink);
            }
        }, SymbolKind.NamedType);
        context.OnSymbols((symbol, _) => kernel.Ledgers.MayBeInUse && kernel.Labels.Has(symbol, Names.EffectLedger), (symbol, sink) =>
        {
            var type = (INamedTypeSymbol)symbol;
            if (new TypeDuties(kernel, type, sink.Cancellation) is { World: < World.Dialog, HasReconciler: false })
            {
                Report(type, "is a ledger of effects", ["who compares it with reality ([Reconciler])"], sink);
            }
        }, SymbolKind.NamedType);
    }

    private static void Report(INamedTypeSymbol type, string what, IReadOnlyList<string> missing, FindingSink sink)
    {
        if (missing.Count > 0 && type.Locations.FirstOrDefault(static place => place.IsInSource) is { } place)
        {
            sink.Report(place, [Display.Member(type), what, missing.Count == 1 ? missing[0] : string.Join(", ", missing.Take(missing.Count - 1)) + " and " + missing[missing.Count - 1]]);
        }
    }
}
