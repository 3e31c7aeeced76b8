using System;

namespace Rml.Order;

/// <summary>How much the broker promises about order. Nothing is the safe assumption.</summary>
/// <remarks>
/// Given as <c>Order</c> on <see cref="OrderInsensitiveAttribute"/>; RML4007, RML4101 and RML4105 judge under it.
/// From messaging: partitions and sessions keep order within a key, queues with several consumers keep none.
/// </remarks>
/// <example><code>[OrderInsensitive(Order = Delivery.PerKey)]</code></example>
[Flags]
public enum Delivery
{
    /// <summary>Messages come in any order.</summary>
    None = 0,

    /// <summary>Messages with the same key come in the order in which they were sent (a partition key, a session).</summary>
    PerKey = 1,
}

/// <summary>The result depends on which messages arrived, never on the order in which they did.</summary>
/// <remarks>
/// <para>
/// What it promises: after the same set of messages, in any order and with repetitions, state and effects are the same.
/// Conditions must then be monotone (once true, no further message makes them false), and writes must be joins
/// (set add, maximum, latch, first-and-only write).
/// </para>
/// <para>
/// Who reads it: the whole RML4xxx family. RML4001 to RML4008 judge conditions, RML4101 to RML4107 writes, RML4201 to
/// RML4203 whether a condition is tested again where its facts arrive, RML4304 what cannot be proved.
/// </para>
/// <para>Where the idea comes from: CALM (consistency as logical monotonicity) and replicated data types.</para>
/// </remarks>
/// <example>
/// <code>
/// [OrderInsensitive]
/// public sealed class Activation : IConsumer&lt;AccountCreated&gt;, IConsumer&lt;CustomerConfirmed&gt; { … }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method)]
public sealed class OrderInsensitiveAttribute : Attribute
{
    /// <summary>
    /// Whether the same message may come twice; true unless said otherwise. With false, sums and counters are admitted, which commute
    /// but do not tolerate a duplicate (RML4102).
    /// </summary>
    public bool Duplicates { get; set; } = true;

    /// <summary>What the broker promises about order. RML4101 and RML4007 accept an overwrite only where the key orders it.</summary>
    public Delivery Order { get; set; }
}

/// <summary>This lookup changes its answer when that event arrives.</summary>
/// <remarks>
/// What it tells: a condition in one aggregate that reads another must be tested again by the handler of that event.
/// Read by RML4201 (the handler does not evaluate) and RML4203 (there is no such handler). From dataflow: an input edge
/// that the code alone does not show.
/// </remarks>
/// <param name="event">The event type after which the answer may differ.</param>
/// <example><code>[FedBy(typeof(CustomerConfirmed))] Task&lt;Customer?&gt; FindCustomerAsync(CustomerId id, CancellationToken ct);</code></example>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property, AllowMultiple = true)]
public sealed class FedByAttribute(Type @event) : Attribute
{
    /// <summary>The event type after which the answer may differ. RML4203 asks for its handler.</summary>
    public Type Event { get; } = @event;
}

/// <summary>Believed to be free of order although the analysis cannot see it.</summary>
/// <remarks>
/// Silences RML4304 and the rest of RML4xxx inside. It is a claim, so it takes a reason (an empty one
/// is RML0005), the inventory lists it, and a test that shuffles the messages should stand behind it.
/// From proof assistants: an axiom, visible as one.
/// </remarks>
/// <param name="reason">Why order does not matter here.</param>
/// <example><code>[AssumeOrderInsensitive("the stored procedure merges by version; see MergeTests")]</code></example>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class AssumeOrderInsensitiveAttribute(string reason) : Attribute
{
    /// <summary>Why order does not matter here. RML0005 reports an empty reason.</summary>
    public string Reason { get; } = reason;
}
