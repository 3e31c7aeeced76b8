using System;

namespace Rml;

/// <summary>
/// RML-2, the Dialog World: services, people or schedulers share the outcome. Rollback is no longer an operation of
/// ours; it is the continuation of a conversation: ask, retry under the same key, compensate, hand over.
/// </summary>
/// <remarks>
/// <para>
/// What it promises: every effect reached from here can still be answered by a further message, and the code has that
/// message at hand. On a member, <see cref="Undo"/> names it, or <see cref="NoUndo"/> says why there is none.
/// On a type or an assembly the label is only the default for the members; companions there are RML0005.
/// On a message type it applies to whoever sends or publishes the message.
/// </para>
/// <para>
/// Who reads it: RML2001 reports a call that makes history (reaches RML-3) from here; RML2002 a step without undo;
/// RML2003 to RML2009 judge the compensating code (order, swallowed failures, the caller's cancellation, success
/// reported although compensated, steps recorded too late, keys reused); RML2010 to RML2018 the silence, the timeouts
/// and the transactions around the effect; RML0002, RML0004 and RML0005 the label itself.
/// </para>
/// <para>
/// Where the idea comes from: sagas (a long transaction cut into steps, each with a compensating step) and protocol
/// design, where silence is an event that needs an answer, because a timeout does not prove that nothing happened.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [Rml2(Undo = nameof(ReleaseAsync), StatusCheck = nameof(FindAsync), OnSilence = Silence.CheckStatus)]
/// public Task&lt;Reservation&gt; ReserveAsync(StockRequest request, [IdempotencyKey] string key, CancellationToken ct) { … }
///
/// [Rml2]
/// public Task ReleaseAsync(Reservation reservation, [IdempotencyKey] string key, CancellationToken ct) { … }
/// </code>
/// </example>
[AttributeUsage(LabelTargets.All)]
public sealed class Rml2Attribute : Attribute
{
    /// <summary>
    /// The member that compensates this step: a name in the same type (use <c>nameof</c>), <c>Type.Member</c>, or a
    /// member of <see cref="UndoType"/>. RML0004 checks that it exists, can be called, takes what the step produced and
    /// really does something; RML2003 to RML2009 then know which calls are compensations. The undo needs a key of its
    /// own (RML2009), but no undo of its own. From sagas: the compensating transaction.
    /// </summary>
    public string? Undo { get; set; }

    /// <summary>The type in which <see cref="Undo"/> is found when it is not the declaring type, for example the gateway. Read by RML0004.</summary>
    public Type? UndoType { get; set; }

    /// <summary>
    /// Why there is no compensating member ("the customer has read the mail; a correction is sent instead").
    /// Satisfies RML2002 in place of <see cref="Undo"/>; both together, or an empty reason, are RML0005.
    /// </summary>
    public string? NoUndo { get; set; }

    /// <summary>
    /// The member that asks the other side what became of a call that was never answered. RML2012 and RML2013 accept it
    /// as the reaction to a timeout; RML0004 checks that it exists. From protocol design: query before you compensate.
    /// </summary>
    public string? StatusCheck { get; set; }

    /// <summary>The type in which <see cref="StatusCheck"/> is found when it is not the declaring type. Read by RML0004.</summary>
    public Type? StatusCheckType { get; set; }

    /// <summary>
    /// Why no idempotency key is sent: the other side takes none. Cancels RML3001 and RML2019 for this step and is listed
    /// in the inventory, because each repetition of such a call is then a second effect.
    /// </summary>
    public string? NoKey { get; set; }

    /// <summary>The feature this belongs to, in the words of the product; the inventory groups its rows by it. No rule judges it.</summary>
    public string? Feature { get; set; }

    /// <summary>Why 2, and not 1 (who outside can see it?) or 3 (what can still be taken back?). Free text for the inventory.</summary>
    public string? Why { get; set; }

    /// <summary>Who continues the dialogue when the automation stops: a team or a role. Shown in the inventory; RML0009 asks for it.</summary>
    public string? Owner { get; set; }

    /// <summary>
    /// True when the labelling fix of RML0001 wrote this label and nobody has reviewed it yet. The borders hold already
    /// (RML0002, RML2001), the duties wait (RML2002, RML3001 at the declaration, RML0009 are silent); RML0010 lists it.
    /// </summary>
    public bool Draft { get; set; }

    /// <summary>
    /// What this step does when no answer comes. RML2021 compares it with the code, RML2012 expects some reaction,
    /// RML0009 reports types that declare none. See <see cref="Silence"/>.
    /// </summary>
    public Silence OnSilence { get; set; }

    /// <summary>
    /// A reason for which the label is believed and the body not checked (RML2001 stays silent inside).
    /// The duties remain: undo and key are still asked for. Listed in every inventory; an empty reason is RML0005.
    /// </summary>
    public string? Trusted { get; set; }
}
