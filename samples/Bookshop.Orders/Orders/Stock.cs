using Microsoft.EntityFrameworkCore;

namespace Bookshop.Orders.Orders;

/// <summary>How many copies stand in the shops.</summary>
public sealed class Stock(OrderDb db)
{
    public async Task TakeAsync(string isbn, int copies, CancellationToken ct)
    {
        var edition = await db.Editions.SingleAsync(candidate => candidate.Isbn == isbn, ct).ConfigureAwait(false);
        edition.Copies -= copies; // RML5006
        await db.SaveChangesAsync(ct).ConfigureAwait(false);
    }
}

/// <summary>Who gets the catalogue by mail.</summary>
public sealed class Newsletter(OrderDb db)
{
    public async Task SubscribeAsync(string email, CancellationToken ct)
    {
        if (await db.Readers.AnyAsync(reader => reader.Email == email, ct).ConfigureAwait(false))
            return;

        db.Readers.Add(new Reader { Email = email }); // RML5008
        await db.SaveChangesAsync(ct).ConfigureAwait(false);
    }
}
