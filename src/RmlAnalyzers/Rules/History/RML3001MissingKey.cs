using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
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

namespace RmlAnalyzers.Rules.History;

/// <summary>RML3001: a call that moves or reserves money, or makes history, leaves its idempotency-key slot empty.</summary>
/// <remarks>
/// After a timeout nobody knows whether the money moved. With a key the caller repeats the call and gets the first answer; without one the
/// repetition charges twice. Bad: <c>charges.CreateAsync(options)</c>. Good: <c>charges.CreateAsync(options, new RequestOptions { IdempotencyKey = order.PaymentKey })</c>.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML3001MissingKey() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.MissingKey,
        "History",
        "Call that moves or reserves money has no idempotency key",
        "'{0}' ({1}) is called without an idempotency key: {2}. After a timeout nobody knows whether it happened, and calling again may do it twice. Pass a key that is stored with the intent, the same on every attempt.",
        "A payment, refund or reservation whose reply is lost can only be repeated safely under the idempotency key of the first attempt. The slot for that key exists and is left empty here.");

    private protected override void Register(RuleContext context)
    {
        var kernel = context.Kernel;
        context.OnCalls(OwesKey, (call, member, sink) => Check(call, member, kernel, sink));
    }

    private static bool OwesKey(CatalogueRow row) =>
        row.Key is { Kind: not KeySlotKind.Inherent } && (row.World == World.History || row.Effect.TouchesMoney);

    private static void Check(IInvocationOperation call, ISymbol? member, Kernel kernel, FindingSink sink)
    {
        var rows = kernel.Catalogue(sink.Cancellation).RowsOf(call.TargetMethod, call.Instance?.Type);
        var match = rows.Resolve(call, kernel.Origins, sink.Cancellation);
        if (match.Rows.IsEmpty || match.MayBeHarmless || !match.Rows.All(OwesKey) || NeedsNoKey(call, member, kernel, sink.Cancellation))
        {
            return;
        }

        var row = match.Rows[0];
        var fill = new KeyFills(kernel.Origins).At(call, row.Key!, sink.Cancellation);
        if (fill.Fill is not (FillKind.Never or FillKind.Sometimes))
        {
            return;
        }

        var slot = SlotName(row.Key!);
        var what = fill.Fill == FillKind.Never ? slot + " is left empty" : slot + " is filled on some paths only";
        var additional = fill.Carrier is { IsImplicit: false } carrier ? new[] { carrier.Syntax.GetLocation() } : [];
        sink.Report(
            Places.Of(call.Syntax),
            [Display.Member(call.TargetMethod), Describe(match.Rows), what],
            additional,
            FixFor(fill, row.Key!, call, member, kernel));
    }

    private static string Describe(ImmutableArray<CatalogueRow> rows) =>
        string.Join(" or ", rows.Select(static row => $"{EffectWords.WordOf(EffectWords.Kinds, row.Kind)}, {row.World.Display()}").Distinct());

    private static string SlotName(KeySlot slot) => slot.Kind switch
    {
        KeySlotKind.Property => SymbolNames.Simple(slot.TypeName) + "." + slot.Name,
        KeySlotKind.Parameter => $"parameter '{slot.Name}'",
        KeySlotKind.Header => $"header '{slot.Name}'",
        _ => slot.Name,
    };

    /// <summary>Believed: <c>NoKey</c> on the label of the step, <c>[Idempotent]</c> on what is called or on the step.</summary>
    private static bool NeedsNoKey(IInvocationOperation call, ISymbol? member, Kernel kernel, CancellationToken cancellation)
    {
        return (member is not null && kernel.Labels.Of(member, cancellation) is { NoKey: { Length: > 0 } })
            || kernel.Labels.IsIdempotent(call.TargetMethod.OriginalDefinition)
            || (member is not null && kernel.Labels.IsIdempotent(member));
    }

    private static ImmutableDictionary<string, string?> FixFor(KeyFill fill, KeySlot slot, IInvocationOperation call, ISymbol? member, Kernel kernel)
    {
        if (fill.Fill != FillKind.Never || slot.Kind is not (KeySlotKind.Property or KeySlotKind.Parameter) || KeyAtHand.In(member, kernel.Labels) is not { } key)
        {
            return FixData.None;
        }

        var parameter = fill.CarrierParameter?.Name ?? slot.Name;
        return call.TargetMethod.Parameters.Any(candidate => candidate.Name == parameter)
            ? FixData.None.Add(FixData.Key, key).Add(FixData.SlotParameter, parameter).Add(FixData.SlotProperty, slot.Kind == KeySlotKind.Property ? slot.Name : null)
            : FixData.None;
    }
}
