using Xunit;

namespace RmlAnalyzers.Tests.Rules.Delivery.Strangers;

/// <summary>Keys: missing, changing, the same for all, kept nowhere.</summary>
public class KeyStrangers
{
    public static TheoryData<string, string> Guilty => new()
    {
        // Missing.
        { "RML3001", "class Billing(Stripe.ChargeService charges) { public async Task<string> PayAsync(Invoice invoice) { var charge = await charges.[|CreateAsync(Options(invoice), Request(invoice.CustomerId))|].ConfigureAwait(false); return charge.Id; } private static Stripe.ChargeCreateOptions Options(Invoice invoice) => new() { Amount = (long)(invoice.Open * 100) }; private static Stripe.RequestOptions Request(string account) => Account(account); private static Stripe.RequestOptions Account(string account) { var options = new Stripe.RequestOptions(); options.StripeAccount = account; return options; } }" },
        { "RML3001", "class Refunds(Stripe.RefundService service) { public Task<Stripe.Refund> Back(string charge, long? amount, CancellationToken stop = default) => amount is { } part ? service.[|CreateAsync(new() { Charge = charge, Amount = part }, cancellationToken: stop)|] : service.[|CreateAsync(new() { Charge = charge }, requestOptions: null, stop)|]; }" },
        { "RML3001", "class Refunds(Stripe.RefundService service) { public async Task Back(string charge, string? key) { Stripe.RequestOptions? options = null; if (key is { Length: > 0 }) { options = new Stripe.RequestOptions { IdempotencyKey = key }; } await service.[|CreateAsync(new() { Charge = charge }, options)|]; } }" },
        { "RML3001", "class Intents(Stripe.PaymentIntentService service) { public Task Reserve(Invoice invoice) => service.[|CreateAsync(new Stripe.PaymentIntentCreateOptions { Amount = 100, Confirm = false }, new Stripe.RequestOptions { IdempotencyKey = string.Empty })|]; }" },
        { "RML3001", "public class PayController(Stripe.ChargeService charges) : ControllerBase { [HttpPost] public async Task<IActionResult> Pay(Invoice invoice) { async Task<Stripe.Charge> Charge() { return await charges.[|CreateAsync(new Stripe.ChargeCreateOptions { Amount = 1 })|]; } return Ok(await Charge()); } }" },

        // Changing.
        { "RML3002", "class Billing(Stripe.ChargeService charges, ResiliencePipeline pipeline) { public async Task Pay(Invoice invoice) => await pipeline.ExecuteAsync(async token => { await charges.CreateAsync(new() { Amount = 1 }, new() { IdempotencyKey = [|KeyFor(invoice)|] }, token); }); private static string KeyFor(Invoice invoice) => $\"{invoice.Number}-{Suffix()}\"; private static string Suffix() => Guid.NewGuid().ToString(\"N\"); }" },
        { "RML3002", "class Billing(Stripe.ChargeService charges) { public async Task Pay(Invoice invoice) { for (var attempt = 1; attempt <= 3; attempt++) { try { var options = new Stripe.RequestOptions(); options.IdempotencyKey = [|string.Join(\"-\", invoice.Id, DateTime.UtcNow.Ticks)|]; await charges.CreateAsync(new() { Amount = 1 }, options); return; } catch (HttpRequestException) { await Task.Delay(attempt * 1000); } } } }" },
        { "RML3002", "class Billing(Stripe.ChargeService charges) { public async Task Pay(Invoice invoice, int attempt = 0) { try { await charges.CreateAsync(new() { Amount = 1 }, new() { IdempotencyKey = [|$\"{invoice.Id}/{Guid.NewGuid()}\"|] }); } catch (HttpRequestException) when (attempt < 2) { await Pay(invoice, attempt + 1); } } }" },
        { "RML3002", "class Billing(Stripe.ChargeService charges) { private const string Key = \"billing-run\"; public Task Pay(Invoice invoice) => charges.CreateAsync(new() { Amount = (long)invoice.Open }, new Stripe.RequestOptions { IdempotencyKey = [|Key|] }); }" },
        { "RML3002", "class Paid(Stripe.RefundService refunds) : IConsumer<InvoicePaid> { public async Task Consume(ConsumeContext<InvoicePaid> context) { var id = context.MessageId ?? Guid.NewGuid(); await refunds.CreateAsync(new() { Charge = context.Message.CustomerId }, new() { IdempotencyKey = [|id.ToString()|] }); } }" },
        { "RML3002", "class Billing(HttpClient http) { public async Task Pay(Invoice invoice, CancellationToken stop) { HttpResponseMessage answer; var tries = 0; do { using var request = new HttpRequestMessage(HttpMethod.Post, \"/pay\") { Content = JsonContent.Create(invoice) }; request.Headers.Add(\"Idempotency-Key\", [|Guid.NewGuid().ToString()|]); answer = await http.SendAsync(request, stop); } while (!answer.IsSuccessStatusCode && ++tries < 3); } }" },

        // Blindly repeated.
        { "RML3008", "class Billing(Stripe.ChargeService charges, ILogger log) { public async Task<bool> Pay(Invoice invoice) { var left = 3; while (left-- > 0) { try { await charges.[|CreateAsync(new() { Amount = 1 })|]; return true; } catch (Exception e) { log.LogWarning(e, \"again\"); await Task.Delay(1000); } } return false; } }" },
        { "RML3008", "class Billing(Stripe.RefundService refunds) { private static readonly AsyncRetryPolicy Policy3 = Policy.Handle<Exception>().WaitAndRetryAsync(3, n => TimeSpan.FromSeconds(n)); public Task Back(string charge) { return Retry(async () => { for (; ; ) { try { await Send(charge); return; } catch { await Task.Yield(); } } }); } private Task Retry(Func<Task> work) => work(); private async Task Send(string charge) => await refunds.CreateAsync(new() { Charge = charge }); }".Replace("await Send(charge);", "await [|Send(charge)|];", StringComparison.Ordinal) },

        // Kept nowhere.
        { "RML3013", "public class RefundController(Stripe.RefundService refunds) : ControllerBase { [HttpPost] public async Task<IActionResult> Back(string charge) { var options = new Stripe.RequestOptions { IdempotencyKey = [|Guid.NewGuid().ToString(\"N\")|] }; return Ok(await refunds.CreateAsync(new() { Charge = charge }, options)); } }" },
        { "RML3013", "class Billing(Stripe.ChargeService charges) { public Task Pay(Invoice invoice) => Charge(invoice, [|Guid.NewGuid()|].ToString()); private Task Charge(Invoice invoice, string key) => charges.CreateAsync(new() { Amount = (long)invoice.Open }, new() { IdempotencyKey = key }); }".Replace("[|Guid.NewGuid()|].ToString()", "Guid.NewGuid().ToString()", StringComparison.Ordinal).Replace("IdempotencyKey = key", "IdempotencyKey = [|Fresh(key)|]", StringComparison.Ordinal).Replace("private Task Charge", "private static string Fresh(string key) => Guid.NewGuid().ToString(); private Task Charge", StringComparison.Ordinal) },
    };

