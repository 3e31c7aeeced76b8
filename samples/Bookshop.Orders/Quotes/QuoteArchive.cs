using Bookshop.Orders.Messaging;
using Bookshop.Orders.Orders;
using Bookshop.Orders.Shipping;
using Rml;

namespace Bookshop.Orders.Quotes;

/// <summary>Keeps quotes for an hour, "just in memory", until the reporting team began to read the table.</summary>
public sealed class QuoteArchive(OrderDb db)
{
    [Rml1(Feature = "Quote", Why = "our own table")]
    public async Task KeepAsync(Quote quote, CancellationToken ct)
    {
        db.Quotes.Add(new StoredQuote(quote.Id, quote.CustomerId, quote.Total));
        await db.SaveChangesAsync(ct).ConfigureAwait(false); // RML1001
    }
}

/// <summary>Reminds customers of what they left in the basket.</summary>
public sealed class CartReminder : IDisposable
{
    private readonly OrderMailer _mailer;
    private readonly Timer _refresh;

    [Rml1]
    public CartReminder(OrderMailer mailer, TariffCache tariffs)
    {
        _mailer = mailer;
        _refresh = new Timer(_ => tariffs.Refresh(), null, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5)); // RML1002
    }

    [Rml1(Feature = "Quote", Why = "only notes the cart, the mail goes out later")]
    public void Note(Cart cart, Quote quote)
    {
        if (quote.Total > 100m)
            _ = Task.Run(() => _mailer.RemindAsync(cart.Email, quote.Total)); // RML1002
    }

    public void Dispose() => _refresh.Dispose();
}
