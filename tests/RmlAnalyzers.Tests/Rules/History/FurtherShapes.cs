using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Tests.House.Support;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.History;

/// <summary>Programs as a stranger writes them, for the rules on history and transactions: the lines that end in <c>// !</c> are found, and no others.</summary>
public static class FurtherShapes
{
    private const string Shared = """
        using Dapper;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Storage;
        using System.Data;
        using System.Data.Common;
        using System.Globalization;
        using System.Security.Cryptography;
        using System.Transactions;
        using Shop;

        public interface IBank
        {
            [Rml2(Undo = nameof(VoidAsync), StatusCheck = nameof(IsCapturedAsync))] Task<string> AuthorizeAsync(Guid order, [IdempotencyKey] string key);
            [Rml2] Task VoidAsync(Guid order, [IdempotencyKey] string key);
            [Rml3(Correction = nameof(RefundAsync), StatusCheck = nameof(IsCapturedAsync))] Task<string> CaptureAsync(Guid order, [IdempotencyKey] string key, CancellationToken ct = default);
            [Rml3] Task RefundAsync(Guid order, [IdempotencyKey] string key);
            [StatusCheck] Task<bool> IsCapturedAsync(Guid order);
        }
        public interface IBarePay { [Rml3] Task PayAsync(Guid order, [IdempotencyKey] string key); }
        public interface IWarehouse
        {
            [Rml2(Undo = nameof(ReleaseAsync))] Task<string> ReserveAsync(Guid order, [IdempotencyKey] string key);
            [Rml2] Task ReleaseAsync(Guid order, [IdempotencyKey] string key);
        }

        """;

    /// <summary>A ledger, for those who keep one.</summary>
    public const string Ledger = """
        [EffectLedger] public interface ILedger { Task AppendIntentAsync(string key, CancellationToken ct = default); Task AppendOutcomeAsync(string key, string what, CancellationToken ct = default); Task<List<string>> OpenAsync(); }

        """;

    /// <summary>Records that are only ever added.</summary>
    public const string Books = """
        [AppendOnly] public class Entry { public Guid Id { get; init; } public string Key { get; init; } = ""; public decimal Amount { get; internal set; } public DateTimeOffset At { get; init; } }
        [AppendOnly] public record Fact(Guid Id, decimal Amount) { internal string? Note { get; set; } }
        public class BooksDb : DbContext { public DbSet<Entry> Entries => throw null!; public DbSet<Fact> Facts => throw null!; public DbSet<Order> Orders => throw null!; }

        """;

    public static async Task Behave(string rule, string code)
    {
        var tree = Lab.Parse(Shared + code, "/0/Code.cs");
        var compilation = Lab.Compile([tree, Lab.Parse(DataStub.Source, "/0/Data.cs"), Lab.Parse(BusStub.Source, "/0/Bus.cs"), Lab.Parse(StripeStub.Source, "/0/Stripe.cs")], asShipped: true);
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var outcome = await Lab.Run(compilation, analyzers: AllRules.Analyzers.Where(analyzer => analyzer.SupportedDiagnostics[0].Id == rule));
        Assert.Empty(outcome.Crashes);
        var lines = tree.GetText().Lines;
        var marked = lines.Where(static line => line.ToString().TrimEnd().EndsWith("// !", StringComparison.Ordinal)).Select(static line => line.ToString().Trim());
        var found = outcome.Of(rule).Where(static finding => finding.Location.SourceSpan.Start >= Shared.Length).Select(finding => lines[finding.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim());
        Assert.Equal(marked.ToImmutableArray(), found.Distinct().OrderBy(line => tree.GetText().ToString().IndexOf(line, StringComparison.Ordinal)));
    }
}
