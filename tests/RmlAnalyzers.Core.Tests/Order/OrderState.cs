using Rml.Order;

[StatusOrder("Shell<Valid<Closed")] public enum Status { Shell, Valid, Closed }
[StatusOrder("Open<Approved", "Open<Rejected")] public enum Review { Open, Approved, Rejected }
public enum Step { One, Two }
[Flags] public enum Marks { None = 0, Paid = 1, Packed = 2 }

public sealed record Line(int Id, string Kind, int Qty, uint Weight);

public sealed class Customer
{
    public string Kind { get; init; } = "";
    public string Type { get; set; } = "DEF";
    [WriteOnce] public string? Tier { get; set; }
    [Latch] public bool Confirmed { get; set; }
}

public interface IPolicy { bool Allows(object state); }

public sealed partial class State(IPolicy policy, IQueryable<Line> query)
{
    [Latch] public bool AccountCreated { get; set; }
    [Latch] public bool CustomerCreated { get; set; }
    [WriteOnce] public Customer? Customer { get; set; }
    [WriteOnce] public string? Region { get; set; }
    [WriteOnce] public string? HomeRegion { get; set; }
    public int Votes { get; private set; }
    [KeepsMax] public int Credits { get; set; }
    [KeepsMax] public int Debits { get; set; }
    [KeepsMax] public int? Best { get; set; }
    [KeepsMin] public DateTime? First { get; set; }
    public Status Status { get; set; }
    public Review Review { get; set; }
    public Step Step { get; set; }
    [GrowOnly] public Marks Flags { get; set; }
    public string? Label { get; set; }
    public HashSet<int> Received { get; } = [];
    [GrowOnly] public HashSet<int> Blocked { get; } = [];
    [GrowOnly] public HashSet<Line> Lines { get; } = [];
    [GrowOnly] public Dictionary<int, Line> ById { get; } = [];
    public static readonly int[] Required = [1, 2];
    [Recomputed] public bool View { get; set; }
    [Latch] public bool Confirmed { get; private set; }
    [FrozenBy(nameof(Confirmed))] public string? CusKind { get; set; }
    public DateTime Deadline { get; init; }
    private IPolicy Policy => policy;
    private IQueryable<Line> Query => query;

    public void Vote(int count, int id)
    {
        Votes = Math.Max(Votes, count);
        Received.Add(id);
    }

    private bool IsReady() => AccountCreated && CustomerCreated;
    private bool Ready => AccountCreated && CustomerCreated;
    [Monotone] private bool Promised => AccountCreated;

    private bool IsReadyLong()
    {
        if (!AccountCreated)
        {
            return false;
        }

        return CustomerCreated;
    }

    private bool HasLine()
    {
        foreach (var line in Lines)
        {
            if (line.Qty > 2) return true;
        }

        return false;
    }
}
