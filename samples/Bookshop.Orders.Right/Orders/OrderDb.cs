using Bookshop.Orders.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Bookshop.Orders.Orders;

/// <summary>The database of the shop; reporting and the warehouse read it too.</summary>
public sealed class OrderDb(DbContextOptions<OrderDb> options) : DbContext(options)
{
    public DbSet<Order> Orders => Set<Order>();

    public DbSet<Edition> Editions => Set<Edition>();

    public DbSet<Reader> Readers => Set<Reader>();

    public DbSet<SupportCase> Cases => Set<SupportCase>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Order>().HasKey(order => order.Id);
        modelBuilder.Entity<Order>().Ignore(order => order.Payer);
        modelBuilder.Entity<Edition>().HasKey(edition => edition.Isbn);
        modelBuilder.Entity<Edition>().Property(edition => edition.Version).IsConcurrencyToken();
        modelBuilder.Entity<Reader>().HasKey(reader => reader.Email);
        modelBuilder.Entity<SupportCase>().HasKey(entry => entry.Id);
        modelBuilder.Entity<OutboxMessage>().HasKey(message => message.Id);
    }
}
