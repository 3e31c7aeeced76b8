using Rml;

namespace Bookshop.Orders.Payments;

public readonly record struct Money(long Cents, string Currency = "eur");

public sealed record Payer(string CustomerId, string Card);

public sealed record Payment(string Id, Money Amount);

/// <summary>What the shop needs from whoever moves the money.</summary>
public interface IPaymentGateway
{
    [Rml2(Undo = nameof(VoidAsync), StatusCheck = nameof(FindAsync), OnSilence = Silence.CheckStatus,
        Feature = "Card payment", Why = "a reservation on the card can be voided")]
    Task<Payment> AuthorizeAsync(Guid orderId, Payer payer, Money amount, [IdempotencyKey] string key, CancellationToken ct);

    [Rml2(Feature = "Card payment")]
    Task VoidAsync(Payment payment, [IdempotencyKey] string key, CancellationToken ct);

    [Rml3(Correction = nameof(RefundAsync), CorrectionKind = CorrectionKind.Refund, StatusCheck = nameof(IsCapturedAsync),
        OnSilence = Silence.CheckStatus, Feature = "Card payment", Why = "the card networks remember a capture")]
    Task CaptureAsync(Payment payment, [IdempotencyKey] string key, CancellationToken ct);

    [Rml3(Correction = nameof(RefundAsync), CorrectionKind = CorrectionKind.Refund, StatusCheck = nameof(FindAsync),
        OnSilence = Silence.CheckStatus, Feature = "Card payment", Why = "charged at once, without a reservation")]
    Task<Payment> ChargeAsync(Guid orderId, Payer payer, Money amount, [IdempotencyKey] string key, CancellationToken ct);

    [Rml3(Feature = "Card payment", Why = "money flows back, the capture stays in the books")]
    Task RefundAsync(Payment payment, [IdempotencyKey] string key, CancellationToken ct);

    [StatusCheck]
    Task<Payment?> FindAsync(Guid orderId, Payer payer, CancellationToken ct);

    [StatusCheck]
    Task<bool> IsCapturedAsync(Payment payment, CancellationToken ct);
}
