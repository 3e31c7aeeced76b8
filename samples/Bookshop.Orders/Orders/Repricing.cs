using Bookshop.Orders.Messaging;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Rml;

namespace Bookshop.Orders.Orders;

/// <summary>Marks down what nobody has bought for half a year; rehearsed every night, run on the first of the month.</summary>
public sealed class Repricing(OrderDb db, IPublishEndpoint bus, OrderMailer mailer, TimeProvider clock)
{
    public async Task<int> MarkDownAsync([DryRun] bool dryRun, CancellationToken ct)
    {
        var limit = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddMonths(-6);
        var stale = await db.Editions.Where(edition => edition.LastSold < limit).ToListAsync(ct).ConfigureAwait(false);
        foreach (var edition in stale)
            edition.Price = Math.Round(edition.Price * 0.8m, 2);

        if (!dryRun)
            await db.SaveChangesAsync(ct).ConfigureAwait(false);

        await bus.Publish(new PricesReduced(stale.Select(edition => edition.Isbn).ToArray()), ct).ConfigureAwait(false); // RML1004
        if (dryRun)
            return 0;

        await mailer.ReportAsync($"{stale.Count} editions marked down", ct).ConfigureAwait(false);
        return stale.Count;
    }

    /// <summary>Removes editions that are out of print.</summary>
    public async Task RemoveAsync(IReadOnlyList<string> isbns, [DryRun] bool dryRun, CancellationToken ct)
    {
        var editions = await db.Editions.Where(edition => isbns.Contains(edition.Isbn)).ToListAsync(ct).ConfigureAwait(false);
        db.Editions.RemoveRange(editions);
        if (dryRun)
            await mailer.ReportAsync($"Would remove {editions.Count} editions", ct).ConfigureAwait(false); // RML1004
        else
            await db.SaveChangesAsync(ct).ConfigureAwait(false);
    }
}
