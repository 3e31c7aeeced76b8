using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Keys;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;
using RmlAnalyzers.Keys;

namespace RmlAnalyzers.Rules.History;

/// <summary>RML3001: a call that moves or reserves money, or makes history, leaves its idempotency-key slot empty, or there is no slot for it.</summary>
/// <remarks>
/// After a timeout nobody knows whether the money moved. With a key the caller repeats the call and gets the first answer; without one the
/// repetition charges twice. Bad: <c>charges.CreateAsync(options)</c>. Good: <c>charges.CreateAsync(options, new RequestOptions { IdempotencyKey = order.PaymentKey })</c>.
/// A step of one's own that offers no place for the key, and a wrapper that drops the place of what it wraps, leave every caller without one.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RML3001MissingKey() : RmlAnalyzer(Info)
{
    internal static readonly RuleInfo Info = new(
        RuleIds.MissingKey,
        "History",
        "Call that moves or reserves money has no idempotency key",
        "'{0}' ({1}) is called without an idempotency key: {2}. After a timeout nobody knows whether it happened, and calling again may do it twice. Pass a key that is stored with the intent, the same on every attempt.",
        "A payment, refund or reservation whose reply is lost can only be repeated safely under the idempotency key of the first attempt. The slot for that key is left empty here, or there is none for callers to fill.");

    private protected override void Register(RuleContext context)
    {
        var kernel = context.Kernel;
        context.OnKeyedCalls(Cause.MissingKey, KeyDuties.OwesKey, (call, member, verdict, sink) => AtCall(call, member, verdict, kernel, sink));
        context.OnOwnLabels((member, label, _, sink) =>
        {
            if (label is { World: World.History, Draft: false, Readable: true } && member is IMethodSymbol method)
            {
                AtStep(method, kernel, sink);
            }
        });
    }

    private static void AtCall(IInvocationOperation call, ISymbol? member, CallVerdict verdict, Kernel kernel, FindingSink sink)
    {
        var (duty, fill) = (verdict.Duty, verdict.Duty.Key);
        var additional = fill.Carrier is { IsImplicit: false } carrier ? new List<Location> { carrier.Syntax.GetLocation() } : [];
        if (Wrappers.Around(call) is { } wrapper)
        {
            var data = FixFor(fill, duty, call, member, kernel, sink.Cancellation);
            data = data.IsEmpty ? data : data.Add(FixData.Target, additional.Count.ToString());
            additional.Add(Places.Of(call.Syntax));
            sink.Report(wrapper.Identifier.GetLocation(), [Display.Member(call.TargetMethod), duty.What, $"'{wrapper.Identifier.ValueText}' passes none on, so that no caller can give one ({duty.Slot})"], additional, data);
            return;
        }

        var what = fill.Fill == FillKind.Never ? duty.Slot + " is left empty" : duty.Slot + " is filled on some paths only";
        sink.Report(Places.Of(call.Syntax), [Display.Member(call.TargetMethod), duty.What, what], additional, FixFor(fill, duty, call, member, kernel, sink.Cancellation));
    }

    /// <summary>A labelled step that performs an effect of its own for which nobody can give it a key.</summary>
    private static void AtStep(IMethodSymbol step, Kernel kernel, FindingSink sink)
    {
        if (step.DeclaringSyntaxReferences.FirstOrDefault() is not { } declaration
            || kernel.Facts.Of(step, sink.Cancellation) is not { } facts
            || kernel.Labels.Chain(step).Any(static label => label.NoKey is { Length: > 0 })
            || kernel.Labels.IsIdempotent(step)
            || OffersSlot(step, kernel.Options.For(declaration.SyntaxTree), kernel)
            || kernel.CompanionNaming.IsCompanion(step, sink.Cancellation) && kernel.Labels.FindInherited(step, Names.StatusCheck) is not null)
        {
            return;
        }

        var found = kernel.Worlds(sink.Cancellation).Verdicts.Effects.In(facts.Body, kernel.Options.For(declaration.SyntaxTree), sink.Cancellation);
        if (found is not { Duty: { Force: KeyForce.None, SaidToTakeNone: false } duty } || IsLabelled(found, kernel, sink.Cancellation))
        {
            return;
        }

        sink.Report(
            Places.Of(declaration.GetSyntax(sink.Cancellation)),
            [Display.Member(step), World.History.Display(), $"it reaches '{Display.Member(found.Call.TargetMethod)}' ({duty.What}) and takes none itself, so that no caller can give one"],
            found.Path.Select(static call => Places.Of(call.Syntax)));
    }

    /// <summary>What a labelled member does is that member's affair.</summary>
    private static bool IsLabelled(UnkeyedEffect effect, Kernel kernel, CancellationToken cancellation) =>
        effect.Path.Any(call => kernel.Labels.Of(call.TargetMethod, cancellation) is { Source: LabelSource.Member or LabelSource.Contract });

    private static bool OffersSlot(IMethodSymbol step, TreeOptions options, Kernel kernel) =>
        step.Parameters.Any(parameter =>
            options.IsKeyName(parameter.Name)
            || kernel.Labels.IsIdempotencyKey(parameter)
            || parameter.Type.GetMembers().Any(member => member is IPropertySymbol or IFieldSymbol && (options.IsKeyName(member.Name) || kernel.Labels.IsIdempotencyKey(member))))
        || step.ContainingType.GetMembers().Any(member => member is IPropertySymbol or IFieldSymbol && kernel.Labels.IsIdempotencyKey(member));

    private static ImmutableDictionary<string, string?> FixFor(KeyFill fill, KeyDuty duty, IInvocationOperation call, ISymbol? member, Kernel kernel, CancellationToken cancellation)
    {
        if (fill.Fill != FillKind.Never || KeyPlace.Of(call, fill, duty) is not var (parameter, property) || !KeyParameter.MayTakeTheOnlyKey(call, member, kernel, cancellation))
        {
            return FixData.None;
        }

        var key = KeyAtHand.In(member, kernel.Labels) is { } atHand ? FixData.None.Add(FixData.Key, atHand) : KeyParameter.For(call.Syntax, member, "string", kernel, cancellation);
        return key.IsEmpty ? key : key.Add(FixData.SlotParameter, parameter).Add(FixData.SlotProperty, property);
    }
}
