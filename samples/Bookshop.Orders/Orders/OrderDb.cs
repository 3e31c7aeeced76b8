using Bookshop.Orders.Payments;
using Microsoft.EntityFrameworkCore;

namespace Bookshop.Orders.Orders;

/// <summary>The database of the shop; reporting and the warehouse read it too.</summary>
public sealed class OrderDb(DbContextOptions<OrderDb> options) : DbContext(options)
{
    public DbSet<Order> Orders => Set<Order>();

    public DbSet<Edition> Editions => Set<Edition>();

    public DbSet<StoredQuote> Quotes => Set<StoredQuote>();

    public DbSet<Reader> Readers => Set<Reader>();

    public DbSet<LedgerEntry> Entries => Set<LedgerEntry>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Order>().HasKey(order => order.Id);
        modelBuilder.Entity<Edition>().HasKey(edition => edition.Isbn);
        modelBuilder.Entity<StoredQuote>().HasKey(quote => quote.Id);
        modelBuilder.Entity<Reader>().HasKey(reader => reader.Id);
        modelBuilder.Entity<LedgerEntry>().HasKey(entry => entry.Id);
    }
}
