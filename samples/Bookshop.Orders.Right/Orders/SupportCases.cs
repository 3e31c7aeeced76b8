using Rml;

namespace Bookshop.Orders.Orders;

public enum ReasonCode
{
    VoidFailed,
    ReleaseFailed,
    RenewalDeclined,
}

public sealed record SupportCase(Guid Id, Guid OrderId, ReasonCode Reason, string Text, DateTimeOffset At);

/// <summary>Where the automation ends and people take over.</summary>
[Runbook("RB-7 order half cancelled", Owner = "order desk")]
[Participant("Order desk", ParticipantKind.Human)]
public sealed class SupportCases(OrderDb db, TimeProvider clock)
{
    [HandOff]
    public async Task OpenAsync(Guid orderId, ReasonCode reason, string text, CancellationToken ct)
    {
        db.Cases.Add(new SupportCase(Guid.NewGuid(), orderId, reason, text, clock.GetUtcNow()));
        await db.SaveChangesAsync(ct).ConfigureAwait(false);
    }
}
