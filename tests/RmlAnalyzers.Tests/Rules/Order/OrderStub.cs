namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary>The events and state that the snippets of this family share: an account becomes valid once it and its customer exist.</summary>
internal static class OrderStub
{
    public static string With(string code) => Usings + code + Events;

    /// <summary>With the usual namespaces only.</summary>
    public static string Plain(string code) => Usings + code;

    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Rml;
        using Rml.Order;

        """;

    private const string Events = """

        public sealed record AccountCreated(Guid AccountId, Guid CustomerId, string Kind, int Version, DateTimeOffset OccurredAt);
        public sealed record CustomerCreated(Guid CustomerId, string Kind, int Version, DateTimeOffset OccurredAt);
        public sealed record LinePicked(int LineId, int Quantity, string Kind);
        public sealed record VoteCast(int Count, Guid VoterId);
        public sealed record AccountValid(Guid AccountId);
        public interface IBus { Task PublishAsync(object message, CancellationToken stop = default); }
        public interface ConsumeContext<T> { T Message { get; } CancellationToken CancellationToken { get; } }
        public interface IConsumer<T> { Task Consume(ConsumeContext<T> context); }
        public sealed record Line(int Id, string Kind, int Quantity);
        public sealed class Customer
        {
            public string Kind { get; init; } = "";
            public string Type { get; private set; } = "standard";
            [WriteOnce] public string? Tier { get; private set; }
            public void Reclassify(string type) => Type = type;
            public void Rank(string tier) => Tier ??= tier;
        }
        [StatusOrder("Shell<Valid<Closed")] public enum AccountStatus { Shell, Valid, Closed }
        public enum Phase { Draft, Sent, Done }
        public class Account
        {
            public Account(Guid id) => Id = id;
            public Guid Id { get; }
            public Guid CustomerId { get; init; }
            [Latch] public bool Arrived { get; private set; }
            [Latch] public bool CustomerKnown { get; private set; }
            [Latch] public bool Active { get; private set; }
            [WriteOnce] public Customer? Owner { get; set; }
            [WriteOnce] public string? Region { get; set; }
            public int Votes { get; private set; }
            [KeepsMax] public int? Best { get; private set; }
            public AccountStatus Status { get; private set; }
            public Phase Phase { get; private set; }
            public string? Label { get; private set; }
            public HashSet<int> Blocked { get; } = [];
            [GrowOnly] public HashSet<Line> Lines { get; } = [];
            public HashSet<int> Picked { get; } = [];
            [Recomputed] public bool LooksReady { get; set; }
            public DateTimeOffset Deadline { get; init; }
            public static readonly int[] Required = [1, 2, 3];
            public void Arrive() => Arrived = true;
            public void Know(Customer customer) { CustomerKnown = true; Owner ??= customer; }
            public void Activate() => Active = true;
            public void Count(int votes) => Votes = Math.Max(Votes, votes);
            public void Advance(AccountStatus to) { if (Status < to) Status = to; }
            public void Enter(Phase phase) => Phase = phase;
            public void Rename(string label) => Label = label;
            public void Block(int id) => Blocked.Add(id);
            public void Pick(int id) => Picked.Add(id);
        }
        public interface IPolicy { bool Allows(object subject); }
        public static class Policy { public static IPolicy Current { get; } = null!; }
        public interface IAccounts { Task<Account?> FindAsync(Guid id); Task<Account> GetAsync(Guid id); Task SaveAsync(Account account); void Add(Account account); }
        """;
}
