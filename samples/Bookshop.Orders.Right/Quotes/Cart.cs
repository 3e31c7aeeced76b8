namespace Bookshop.Orders.Quotes;

public sealed record CartLine(string Isbn, string Title, int Quantity, decimal UnitPrice);

public sealed record Cart(string CustomerId, string Email, string Country, string PostalCode, string? Coupon, IReadOnlyList<CartLine> Lines)
{
    public decimal Goods => Lines.Sum(line => line.UnitPrice * line.Quantity);

    public int Copies => Lines.Sum(line => line.Quantity);
}

public sealed record Quote(Guid Id, string CustomerId, decimal Goods, decimal Discount, decimal Shipping, decimal Tax)
{
    public decimal Total => Goods - Discount + Shipping + Tax;
}
