using Microsoft.CodeAnalysis;
using RmlAnalyzers.Rules.History;
using RmlAnalyzers.Tests.Verify;
using Xunit;
using Rule = RmlAnalyzers.Tests.Verify.RmlVerify<RmlAnalyzers.Rules.History.RML3014IdleReconciler>;

namespace RmlAnalyzers.Tests.Rules.History;

/// <summary>RML3014: a reconciler reads the ledger, reaches a correction, and is started by somebody.</summary>
public class RML3014Tests
{
    private const string Payments = """
        public interface IPsp
        {
            [Rml3(Correction = nameof(RefundAsync))] Task CaptureAsync(string payment);
            [Rml3] Task RefundAsync(string payment);
            [StatusCheck] Task<bool> IsCapturedAsync(string payment);
        }

        """;

    private static string With(string code) => ServiceCode.With(Payments + code);

    [Fact]
    public Task What_is_missing() => Rule.Flags(With("""
        [EffectLedger, [|Reconciler(typeof(Heartbeat), Owner = "payments")|]] public class A { public void AppendA(string key) { } public List<string> Open() => []; }
        public class Heartbeat(A ledger, IPsp psp) { public async Task Run(CancellationToken ct) { ledger.AppendA("alive"); await psp.IsCapturedAsync("one"); } }

        [EffectLedger, [|Reconciler(typeof(OnlyReads), Owner = "payments")|]] public class B { public void Append(string key) { } public List<string> Open() => []; }
        public class OnlyReads(B ledger, IPsp psp) { public async Task Run() { foreach (var open in ledger.Open()) await psp.IsCapturedAsync(open); } }

        [EffectLedger, [|Reconciler(typeof(OnlyCorrects), Owner = "payments")|]] public class C { public void Append(string key) { } public List<string> Open() => []; }
        public class OnlyCorrects(IPsp psp) { public Task Run(string[] payments) => Task.WhenAll(payments.Select(payment => psp.RefundAsync(payment))); }

        [EffectLedger, [|Reconciler(typeof(Forgotten), Owner = "payments")|]] public class D { public void Append(string key) { } public List<string> Open() => []; }
        internal sealed class Forgotten(D ledger, IPsp psp) { public async Task Run() { foreach (var open in ledger.Open()) await psp.RefundAsync(open); } }

        [EffectLedger, [|Reconciler(typeof(Empty), Owner = "payments")|]] public class E { public void Append(string key) { } public List<string> Open() => []; }
        public class Empty { }
        """));

    [Fact]
    public Task Assembly_and_interface_ledgers() => Rule.Flags(
        """
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Rml;
        [assembly: [|Reconciler(typeof(Nightly), Owner = "books")|]]
        [assembly: Reconciler(typeof(Hourly), Owner = "books")]

        """ + Payments + """
        [EffectLedger] public interface ILedger { Task AppendAsync(string key); IAsyncEnumerable<string> OpenAsync(); }
        public class Nightly { public Task Run(IPsp psp) => psp.IsCapturedAsync("one"); }
        public class Hourly { public async Task Run(ILedger ledger, IPsp psp) { await foreach (var open in ledger.OpenAsync()) await psp.RefundAsync(open); } }
        """);

