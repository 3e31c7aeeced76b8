using Bookshop.Orders.Messaging;
using Microsoft.EntityFrameworkCore;
using Rml;

namespace Bookshop.Orders.Orders;

/// <summary>Marks down what nobody has bought for half a year; rehearsed every night, run on the first of the month.</summary>
public sealed class Repricing(OrderDb db, TimeProvider clock, ILogger<Repricing> logger)
{
    public async Task<int> MarkDownAsync([DryRun] bool dryRun, CancellationToken ct)
    {
        var limit = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddMonths(-6);
        var stale = await db.Editions.Where(edition => edition.LastSold < limit).ToListAsync(ct).ConfigureAwait(false);
        if (dryRun)
            return stale.Count;

        foreach (var edition in stale)
            edition.Price = Math.Round(edition.Price * 0.8m, 2);

        db.Outbox.Add(OutboxMessage.Of(new PricesReduced(Guid.NewGuid(), clock.GetUtcNow(), [.. stale.Select(edition => edition.Isbn)])));
        await db.SaveChangesAsync(ct).ConfigureAwait(false);
        return stale.Count;
    }

    /// <summary>Removes editions that are out of print.</summary>
    public async Task RemoveAsync(IReadOnlyList<string> isbns, [DryRun] bool dryRun, CancellationToken ct)
    {
        var editions = await db.Editions.Where(edition => isbns.Contains(edition.Isbn)).ToListAsync(ct).ConfigureAwait(false);
        logger.LogInformation("{Count} editions are out of print", editions.Count);
        if (!dryRun)
        {
            db.Editions.RemoveRange(editions);
            await db.SaveChangesAsync(ct).ConfigureAwait(false);
        }
    }
}
