using Bookshop.Orders.Payments;
using Bookshop.Orders.Quotes;
using Rml;

namespace Bookshop.Orders.Orders;

public enum OrderStatus
{
    Placed,
    Accepted,
    Paid,
    Cancelled,
}

public sealed record PlaceOrder(Guid OrderId, Cart Cart, string Card, decimal Total, bool Express);

public sealed class Order
{
    private Order()
    {
    }

    public Guid Id { get; private set; }

    public string CustomerId { get; private set; } = "";

    public string Email { get; private set; } = "";

    public string Card { get; private set; } = "";

    public long Cents { get; private set; }

    public bool Express { get; private set; }

    public long ReceivedCents { get; set; }

    public OrderStatus Status { get; private set; }

    public string? PaymentId { get; private set; }

    public string? ReservationId { get; private set; }

    public Payer Payer => new(CustomerId, Card);

    /// <summary>The key of one wish about this order: the same at every attempt and after every restart.</summary>
    [return: IdempotencyKey]
    public string KeyFor(string step) => $"{Id}:{step}";

    public static Order From(PlaceOrder command) => new()
    {
        Id = command.OrderId,
        CustomerId = command.Cart.CustomerId,
        Email = command.Cart.Email,
        Card = command.Card,
        Express = command.Express,
        Cents = (long)Math.Round(command.Total * 100m),
    };

    public void Accept(string reservationId, string paymentId)
    {
        ReservationId = reservationId;
        PaymentId = paymentId;
        Status = OrderStatus.Accepted;
    }

    public void Pay() => Status = OrderStatus.Paid;

    public void Cancel() => Status = OrderStatus.Cancelled;
}

public sealed class Edition
{
    public required string Isbn { get; init; }

    public decimal Price { get; set; }

    public DateOnly LastSold { get; set; }

    public int Copies { get; set; }

    public int Version { get; set; }
}

public sealed class Reader
{
    public required string Email { get; init; }
}