    [Fact]
    public Task What_else_is_missing() => Rule.Flags(With("""
        public abstract class Nightly(IPsp psp)
        {
            public async Task Run() { foreach (var payment in Open()) await LookAsync(payment); }
            protected abstract IEnumerable<string> Open();
            protected Task<bool> LookAsync(string payment) => psp.IsCapturedAsync(payment);
        }
        [EffectLedger, [|Reconciler(typeof(Inherits), Owner = "payments")|]] public class A { public void Append(string key) { } public List<string> Open() => []; }
        public sealed class Inherits(A ledger, IPsp psp) : Nightly(psp) { protected override IEnumerable<string> Open() => ledger.Open(); }

        [EffectLedger, Reconciler(typeof(Good)), [|Reconciler(typeof(Notes))|]] public class B { public Task RecordAsync(string key) => Task.CompletedTask; public IAsyncEnumerable<string> Open() => throw null!; }
        public class Good(B ledger, IPsp psp) { public async Task Run() { await foreach (var open in ledger.Open().ConfigureAwait(false)) await psp.RefundAsync(open).ConfigureAwait(false); } }
        public class Notes(B ledger, IPsp psp)
        {
            public async Task Run(string[] payments) { foreach (var payment in payments) if (!await psp.IsCapturedAsync(payment)) await NoteAsync(payment); }
            private Task NoteAsync(string payment) => ledger.RecordAsync(payment);
        }

        [EffectLedger, [|ReconcilerAttribute(typeof(Job.ByLoop), Owner = "payments")|]] public class C { public void Append(string key) { } public IQueryable<string> Open => throw null!; public int Count() => 0; }
        public static class Job
        {
            public sealed record ByLoop(C Ledger, Action<string> Log)
            {
                public void Run() { var count = Ledger.Count(); if (count > 0) Console.WriteLine($"{count} intents are open"); }
            }
        }

        public delegate Task Ask(string payment);
        [EffectLedger, [|Rml.Reconciler(typeof(ByTimer))|]] public class D { public void Append(string key) { } public List<string> Open() => []; }
        public sealed class ByTimer : IDisposable
        {
            private readonly Timer _timer;
            public ByTimer(IPsp psp) => _timer = new Timer(async _ => await psp.IsCapturedAsync("last"), null, TimeSpan.Zero, TimeSpan.FromMinutes(15));
            public void Dispose() => _timer.Dispose();
        }
        """));

    [Fact]
    public Task A_program_that_names_it_in_its_log_only() => Rule.Flags(
        With("""
        namespace Microsoft.Extensions.Logging { public interface ILogger<T> { void Log(string text); } }
        namespace Shop
        {
            using Microsoft.Extensions.Logging;
            [EffectLedger, [|Reconciler(typeof(Nightly), Owner = "payments")|]] public class Ledger { public void Append(string key) { } public List<string> Open() => []; }
            public class Nightly(Ledger ledger, IPsp psp, ILogger<Nightly> logger)
            {
                public async Task Run() { foreach (var open in ledger.Open()) { logger.Log(open); await psp.RefundAsync(open); } }
            }
            public static class Program { public static void Main() => Console.WriteLine(new Ledger().Open().Count); }
        }
        """),
        new RmlTestInput { OutputKind = OutputKind.ConsoleApplication });

    [Fact]
    public Task Twins_that_do_it_all() => Rule.Silent(
        With("""
        namespace Shop
        {
            public abstract class Nightly(IPsp psp)
            {
                public async Task Run() { foreach (var payment in Open()) await LookAsync(payment); }
                protected abstract IEnumerable<string> Open();
                protected Task LookAsync(string payment) => psp.RefundAsync(payment);
            }
            [EffectLedger, Reconciler(typeof(Inherits), Owner = "payments")] public class A { public void Append(string key) { } public List<string> Open() => []; }
            public sealed class Inherits(A ledger, IPsp psp) : Nightly(psp) { protected override IEnumerable<string> Open() => ledger.Open(); }

            [EffectLedger, Reconciler(typeof(Job.ByLoop), Owner = "payments")] public class C { public void Append(string key) { } public IQueryable<string> Open => throw null!; }
            public static class Job
            {
                public sealed record ByLoop(C Ledger, IPsp Psp)
                {
                    public Task Run() => Task.WhenAll(Ledger.Open.ToList().Select(Psp.RefundAsync));
                }
            }

            [EffectLedger, Reconciler(typeof(ByTimer))] public class D { public void Append(string key) { } public List<string> Open() => []; }
            public sealed class ByTimer : IDisposable
            {
                private readonly Timer _timer;
                public ByTimer(D ledger, IPsp psp) => _timer = new Timer(async _ => { foreach (var open in ledger.Open()) await psp.RefundAsync(open); }, null, TimeSpan.Zero, TimeSpan.FromMinutes(15));
                public void Dispose() => _timer.Dispose();
            }

            public static class Program
            {
                public static async Task Main()
                {
                    IPsp psp = null!;
                    await new Inherits(new A(), psp).Run();
                    await new Job.ByLoop(new C(), psp).Run();
                    using var timer = new ByTimer(new D(), psp);
                }
            }
        }
        """),
        new RmlTestInput { OutputKind = OutputKind.ConsoleApplication });

