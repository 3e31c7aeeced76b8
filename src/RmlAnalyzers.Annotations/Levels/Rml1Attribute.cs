using System;

namespace Rml;

/// <summary>
/// RML-1, the Closed World: nothing that this code does can be seen outside the process.
/// Rollback means to drop the result, or to restore a snapshot.
/// </summary>
/// <remarks>
/// <para>
/// What it promises: no service is called, nothing is published, nobody gets a mail, no store that others read is
/// written; not directly, not three helpers deep, not through an interface, and not "later" on another thread.
/// Callers rely on it: Closed code may be repeated, cached, raced and thrown away without asking anybody.
/// </para>
/// <para>
/// Who reads it: RML1001 reports the call through which an effect is reached, with the whole path; RML1002 an effect
/// handed over to run later (unawaited task, timer, queue); RML1003 a read of a live store; RML1005 a call that cannot
/// be followed; RML1006 shared state changed half-way. RML0002 reports an override or implementation that enters a
/// higher world than this contract, RML0005 a contradictory label. RmlLevels.txt remembers the level (RML0011).
/// </para>
/// <para>
/// Where the idea comes from: the pure core inside an effectful shell, and undo by snapshot (the memento).
/// Writing to one's own store stays Closed only if nobody else reads it: see <see cref="PrivateStoreAttribute"/>.
/// A log line for diagnosis is no effect; a decision log that others act upon is.
/// </para>
/// </remarks>
/// <example>
/// The closed method returns what should happen, and its caller in the Dialog World does it:
/// <code>
/// [Rml1(Feature = "Quote")]
/// public Quote Price(Cart cart, ShippingRates rates) =&gt;
///     new(cart.Lines.Sum(line =&gt; line.Price * line.Quantity) + rates.For(cart.Weight));
/// </code>
/// </example>
[AttributeUsage(LabelTargets.All)]
public sealed class Rml1Attribute : Attribute
{
    /// <summary>
    /// The feature this belongs to, in the words of the product ("Card payment").
    /// Free text: the inventory of the code base groups its rows by it. No rule judges it.
    /// </summary>
    public string? Feature { get; set; }

    /// <summary>
    /// Why this level and not a neighbouring one ("works on a copy, the caller saves").
    /// Free text for the inventory and for the next reader; a doubtful label with a reason is better than a silent one.
    /// </summary>
    public string? Why { get; set; }

    /// <summary>Who answers when this level is questioned: a team or a role, rarely a person. Shown in the inventory.</summary>
    public string? Owner { get; set; }

    /// <summary>
    /// True when the labelling fix of RML0001 wrote this label and nobody has reviewed it yet.
    /// The borders hold already (RML0002, RML1001), so nothing slips downwards meanwhile; RML0010 lists what waits for review.
    /// </summary>
    public bool Draft { get; set; }

    /// <summary>
    /// A reason for which the label is believed and the body not checked: RML1001, RML1002 and RML1003 stay silent inside.
    /// For code that is closed in a way no analysis can see ("in-memory provider, never leaves the process").
    /// Every inventory lists it; an empty reason is RML0005.
    /// </summary>
    public string? Trusted { get; set; }
}
