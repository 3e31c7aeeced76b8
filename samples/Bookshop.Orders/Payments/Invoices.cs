using Rml;

namespace Bookshop.Orders.Payments;

/// <summary>The invoice server of the tax office: what it has seen stays.</summary>
public interface IInvoiceOffice
{
    [Rml3(Correction = nameof(CreditAsync), CorrectionKind = CorrectionKind.Correction, Feature = "Invoice", Why = "the tax office keeps it for ten years")]
    Task<string> IssueAsync(Guid orderId, long cents, [IdempotencyKey] string key, CancellationToken ct);

    [Rml3(Feature = "Invoice", Why = "a credit note is a document of its own")]
    Task CreditAsync(decimal amount, [IdempotencyKey] string key, CancellationToken ct); // RML3011

    [Rml3(Feature = "Dunning", Why = "the credit agency remembers it")] // RML3006
    Task ReportDebtorAsync(string customerId, string invoice, [IdempotencyKey] string key, CancellationToken ct);
}

public sealed class HttpInvoiceOffice(HttpClient http) : IInvoiceOffice
{
    public Task<string> IssueAsync(Guid orderId, long cents, [IdempotencyKey] string key, CancellationToken ct) =>
        SendAsync("partners/invoices", new { orderId, cents }, key, ct);

    public Task CreditAsync(decimal amount, [IdempotencyKey] string key, CancellationToken ct) =>
        SendAsync("partners/credit-notes", new { amount }, key, ct);

    public Task ReportDebtorAsync(string customerId, string invoice, [IdempotencyKey] string key, CancellationToken ct) =>
        SendAsync("partners/debtors", new { customerId, invoice }, key, ct); // RML3003

    private async Task<string> SendAsync(string path, object document, string key, CancellationToken ct)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(document) };
        message.Headers.Add("Idempotency-Key", key);
        using var response = await http.SendAsync(message, ct).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync(ct).ConfigureAwait(false);
    }
}

/// <summary>What bookkeeping clicks.</summary>
public sealed class InvoiceDesk(IInvoiceOffice office, PaymentLedger ledger)
{
    public async Task<string> IssueAsync(Guid orderId, long cents, CancellationToken ct)
    {
        var key = $"{orderId}:invoice";
        await ledger.AppendIntentAsync(key, orderId.ToString(), cents, ct).ConfigureAwait(false);
        var invoice = await office.IssueAsync(orderId, cents, key, ct).ConfigureAwait(false);
        await ledger.RecordOutcomeAsync(key, ct).ConfigureAwait(false);
        return invoice;
    }

    public async Task CreditAsync(string invoice, long cents, CancellationToken ct)
    {
        var key = $"{invoice}:credit";
        await ledger.AppendIntentAsync(key, invoice, -cents, ct).ConfigureAwait(false);
        await office.CreditAsync(cents / 100m, key, ct).ConfigureAwait(false);
        await ledger.RecordOutcomeAsync(key, ct).ConfigureAwait(false);
    }

    /// <summary>No money moves, so bookkeeping needs no line about it.</summary>
    public async Task ReportDebtorAsync(string customerId, string invoice, CancellationToken ct) =>
        await office.ReportDebtorAsync(customerId, invoice, $"{invoice}:debtor", ct).ConfigureAwait(false);
}
