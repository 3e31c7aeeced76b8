namespace Stripe;

public class PaymentIntent
{
    public string Id { get; set; }

    public long Amount { get; set; }

    public long AmountReceived { get; set; }

    public string Currency { get; set; }

    public string CustomerId { get; set; }

    /// <summary>requires_confirmation, requires_capture, succeeded or canceled.</summary>
    public string Status { get; set; }

    public Dictionary<string, string> Metadata { get; set; }
}

public class PaymentIntentCreateOptions : BaseOptions
{
    public long? Amount { get; set; }

    public string Currency { get; set; }

    public string Customer { get; set; }

    public string PaymentMethod { get; set; }

    /// <summary>automatic (the default) or manual.</summary>
    public string CaptureMethod { get; set; }

    public bool? Confirm { get; set; }

    public string Description { get; set; }

    public Dictionary<string, string> Metadata { get; set; }
}

public class PaymentIntentCaptureOptions : BaseOptions
{
    public long? AmountToCapture { get; set; }
}

public class PaymentIntentCancelOptions : BaseOptions
{
    public string CancellationReason { get; set; }
}

public class PaymentIntentGetOptions : BaseOptions
{
}

public class StripeList<T>
{
    public List<T> Data { get; set; }
}

public class PaymentIntentListOptions : BaseOptions
{
    public string Customer { get; set; }

    public long? Limit { get; set; }
}

public class PaymentIntentConfirmOptions : BaseOptions
{
    public string PaymentMethod { get; set; }
}

public class PaymentIntentService
{
    public PaymentIntentService()
    {
    }

    public PaymentIntentService(IStripeClient client) => _ = client;

    public virtual Task<PaymentIntent> CreateAsync(PaymentIntentCreateOptions options, RequestOptions requestOptions = null, CancellationToken cancellationToken = default) =>
        Simulation.OnceAsync(requestOptions, () => Simulation.Add(new PaymentIntent
        {
            Id = Simulation.NewId("pi"),
            Amount = options.Amount ?? 0,
            Currency = options.Currency,
            CustomerId = options.Customer,
            Metadata = options.Metadata,
            Status = options.Confirm != true ? "requires_confirmation" : options.CaptureMethod == "manual" ? "requires_capture" : "succeeded",
        }));

    public virtual Task<PaymentIntent> ConfirmAsync(string id, PaymentIntentConfirmOptions options = null, RequestOptions requestOptions = null, CancellationToken cancellationToken = default) =>
        Simulation.OnceAsync(requestOptions, () => Simulation.Change(id, "succeeded"));

    public virtual Task<PaymentIntent> CaptureAsync(string id, PaymentIntentCaptureOptions options = null, RequestOptions requestOptions = null, CancellationToken cancellationToken = default) =>
        Simulation.OnceAsync(requestOptions, () => Simulation.Change(id, "succeeded"));

    public virtual Task<PaymentIntent> CancelAsync(string id, PaymentIntentCancelOptions options = null, RequestOptions requestOptions = null, CancellationToken cancellationToken = default) =>
        Simulation.OnceAsync(requestOptions, () => Simulation.Change(id, "canceled"));

    public virtual Task<PaymentIntent> GetAsync(string id, PaymentIntentGetOptions options = null, RequestOptions requestOptions = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(Simulation.Find(id));

    public virtual Task<StripeList<PaymentIntent>> ListAsync(PaymentIntentListOptions options = null, RequestOptions requestOptions = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new StripeList<PaymentIntent> { Data = Simulation.OfCustomer(options?.Customer) });
}
