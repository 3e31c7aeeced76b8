using Xunit;

namespace RmlAnalyzers.Tests.Rules.Delivery.Strangers;

/// <summary>Keys that nobody keeps, and remote calls without any.</summary>
public class KeptKeyStrangers
{
    private const string Psp = "public interface IPsp { [Rml3(Correction = nameof(BackAsync))] Task<string> PayAsync(string invoice, long cents, [IdempotencyKey] string key, CancellationToken ct = default); [Rml3(NoCorrection = \"is one\")] Task BackAsync(string payment, [IdempotencyKey] string key); } ";

    private const string Refit = "[Rml2(NoUndo = \"x\")] public interface ITagsApi { [Refit.Post(\"/tags\")] Task Create([Refit.Body] object tag); [Refit.Put(\"/tags/{id}\")] Task Replace(string id, [Refit.Body] object tag); [Refit.Post(\"/tags\")] Task CreateOnce([Refit.Body] object tag, [Refit.Header(\"Idempotency-Key\")] string key); } ";

    public static TheoryData<string, string> Guilty => new()
    {
        { "RML3013", """public record PayInvoice(Guid InvoiceId, long Cents); class PayInvoiceHandler(Stripe.ChargeService charges) { public async Task Handle(PayInvoice command, CancellationToken ct) { var requestOptions = new Stripe.RequestOptions { IdempotencyKey = [|Guid.NewGuid().ToString("N")|] }; await charges.CreateAsync(new Stripe.ChargeCreateOptions { Amount = command.Cents }, requestOptions, ct).ConfigureAwait(false); } }""" },
        { "RML3013", """static class Keys { public static string Next() => Prefixed(Guid.NewGuid()); private static string Prefixed(Guid id) => $"charge_{id:N}"; } class Billing(Stripe.ChargeService charges) { public Task Pay(Invoice invoice) => charges.CreateAsync(new() { Amount = (long)(invoice.Open * 100) }, new() { IdempotencyKey = [|Keys.Next()|] }); }""" },
        { "RML3013", """public abstract class Gateway { protected Stripe.RequestOptions Options() => new() { IdempotencyKey = [|Guid.NewGuid().ToString()|] }; } class Refunds(Stripe.RefundService refunds) : Gateway { public Task Back(string charge) => refunds.CreateAsync(new() { Charge = charge }, Options()); }""" },
        { "RML3013", """class Billing(Stripe.ChargeService charges) { public Task Pay(Invoice invoice) => charges.CreateAsync(new() { Amount = 1 }, new() { IdempotencyKey = [|$"{invoice.Id}-{DateTime.UtcNow.Ticks}"|] }); }""" },
        { "RML3013", Psp + """class Payouts(IPsp psp) { public Task Run(Invoice invoice, CancellationToken ct) => psp.PayAsync(invoice.Number, 100, [|Guid.NewGuid().ToString("N")|], ct); }""" },
        { "RML3013", Psp + """class Payouts(IPsp psp, ILogger log) { public async Task Run(Invoice invoice) { var key = Guid.NewGuid().ToString(); log.LogWarning(null!, "paying {Number} with {Key}", invoice.Number, key); await psp.PayAsync(invoice.Number, 100, [|key|]); } }""" },
        { "RML3013", Psp + """class Payouts(IPsp psp) { private readonly Random _random = new(); public async Task Run(Invoice invoice) { var key = $"{invoice.Number}/{_random.Next(1000, 9999)}"; var id = await psp.PayAsync(invoice.Number, 100, [|key|]); Console.WriteLine(id); } }""" },

        { "RML2019", """class Tags(HttpClient http) { [Rml2(NoUndo = "x")] public async Task Tag(Invoice invoice, CancellationToken ct) { using var request = Build(invoice); using var answer = await http.[|SendAsync(request, ct)|].ConfigureAwait(false); answer.EnsureSuccessStatusCode(); } private static HttpRequestMessage Build(Invoice invoice) => new(HttpMethod.Post, "/tags") { Content = JsonContent.Create(invoice) }; }""" },
        { "RML2019", """class Tags(IRestClient client) { [Rml2(NoUndo = "x")] public async Task Tag(Invoice invoice) { var request = new RestRequest("/tags", Method.Post).AddJsonBody(invoice); var answer = await client.[|ExecuteAsync(request)|]; if (!answer.IsSuccessful) throw new InvalidOperationException(); } }""" },
        { "RML2019", """class Tags(RestClient client) { [Rml2(NoUndo = "x")] public Task Tag(Invoice invoice) => client.[|ExecutePostAsync(new RestRequest("/tags").AddJsonBody(invoice))|]; }""" },
        { "RML5001", """class Tags(IRestClient client) { public async Task Tag(Invoice invoice) { for (var i = 0; i < 3; i++) { try { var request = new RestRequest("/tags", Method.Post).AddJsonBody(invoice).AddHeader("X-Shop", "1"); await client.[|ExecuteAsync(request)|]; return; } catch (HttpRequestException) when (i < 2) { await Task.Delay(100 << i); } } } }""" },
        { "RML2019", """[Rml2] class Tags(HttpClient http) { public async Task Tag(Invoice invoice) { var answer = await http.[|PostAsync("/tags", JsonContent.Create(invoice))|]; answer.EnsureSuccessStatusCode(); } }""" },
        { "RML2019", """class Tags(IHttpClientFactory factory) { [Rml2(NoUndo = "x")] public async Task<string> Tag(Invoice invoice) { var client = factory.CreateClient("tags"); var response = await client.[|PostAsJsonAsync("/tags", new { invoice.Number })|]; return await response.Content.ReadAsStringAsync(); } }""" },
        { "RML2019", """public interface ITags { [Refit.Post("/tags")] Task Create([Refit.Body] object tag); } class Tags(ITags api) { [Rml2(NoUndo = "x")] public Task Tag(Invoice invoice) => api.[|Create(new { invoice.Number })|]; }""" },
    };

