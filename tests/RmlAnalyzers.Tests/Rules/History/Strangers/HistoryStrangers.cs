using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.History.Strangers;

/// <summary>Ledgers, corrections and transactions as somebody writes them who has never read the rules: a shop that is paid and pays back.</summary>
public class HistoryStrangers
{
    internal const string World = """
        using Shop;
        using Microsoft.EntityFrameworkCore;

        public interface IPsp
        {
            [Rml3(Correction = nameof(RefundAsync))] Task<string> CaptureAsync(Guid order, long cents, [IdempotencyKey] string key, CancellationToken stop = default);
            [Rml3(NoCorrection = "is a correction")] Task RefundAsync(Guid order, long cents, string captureId, [IdempotencyKey] string key, CancellationToken stop = default);
        }
        [EffectLedger]
        public interface ILedger
        {
            Task AppendIntentAsync(string key, CancellationToken stop = default);
            Task AppendOutcomeAsync(string key, string outcome, CancellationToken stop = default);
        }

        """;

    private static readonly RmlTestInput Input = new() { Libraries = [DataStub.Source, BusStub.Source, StripeStub.Source] };

    public static TheoryData<string, string> Guilty => new()
    {
        { "RML2010", "class Checkout(ShopDb db, HttpClient stock) { public async Task Place(Order order, CancellationToken stop) { await using var transaction = await db.Database.BeginTransactionAsync(stop); db.Orders.Add(order); await db.SaveChangesAsync(stop); using var answer = await stock.[|PostAsJsonAsync(\"/reservations\", new { order.Id }, stop)|].ConfigureAwait(false); answer.EnsureSuccessStatusCode(); await transaction.CommitAsync(stop); } }" },
        { "RML2010", "class Checkout(ShopDb db, HttpClient stock) { public async Task Place(Order order) { var transaction = await db.Database.BeginTransactionAsync(); try { order.Status = 1; await db.SaveChangesAsync(); await [|Reserve(order)|]; await transaction.CommitAsync(); } catch { await transaction.RollbackAsync(); throw; } finally { await transaction.DisposeAsync(); } } private async Task Reserve(Order order) => await Send(\"/reservations\", order.Id); private Task Send(string path, Guid id) => stock.PostAsJsonAsync(path, id); }" },
        { "RML2010", "class Checkout(ShopDb db, HttpClient stock) { public Task Place(Order order) => db.Database.CreateExecutionStrategy().ExecuteInTransactionAsync(async () => { db.Orders.Add(order); await stock.[|PostAsJsonAsync(\"/reservations\", order.Id)|]; await db.SaveChangesAsync(); }, () => Task.FromResult(true)); }" },
        { "RML2010", "class Checkout(HttpClient stock) { public async Task Place(Order order) { using (var scope = new System.Transactions.TransactionScope(System.Transactions.TransactionScopeAsyncFlowOption.Enabled)) { foreach (var part in new[] { 1, 2 }) { await stock.[|PostAsJsonAsync(\"/reservations\", part)|]; } scope.Complete(); } } }" },
        { "RML3007", "class Checkout(ShopDb db, IPsp psp) { public async Task Pay(Order order, CancellationToken stop) { await using var transaction = await db.Database.BeginTransactionAsync(stop); order.Payment = await psp.[|CaptureAsync(order.Id, order.Cents, $\"{order.Id}:capture\", stop)|]; await db.SaveChangesAsync(stop); await transaction.CommitAsync(stop); } }" },
        { "RML3007", "class Checkout(ShopDb db, Stripe.ChargeService charges) { public async Task Pay(Order order) { using var tx = db.Database.BeginTransaction(); var charge = await charges.[|CreateAsync(new Stripe.ChargeCreateOptions { Amount = order.Cents }, new Stripe.RequestOptions { IdempotencyKey = order.Id.ToString() })|]; order.Status = 2; await db.SaveChangesAsync(); tx.Commit(); } }" },
        { "RML3003", "class Settle(IPsp psp, ILedger ledger) { public async Task<string> Run(Order order) { var key = $\"{order.Id}:capture\"; var id = await psp.[|CaptureAsync(order.Id, order.Cents, key)|]; await ledger.AppendOutcomeAsync(key, id); return id; } }" },
        { "RML3003", "class Settle(IPsp psp, ILedger ledger) { public async Task Run(Order order, CancellationToken stop) { var key = order.Id.ToString(\"N\"); await ledger.AppendIntentAsync(key, stop); var id = await psp.[|CaptureAsync(order.Id, order.Cents, key, stop)|]; if (order.Status == 9) { return; } await ledger.AppendOutcomeAsync(key, id, stop); } }" },
        { "RML3003", "class Settle(IPsp psp, ILedger ledger) { public async Task Run(Order order) { var key = order.Id.ToString(); if (order.Cents > 100) { await ledger.AppendIntentAsync(key); } try { var id = await psp.[|CaptureAsync(order.Id, order.Cents, key)|]; await ledger.AppendOutcomeAsync(key, id); } catch (Exception e) { await ledger.AppendOutcomeAsync(key, e.Message); throw; } } }" },
        { "RML3005", "class Checkout(ShopDb db, IPsp psp) { public async Task Pay(Order order, Payment payment) { payment.ChargeId = await psp.CaptureAsync(order.Id, order.Cents, $\"{order.Id}:capture\"); try { await db.SaveChangesAsync(); } catch (Exception) { db.Payments.[|Remove(payment)|]; await db.SaveChangesAsync(); throw; } } }" },
        { "RML3009", "class Checkout(IPsp psp, IStock stock, ILedger ledger) { public async Task Pay(Order order) { await psp.CaptureAsync(order.Id, order.Cents, $\"{order.Id}:capture\"); await stock.[|ReserveAsync(order.Id)|]; } } public interface IStock { [Rml2(Undo = nameof(ReleaseAsync))] Task ReserveAsync(Guid order); [Rml2] Task ReleaseAsync(Guid order); }" },
    };

