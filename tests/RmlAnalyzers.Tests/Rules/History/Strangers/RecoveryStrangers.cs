using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.History.Strangers;

/// <summary>What services do when something went wrong after history was made: rollbacks, local reverts, corrections and what they name.</summary>
public class RecoveryStrangers
{
    private const string World = """
        using Shop;
        using Microsoft.EntityFrameworkCore;

        public interface IBank
        {
            [Rml3] Task<string> PayAsync(Guid order, long cents, [IdempotencyKey] string key, CancellationToken stop = default);
            [Rml3(Correction = nameof(TakeBackAsync), StatusCheck = nameof(IsPaidAsync))] Task<string> SettleAsync(Guid order, long cents, [IdempotencyKey] string key, CancellationToken stop = default);
            [Rml3(NoCorrection = "is one")] Task TakeBackAsync(string payment, [IdempotencyKey] string key);
            [StatusCheck] Task<bool> IsPaidAsync(Guid order);
        }
        public interface ICarrier
        {
            [Rml2(Undo = nameof(CancelAsync))] Task<string> BookAsync(Guid order, [IdempotencyKey] string key, CancellationToken stop = default);
            [Rml2] Task CancelAsync(string parcel, [IdempotencyKey] string key);
        }

        """;

    private static readonly RmlTestInput Input = new() { Libraries = [DataStub.Source, StripeStub.Source] };

