using Microsoft.CodeAnalysis;
using RmlAnalyzers.Rules.History;
using RmlAnalyzers.Tests.Rules.Dialog;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.History;

public class RML3010Tests
{
    private const string Bank = """
        interface IBank
        {
            [Rml3] Task PayAsync(Guid order, [IdempotencyKey] string key);
            [Rml3(Correction = nameof(RefundAsync))] Task CaptureAsync(Guid order, [IdempotencyKey] string key);
            [Rml3(Correction = nameof(RefundAsync), StatusCheck = nameof(IsCapturedAsync))] Task ChargeAsync(Guid order, [IdempotencyKey] string key);
            [Rml3(NoCorrection = "is the correction")] Task RefundAsync(Guid order, [IdempotencyKey] string key);
            [StatusCheck] Task<bool> IsCapturedAsync(Guid order);
        }

        """;

    public static TheoryData<string, string> Defects => new()
    {
        { "rollback in the handler", """
            class Checkout(ShopDb db, IBank bank)
            {
                [[|Rml3|]]
                public async Task Pay(Order order)
                {
                    var tx = await db.Database.BeginTransactionAsync();
                    try { await bank.PayAsync(order.Id, order.Id + ":pay"); await tx.CommitAsync(); }
                    catch { await tx.RollbackAsync(); throw; }
                }
            }
            """ },
        { "a type", """
            [[|Rml3|](Owner = "billing")]
            class Checkout(ShopDb db, IBank bank)
            {
                public async Task Pay(Order order)
                {
                    var tx = await db.Database.BeginTransactionAsync();
                    try { await bank.PayAsync(order.Id, order.Id + ":pay"); await tx.CommitAsync(); }
                    catch { await tx.RollbackAsync(); throw; }
                }
                public async Task PayAgain(Order order)
                {
                    try { await bank.PayAsync(order.Id, order.Id + ":again"); await db.SaveChangesAsync(); }
                    catch { db.Orders.Remove(order); throw; }
                }
            }
            """ },
        { "removal of the row", """
            class Checkout(ShopDb db, IBank bank)
            {
                [[|Rml3|]]
                public async Task Pay(Order order)
                {
                    try { await bank.PayAsync(order.Id, order.Id + ":pay"); await db.SaveChangesAsync(); }
                    catch (Exception) { db.Orders.Remove(order); await db.SaveChangesAsync(); throw; }
                }
            }
            """ },
        { "a snapshot", """
            class Till(IBank bank)
            {
                private long _cents;
                [[|Rml3|]]
                public async Task Pay(Order order)
                {
                    var before = _cents;
                    try { _cents -= order.Cents; await bank.PayAsync(order.Id, order.Id + ":pay"); }
                    catch (Exception) { _cents = before; throw; }
                }
            }
            """ },
        { "a correction that nobody learns to need", """
            class Checkout(ShopDb db, IBank bank)
            {
                [[|Rml3|]]
                public async Task Pay(Order order)
                {
                    var tx = await db.Database.BeginTransactionAsync();
                    try { await bank.CaptureAsync(order.Id, order.Id + ":capture"); await tx.CommitAsync(); }
                    catch { await tx.RollbackAsync(); throw; }
                }
            }
            """ },
        { "through helpers on both sides", """
            class Checkout(ShopDb db, IBank bank)
            {
                [[|Rml3|]]
                public async Task Pay(Order order)
                {
                    try { await Settle(order); }
                    catch { Discard(order); throw; }
                }
                private Task Settle(Order order) => bank.PayAsync(order.Id, order.Id + ":pay");
                private void Discard(Order order) { db.Orders.Remove(order); db.SaveChanges(); }
            }
            """ },
        { "inside a strategy", """
            class Checkout(ShopDb db, Stripe.ChargeService charges)
            {
                [[|Rml3|]]
                public Task Pay(Order order) => db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
                {
                    var tx = db.Database.BeginTransaction();
                    try { await charges.CreateAsync(new() { Amount = order.Cents }, new() { IdempotencyKey = order.Id.ToString() }); tx.Commit(); }
                    catch { tx.Rollback(); throw; }
                });
            }
            """ },
        { "a ledger without a correction", """
            [EffectLedger] class Ledger(ShopDb db) { public async Task AppendAsync(string what) { db.Outbox.Add(new Message { Body = what }); await db.SaveChangesAsync(); } }
            class Checkout(ShopDb db, IBank bank, Ledger ledger)
            {
                [[|Rml3|]]
                public async Task Pay(Order order)
                {
                    await ledger.AppendAsync("intent");
                    var tx = await db.Database.BeginTransactionAsync();
                    try { await bank.PayAsync(order.Id, order.Id + ":pay"); await tx.CommitAsync(); }
                    catch { await tx.RollbackAsync(); throw; }
                }
            }
            """ },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Flags(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML3010WeakRecovery>.Flags(RML2010Tests.Code(Bank + code), RML2010Tests.Data);
    }

    [Fact]
    public Task Lists_what_is_missing() => RmlVerify<RML3010WeakRecovery>.Flags(
        RML2010Tests.Code(Bank + """
            class Checkout(ShopDb db, IBank bank)
            {
                [{|#0:Rml3|}]
                public async Task Pay(Order order)
                {
                    var tx = await db.Database.BeginTransactionAsync();
                    try { await bank.CaptureAsync(order.Id, order.Id + ":capture"); await tx.CommitAsync(); }
                    catch { await tx.{|#1:RollbackAsync()|}; throw; }
                }
            }
            """),
        RML2010Tests.Data with { Expected = [RmlVerify<RML3010WeakRecovery>.Finding(DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1)
            .WithArguments("Pay", "a rollback of the database transaction", "ledger append, status check, reconciler")] });

    private static string Rollback(string label, string effect, string more = "") => $$"""
        class Checkout(ShopDb db, IBank bank)
        {
            [{{label}}]
            public async Task Pay(Order order)
            {
                var tx = await db.Database.BeginTransactionAsync();
                try { {{effect}} await tx.CommitAsync(); }
                catch { await tx.RollbackAsync(); {{more}} throw; }
            }
        }
        """;

    public static TheoryData<string, string> Twins => new()
    {
        { "correction and status check on the step", Rollback("Rml3", "await bank.ChargeAsync(order.Id, order.Id + \":charge\");") },
        { "asked and refunded in the handler", Rollback("Rml3", "await bank.PayAsync(order.Id, order.Id + \":pay\");", "if (await bank.IsCapturedAsync(order.Id)) await bank.RefundAsync(order.Id, order.Id + \":refund\");") },
        { "said on the label", Rollback("Rml3(NoCorrection = \"settled once a month\", OnSilence = Silence.CheckStatus)", "await bank.PayAsync(order.Id, order.Id + \":pay\");") },
        { "a draft", Rollback("Rml3(Draft = true)", "await bank.PayAsync(order.Id, order.Id + \":pay\");") },
        { "trusted", Rollback("Rml3(Trusted = \"audited\")", "await bank.PayAsync(order.Id, order.Id + \":pay\");") },
        { "no history in it", Rollback("Rml3", "await db.SaveChangesAsync();") },
        { "a Dialog label", Rollback("Rml2(NoUndo = \"x\")", "await db.SaveChangesAsync();") },
        { "ledger, correction and reconciler", """
            [EffectLedger, Reconciler(typeof(Ledger), Owner = "billing")] class Ledger(ShopDb db) { public async Task AppendAsync(string what) { db.Outbox.Add(new Message { Body = what }); await db.SaveChangesAsync(); } }
            class Checkout(ShopDb db, IBank bank, Ledger ledger)
            {
                [Rml3]
                public async Task Pay(Order order)
                {
                    await ledger.AppendAsync("intent");
                    var tx = await db.Database.BeginTransactionAsync();
                    try { await bank.CaptureAsync(order.Id, order.Id + ":capture"); await tx.CommitAsync(); }
                    catch { await tx.RollbackAsync(); throw; }
                    await ledger.AppendAsync("outcome");
                }
            }
            """ },
        { "no local recovery", """
            class Checkout(IBank bank) { [Rml3] public Task Pay(Order order) => bank.PayAsync(order.Id, order.Id + ":pay"); }
            """ },
        { "removes other rows, not in a handler", """
            class Checkout(ShopDb db, IBank bank)
            {
                [Rml3]
                public async Task Pay(Order order, List<Message> basket) { await bank.PayAsync(order.Id, order.Id + ":pay"); db.Outbox.RemoveRange(basket); await db.SaveChangesAsync(); }
            }
            """ },
    };

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML3010WeakRecovery>.Silent(RML2010Tests.Code(Bank + code), RML2010Tests.Data);
    }
}
