using System;

namespace Rml;

/// <summary>An append-only record of effects: what was intended, what came of it, and what corrected it.</summary>
/// <remarks>
/// <para>
/// What it promises: entries are added and never changed. Its appending members are those marked
/// <see cref="AppendsEffectAttribute"/> or named <c>Append…</c> or <c>Record…</c>.
/// </para>
/// <para>
/// Who reads it: once a project has one, RML3003 asks that every History effect is preceded by an entry (the intent) and
/// followed by one (the outcome); RML3004 reports changes and removals; RML3012 a chain over an unstable form; RML3014
/// and RML0009 a ledger that nobody compares with reality. RML2004 accepts an entry as the record of a failed undo.
/// </para>
/// <para>Where the idea comes from: bookkeeping, and the write-ahead log.</para>
/// </remarks>
/// <example>
/// <code>
/// [EffectLedger, Reconciler(typeof(PaymentReconciler), Owner = "payments")]
/// public sealed class PaymentLedger(ShopDb db)
/// {
///     public Task AppendIntentAsync(string key, Money amount, CancellationToken ct) { … }
///     public Task AppendOutcomeAsync(string key, string providerId, CancellationToken ct) { … }
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class EffectLedgerAttribute : Attribute
{
    /// <summary>
    /// True when each entry carries the hash of the one before it, so that a removed entry is noticed. RML3012 then asks
    /// that the hash is computed over a canonical form, not over whatever a serialiser happens to print.
    /// </summary>
    public bool Chained { get; set; }
}

/// <summary>Appends to the effect ledger, whatever its name says.</summary>
/// <remarks>
/// Read by RML3003 (is the effect recorded on every path?), RML2004 and RML2020 (is the compensation recorded?) and RML3010.
/// Needed only where the name does not begin with <c>Append</c> or <c>Record</c>, or the member stands outside the ledger type.
/// From bookkeeping: posting an entry.
/// </remarks>
/// <example><code>[AppendsEffect] Task PostAsync(LedgerEntry entry, CancellationToken ct);</code></example>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AppendsEffectAttribute : Attribute
{
}

/// <summary>Rows of this type are added and never changed or removed.</summary>
/// <remarks>
/// Read by RML3004, which reports a publicly settable member, <c>Remove</c>, <c>Update</c>, <c>ExecuteDelete</c> and the like.
/// <c>init</c> and <c>private set</c> are fine. Where the law demands erasure, destroy the key of the payload, not the row.
/// From bookkeeping: ink, not pencil.
/// </remarks>
/// <example>
/// <code>
/// [AppendOnly]
/// public sealed record LedgerEntry(Guid Id, string Key, decimal Amount, Guid? Corrects, DateTimeOffset At);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class AppendOnlyAttribute : Attribute
{
}

/// <summary>Names who compares the ledger (or this service's view) with what really happened, and who answers for it.</summary>
/// <remarks>
/// Read by RML3014 (does it read the ledger, reach a correction, is it registered?), RML0009 (is there one at all?) and
/// RML3010 (it counts as a mechanism). From banking: the daily reconciliation of one's own books with the statement.
/// </remarks>
/// <param name="reconciler">The type that compares: a hosted service, a job, or a handler of settlement files.</param>
/// <example><code>[Reconciler(typeof(StripePayoutReconciler), Owner = "payments")]</code></example>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true)]
public sealed class ReconcilerAttribute(Type reconciler) : Attribute
{
    /// <summary>The type that compares ledger and reality. RML3014 follows it.</summary>
    public Type Reconciler { get; } = reconciler;

    /// <summary>Who looks at the differences it finds: a team or a role. RML0009 asks for it, the inventory shows it.</summary>
    public string? Owner { get; set; }
}
