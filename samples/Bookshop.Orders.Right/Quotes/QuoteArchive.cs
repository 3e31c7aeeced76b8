using Microsoft.EntityFrameworkCore;
using Rml;

namespace Bookshop.Orders.Quotes;

public sealed record StoredQuote(Guid Id, string CustomerId, decimal Total);

/// <summary>Quotes of the last hour. Nobody else reads this store; what reporting needs is told by <c>QuoteIssued</c>.</summary>
[PrivateStore]
public sealed class QuoteDb(DbContextOptions<QuoteDb> options) : DbContext(options)
{
    public DbSet<StoredQuote> Quotes => Set<StoredQuote>();
}

public sealed class QuoteArchive(QuoteDb db)
{
    [Rml1(Feature = "Quote", Why = "our own table, and nobody looks into it")]
    public async Task KeepAsync(Quote quote, CancellationToken ct)
    {
        db.Quotes.Add(new StoredQuote(quote.Id, quote.CustomerId, quote.Total));
        await db.SaveChangesAsync(ct).ConfigureAwait(false);
    }
}
