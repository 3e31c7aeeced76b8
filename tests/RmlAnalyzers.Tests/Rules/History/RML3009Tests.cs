using Microsoft.CodeAnalysis;
using RmlAnalyzers.Rules.History;
using RmlAnalyzers.Tests.Verify;
using Xunit;
using Rule = RmlAnalyzers.Tests.Verify.RmlVerify<RmlAnalyzers.Rules.History.RML3009ReversibleAfterIrreversible>;

namespace RmlAnalyzers.Tests.Rules.History;

/// <summary>RML3009: a step that can be taken back, behind the point of no return.</summary>
public class RML3009Tests
{
    private const string Contracts = """
        interface IPayments { [Rml3(Correction = nameof(RefundAsync))] Task CaptureAsync(string id); [Rml3] Task RefundAsync(string id); }
        interface IStock
        {
            [Rml2(Undo = nameof(ReleaseAsync))] Task<int> ReserveAsync(string id);
            [Rml2] Task ReleaseAsync(int reservation);
            [Rml2(NoUndo = "has been read")] Task TellAsync(string id);
            [Rml2(Undo = nameof(ReleaseAsync), Draft = true)] Task DraftedAsync(string id);
        }
        interface ICourier { [Rml2(Undo = "CancelAsync")] Task BookAsync(string id); Task CancelAsync(string id); }

        """;

    private static string With(string code) => ServiceCode.With(Contracts + code);

    [Fact]
    public Task Steps_on_a_path() => Rule.Flags(With("""
        class Flow(IPayments payments, IStock stock, ICourier courier)
        {
            public async Task Behind(string id, CancellationToken ct)
            {
                await payments.CaptureAsync(id).ConfigureAwait(false);
                await stock.[|ReserveAsync(id)|].ConfigureAwait(false);
                await courier.[|BookAsync(id)|].ConfigureAwait(false);
            }
            public async Task InBranch(string id, bool express)
            {
                await payments.CaptureAsync(id);
                if (express) await courier.[|BookAsync(id)|];
            }
            public async Task InTry(string id)
            {
                await payments.CaptureAsync(id);
                try { await stock.[|ReserveAsync(id)|]; } catch (HttpRequestException) { await payments.RefundAsync(id); }
            }
            public async Task EachItem(string id, string[] items)
            {
                await payments.CaptureAsync(id);
                foreach (var item in items) await stock.[|ReserveAsync(item)|];
            }
            public async Task InFront(string id)
            {
                await stock.ReserveAsync(id);
                await courier.BookAsync(id);
                await payments.CaptureAsync(id);
            }
            public async Task Either(string id, bool now) { if (now) await payments.CaptureAsync(id); else await stock.ReserveAsync(id); }
            public async Task Perhaps(string id, bool now) { if (now) await payments.CaptureAsync(id); await stock.ReserveAsync(id); }
            public async Task Orders(string[] ids) { foreach (var id in ids) { await stock.ReserveAsync(id); await payments.CaptureAsync(id); } }
            public async Task Told(string id) { await payments.CaptureAsync(id); await stock.TellAsync(id); await stock.ReleaseAsync(1); await stock.DraftedAsync(id); }
            public async Task Corrected(string id) { await payments.CaptureAsync(id); await payments.RefundAsync(id); }
            public async Task Returns(string id, bool paid)
            {
                if (paid) { await payments.CaptureAsync(id); return; }
                await stock.ReserveAsync(id);
            }
        }
        """));

    [Fact]
    public Task Through_helpers_lambdas_and_implementations() => Rule.Flags(With("""
        class Shelf(HttpClient http) : IStock
        {
            public async Task<int> ReserveAsync(string id) { await http.PostAsync("/" + id, null); return 1; }
            public Task ReleaseAsync(int reservation) => http.DeleteAsync("/" + reservation);
            public Task TellAsync(string id) => Task.CompletedTask;
            public Task DraftedAsync(string id) => Task.CompletedTask;
        }
        class Flow(IPayments payments, Shelf shelf, Stripe.ChargeService charges)
        {
            public async Task ByHelper(string id) { await PayAsync(id); await shelf.[|ReserveAsync(id)|]; }
            private Task PayAsync(string id) => SettleAsync(id);
            private async Task SettleAsync(string id) { await payments.CaptureAsync(id); }
            public async Task ByRow(string id) { await charges.CreateAsync(new Stripe.ChargeCreateOptions { Amount = 1 }); await shelf.[|ReserveAsync(id)|]; }
            public Task ByLambda(string[] ids) => Task.WhenAll(ids.Select(async id => { await payments.CaptureAsync(id); await shelf.[|ReserveAsync(id)|]; }));
            public Task Local(string id)
            {
                return Run();
                async Task Run() { await payments.CaptureAsync(id); await shelf.[|ReserveAsync(id)|]; }
            }
            public async Task HelperMayPay(string id, bool now) { await MaybeAsync(id, now); await shelf.ReserveAsync(id); }
            private Task MaybeAsync(string id, bool now) => now ? Task.CompletedTask : Task.CompletedTask;
            public async Task Handed(string id, Func<Task> pay) { await pay(); await shelf.ReserveAsync(id); }
            [Rml3(Draft = true)] public async Task Drafted(string id) { await payments.CaptureAsync(id); await shelf.ReserveAsync(id); }
        }
        """), new RmlTestInput { Libraries = [StripeStub.Source] });

