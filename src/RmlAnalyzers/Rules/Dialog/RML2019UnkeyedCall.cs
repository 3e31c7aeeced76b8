using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Keys;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Worlds;
using RmlAnalyzers.Keys;

namespace RmlAnalyzers.Rules.Dialog;

/// <summary>RML2019: a call that changes something on the other side, and could carry a key, carries none.</summary>
/// <remarks>
/// Bad: <c>customers.CreateAsync(options)</c>, where the library takes a key. Good: <c>customers.CreateAsync(options, new RequestOptions { IdempotencyKey = registration.Id })</c>.
/// A verb alone proves nothing, so a POST of code that nobody labelled is left alone.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML2019UnkeyedCall() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.UnkeyedCall,
        "Dialog",
        "Non-idempotent remote call carries no key",
        "'{0}' ({1}) changes something on the other side and carries no idempotency key: {2}. Repeated after a timeout it may do the work twice. Pass a key that is stored with the intent, or say why none is needed ([Idempotent(\"…\")], NoKey = \"…\").",
        "Whoever repeats a call that is not idempotent does its work twice, unless the other side recognises the repetition by its key. The place for the key is left empty here, or the labelled step sends a request that has none.");

    private protected override void Register(RuleContext context)
    {
        var kernel = context.Kernel;
        context.OnKeyedCalls(Cause.UnkeyedEffect, kernel.Labels.Any ? MayWant : HasPlace, (call, _, verdict, sink) =>
        {
            var duty = verdict.Duty;
            var what = !duty.HasSlot ? "it has no header or property for one"
                : duty.Key.Fill == FillKind.Never ? duty.Slot + " is left empty"
                : duty.Slot + " is filled on some paths only";
            sink.Report(
                Places.Of(call.Syntax),
                [Display.Member(call.TargetMethod), duty.What, what],
                duty.Key.Carrier is { IsImplicit: false } carrier ? [carrier.Syntax.GetLocation()] : [],
                severity: kernel.Options.For(call.Syntax.SyntaxTree).KeysRequiredFrom == World.Dialog ? null : DiagnosticSeverity.Info);
        });
    }

    /// <summary>What only a label makes a duty is not looked at where nothing is labelled: a verb alone, and a header that may be put on any request.</summary>
    private static bool HasPlace(CatalogueRow row) => MayWant(row) && row.Key is { Kind: not KeySlotKind.Header };

    private static bool MayWant(CatalogueRow row) => !KeyDuties.OwesKey(row) && !KeyDuties.IsRepeatable(row);
}
