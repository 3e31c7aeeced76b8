using System.Net.Mail;
using Microsoft.Extensions.Options;
using Rml;

namespace Bookshop.Orders.Messaging;

public sealed class MailOptions
{
    public string From { get; set; } = "orders@bookshop.example";

    public string Office { get; set; } = "office@bookshop.example";

    /// <summary>Where mails are put on a machine without a mail server.</summary>
    public string PickupDirectory { get; set; } = Path.GetTempPath();
}

public sealed class OrderMailer(IOptions<MailOptions> options)
{
    private const string AlreadyRead = "a mail that was read cannot be taken back; a correcting mail follows";

    [Rml2(NoUndo = AlreadyRead)]
    public Task RemindAsync(string email, decimal total) =>
        SendAsync(email, "Your basket", $"There are books for {total:0.00} EUR in your basket.", CancellationToken.None);

    [Rml2(NoUndo = AlreadyRead)]
    public Task ConfirmAsync(string email, decimal received) =>
        SendAsync(email, "Thank you", $"We have received {received:0.00} EUR.", CancellationToken.None);

    [Rml2(NoUndo = AlreadyRead)]
    public Task ThankAsync(string email, string trackingNumber, CancellationToken ct) =>
        SendAsync(email, "Your books are on their way", $"Track them under {trackingNumber}.", ct);

    [Rml2(NoUndo = AlreadyRead)]
    public Task ReportAsync(string text, CancellationToken ct) =>
        SendAsync(options.Value.Office, "Nightly report", text, ct);

    private async Task SendAsync(string to, string subject, string body, CancellationToken ct)
    {
        using var message = new MailMessage(options.Value.From, to, subject, body);
        using var client = new SmtpClient
        {
            DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
            PickupDirectoryLocation = options.Value.PickupDirectory,
        };
        await client.SendMailAsync(message, ct).ConfigureAwait(false);
    }
}
