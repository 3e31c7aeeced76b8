using RmlAnalyzers.Rules.Order;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary>Invariants, and what handlers add to the state that they read.</summary>
public class RML4303Tests
{
    private static string With(string members) => OrderStub.Plain("""
        public sealed record SeatTaken([property: EventId] Guid EventId, int Seat, int Row, int Count, int Version);
        public sealed record Paid([property: EventId] Guid EventId, decimal Amount);
        public sealed record Cancelled(Guid EventId);
        public sealed record Seat(int Number, int Row, int Price);
        public interface IFlights { Task<Flight> GetAsync(int id); }
        public interface ILimits { bool Allows(int count); }
        public sealed partial class Flight
        {
            public int Capacity { get; init; }
            [GrowOnly] public HashSet<int> Seats { get; } = [];
            [GrowOnly] public HashSet<Seat> Booked { get; } = [];
            [GrowOnly] public HashSet<int> Rows { get; } = [];
            [GrowOnly] public HashSet<int> Gone { get; } = [];
            [GrowOnly] public HashSet<Guid> Seen { get; } = [];
            [Latch] public bool IsPaid { get; private set; }
            [Latch] public bool IsCancelled { get; private set; }
            [Latch] public bool IsShipped { get; private set; }
            [KeepsMax] public int Highest { get; private set; }
            [VersionGuarded(Version = nameof(Version))] public int Price { get; private set; }
            public int Version { get; private set; }
            public int Taken { get; private set; }
            public decimal Balance { get; private set; }
        """ + members + "\n}");

    private const string Adds = "[OrderInsensitive] public void On(SeatTaken e) { Seats.Add(e.Seat); Rows.Add(e.Row); Booked.Add(new Seat(e.Seat, e.Row, 1)); }";

