namespace RmlAnalyzers.Tests.Rules;

/// <summary>The signatures of the payment library that the snippets call; the rows of the catalogue are written for them.</summary>
internal static class StripeStub
{
    public const string Source = """
        namespace Stripe
        {
            public class StripeEntity { public string Id { get; set; } = ""; }
            public class BaseOptions { }
            public class RequestOptions { public string? ApiKey { get; set; } public string? IdempotencyKey { get; set; } public string? StripeAccount { get; set; } }
            public class Charge : StripeEntity { }
            public class Refund : StripeEntity { }
            public class PaymentIntent : StripeEntity { }
            public class ChargeCreateOptions : BaseOptions { public long? Amount { get; set; } public bool? Capture { get; set; } }
            public class RefundCreateOptions : BaseOptions { public string? Charge { get; set; } public long? Amount { get; set; } }
            public class PaymentIntentCreateOptions : BaseOptions { public long? Amount { get; set; } public bool? Confirm { get; set; } public string? CaptureMethod { get; set; } }
            public class ChargeService
            {
                public virtual Charge Create(ChargeCreateOptions options, RequestOptions? requestOptions = null) => new();
                public virtual System.Threading.Tasks.Task<Charge> CreateAsync(ChargeCreateOptions options, RequestOptions? requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => System.Threading.Tasks.Task.FromResult(new Charge());
                public virtual System.Threading.Tasks.Task<Charge> GetAsync(string id, object? options = null, RequestOptions? requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => System.Threading.Tasks.Task.FromResult(new Charge());
            }
            public class RefundService
            {
                public virtual System.Threading.Tasks.Task<Refund> CreateAsync(RefundCreateOptions options, RequestOptions? requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => System.Threading.Tasks.Task.FromResult(new Refund());
            }
            public class PaymentIntentService
            {
                public virtual System.Threading.Tasks.Task<PaymentIntent> CreateAsync(PaymentIntentCreateOptions options, RequestOptions? requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => System.Threading.Tasks.Task.FromResult(new PaymentIntent());
                public virtual System.Threading.Tasks.Task<PaymentIntent> UpdateAsync(string id, object? options = null, RequestOptions? requestOptions = null, System.Threading.CancellationToken cancellationToken = default) => System.Threading.Tasks.Task.FromResult(new PaymentIntent());
            }
        }
        """;
}
