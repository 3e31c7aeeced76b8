using System;

namespace Rml;

/// <summary>This failure is part of the protocol: count it as a metric, raise no alarm.</summary>
/// <remarks>
/// Read by RML5012, which reports an expected failure that is logged as an error or sent to an alarm, and by RML5014,
/// which asks whether retrying it makes sense. Alarms that ring for what is normal are switched off by tired people,
/// and then nobody hears the other kind. From operations: alert on symptoms, count the expected.
/// </remarks>
/// <param name="exception">The exception type that callers must expect.</param>
/// <example>
/// <code>
/// [ExpectedFailure(typeof(OutOfStockException))]
/// Task&lt;Reservation&gt; ReserveAsync(StockRequest request, [IdempotencyKey] string key, CancellationToken ct);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ExpectedFailureAttribute(Type exception) : Attribute
{
    /// <summary>The exception type that callers must expect; derived types are meant too. Read by RML5012.</summary>
    public Type Exception { get; } = exception;
}

/// <summary>Asks the other side what became of an earlier call, and changes nothing.</summary>
/// <remarks>
/// What it promises: a read, to be called as often as needed. RML2012 and RML2013 accept a call to it as the reaction to a
/// timeout, RML3014 expects a reconciler to use one. A member named as <c>StatusCheck</c> of a step counts without this.
/// From protocol design: after silence, ask before you compensate.
/// </remarks>
/// <example><code>[StatusCheck] Task&lt;PaymentState&gt; FindAsync([IdempotencyKey] string key, CancellationToken ct);</code></example>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StatusCheckAttribute : Attribute
{
}

/// <summary>Gives the case to people: opens a ticket, a work item, a case file.</summary>
/// <remarks>
/// What it promises: the automation stops here and somebody will look. RML2012 and RML5016 accept it as an end of the road;
/// RML2022 asks that it carries a case id and a reason code, so that the person finds what the machine knew; RML0009
/// asks for the <see cref="RunbookAttribute"/> that tells them what to do. From incident management: the hand-over.
/// </remarks>
/// <example><code>[HandOff] Task OpenCaseAsync(CaseId id, ReasonCode reason, CancellationToken ct);</code></example>
[AttributeUsage(AttributeTargets.Method)]
public sealed class HandOffAttribute : Attribute
{
}