    public static TheoryData<string, string> Innocent => new()
    {
        { "RML3001", "class Billing(Stripe.ChargeService charges) { public Task Pay(Invoice invoice) => charges.CreateAsync(new() { Amount = 1 }, Request(invoice)); private static Stripe.RequestOptions Request(Invoice invoice) { var options = new Stripe.RequestOptions { StripeAccount = invoice.CustomerId }; options.IdempotencyKey = $\"invoice-{invoice.Id}\"; return options; } }" },
        { "RML3001", "class Billing(Stripe.ChargeService charges) { public Task<Stripe.Charge> Look(string id) => charges.GetAsync(id); }" },
        { "RML3001", "class Billing(Stripe.ChargeService charges) { public async Task Pay(Invoice invoice, Stripe.RequestOptions options) { await charges.CreateAsync(new() { Amount = 1 }, options); } }" },
        { "RML3001", "class Billing(Stripe.ChargeService charges) { public async Task Pay(Invoice invoice, string? key) { var options = key is null ? new Stripe.RequestOptions { IdempotencyKey = invoice.Number } : new Stripe.RequestOptions { IdempotencyKey = key }; await charges.CreateAsync(new() { Amount = 1 }, options).ConfigureAwait(false); } }" },
        { "RML3001", "class Billing(HttpClient http) { public Task Search(string text) => http.PostAsJsonAsync(\"/charges/search\", new { text }); }" },
        { "RML3002", "class Billing(Stripe.ChargeService charges, ResiliencePipeline pipeline) { public async Task Pay(Invoice invoice) { var key = $\"{invoice.Number}-{Guid.NewGuid():N}\"; await pipeline.ExecuteAsync(async token => { await charges.CreateAsync(new() { Amount = 1 }, new() { IdempotencyKey = key }, token); }); } }" },
        { "RML3002", "class Billing(Stripe.ChargeService charges, List<Invoice> invoices) { public async Task PayAll() { foreach (var invoice in invoices) { var key = invoice.PaymentId ??= Guid.NewGuid().ToString(); try { await charges.CreateAsync(new() { Amount = 1 }, new() { IdempotencyKey = key }); } catch (HttpRequestException) { Console.WriteLine(invoice.Number); } } } }" },
        { "RML3002", "class Billing(Stripe.ChargeService charges) { public async Task Pay(Invoice invoice, string key, int attempt = 0) { try { await charges.CreateAsync(new() { Amount = 1 }, new() { IdempotencyKey = key }); } catch (HttpRequestException) when (attempt < 2) { await Pay(invoice, key, attempt + 1); } } }" },
        { "RML3002", "class Paid(Stripe.RefundService refunds) : IConsumer<InvoicePaid> { public Task Consume(ConsumeContext<InvoicePaid> context) => refunds.CreateAsync(new() { Charge = context.Message.CustomerId }, new() { IdempotencyKey = $\"{context.MessageId}:refund\" }); }" },
        { "RML3002", "class Billing(HttpClient http) { public async Task Trace(CancellationToken stop) { for (var i = 0; i < 3; i++) { try { using var request = new HttpRequestMessage(HttpMethod.Get, \"/pay\"); request.Headers.Add(\"X-Request-Id\", Guid.NewGuid().ToString()); await http.SendAsync(request, stop); return; } catch (HttpRequestException) { } } } }" },
        { "RML3002", "class Billing(Stripe.ChargeService charges) { public async Task Pay(Invoice invoice) { string? key = null; for (var i = 0; i < 3; i++) { key ??= Guid.NewGuid().ToString(); try { await charges.CreateAsync(new() { Amount = 1 }, new() { IdempotencyKey = key }); return; } catch (HttpRequestException) { } } } }" },
        { "RML3008", "class Billing(Stripe.ChargeService charges) { public async Task<bool> Pay(Invoice invoice) { for (var i = 0; i < 3; i++) { try { await charges.CreateAsync(new() { Amount = 1 }, new() { IdempotencyKey = invoice.Number }); return true; } catch (Exception) { await Task.Delay(1000 << i); } } return false; } }" },
        { "RML3008", "class Billing(Stripe.ChargeService charges) { public async Task PayAll(List<Invoice> all) { foreach (var one in all) { try { await charges.CreateAsync(new() { Amount = (long)one.Open }); } catch (Exception e) { Console.WriteLine(e); } } } }" },
        { "RML3013", "public class RefundController(Stripe.RefundService refunds, BillingDb db) : ControllerBase { [HttpPost] public async Task<IActionResult> Back(Invoice invoice) { invoice.PaymentId = Guid.NewGuid().ToString(); await db.SaveChangesAsync(); return Ok(await refunds.CreateAsync(new() { Charge = invoice.Number }, new() { IdempotencyKey = invoice.PaymentId })); } }" },
        { "RML3013", "class Refunds(Stripe.RefundService refunds) { public async Task<string> Back(string charge) { var key = Guid.NewGuid().ToString(); await refunds.CreateAsync(new() { Charge = charge }, new() { IdempotencyKey = key }); return key; } }" },
    };

    [Theory]
    [MemberData(nameof(Guilty))]
    public Task Finds(string rule, string code) => StrangerCode.Flags(rule, code);

    [Theory]
    [MemberData(nameof(Innocent))]
    public Task Stays_silent(string rule, string code) => StrangerCode.Silent(rule, code);
}
