using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Tests.House.Support;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary>Tests of the fixes of this family: what a fix writes must not only settle its own finding, it must not bring another one.</summary>
internal static class OrderFixes<TRule, TFix>
    where TRule : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    private const string Events = """

        [DomainEvent] public sealed record Opened([property: EventId] Guid EventId, int Id, string Kind, int Amount, int? Rank, [property: EventTime] DateTimeOffset At);
        [DomainEvent] public sealed record Registered([property: EventId] Guid EventId, int Id, string Kind, int Amount, DateTimeOffset At);
        [StatusOrder("Shell<Valid<Closed")] public enum Status { Shell, Valid, Closed }
        [StatusOrder("Draft<Sent<Signed", "Sent<Refused")] public enum Offer { Refused, Draft, Sent, Signed }
        public enum Phase { Draft, Sent, Done }
        public sealed class Customer
        {
            public string Kind { get; init; } = "";
            public string Type { get; private set; } = "standard";
            [WriteOnce] public string? Tier { get; private set; }
            public Address? Home { get; init; }
            public void Reclassify(string type) => Type = type;
            public void Rank(string tier) => Tier ??= tier;
        }
        public sealed record Address(string Country);
        public interface IBus { Task TellAsync(object message); }
        public class Root
        {
            [Latch] public bool IsOpened { get; set; }
            [Latch] public bool IsKnown { get; set; }
            [Latch] public bool IsValid { get; set; }
            [WriteOnce] public Customer? Owner { get; set; }
            [WriteOnce] public string? Region { get; set; }
            [WriteOnce] public int? Zone { get; set; }
            [GrowOnly] public HashSet<int> In { get; } = [];
            public static readonly int[] Required = [1, 2];
            [KeepsMax] public int Best { get; set; }
            [KeepsMax] public int? Top { get; set; }
            [KeepsMin] public DateTimeOffset First { get; set; }
            public Status Status { get; internal set; }
            public Offer Offer { get; internal set; }
            public Phase Phase { get; internal set; }
            public int Votes { get; protected set; }
        }
        namespace MassTransit { public interface ConsumeContext<out T> where T : class { T Message { get; } } }
        """;

    /// <summary>Both with the usual events and state.</summary>
    public static string Code(string code) => OrderStub.Plain(code) + Events;

    /// <summary>A handler of the aggregate itself with this body.</summary>
    public static string Handler(string body) => Code($$"""
        [OrderInsensitive]
        public sealed class Account : Root
        {
            public void On(Opened e)
            {
                {{body}}
            }
        }
        """);

    public static async Task Fixes(string before, string after, bool hasFixAll = false, RmlFixInput? input = null)
    {
        input ??= new RmlFixInput();
        await RmlVerify<TRule, TFix>.Fixes(before, after, input with { HasFixAll = hasFixAll });
        var (was, now) = (await Findings([before, .. input.Sources]), await Findings([after, .. input.FixedSources ?? input.Sources]));
        Assert.DoesNotContain(now, found => found.Count > was.FirstOrDefault(other => other.Id == found.Id).Count);
    }

    public static Task NoFix(string code) => RmlVerify<TRule, TFix>.NoFix(code);

    private static async Task<List<(string Id, int Count)>> Findings(IReadOnlyList<string> files)
    {
        var compilation = Lab.Compile(files.Select((file, at) => Lab.Parse(Regex.Replace(file, @"\[\||\|\]|\{\|RML\d{4}:|\|\}", ""), $"/0/Test{at}.cs")), asShipped: true);
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return [.. (await Lab.Run(compilation)).Findings.Where(finding => finding.Severity > DiagnosticSeverity.Hidden).GroupBy(finding => finding.Id).Select(group => (group.Key, group.Count()))];
    }
}
