using Microsoft.EntityFrameworkCore;

namespace Bookshop.Orders.Orders;

/// <summary>How many copies stand in the shops. Two tills at the same moment: the second begins again at the read.</summary>
public sealed class Stock(OrderDb db)
{
    public async Task TakeAsync(string isbn, int copies, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var edition = await db.Editions.SingleAsync(candidate => candidate.Isbn == isbn, ct).ConfigureAwait(false);
            edition.Copies -= copies;
            edition.Version++;
            try
            {
                await db.SaveChangesAsync(ct).ConfigureAwait(false);
                return;
            }
            catch (DbUpdateConcurrencyException) when (attempt < 5)
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}

/// <summary>Who gets the catalogue by mail: the address is the key, so the store refuses a second one.</summary>
public sealed class Newsletter(OrderDb db)
{
    public async Task SubscribeAsync(string email, CancellationToken ct)
    {
        if (await db.Readers.FindAsync([email], ct).ConfigureAwait(false) is not null)
            return;

        db.Readers.Add(new Reader { Email = email });
        await db.SaveChangesAsync(ct).ConfigureAwait(false);
    }
}
