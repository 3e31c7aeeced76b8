namespace Stripe;

public class Refund
{
    public string Id { get; set; }

    public long Amount { get; set; }

    public string PaymentIntentId { get; set; }

    public string Status { get; set; }
}

public class RefundCreateOptions : BaseOptions
{
    public long? Amount { get; set; }

    public string Charge { get; set; }

    public string PaymentIntent { get; set; }

    public string Reason { get; set; }

    public Dictionary<string, string> Metadata { get; set; }
}

public class RefundService
{
    public RefundService()
    {
    }

    public RefundService(IStripeClient client) => _ = client;

    public virtual Task<Refund> CreateAsync(RefundCreateOptions options, RequestOptions requestOptions = null, CancellationToken cancellationToken = default) =>
        Simulation.OnceAsync(requestOptions, () => new Refund
        {
            Id = Simulation.NewId("re"),
            Amount = options.Amount ?? 0,
            PaymentIntentId = options.PaymentIntent,
            Status = "succeeded",
        });
}

public class Charge
{
    public string Id { get; set; }

    public long Amount { get; set; }

    public string Status { get; set; }
}

public class ChargeCreateOptions : BaseOptions
{
    public long? Amount { get; set; }

    public string Currency { get; set; }

    public string Customer { get; set; }

    public string Description { get; set; }

    public bool? Capture { get; set; }
}

public class ChargeService
{
    public ChargeService()
    {
    }

    public ChargeService(IStripeClient client) => _ = client;

    public virtual Task<Charge> CreateAsync(ChargeCreateOptions options, RequestOptions requestOptions = null, CancellationToken cancellationToken = default) =>
        Simulation.OnceAsync(requestOptions, () => new Charge
        {
            Id = Simulation.NewId("ch"),
            Amount = options.Amount ?? 0,
            Status = "succeeded",
        });
}
