using System;

namespace Rml;

/// <summary>Runs its delegate arguments again when they fail: an own retry helper.</summary>
/// <remarks>
/// What it tells: whatever is made inside such a delegate is made once per attempt. RML3002 then sees a key that changes
/// between attempts, RML5001 a call that must not be repeated, RML3008 a blind retry of history, RML5004 content read
/// anew under the same key. Known libraries (Polly, execution strategies) come from the catalogue and need no attribute.
/// From messaging: at least once.
/// </remarks>
/// <example>
/// <code>
/// [Retries]
/// static async Task&lt;T&gt; WithPatience&lt;T&gt;(Func&lt;Task&lt;T&gt;&gt; attempt) { … }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RetriesAttribute : Attribute
{
}

/// <summary>Is delivered again after a crash: a queue handler, a webhook endpoint, a scheduled job.</summary>
/// <remarks>
/// What it tells: the same message may come twice, and later than its successor. RML3002 then reports keys that are made
/// afresh per delivery, RML4000 a status that a late notice overwrites, RML5008 and RML5009 effects that happen again,
/// RML5010 an acknowledgement before the work is durable. Known handler interfaces (MassTransit, NServiceBus, …) come
/// from the catalogue; use this for webhook endpoints and own dispatchers. From messaging: at-least-once delivery.
/// </remarks>
/// <example>
/// <code>
/// [AtLeastOnce]
/// static Task&lt;IResult&gt; HandlePaymentNotice(PaymentNotice notice, ShopDb db, CancellationToken ct) { … }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method)]
public sealed class AtLeastOnceAttribute : Attribute
{
}

/// <summary>Is delivered at most once by choice: what is lost in a crash stays lost, and somebody decided so.</summary>
/// <remarks>
/// Read by RML5010: with this, a message may be acknowledged before its work is done. Fit for what loses its value quickly
/// (a price tick, a presence signal), never for money. An empty reason is RML0005. From messaging: at-most-once delivery.
/// </remarks>
/// <param name="reason">Why a lost message does no harm.</param>
/// <example><code>[AtMostOnce("the next tick replaces this one within a second")]</code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method)]
public sealed class AtMostOnceAttribute(string reason) : Attribute
{
    /// <summary>Why a lost message does no harm. RML0005 reports an empty reason.</summary>
    public string Reason { get; } = reason;
}