    public static TheoryData<string, string> Guilty => new()
    {
        // Recovery weaker than the world.
        { "RML3010", """class Checkout(ShopDb db, IBank bank) { [[|Rml3|]] public async Task Pay(Order order, CancellationToken stop) { await using var transaction = await db.Database.BeginTransactionAsync(stop); try { order.Payment = await bank.PayAsync(order.Id, order.Cents, $"{order.Id}:pay", stop).ConfigureAwait(false); await db.SaveChangesAsync(stop); await transaction.CommitAsync(stop); } catch { await transaction.RollbackAsync(CancellationToken.None); throw; } } }""" },
        { "RML3010", """class Checkout(ShopDb db, IBank bank) { private int _status; [[|Rml3|]] public async Task Pay(Order order) { var before = _status; _status = 2; try { await PayAsync(order); await db.SaveChangesAsync(); } catch (Exception) { _status = before; throw; } } private Task PayAsync(Order order) => bank.PayAsync(order.Id, order.Cents, order.Id.ToString()); }""" },
        { "RML3010", """[[|Rml3|]] class Payouts(ShopDb db, IBank bank) { public async Task Run(Payment payment, Order order) { db.Payments.Add(payment); await db.SaveChangesAsync(); try { payment.ChargeId = await bank.PayAsync(order.Id, order.Cents, $"{payment.Id}:pay"); } catch (TimeoutException) { db.Payments.Remove(payment); await db.SaveChangesAsync(); throw; } } }""" },
        { "RML3010", """class Payouts(System.Data.Common.DbConnection connection, IBank bank) { [[|Rml3|](Why = "money leaves")] public async Task Run(Order order) { using var tx = connection.BeginTransaction(); try { await bank.PayAsync(order.Id, order.Cents, order.Id.ToString("N")); tx.Commit(); } catch (Exception e) { Undo(tx); throw new InvalidOperationException("not paid", e); } } private static void Undo(System.Data.Common.DbTransaction tx) => tx.Rollback(); }""" },
        { "RML3010", """class Checkout(ShopDb db, Stripe.ChargeService charges) { [[|Rml3|]] public async Task Pay(Order order) { var tx = await db.Database.BeginTransactionAsync(); try { await charges.CreateAsync(new() { Amount = order.Cents }, new() { IdempotencyKey = order.Id.ToString() }); await tx.CommitAsync(); } catch (HttpRequestException) { await tx.RollbackAsync(); } finally { await tx.DisposeAsync(); } } }""" },

        // A correction that does not say of what.
        { "RML3011", """public interface ICards { [Rml3(Correction = nameof(GiveBack))] Task<string> Charge(Guid order, decimal amount, [IdempotencyKey] string key); [Rml3(NoCorrection = "is one")] Task GiveBack[|(decimal amount, bool notify, [IdempotencyKey] string key)|]; }""" },
        { "RML3011", """public enum Reason { Damaged, Late } public record Back(decimal Amount, Reason Reason); public interface ICards { [Rml3(Correction = nameof(GiveBack))] Task<string> Charge(Guid order, decimal amount, [IdempotencyKey] string key); [Rml3(NoCorrection = "is one")] Task GiveBack[|(Back back, [IdempotencyKey] string key, CancellationToken stop = default)|]; }""" },
        { "RML3011", """public static class Desk { [Rml3(NoCorrection = "is one")] public static Task Correct[|(HttpClient http, decimal amount, [IdempotencyKey] string key)|] => http.PostAsync("/corrections?amount=" + amount, null); } public class Cards(HttpClient http) { [Rml3(Correction = nameof(Desk.Correct), CorrectionType = typeof(Desk))] public Task Charge(Guid order, long cents, [IdempotencyKey] string key) => http.PostAsync("/charges", null); }""" },
        { "RML3011", """public abstract class Cards { [Rml3(Correction = nameof(Reverse))] public abstract Task<string> Charge(Guid order, long cents, [IdempotencyKey] string key); [Rml3(NoCorrection = "is one")] public abstract Task Reverse[|(decimal amount, bool notify, [IdempotencyKey] string key)|]; }""" },
        { "RML3011", """public class Cards(HttpClient http) { [Rml3(Correction = "GiveBack")] public Task<HttpResponseMessage> Charge(Guid order, long cents, [IdempotencyKey] string key) => http.PostAsJsonAsync("/charges", new { order, cents, key }); [Rml3(NoCorrection = "is one")] public Task GiveBack[|(double amount, DateOnly day, [IdempotencyKey] string key)|] => http.PostAsJsonAsync("/refunds", new { amount, day, key }); }""" },

        // Only the own side goes back.
        { "RML2011", """class Shipping(ShopDb db, ICarrier carrier) { public async Task Ship(Order order, CancellationToken stop) { await using var transaction = await db.Database.BeginTransactionAsync(stop); try { await carrier.BookAsync(order.Id, $"{order.Id}:book", stop).ConfigureAwait(false); order.Status = 3; await db.SaveChangesAsync(stop); await transaction.CommitAsync(stop); } catch { await transaction.[|RollbackAsync(CancellationToken.None)|]; throw; } } }""" },
        { "RML2011", """class Shipping(ShopDb db, ICarrier carrier) { public async Task Ship(Payment payment, Order order) { db.Payments.Add(payment); await db.SaveChangesAsync(); try { await carrier.BookAsync(order.Id, $"{payment.Id}:book"); order.Status = 3; await db.SaveChangesAsync(); } catch (Exception) { db.Payments.[|Remove(payment)|]; await db.SaveChangesAsync(); throw; } } }""" },
        { "RML2011", """class Shipping(ShopDb db, ICarrier carrier) { public async Task Ship(Order order) { var tx = db.Database.BeginTransaction(); try { await Book(order); db.SaveChanges(); tx.Commit(); } catch (Exception e) when (e is not OutOfMemoryException) { [|Revert(tx)|]; throw; } } private Task Book(Order order) => carrier.BookAsync(order.Id, order.Id.ToString()); private static void Revert(Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction tx) => tx.Rollback(); }""" },
        { "RML2011", """[Rml2] class Stock(ShopDb db, HttpClient http) { public async Task Take(Order order) { await using var tx = await db.Database.BeginTransactionAsync(); try { db.Orders.Add(order); await db.SaveChangesAsync(); using var r = await http.PostAsJsonAsync("/reservations", new { order.Id }); r.EnsureSuccessStatusCode(); await tx.CommitAsync(); } catch (System.Data.Common.DbException) { await tx.[|RollbackAsync()|]; throw; } } }""" },
        { "RML2011", """[Rml2] class Stock(HttpClient http, System.Data.Common.DbConnection connection) { public async Task Take(Guid order) { await using var tx = await connection.BeginTransactionAsync(); try { await Dapper.SqlMapper.ExecuteAsync(connection, "insert into orders (id) values (@order)", new { order }, tx); await http.PostAsJsonAsync("/reservations", order); await tx.CommitAsync(); } catch (Exception) { await tx.[|RollbackAsync()|]; throw; } } }""" },
    };