    public static TheoryData<string, string> Innocent => new()
    {
        { "RML3013", """public record PayInvoice(Guid RequestId, long Cents); class PayInvoiceHandler(Stripe.ChargeService charges) { public async Task Handle(PayInvoice command, CancellationToken ct) { var requestOptions = new Stripe.RequestOptions { IdempotencyKey = command.RequestId.ToString("N") }; await charges.CreateAsync(new Stripe.ChargeCreateOptions { Amount = command.Cents }, requestOptions, ct).ConfigureAwait(false); } }""" },
        { "RML3013", """static class Keys { public static string For(Guid id) => Prefixed(id); private static string Prefixed(Guid id) => $"charge_{id:N}"; } class Billing(Stripe.ChargeService charges) { public Task Pay(Invoice invoice) => charges.CreateAsync(new() { Amount = (long)(invoice.Open * 100) }, new() { IdempotencyKey = Keys.For(invoice.Id) }); }""" },
        { "RML3013", """class Billing(Stripe.ChargeService charges) { public async Task<string> Pay(Invoice invoice) { var key = Guid.NewGuid().ToString(); await charges.CreateAsync(new() { Amount = 1 }, new() { IdempotencyKey = key }); return key; } }""" },
        { "RML3013", """class Billing(Stripe.ChargeService charges, BillingDb db) { public async Task Pay(Invoice invoice, CancellationToken ct) { invoice.PaymentId ??= Guid.NewGuid().ToString("N"); await db.SaveChangesAsync(ct); await charges.CreateAsync(new() { Amount = 1 }, new() { IdempotencyKey = invoice.PaymentId }, ct); } }""" },
        { "RML3013", Psp + """public record Payment(string Key, string Invoice); public interface IStore { Task Insert(Payment payment); } class Payouts(IPsp psp, IStore store) { public async Task Run(Invoice invoice) { var payment = new Payment(Guid.NewGuid().ToString(), invoice.Number); await store.Insert(payment); await psp.PayAsync(payment.Invoice, 100, payment.Key); } }""" },
        { "RML3013", """class Billing(Stripe.ChargeService charges) { public Task Look(string id) => charges.GetAsync(id, null, new() { IdempotencyKey = Guid.NewGuid().ToString() }); }""" },
        { "RML3013", Psp + """class Payouts(IPsp psp) { public async Task Run(Guid attempt, Invoice invoice) { var key = $"{invoice.Number}/{attempt}"; await psp.PayAsync(invoice.Number, 100, key); } }""" },
        { "RML3013", """public class Session { public Guid RequestId { get; } = Guid.NewGuid(); } class Billing(Stripe.ChargeService charges, Session session) { public Task Pay(Invoice invoice) => charges.CreateAsync(new() { Amount = 1 }, new() { IdempotencyKey = $"{session.RequestId}" }); }""" },

        { "RML2019", """class Tags(HttpClient http) { [Rml2(NoUndo = "x")] public async Task Tag(Invoice invoice, CancellationToken ct) { using var request = Build(invoice); request.Headers.Add("Idempotency-Key", invoice.Number); using var answer = await http.SendAsync(request, ct).ConfigureAwait(false); answer.EnsureSuccessStatusCode(); } private static HttpRequestMessage Build(Invoice invoice) => new(HttpMethod.Post, "/tags") { Content = JsonContent.Create(invoice) }; }""" },
        { "RML2019", """class Tags(IRestClient client) { [Rml2(NoUndo = "x")] public async Task Tag(Invoice invoice) { var request = new RestRequest("/tags", Method.Post).AddJsonBody(invoice).AddHeader("Idempotency-Key", invoice.Number); var answer = await client.ExecuteAsync(request); if (!answer.IsSuccessful) throw new InvalidOperationException(); } }""" },
        { "RML5001", """class Tags(IRestClient client) { public async Task Tag(Invoice invoice) { for (var i = 0; i < 3; i++) { try { var request = new RestRequest("/tags", Method.Post).AddJsonBody(invoice).AddHeader("Idempotency-Key", invoice.Number); await client.ExecuteAsync(request); return; } catch (HttpRequestException) when (i < 2) { await Task.Delay(100 << i); } } } }""" },
        { "RML5001", """class Tags(IRestClient client) { public async Task Tag(Invoice invoice) { for (var i = 0; i < 3; i++) { try { var request = new RestRequest("/tags/1", Method.Put).AddJsonBody(invoice); await client.ExecuteAsync(request); return; } catch (HttpRequestException) when (i < 2) { await Task.Delay(100 << i); } } } }""" },
        { "RML2019", """[Rml2] class Tags(HttpClient http) { public async Task<string> Read(Invoice invoice) { var answer = await http.GetAsync("/tags"); answer.EnsureSuccessStatusCode(); return await answer.Content.ReadAsStringAsync(); } }""" },
        { "RML2019", Refit + """class Tags(ITagsApi api) { [Rml2(NoUndo = "x")] public Task Tag(Invoice invoice) => api.Replace(invoice.Number, new { invoice.Number }); [Rml2(NoUndo = "x")] public Task Once(Invoice invoice) => api.CreateOnce(new { invoice.Number }, invoice.Number); }""" },
        { "RML2019", """class Tags(HttpClient http) { [Rml2(NoUndo = "x", NoKey = "the other side takes none")] public Task Tag(Invoice invoice) => http.PostAsJsonAsync("/tags", invoice); }""" },
        { "RML2019", """class Search(HttpClient http) { [Idempotent("a search behind POST")] [Rml2(NoUndo = "x")] public Task Find(Invoice invoice) => http.PostAsJsonAsync("/search", invoice); }""" },
        { "RML3013", """public record Paid(string Key, string ChargeId); class Billing(Stripe.ChargeService charges) { public async Task<Paid> Pay(Invoice invoice) { var key = Guid.NewGuid().ToString(); var charge = await charges.CreateAsync(new() { Amount = 1 }, new() { IdempotencyKey = key }); return new Paid(key, charge.Id); } }""" },
        { "RML3013", """class Billing(Stripe.ChargeService charges) { public event Action<string>? Started; public async Task Pay(Invoice invoice) { var key = Guid.NewGuid().ToString(); Started?.Invoke(key); await charges.CreateAsync(new() { Amount = 1 }, new() { IdempotencyKey = key }); } }""" },
        { "RML3013", """class Billing(Stripe.ChargeService charges, BillingDb db) { public async Task Pay(Invoice invoice) { var key = Guid.NewGuid().ToString("N"); var row = new Processed { Id = key }; db.Inbox.Add(row); await db.SaveChangesAsync(); var options = new Stripe.RequestOptions(); options.IdempotencyKey = key; await charges.CreateAsync(new() { Amount = 1 }, options); } }""" },
        { "RML3013", """public class Attempt { public Attempt(Guid invoice) { Invoice = invoice; Key = Guid.NewGuid().ToString(); } public Guid Invoice { get; } public string Key { get; } } public interface IAttempts { Task<Attempt> StartAsync(Attempt attempt); } class Billing(Stripe.ChargeService charges, IAttempts attempts) { public async Task Pay(Invoice invoice) { var attempt = await attempts.StartAsync(new Attempt(invoice.Id)); await charges.CreateAsync(new() { Amount = 1 }, new() { IdempotencyKey = attempt.Key }); } }""" },
        { "RML3013", """class Billing(Stripe.ChargeService charges) { public Task Pay(Invoice invoice, string? key) => charges.CreateAsync(new() { Amount = 1 }, new() { IdempotencyKey = key ?? $"invoice-{invoice.Id}" }); }""" },
    };

    [Theory]
    [MemberData(nameof(Guilty))]
    public Task Finds(string rule, string code) => StrangerCode.Flags(rule, code);

    [Theory]
    [MemberData(nameof(Innocent))]
    public Task Stays_silent(string rule, string code) => StrangerCode.Silent(rule, code);
}
