using RmlAnalyzers.Tests.Verify;
using Xunit;
using Rule = RmlAnalyzers.Tests.Verify.RmlVerify<RmlAnalyzers.Rules.History.RML3003NotRecorded>;

namespace RmlAnalyzers.Tests.Rules.History;

/// <summary>RML3003: what a ledger is, and which step owes it an entry.</summary>
public class RML3003LedgerTests
{
    [Fact]
    public Task Steps_record_themselves_or_owe_it_inside() => Rule.Flags(LedgerCode.With("""
        class Stripey(HttpClient http, IPaymentLedger ledger)
        {
            [Rml3(NoCorrection = "none")] public async Task Recorded(string payment)
            {
                await ledger.AppendIntentAsync(payment);
                await http.PostAsync("/captures/" + payment, null);
                await ledger.AppendOutcomeAsync(payment, "captured");
            }
            [Rml3(NoCorrection = "none")] public Task Bare(string payment) => http.[|PostAsync("/captures/" + payment, null)|];
            [Rml3(NoCorrection = "none", Draft = true)] public Task Drafted(string payment) => http.PostAsync("/captures/" + payment, null);
            [Rml3(NoCorrection = "none")] public Task<string> Asks(string payment) => http.GetStringAsync("/captures/" + payment);
            [Rml2(NoUndo = "none")] public Task Dialog(string payment) => http.PostAsync("/captures/" + payment, null);
        }
        class Simulated { [Rml3(NoCorrection = "none")] public Task Capture(string payment) => Task.CompletedTask; }
        class Flow(Stripey stripe, Simulated simulated, IPaymentLedger ledger)
        {
            public Task A(string payment) => stripe.Recorded(payment);
            public Task B(string payment) => stripe.Bare(payment);
            public Task C(string payment) => stripe.Drafted(payment);
            public Task D(string payment) => simulated.[|Capture(payment)|];
            public Task E(string payment) => stripe.Dialog(payment);
        }
        """));

    [Fact]
    public Task Decorators_and_implementations() => Rule.Flags(LedgerCode.With("""
        interface IGateway { [Rml3(NoCorrection = "none")] Task Pay(string payment); }
        class Live(HttpClient http) : IGateway { public Task Pay(string payment) => http.PostAsync("/" + payment, null); }
        class Recording(IGateway inner, IPaymentLedger ledger) : IGateway
        {
            public async Task Pay(string payment)
            {
                await ledger.AppendIntentAsync(payment);
                await inner.Pay(payment);
                await ledger.AppendOutcomeAsync(payment, "paid");
            }
        }
        class Flow(IGateway gateway) { public Task Run(string payment) => gateway.Pay(payment); }

        interface IPlain { [Rml3(NoCorrection = "none")] Task Send(string payment); }
        class LivePlain(HttpClient http) : IPlain { public Task Send(string payment) => http.[|PostAsync("/" + payment, null)|]; }
        class PlainFlow(IPlain plain) { public Task Run(string payment) => plain.Send(payment); }
        """));

    [Fact]
    public Task Ledgers_in_many_shapes() => Rule.Flags(ServiceCode.With("""
        using Book = Rml.EffectLedgerAttribute;
        interface IPsp { [Rml3(NoCorrection = "none")] Task Capture(string payment); }
        interface IJournal { Task RecordAsync(string text); Task Recorder(string text); }
        [Book] class Journal : IJournal { public Task RecordAsync(string text) => Task.CompletedTask; public Task Recorder(string text) => Task.CompletedTask; }
        class Audit { [AppendsEffect] public void Write(string text) { } public void Trace(string text) { } }
        class ByInterface(IPsp psp, IJournal journal)
        {
            public async Task Run(string payment) { await journal.RecordAsync(payment); await psp.Capture(payment); await journal.RecordAsync(payment); }
            public async Task Wrong(string payment) { await journal.Recorder(payment); await psp.[|Capture(payment)|]; await journal.Recorder(payment); }
        }
        class ByMark(IPsp psp, Audit audit)
        {
            public async Task Run(string payment) { audit.Write(payment); await psp.Capture(payment); audit.Write(payment); }
            public async Task Wrong(string payment) { audit.Trace(payment); await psp.[|Capture(payment)|]; audit.Trace(payment); }
        }
        class Optional(IPsp psp, Journal? journal)
        {
            public async Task Run(string payment)
            {
                journal?.RecordAsync(payment);
                await psp.Capture(payment);
                journal?.RecordAsync(payment);
            }
        }
        """));

    [Fact]
    public Task Entity_of_the_ledger_counts_when_it_is_saved() => Rule.Flags(
        LedgerCode.WithDatabase("""
        interface IPsp { [Rml3(NoCorrection = "none")] Task Capture(string payment); }
        [EffectLedger, AppendOnly] class Entry { public string Text { get; init; } = ""; }
        class Db : DbContext { public DbSet<Entry> Entries => Set<Entry>(); public DbSet<Order> Orders => Set<Order>(); }
        class Order { public bool Paid { get; set; } }
        class Flow(IPsp psp, Db db, Order order)
        {
            public async Task Saved(string payment)
            {
                db.Entries.Add(new Entry { Text = payment });
                await db.SaveChangesAsync();
                await psp.Capture(payment);
                order.Paid = true;
                db.Entries.Add(new Entry { Text = "done" });
                await db.SaveChangesAsync();
            }
            public async Task NotedOnly(string payment)
            {
                db.Entries.Add(new Entry { Text = payment });
                await psp.[|Capture(payment)|];
                db.Entries.Add(new Entry { Text = "done" });
                await db.SaveChangesAsync();
            }
            public async Task NoOutcome(string payment)
            {
                db.Entries.Add(new Entry { Text = payment });
                await db.SaveChangesAsync();
                await psp.[|Capture(payment)|];
                order.Paid = true;
                await db.SaveChangesAsync();
            }
            public async Task NotedByHelper(string payment)
            {
                Note(payment);
                await db.SaveChangesAsync();
                await psp.Capture(payment);
                Note("done");
                await SaveAsync();
            }
            private void Note(string text) => db.Add(new Entry { Text = text });
            private async Task SaveAsync() { await db.SaveChangesAsync(); }
        }
        """), new RmlTestInput { Sources = [LedgerCode.Database] });

    [Fact]
    public Task Ledger_of_another_project_counts_where_it_is_named() => Rule.Flags(
        ServiceCode.With("""
        interface IPsp { [Rml3(NoCorrection = "none")] Task Capture(string payment); }
        class Flow(IPsp psp, ILedger ledger)
        {
            public async Task Right(string payment) { await ledger.AppendAsync(payment); await psp.Capture(payment); await ledger.AppendAsync(payment); }
            public async Task Wrong(string payment) { await psp.[|Capture(payment)|]; await ledger.AppendAsync(payment); }
            public Task Foreign(Partner partner) => partner.Pay();
        }
        """),
        new RmlTestInput
        {
            Projects =
            [
                ("Platform", """
                    using System.Threading.Tasks;
                    using Rml;
                    [EffectLedger] public interface ILedger { Task AppendAsync(string text); }
                    public class Partner { [Rml3(NoCorrection = "none")] public Task Pay() => Task.CompletedTask; }
                    """),
            ],
        });
}
