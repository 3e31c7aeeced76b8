using RmlAnalyzers.Tests.Verify;

namespace RmlAnalyzers.Tests.Rules.Delivery;

/// <summary>A small shop that the snippets about deliveries share: its store, its message, its mail.</summary>
internal static class ShopCode
{
    public const string Types = """
        using Microsoft.EntityFrameworkCore;
        public record OrderPaid(string OrderId, string ProductId, int Quantity, decimal Amount, string Email, string Kind);
        public class Order { public string Id { get; set; } = ""; public string Status { get; set; } = ""; public decimal Paid { get; set; } public DateTime? SeenAt { get; set; } }
        public class Product { public string Id { get; set; } = ""; public int Stock { get; set; } public int Views { get; set; } }
        public class Seen { public string Id { get; set; } = ""; }
        public class ShopDb : DbContext
        {
            public DbSet<Order> Orders => null!;
            public DbSet<Product> Products => null!;
            public DbSet<Seen> Inbox => null!;
        }
        public class Mailer(SmtpClient smtp) { public Task Confirm(string address) => smtp.SendMailAsync("shop@example.org", address, "Paid", "Thank you"); }
        """;

    public static RmlTestInput Input { get; } = new() { Libraries = [DeliveryStub.Brokers, DeliveryStub.Web, DeliveryStub.Store], Sources = [ServiceCode.With(Types)] };

    public static string With(string code) => ServiceCode.With("using Microsoft.EntityFrameworkCore; using Microsoft.AspNetCore.Mvc; using Microsoft.AspNetCore.Builder; using Microsoft.AspNetCore.Routing; using MassTransit; using Azure.Messaging.ServiceBus; using RabbitMQ.Client; using RabbitMQ.Client.Events;\n" + code);
}