    public static TheoryData<string, string> Innocent => new()
    {
        { "RML3010", """class Checkout(ShopDb db, IBank bank) { [Rml3] public async Task Pay(Order order, CancellationToken stop) { await using var transaction = await db.Database.BeginTransactionAsync(stop); try { order.Payment = await bank.SettleAsync(order.Id, order.Cents, $"{order.Id}:pay", stop).ConfigureAwait(false); await db.SaveChangesAsync(stop); await transaction.CommitAsync(stop); } catch { await transaction.RollbackAsync(CancellationToken.None); throw; } } }""" },
        { "RML3010", """class Checkout(IBank bank) { [Rml3] public async Task Pay(Order order) { try { await bank.PayAsync(order.Id, order.Cents, order.Id.ToString()); } catch (Exception e) { Console.WriteLine(e); throw; } } }""" },
        { "RML3010", """class Checkout(ShopDb db, IBank bank) { public async Task Pay(Order order) { await using var tx = await db.Database.BeginTransactionAsync(); try { await bank.PayAsync(order.Id, order.Cents, order.Id.ToString()); await tx.CommitAsync(); } catch { await tx.RollbackAsync(); throw; } } }""" },
        { "RML3010", """[EffectLedger] public interface ILedger { Task AppendAsync(string key, string what); } [Reconciler(typeof(ILedger), Owner = "payments")] class Compare { } class Checkout(ShopDb db, IBank bank, ILedger ledger) { [Rml3(Correction = nameof(Back), Owner = "payments")] public async Task Pay(Order order) { await ledger.AppendAsync("k", "intent"); await using var tx = await db.Database.BeginTransactionAsync(); try { await bank.PayAsync(order.Id, order.Cents, order.Id.ToString()); await tx.CommitAsync(); } catch { await tx.RollbackAsync(); await ledger.AppendAsync("k", "failed"); throw; } } public Task Back(string payment) => bank.TakeBackAsync(payment, "back-" + payment); }""" },
        { "RML3010", """class Checkout(ShopDb db, IBank bank) { [Rml3(Draft = true)] public async Task Pay(Order order) { await using var tx = await db.Database.BeginTransactionAsync(); try { await bank.PayAsync(order.Id, order.Cents, order.Id.ToString()); await tx.CommitAsync(); } catch { await tx.RollbackAsync(); throw; } } }""" },
        { "RML3010", """class Drafts(ShopDb db) { [Rml3] public async Task Keep(Order order) { await using var tx = await db.Database.BeginTransactionAsync(); try { db.Orders.Add(order); await db.SaveChangesAsync(); await tx.CommitAsync(); } catch { await tx.RollbackAsync(); throw; } } }""" },

        { "RML3011", """public interface ICards { [Rml3(Correction = nameof(GiveBack))] Task<string> Charge(Guid order, decimal amount, [IdempotencyKey] string key); [Rml3(NoCorrection = "is one")] Task GiveBack(Guid order, decimal amount, string reason, [IdempotencyKey] string key); }""" },
        { "RML3011", """public record Back(string ChargeId, decimal Amount, string Reason); public interface ICards { [Rml3(Correction = nameof(GiveBack))] Task<string> Charge(Guid order, decimal amount, [IdempotencyKey] string key); [Rml3(NoCorrection = "is one")] Task GiveBack(Back back, [IdempotencyKey] string key, CancellationToken stop = default); }""" },
        { "RML3011", """public record Receipt(string Id, long Cents); public interface ICards { [Rml3(Correction = nameof(GiveBack))] Task<Receipt> Charge(Guid order, long cents, [IdempotencyKey] string key); [Rml3(NoCorrection = "is one")] Task GiveBack(Receipt receipt, [IdempotencyKey] string key); }""" },
        { "RML3011", """public abstract class Cards { [Rml3(Correction = nameof(Reverse))] public abstract Task<string> Charge(Order order, [IdempotencyKey] string key); [Rml3(NoCorrection = "is one")] public abstract Task Reverse(Order order, bool notify, [IdempotencyKey] string key); }""" },
        { "RML3011", """public class Cards(HttpClient http) { [Rml3(Correction = "GiveBack")] public Task<HttpResponseMessage> Charge(Guid order, long cents, [IdempotencyKey] string key) => http.PostAsJsonAsync("/charges", new { order, cents, key }); [Rml3(NoCorrection = "is one")] public Task GiveBack(Uri charge, long cents, [IdempotencyKey] string key) => http.PostAsJsonAsync(charge + "/refunds", new { cents, key }); }""" },

        { "RML2011", """class Shipping(ShopDb db, ICarrier carrier) { public async Task Ship(Order order, CancellationToken stop) { await using var transaction = await db.Database.BeginTransactionAsync(stop); var parcel = ""; try { parcel = await carrier.BookAsync(order.Id, $"{order.Id}:book", stop).ConfigureAwait(false); order.Status = 3; await db.SaveChangesAsync(stop); await transaction.CommitAsync(stop); } catch { await transaction.RollbackAsync(CancellationToken.None); await carrier.CancelAsync(parcel, $"{order.Id}:cancel"); throw; } } }""" },
        { "RML2011", """class Shipping(ShopDb db, ICarrier carrier) { public async Task Ship(Order order) { var tx = db.Database.BeginTransaction(); try { order.Status = 3; db.SaveChanges(); tx.Commit(); } catch (Exception) { tx.Rollback(); throw; } await carrier.BookAsync(order.Id, order.Id.ToString()); } }""" },
        { "RML2011", """class Shipping(ShopDb db, ICarrier carrier) { public async Task Ship(Order order, Message note) { await carrier.BookAsync(order.Id, order.Id.ToString()); try { db.Outbox.Add(note); await db.SaveChangesAsync(); } catch (Exception) { db.Outbox.Remove(note); throw; } } }""" },
        { "RML2011", """class Shipping(ShopDb db, ICarrier carrier) { public async Task Ship(Order order) { await using var tx = await db.Database.BeginTransactionAsync(); string? parcel = null; try { parcel = await carrier.BookAsync(order.Id, order.Id.ToString()); await db.SaveChangesAsync(); await tx.CommitAsync(); } catch (Exception) { await tx.RollbackAsync(); await Back(order, parcel); throw; } } private async Task Back(Order order, string? parcel) { if (parcel is not null) await carrier.CancelAsync(parcel, $"{order.Id}:cancel"); } }""" },
        { "RML2011", """[Rml2] class Stock(ShopDb db, HttpClient http) { public async Task Take(Order order) { var rate = await http.GetStringAsync("/rates"); await using var tx = await db.Database.BeginTransactionAsync(); try { order.Cents = long.Parse(rate); db.Orders.Add(order); await db.SaveChangesAsync(); await tx.CommitAsync(); } catch (Exception) { await tx.RollbackAsync(); throw; } } }""" },
        { "RML2011", """class Shipping(ShopDb db, ICarrier carrier) { public async Task Ship(Order order) { await using var tx = await db.Database.BeginTransactionAsync(); try { db.Orders.Add(order); await db.SaveChangesAsync(); await tx.CommitAsync(); await carrier.BookAsync(order.Id, order.Id.ToString()); } catch (InvalidOperationException) { await tx.RollbackAsync(); throw; } } }""" },
        { "RML2011", """class Shipping(ShopDb db, HttpClient http) { public async Task Ship(Order order) { await using var tx = await db.Database.BeginTransactionAsync(); try { db.Orders.Add(order); await db.SaveChangesAsync(); using var r = await http.PostAsJsonAsync("/parcels", order.Id); r.EnsureSuccessStatusCode(); await tx.CommitAsync(); } catch (HttpRequestException e) when (e.StatusCode == System.Net.HttpStatusCode.BadRequest) { await tx.RollbackAsync(); } } }""" },
        { "RML2011", """class Shipping(ShopDb db, ICarrier carrier) { public async Task Ship(Order order) { var tx = await db.Database.BeginTransactionAsync(); try { await carrier.BookAsync(order.Id, order.Id.ToString()); await db.SaveChangesAsync(); await tx.CommitAsync(); } catch (Exception e) { await tx.RollbackAsync(); order.Status = 7; order.Payment = e.Message; await db.SaveChangesAsync(); throw; } } }""" },
        { "RML2011", """public interface IDesk { [HandOff] Task GiveAsync(Guid caseId, string reason); } class Shipping(ShopDb db, ICarrier carrier, IDesk desk) { public async Task Ship(Order order) { var tx = await db.Database.BeginTransactionAsync(); try { await carrier.BookAsync(order.Id, order.Id.ToString()); await db.SaveChangesAsync(); await tx.CommitAsync(); } catch (Exception) { await tx.RollbackAsync(); await desk.GiveAsync(order.Id, "parcel may be booked"); throw; } } }""" },
        { "RML2011", """class Shipping(ShopDb db, ICarrier carrier) { public async Task Ship(Order order, Payment draft) { db.Payments.Add(draft); try { await db.SaveChangesAsync(); } catch (Exception) { db.Payments.Remove(draft); throw; } await carrier.BookAsync(order.Id, $"{draft.Id}"); } }""" },
        { "RML3010", """class Checkout(ShopDb db, IBank bank) { [Rml3] public async Task Pay(Order order) { await using var tx = await db.Database.BeginTransactionAsync(); db.Orders.Add(order); await db.SaveChangesAsync(); if (order.Cents <= 0) { await tx.RollbackAsync(); return; } await tx.CommitAsync(); await bank.PayAsync(order.Id, order.Cents, order.Id.ToString()); } }""" },
        { "RML3010", """class Checkout(ShopDb db, IBank bank) { private int _status; [Rml3] public async Task Pay(Order order) { var before = _status; Console.WriteLine(before); _status = 2; await bank.PayAsync(order.Id, order.Cents, order.Id.ToString()); } }""" },
    };

    [Theory]
    [MemberData(nameof(Guilty))]
    public Task Finds(string rule, string code) => HistoryStrangerCode.Flags(rule, World + code, Input);

    [Theory]
    [MemberData(nameof(Innocent))]
    public Task Stays_silent(string rule, string code) => HistoryStrangerCode.Silent(rule, World + code, Input);
}
