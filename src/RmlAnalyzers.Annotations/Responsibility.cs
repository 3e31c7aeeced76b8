using System;

namespace Rml;

/// <summary>What people do when the automation stops here: the number of a runbook.</summary>
/// <remarks>
/// Read by RML0009, which reports Dialog and History types without one where people are involved; the inventory lists it
/// next to every step. From operations: nobody should have to invent the procedure at night.
/// </remarks>
/// <param name="id">How your organisation names the runbook: a number, a page title, a link.</param>
/// <example><code>[Runbook("RB-12 refund by hand", Owner = "payments-ops")]</code></example>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method, AllowMultiple = true)]
public sealed class RunbookAttribute(string id) : Attribute
{
    /// <summary>How your organisation names the runbook. RML0005 reports an empty one.</summary>
    public string Id { get; } = id;

    /// <summary>Who carries it out. Shown in the inventory; RML0009 asks for it.</summary>
    public string? Owner { get; set; }
}

/// <summary>Somebody who shares the outcome: a service, a person, a scheduler.</summary>
/// <remarks>
/// What it tells: whom a compensation must reach. Read by RML0009 (participants of a Dialog or History type are declared)
/// and shown in the inventory as the map of who believes what after each step. From protocol design: the parties.
/// </remarks>
/// <param name="name">The party, as the team calls it.</param>
/// <param name="kind">What kind of party it is, since each forgets and forgives differently.</param>
/// <example><code>[Participant("Warehouse", ParticipantKind.Service), Participant("Customer", ParticipantKind.Human)]</code></example>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method, AllowMultiple = true)]
public sealed class ParticipantAttribute(string name, ParticipantKind kind) : Attribute
{
    /// <summary>The party, as the team calls it ("Warehouse", "Customer"). RML0009 and the inventory compare names by text.</summary>
    public string Name { get; } = name;

    /// <summary>What kind of party it is; RML5013 and RML2022 treat a waiting person otherwise than a waiting machine.</summary>
    public ParticipantKind Kind { get; } = kind;
}

/// <summary>What kind of party shares an outcome.</summary>
/// <remarks>Given to <see cref="ParticipantAttribute"/>; read by RML0009, RML2022 and RML5013. From protocol design: the roles of a conversation.</remarks>
/// <example><code>[Participant("Customer", ParticipantKind.Human)]</code></example>
public enum ParticipantKind
{
    /// <summary>A program that answers: it can be asked again and can deduplicate by key.</summary>
    Service,

    /// <summary>A person: has read the mail and cannot unread it, waits seconds and not hours, needs a case id (RML2022, RML5013).</summary>
    Human,

    /// <summary>A timer, a cron job, a queue: acts later on what it was told, also when the reason is gone by then.</summary>
    Scheduler,
}

/// <summary>A known breach of some rules, accepted until a date: silent, but listed and never forgotten.</summary>
/// <remarks>
/// Silences the named rules inside the declaration; the inventory lists every debt; RML0008 reports it when
/// <see cref="Until"/> has passed (today comes from the MSBuild property <c>RmlToday</c>). An empty reason or an unreadable
/// date is RML0005. Prefer it to a pragma: a pragma has neither reason nor owner nor end.
/// From finance: debt is fine as long as it is on the books.
/// </remarks>
/// <param name="reason">Why the breach is accepted for now.</param>
/// <example><code>[RmlDebt("gateway takes no key before its v3", Rules = "RML3001", Owner = "payments", Until = "2027-03-31")]</code></example>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
public sealed class RmlDebtAttribute(string reason) : Attribute
{
    /// <summary>Why the breach is accepted for now. RML0005 reports an empty reason.</summary>
    public string Reason { get; } = reason;

    /// <summary>The rule ids that are accepted, separated by commas: <c>"RML3001,RML3006"</c>. Only these are silenced.</summary>
    public string? Rules { get; set; }

    /// <summary>Who pays it back: a team or a role. Shown in the inventory.</summary>
    public string? Owner { get; set; }

    /// <summary>The day by which it is paid back, as <c>yyyy-MM-dd</c>. RML0008 reports an overdue debt, RML0005 a date it cannot read.</summary>
    public string? Until { get; set; }
}
