using System;

namespace Rml;

/// <summary>
/// RML-3, the History World: several organisations, or the law, remember what happened. It is never undone;
/// a correction is added on top, and both stay visible.
/// </summary>
/// <remarks>
/// <para>
/// What it promises: an effect from here goes out under a stable key, is written to a ledger before and after, and has
/// a declared correction. Money captured, an invoice issued, a filing sent, goods handed to a carrier.
/// On a member, <see cref="Correction"/> names the correcting member or <see cref="NoCorrection"/> says why there is none.
/// </para>
/// <para>
/// Who reads it: RML1001 and RML2001 report lower code that reaches it; RML3001, RML3002 and RML3013 ask for the key and
/// its stability; RML3003 and RML3004 for the ledger; RML3005 reports history that is "undone"; RML3006 a missing
/// correction; RML3007 and RML3008 transactions and blind retries around it; RML3010 recovery weaker than the world.
/// </para>
/// <para>
/// Where the idea comes from: double-entry bookkeeping, where nothing is erased and a wrong entry is reversed by a
/// further entry. A higher number is not better: a level says where the effect lives, and labelling too high is a
/// finding too (RML0003).
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [Rml3(Correction = nameof(RefundAsync), CorrectionKind = CorrectionKind.Refund, OnSilence = Silence.CheckStatus,
///       StatusCheck = nameof(FindAsync), Feature = "Card payment", Why = "the card networks remember a capture")]
/// public Task CaptureAsync(OrderId order, Money amount, [IdempotencyKey] string key, CancellationToken ct) { … }
/// </code>
/// </example>
[AttributeUsage(LabelTargets.All)]
public sealed class Rml3Attribute : Attribute
{
    /// <summary>
    /// The member that corrects this effect later: a name in the same type, <c>Type.Member</c>, or a member of
    /// <see cref="CorrectionType"/>. RML3006 asks for it, RML0004 checks that it exists and can take what the step
    /// produced, RML3014 expects a reconciler to reach it. The correction needs a key of its own, but no correction of
    /// its own. From bookkeeping: the reversing entry.
    /// </summary>
    public string? Correction { get; set; }

    /// <summary>The type in which <see cref="Correction"/> is found when it is not the declaring type. Read by RML0004.</summary>
    public Type? CorrectionType { get; set; }

    /// <summary>In what way the correction corrects: see <see cref="Rml.CorrectionKind"/>. Shown in the inventory, so that law and accounting can check the policy.</summary>
    public CorrectionKind CorrectionKind { get; set; }

    /// <summary>
    /// Why there is no correcting member ("corrected by hand by the tax office, form 12").
    /// Satisfies RML3006 in place of <see cref="Correction"/>; both together, or an empty reason, are RML0005.
    /// </summary>
    public string? NoCorrection { get; set; }

    /// <summary>
    /// The member that asks the other side what became of a call that was never answered. RML2012 and RML2013 accept it
    /// as the reaction to silence; RML0004 checks that it exists. Paying again without asking pays twice.
    /// </summary>
    public string? StatusCheck { get; set; }

    /// <summary>The type in which <see cref="StatusCheck"/> is found when it is not the declaring type. Read by RML0004.</summary>
    public Type? StatusCheckType { get; set; }

    /// <summary>
    /// Why no idempotency key is sent: the other side takes none. Cancels RML3001 for this step and is listed in the
    /// inventory; such a step should be asked about (<see cref="StatusCheck"/>) before it is tried again.
    /// </summary>
    public string? NoKey { get; set; }

    /// <summary>The feature this belongs to, in the words of the product; the inventory groups its rows by it. No rule judges it.</summary>
    public string? Feature { get; set; }

    /// <summary>Why 3 and not 2: who remembers, and where it says so. Free text for the inventory; RmlLevels.txt makes a later lowering visible (RML0011).</summary>
    public string? Why { get; set; }

    /// <summary>Who decides on corrections: often a business or legal role. Shown in the inventory; RML0009 asks for it.</summary>
    public string? Owner { get; set; }

    /// <summary>
    /// True when the labelling fix of RML0001 wrote this label and nobody has reviewed it yet. The borders hold already
    /// (RML0002, RML1001, RML2001), the duties wait (RML3001 at the declaration, RML3003, RML3006, RML3010, RML0009 are
    /// silent); RML0010 lists it.
    /// </summary>
    public bool Draft { get; set; }

    /// <summary>What this step does when no answer comes; read by RML2012, RML2021 and RML0009. See <see cref="Silence"/>.</summary>
    public Silence OnSilence { get; set; }

    /// <summary>
    /// A reason for which the label is believed and the body not checked. The duties remain: key, ledger and correction
    /// are still asked for. Listed in every inventory; an empty reason is RML0005.
    /// </summary>
    public string? Trusted { get; set; }
}
