using Rml;

namespace Bookshop.Orders.Payments;

/// <summary>The invoice server of the tax office: what it has seen stays, and each correction names what it corrects.</summary>
public interface IInvoiceOffice
{
    [Rml3(Correction = nameof(CreditAsync), CorrectionKind = CorrectionKind.Correction, Feature = "Invoice", Why = "the tax office keeps it for ten years")]
    Task<string> IssueAsync(Guid orderId, long cents, [IdempotencyKey] string key, CancellationToken ct);

    [Rml3(Feature = "Invoice", Why = "a credit note is a document of its own")]
    Task CreditAsync(string invoice, decimal amount, [IdempotencyKey] string key, CancellationToken ct);

    [Rml3(Correction = nameof(WithdrawReportAsync), CorrectionKind = CorrectionKind.Invalidation, Feature = "Dunning", Why = "the credit agency remembers it")]
    Task ReportDebtorAsync(string customerId, string invoice, [IdempotencyKey] string key, CancellationToken ct);

    [Rml3(Feature = "Dunning", Why = "the agency keeps both")]
    Task WithdrawReportAsync(string customerId, string invoice, [IdempotencyKey] string key, CancellationToken ct);
}

/// <summary>Every document stands between an intent and an outcome in the ledger.</summary>
public sealed class HttpInvoiceOffice(HttpClient http, PaymentLedger ledger) : IInvoiceOffice
{
    public Task<string> IssueAsync(Guid orderId, long cents, [IdempotencyKey] string key, CancellationToken ct) =>
        SendAsync("partners/invoices", new { orderId, cents }, key, orderId.ToString(), cents, ct);

    public Task CreditAsync(string invoice, decimal amount, [IdempotencyKey] string key, CancellationToken ct) =>
        SendAsync("partners/credit-notes", new { invoice, amount }, key, invoice, (long)(-amount * 100m), ct);

    public Task ReportDebtorAsync(string customerId, string invoice, [IdempotencyKey] string key, CancellationToken ct) =>
        SendAsync("partners/debtors", new { customerId, invoice }, key, customerId, 0, ct);

    public Task WithdrawReportAsync(string customerId, string invoice, [IdempotencyKey] string key, CancellationToken ct) =>
        SendAsync("partners/debtors/withdrawn", new { customerId, invoice }, key, customerId, 0, ct);

    private async Task<string> SendAsync(string path, object document, string key, string subject, long cents, CancellationToken ct)
    {
        await ledger.AppendIntentAsync(key, subject, cents, ct).ConfigureAwait(false);
        using var message = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(document) };
        message.Headers.Add("Idempotency-Key", key);
        using var response = await http.SendAsync(message, ct).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        await ledger.AppendOutcomeAsync(key, subject, cents, CancellationToken.None).ConfigureAwait(false);
        return await response.Content.ReadAsStringAsync(ct).ConfigureAwait(false);
    }
}

/// <summary>What bookkeeping clicks.</summary>
public sealed class InvoiceDesk(IInvoiceOffice office)
{
    [Rml3(Feature = "Invoice", Owner = "bookkeeping")]
    public async Task<string> IssueAsync(Guid orderId, long cents, CancellationToken ct) =>
        await office.IssueAsync(orderId, cents, $"{orderId}:invoice", ct).ConfigureAwait(false);

    [Rml3(Feature = "Invoice", Owner = "bookkeeping")]
    public async Task CreditAsync(string invoice, long cents, CancellationToken ct) =>
        await office.CreditAsync(invoice, cents / 100m, $"{invoice}:credit", ct).ConfigureAwait(false);

    [Rml3(Feature = "Dunning", Owner = "bookkeeping")]
    public async Task ReportDebtorAsync(string customerId, string invoice, CancellationToken ct) =>
        await office.ReportDebtorAsync(customerId, invoice, $"{invoice}:debtor", ct).ConfigureAwait(false);
}
