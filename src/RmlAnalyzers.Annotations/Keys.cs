using System;

namespace Rml;

/// <summary>This carries the idempotency key of one intent: whoever repeats the intent repeats the key.</summary>
/// <remarks>
/// <para>
/// What it promises: two calls with the same key are the same wish, and the other side performs it once. So the key is
/// made when the wish arises (with the order, the request, the message), stored with it, and never made again per attempt.
/// On a positional record parameter it covers the property too. On a return value it promises that the key is computed
/// from stable inputs only. On a property of a message type it is the slot that senders must fill.
/// </para>
/// <para>
/// Who reads it: RML3001 and RML2019 report a call that leaves the slot empty, RML3002 a key that changes between
/// attempts or is the same for every intent, RML3013 a key made at the call and kept nowhere, RML2009 an undo that
/// reuses the key of its step, RML5004 content that changes under the same key.
/// </para>
/// <para>Where the idea comes from: exactly once is at least once plus idempotence; payment providers call it the idempotency key.</para>
/// </remarks>
/// <example>
/// <code>
/// Task CaptureAsync(Order order, [IdempotencyKey] string key, CancellationToken ct);
///
/// [return: IdempotencyKey]
/// static string KeyFor(Order order) =&gt; $"{order.Id}:capture";
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.ReturnValue)]
public sealed class IdempotencyKeyAttribute : Attribute
{
}

/// <summary>May be repeated without harm although it looks as if it could not: a read behind POST, a set-to-value update, an identity chosen by the client.</summary>
/// <remarks>
/// What it promises: doing it twice leaves the world as doing it once. Read by RML3001, RML2019, RML5001 and RML5009, which then
/// ask for no key and allow the retry. It is a claim about the other side, so it takes a reason; an empty one is RML0005.
/// From algebra: f(f(x)) = f(x).
/// </remarks>
/// <param name="reason">Why a repetition is harmless, in one sentence the inventory can show.</param>
/// <example><code>[Idempotent("search: POST only because the filter is too long for a query string")]</code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method)]
public sealed class IdempotentAttribute(string reason) : Attribute
{
    /// <summary>Why a repetition is harmless, in one sentence the inventory can show. RML0005 reports an empty reason.</summary>
    public string Reason { get; } = reason;
}