    public static TheoryData<string, string> Innocent => new()
    {
        { "RML2010", "class Checkout(ShopDb db, HttpClient stock) { public async Task Place(Order order, CancellationToken stop) { await using (var transaction = await db.Database.BeginTransactionAsync(stop)) { db.Orders.Add(order); await db.SaveChangesAsync(stop); await transaction.CommitAsync(stop); } using var answer = await stock.PostAsJsonAsync(\"/reservations\", new { order.Id }, stop); } }" },
        { "RML2010", "class Checkout(ShopDb db, HttpClient stock) { public async Task Place(Order order) { var rate = await stock.GetStringAsync(\"/rates\"); await using var transaction = await db.Database.BeginTransactionAsync(); order.Cents = long.Parse(rate); db.Orders.Add(order); await db.SaveChangesAsync(); await transaction.CommitAsync(); } }" },
        { "RML2010", "class Checkout(ShopDb db, HttpClient stock) { public async Task Place(Order order) { await using var transaction = await db.Database.BeginTransactionAsync(); db.Orders.Add(order); db.Outbox.Add(new Message { Body = order.Id.ToString() }); await db.SaveChangesAsync(); await transaction.CommitAsync(); await Relay(); } private async Task Relay() { foreach (var message in await db.Outbox.Where(m => !m.Sent).ToListAsync()) { await stock.PostAsJsonAsync(\"/messages\", message.Body); message.Sent = true; await db.SaveChangesAsync(); } } }" },
        { "RML2010", "class Checkout(System.Data.Common.DbConnection connection) { public async Task Place(Order order) { await using var transaction = await connection.BeginTransactionAsync(); await Dapper.SqlMapper.ExecuteAsync(connection, \"insert into orders (id) values (@Id)\", order, transaction); await transaction.CommitAsync(); } }" },
        { "RML2010", "class Checkout(HttpClient stock) { public async Task Place(Order order) { using (var scope = new System.Transactions.TransactionScope(System.Transactions.TransactionScopeOption.Suppress, System.Transactions.TransactionScopeAsyncFlowOption.Enabled)) { await stock.PostAsJsonAsync(\"/reservations\", order.Id); scope.Complete(); } } }" },
        { "RML3007", "class Checkout(ShopDb db, IPsp psp) { public async Task Pay(Order order, CancellationToken stop) { var key = $\"{order.Id}:capture\"; await using (var intent = await db.Database.BeginTransactionAsync(stop)) { db.Outbox.Add(new Message { Body = key }); await db.SaveChangesAsync(stop); await intent.CommitAsync(stop); } var id = await psp.CaptureAsync(order.Id, order.Cents, key, stop); await using var outcome = await db.Database.BeginTransactionAsync(stop); order.Payment = id; await db.SaveChangesAsync(stop); await outcome.CommitAsync(stop); } }" },
        { "RML3003", "class Settle(IPsp psp, ILedger ledger) { public async Task<string> Run(Order order, CancellationToken stop) { if (order.Cents <= 0) { throw new ArgumentException(\"nothing to pay\"); } var key = $\"{order.Id}:capture\"; await ledger.AppendIntentAsync(key, stop); try { var id = await psp.CaptureAsync(order.Id, order.Cents, key, stop); await ledger.AppendOutcomeAsync(key, id, CancellationToken.None); return id; } catch (Exception e) { await ledger.AppendOutcomeAsync(key, e.Message, CancellationToken.None); throw; } } }" },
        { "RML3003", "class Settle(IPsp psp, ILedger ledger) { public async Task Run(Order order) { var key = order.Id.ToString(); await Intend(key); var outcome = \"unknown\"; try { outcome = await psp.CaptureAsync(order.Id, order.Cents, key); } finally { await Record(key, outcome); } } private Task Intend(string key) => ledger.AppendIntentAsync(key); private async Task Record(string key, string outcome) => await ledger.AppendOutcomeAsync(key, outcome).ConfigureAwait(false); }" },
        { "RML3005", "class Checkout(ShopDb db, IPsp psp) { public async Task Pay(Order order, Payment payment) { var id = await psp.CaptureAsync(order.Id, order.Cents, $\"{order.Id}:capture\"); try { payment.ChargeId = id; await db.SaveChangesAsync(); } catch (Exception) { await psp.RefundAsync(order.Id, order.Cents, id, $\"{order.Id}:refund\"); throw; } } }" },
        { "RML3005", "class Checkout(ShopDb db, IPsp psp) { public async Task Pay(Order order, Message draft) { order.Payment = await psp.CaptureAsync(order.Id, order.Cents, $\"{order.Id}:capture\"); try { db.Outbox.Add(draft); await db.SaveChangesAsync(); } catch (Exception) { db.Outbox.Remove(draft); throw; } } }" },
        { "RML3005", "class Checkout(ShopDb db, IPsp psp) { public async Task Pay(Order order) { order.Payment = await psp.CaptureAsync(order.Id, order.Cents, $\"{order.Id}:capture\"); await using var outcome = await db.Database.BeginTransactionAsync(); try { await db.SaveChangesAsync(); await outcome.CommitAsync(); } catch (Exception) { await outcome.RollbackAsync(); throw; } } }" },
        { "RML3005", "class Carts(ShopDb db) { public async Task Clear(Message draft) { try { db.Outbox.Add(draft); await db.SaveChangesAsync(); } catch (Exception) { db.Outbox.Remove(draft); throw; } } }" },
        { "RML3009", "class Checkout(IPsp psp, IStock stock) { public async Task Pay(Order order) { await stock.ReserveAsync(order.Id); try { await psp.CaptureAsync(order.Id, order.Cents, $\"{order.Id}:capture\"); } catch (TimeoutException) { await stock.ReleaseAsync(order.Id); throw; } } } public interface IStock { [Rml2(Undo = nameof(ReleaseAsync))] Task ReserveAsync(Guid order); [Rml2] Task ReleaseAsync(Guid order); }" },
    };

    [Theory]
    [MemberData(nameof(Guilty))]
    public Task Finds(string rule, string code) => HistoryStrangerCode.Flags(rule, World + code, Input);

    [Theory]
    [MemberData(nameof(Innocent))]
    public Task Stays_silent(string rule, string code) => HistoryStrangerCode.Silent(rule, World + code, Input);
}
