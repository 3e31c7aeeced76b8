using System.Collections.Concurrent;

namespace Bookshop.Partners;

/// <summary>A booking of loyalty points. The same reference is booked once.</summary>
public sealed record PointsBooking(string CustomerId, int Points)
{
    public string? Reference { get; init; }
}

/// <summary>The in-house gateway to the loyalty scheme that several shops and an airline settle once a month.</summary>
public sealed class LoyaltyGateway
{
    private readonly ConcurrentDictionary<string, PointsBooking> _booked = new();

    public Task CreditAsync(PointsBooking booking, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _booked.TryAdd(booking.Reference ?? Guid.NewGuid().ToString(), booking);
        return Task.CompletedTask;
    }

    public Task<int> BalanceAsync(string customerId, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(_booked.Values.Where(booking => booking.CustomerId == customerId).Sum(booking => booking.Points));
    }

    /// <summary>Formats a membership number for print; touches nothing.</summary>
    public static string Format(string customerId) => $"BK-{customerId.ToUpperInvariant()}";
}