    public static TheoryData<string, string> Defects => new()
    {
        { "limit on a set", With("[Invariant] public bool Fits => [|Seats.Count <= Capacity|];" + Adds) },
        { "method", With("[Invariant] public bool Fits() { return [|Seats.Count < 100|]; }" + Adds) },
        { "negated", With("[Invariant] public bool Fits => ![|(Seats.Count > Capacity)|];".Replace("![|(", "[|!(", StringComparison.Ordinal) + Adds) },
        { "one of several", With("[Invariant] public bool Fits => Capacity > 0 && [|Seats.Count <= Capacity|];" + Adds) },
        { "limit unless it rises", With("[Invariant] public bool Fits => Rows.Count > 3 || [|Seats.Count <= Capacity|];" + Adds) },
        { "filtered count", With("[Invariant] public bool Fits => [|Booked.Count(b => b.Row == 1) <= 6|];" + Adds) },
        { "sum", With("[Invariant] public bool Cheap => [|Booked.Sum(b => (uint)b.Row) <= 1000u|];" + Adds) },
        { "exactly one", With("[Invariant] public bool Single => [|Seats.Count == 1|];" + Adds) },
        { "counter", With("[Invariant] public bool Fits => [|Taken <= Capacity|]; [OrderInsensitive] public void On(SeatTaken e) { if (Seen.Add(e.EventId)) Taken += e.Count; }") },
        { "balance that is taken from", With("[Invariant] public bool Solvent => [|Balance >= 0|]; [OrderInsensitive] public void On(Paid e) { if (!Seen.Add(e.EventId)) return; Balance -= e.Amount; }") },
        { "two that exclude each other", With("[Invariant] public bool Clear => [|!(IsPaid && IsCancelled)|]; [OrderInsensitive] public void On(Paid e) => IsPaid = true; [OrderInsensitive] public void On(Cancelled e) => IsCancelled = true;") },
        { "excluded without brackets", With("[Invariant] public bool Clear => [|!IsPaid|] || !IsCancelled; [OrderInsensitive] public void On(Paid e) => IsPaid = true; [OrderInsensitive] public void On(Cancelled e) => IsCancelled = true;") },
        { "what is left", With("private int Left => [|Capacity - Seats.Count|]; [Invariant] public bool Fits => Left >= 0;" + Adds) },
        { "early return", With("[Invariant] public bool Fits() { if ([|Seats.Count > Capacity|]) return false; return true; }" + Adds) },
        { "disjoint sets", With("[Invariant] public bool Clear => [|!Seats.Overlaps(Gone)|]; [OrderInsensitive] public void On(SeatTaken e) => Seats.Add(e.Seat); [OrderInsensitive] public void On(Cancelled e) => Gone.Add(1);") },
        { "through a helper", With("[Invariant] public bool Fits => Room(Seats.Count); private bool Room(int count) => [|count <= Capacity|];" + Adds) },
        { "aggregate of a consumer", With("[Invariant] public bool Fits => [|Seats.Count <= Capacity|]; internal void Take(int seat) => Seats.Add(seat); } [OrderInsensitive] public sealed class Booking(IFlights flights) { public async Task Handle(SeatTaken e) { var flight = await flights.GetAsync(1).ConfigureAwait(false); flight.Take(e.Seat); }") },
        { "maximum that nobody checks", With("[Invariant] public bool Small => [|Highest < 10|]; [OrderInsensitive] public void On(SeatTaken e) => Highest = Math.Max(Highest, e.Seat);") },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "lower limit", With("[Invariant] public bool Any => Seats.Count >= 1;" + Adds) },
        { "limit on what nobody adds to", With("[Invariant] public bool Fits => Gone.Count <= Capacity;" + Adds) },
        { "added outside handlers", With("[Invariant] public bool Fits => Seats.Count <= Capacity; public void Take(int seat) => Seats.Add(seat); [OrderInsensitive] public void On(Paid e) => IsPaid = true;") },
        { "each element", With("[Invariant] public bool Positive => Booked.All(b => b.Price > 0);" + Adds) },
        { "each element refers to what is there", With("[Invariant] public bool Known => Booked.All(b => Rows.Contains(b.Row));" + Adds) },
        { "none of a kind", With("[Invariant] public bool Clean => !Booked.Any(b => b.Price < 0) && !Seats.Contains(13);" + Adds) },
        { "filtered, each", With("[Invariant] public bool Cheap => Booked.Where(b => b.Row == 1).All(b => b.Price < 100);" + Adds) },
        { "this needs that", With("[Invariant] public bool Paid => !IsShipped || IsPaid; [OrderInsensitive] public void On(Paid e) => IsPaid = true; [OrderInsensitive] public void On(SeatTaken e) { IsPaid = true; IsShipped = true; }") },
        { "this needs that, by an early return", With("[Invariant] public bool Paid() { if (!IsShipped) return true; return IsPaid; } [OrderInsensitive] public void On(Paid e) => IsPaid = true; [OrderInsensitive] public void On(SeatTaken e) { IsPaid = true; IsShipped = true; }") },
        { "balance that is only added to", With("[Invariant] public bool Solvent => Balance >= 0; [OrderInsensitive] public void On(Paid e) { if (Seen.Add(e.EventId)) Balance += e.Amount; }") },
        { "counter with a lower limit", With("[Invariant] public bool Right => Taken >= 0; [OrderInsensitive] public void On(SeatTaken e) { if (Seen.Add(e.EventId)) Taken++; }") },
        { "higher version", With("[Invariant] public bool Fair => Price > 0; [OrderInsensitive] public void On(SeatTaken e) { if (e.Version > Version) { Price = e.Count; Version = e.Version; } }") },
        { "maximum of what was checked", With("[Invariant] public bool Small => Highest < 10; [OrderInsensitive] public void On(SeatTaken e) { if (e.Seat < 10) Highest = Math.Max(Highest, e.Seat); }") },
        { "constant", With("[Invariant] public bool Sane => Capacity > 0;" + Adds) },
        { "out of sight", With("[Invariant] public bool Allowed(ILimits limits) => limits.Allows(Seats.Count);" + Adds) },
        { "no invariant", With("public bool Fits => Seats.Count <= Capacity;" + Adds) },
        { "vouched for", With("[Invariant, AssumeOrderInsensitive(\"seats are reserved by the gate\")] public bool Fits() => Seats.Count <= Capacity;" + Adds) },
        { "nobody promises", With("[Invariant] public bool Fits => Seats.Count <= Capacity; public void On(SeatTaken e) => Seats.Add(e.Seat);") },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4303InvariantNeedsCoordination>.Flags(code);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4303InvariantNeedsCoordination>.Silent(code);
    }
}