    [Fact]
    public Task Whole_reconcilers() => Rule.Silent(With("""
        [EffectLedger, Reconciler(typeof(ByHelper), Owner = "payments")] public class A { public void Append(string key) { } public List<string> Open() => []; }
        public class ByHelper(A ledger, IPsp psp)
        {
            public async Task Run() { foreach (var open in Read()) await SettleAsync(open); }
            private IEnumerable<string> Read() => Select();
            private List<string> Select() => ledger.Open();
            private async Task SettleAsync(string open) { if (await psp.IsCapturedAsync(open)) ledger.Append(open); else await psp.RefundAsync(open).ConfigureAwait(false); }
        }

        [EffectLedger, Reconciler(typeof(ToPeople), Owner = "payments")] public class B { public void Append(string key) { } public List<string> Open() => []; }
        public class ToPeople(B ledger, Cases cases) { public void Run() => ledger.Open().ForEach(open => cases.Open(open, "split")); }
        public class Cases { [HandOff] public void Open(string caseId, string reason) { } }

        [EffectLedger, Reconciler(typeof(ByDelegate), Owner = "payments")] public class C { public void Append(string key) { } public List<string> Open() => []; }
        public class ByDelegate(C ledger, Func<string, Task> settle) { public async Task Run() { foreach (var open in ledger.Open()) await settle(open); } }

        [EffectLedger, Reconciler(typeof(ByPort), Owner = "payments")] public class D { public void Append(string key) { } public List<string> Open() => []; }
        public interface IUnknownPort { Task WorkAsync(); }
        public class ByPort(IUnknownPort port) { public Task Run() => port.WorkAsync(); }

        [EffectLedger, Reconciler(typeof(Started), Owner = "payments")] public class F { public void Append(string key) { } public List<string> Open() => []; }
        internal sealed class Started(F ledger, IPsp psp) { public async Task Run() { foreach (var open in ledger.Open()) await psp.RefundAsync(open); } }
        class Host { public Task Go(F ledger, IPsp psp) => new Started(ledger, psp).Run(); }

        [EffectLedger, Reconciler(typeof(Missing), Owner = "elsewhere")] public class G { public void Append(string key) { } }
        public abstract class Missing { public Task Run(IUnknownPort port) => port.WorkAsync(); }
        """));

    [Fact]
    public Task Rows_of_the_ledger_count_as_read() => Rule.Silent(
        LedgerCode.WithDatabase(Payments + """
        [AppendOnly] public class Entry { public Guid Id { get; init; } public string Payment { get; init; } = ""; }
        public class Db : DbContext { public DbSet<Entry> Entries => Set<Entry>(); }
        [EffectLedger, Reconciler(typeof(Nightly), Owner = "payments")] class Ledger(Db db) { public void Append(Entry entry) => db.Entries.Add(entry); }
        public class Nightly { public async Task Run(Db db, IPsp psp) { foreach (var entry in db.Entries.Where(entry => entry.Payment != "").ToList()) await psp.RefundAsync(entry.Payment); } }
        """),
        new RmlTestInput { Sources = [LedgerCode.Database] });

    [Fact]
    public Task Message_lists_what_is_missing() => Rule.Reports(With("""
        [EffectLedger, {|#0:Reconciler(typeof(Idle), Owner = "payments")|}] public class A { public void Append(string key) { } public List<string> Open() => []; }
        internal sealed class {|#1:Idle|} { public void Run() { } }
        """),
        Rule.Finding(DiagnosticSeverity.Info).WithLocation(0).WithLocation(1).WithArguments(
            "Idle", "never reads the ledger and reaches no correction and is started by nobody", "Let it read the intents without an outcome and ask the other side about each"));

    [Fact]
    public Task Half_typed_code_is_read_as_far_as_it_goes() => new RmlAnalyzerTest<RML3014IdleReconciler>(ServiceCode.With("""
        [Reconciler(typeof())] class A { }
        [Reconciler(typeof(Gone))] class B { }
        [Reconciler] class C { }
        [Reconciler(typeof(Gone
        """)) { CompilerDiagnostics = Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.None }.RunAsync();
}