    [Fact]
    public Task Step_in_a_helper() => Rule.Flags(With("""
        class Flow(IPayments payments, IStock stock, ICourier courier)
        {
            public async Task OneDeep(string id) { await payments.CaptureAsync(id); await [|KeepAsync(id)|].ConfigureAwait(false); }
            private async Task<int> KeepAsync(string id) { Console.WriteLine(id); return await stock.ReserveAsync(id); }
            public async Task TwoDeep(string id) { await PayAsync(id); await [|PrepareAsync(id)|]; }
            private async Task PayAsync(string id) => await payments.CaptureAsync(id);
            private async Task PrepareAsync(string id) { if (await stock.ReserveAsync(id) > 0) await KeepAsync(id); }
            public async Task Other(string id, Desk desk) { await payments.CaptureAsync(id); await desk.[|SendAsync(id)|]; }
            public async Task Local(string id)
            {
                await payments.CaptureAsync(id);
                await [|Book()|];
                Task Book() => courier.BookAsync(id);
            }
            public async Task Contract(string id, IDesk desk) { await payments.CaptureAsync(id); await desk.[|SendAsync(id)|]; }

            public async Task InOrder(string id) { await KeepAsync(id); await PayAsync(id); }
            public async Task Orders(string id, string next) { await OwnOrder(id); await OwnOrder(next); }
            private async Task OwnOrder(string id) { await KeepAsync(id); await payments.CaptureAsync(id); }
            public async Task Told(string id) { await payments.CaptureAsync(id); await TellAsync(id); }
            private Task TellAsync(string id) => stock.TellAsync(id);
            public async Task Labelled(string id) { await payments.CaptureAsync(id); await ShipAsync(id); }
            [Rml2(NoUndo = "repeated until it holds")] private Task ShipAsync(string id) => courier.BookAsync(id);
            public async Task Released(string id) { await payments.CaptureAsync(id); await GiveUpAsync(1); }
            private Task GiveUpAsync(int reservation) => stock.ReleaseAsync(reservation);
            public async Task Perhaps(string id, Desk desk, bool now) { if (now) await payments.CaptureAsync(id); await desk.SendAsync(id); }
        }
        interface IDesk { Task SendAsync(string id); }
        class Desk(ICourier courier) : IDesk { public Task SendAsync(string id) => BookAsync(id); private async Task BookAsync(string id) => await courier.BookAsync(id); }
        """));

    [Fact]
    public Task Step_only_in_some_implementations() => Rule.Silent(With("""
        class Flow(IPayments payments) { public async Task Run(string id, ICarrier carrier) { await payments.CaptureAsync(id); await carrier.SendAsync(id); } }
        interface ICarrier { Task SendAsync(string id); }
        class Truck(ICourier courier) : ICarrier { public Task SendAsync(string id) => courier.BookAsync(id); }
        class Mail : ICarrier { public Task SendAsync(string id) => Task.CompletedTask; }
        """));

    [Fact]
    public Task Message_names_the_step_behind_the_helper() => Rule.Reports(With("""
        class Flow(IPayments payments, IStock stock)
        {
            public async Task Run(string id) { await payments.{|#1:CaptureAsync(id)|}; await {|#0:KeepAsync(id)|}; }
            private Task KeepAsync(string id) => stock.{|#2:ReserveAsync(id)|};
        }
        """),
        Rule.Finding(DiagnosticSeverity.Info).WithLocation(0).WithLocation(1).WithLocation(2).WithArguments(
            "IStock.ReserveAsync", "IPayments.CaptureAsync", "Run → IPayments.CaptureAsync (labelled RML-3 (History))"));

    [Fact]
    public Task Message_names_both() => Rule.Reports(With("""
        class Flow(IPayments payments, IStock stock)
        {
            public async Task Run(string id) { await payments.{|#1:CaptureAsync(id)|}; await stock.{|#0:ReserveAsync(id)|}; }
        }
        """),
        Rule.Finding(DiagnosticSeverity.Info).WithLocation(0).WithLocation(1).WithArguments(
            "IStock.ReserveAsync", "IPayments.CaptureAsync", "Run → IPayments.CaptureAsync (labelled RML-3 (History))"));
}
