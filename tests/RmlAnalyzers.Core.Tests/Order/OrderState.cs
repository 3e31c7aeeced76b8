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

public readonly record struct Odd3(int Value)
{
    public static bool operator +(Odd3 left, Odd3 right) => left.Value > right.Value;
}

public record Pair(int Left, List<int> Right);

public sealed record Key(int Left, string Right);

public static class Payments
{
    extension(State state)
    {
        public bool IsPaid => state.Flags.HasFlag(Marks.Paid);
    }
}

public interface IPolicy { bool Allows(object state); }

public partial class State(IPolicy policy, IQueryable<Line> query)
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

    public Odd3 Odd { get; set; }
    public Pair Pair { get; set; } = new(1, []);
    public Pair Pair2 { get; init; } = new(1, []);
    public Key Key { get; init; } = new(1, "");
    public Key Key2 { get; init; } = new(2, "");
    public List<int> Numbers { get; } = [];
    public void Number(int number) => Numbers.Add(number);
    private static bool Both(bool left, bool right) => left && right;
    private bool Recursive(int depth) => depth == 0 ? AccountCreated : Recursive(depth - 1);
    private IEnumerable<int> Iterated() { if (AccountCreated) yield return 1; }
    private bool Deferred() { Func<bool> ask = () => !AccountCreated; return ask(); }
    private async Task<bool> Later() { await Task.Yield(); return AccountCreated; }
    private Func<int, bool> Delegated { get; init; } = static _ => true;
    private partial bool PartialReady { get; }

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

public partial class State
{
    private partial bool PartialReady => AccountCreated && CustomerCreated;
    protected virtual bool Virtual() => AccountCreated;
}
