using Microsoft.CodeAnalysis;
using RmlAnalyzers.Rules.Dialog;
using RmlAnalyzers.Rules.History;
using RmlAnalyzers.Tests.Rules.Dialog;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.History;

public class RML3007Tests
{
    private const string Bank = """
        interface IBank
        {
            [Rml2(Undo = nameof(VoidAsync))] Task AuthorizeAsync(Guid order, [IdempotencyKey] string key);
            [Rml2] Task VoidAsync(Guid order, [IdempotencyKey] string key);
            [Rml3(NoCorrection = "refunded by hand")] Task CaptureAsync(Guid order, [IdempotencyKey] string key);
        }

        """;

    public static TheoryData<string, string> Defects => new()
    {
        { "a capture before the commit", """
            class Checkout(ShopDb db, IBank bank)
            {
                public async Task Pay(Order order)
                {
                    await using var tx = await db.Database.BeginTransactionAsync();
                    await bank.[|CaptureAsync(order.Id, order.Id + ":capture")|];
                    order.Status = 2;
                    await db.SaveChangesAsync();
                    await tx.CommitAsync();
                }
            }
            """ },
        { "a refund of the payment library", """
            class Refunds(ShopDb db, Stripe.RefundService refunds)
            {
                public async Task Refund(Order order, CancellationToken ct)
                {
                    using var tx = db.Database.BeginTransaction();
                    await refunds.[|CreateAsync(new() { Charge = order.Payment }, new() { IdempotencyKey = order.Id + ":refund" }, ct)|].ConfigureAwait(false);
                    await db.SaveChangesAsync(ct);
                    tx.Commit();
                }
            }
            """ },
        { "a charge in a transaction scope", """
            class Checkout(ShopDb db, Stripe.ChargeService charges)
            {
                public void Pay(Order order)
                {
                    using (var scope = new TransactionScope())
                    {
                        charges.[|Create(new() { Amount = order.Cents }, new() { IdempotencyKey = order.Id.ToString() })|];
                        db.SaveChanges();
                        scope.Complete();
                    }
                }
            }
            """ },
        { "through a helper", """
            class Checkout(ShopDb db, IBank bank)
            {
                public async Task Pay(Order order)
                {
                    await using var tx = await db.Database.BeginTransactionAsync();
                    await [|Settle(order)|];
                    await tx.CommitAsync();
                }
                private async Task Settle(Order order) { order.Status = 2; await bank.CaptureAsync(order.Id, order.Id + ":capture"); await db.SaveChangesAsync(); }
            }
            """ },
        { "inside a strategy that runs again", """
            class Checkout(ShopDb db, IBank bank)
            {
                public Task Pay(Order order) => db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
                {
                    await using var tx = await db.Database.BeginTransactionAsync();
                    await bank.[|CaptureAsync(order.Id, order.Id + ":capture")|];
                    await db.SaveChangesAsync();
                    await tx.CommitAsync();
                });
            }
            """ },
        { "for each row", """
            class Payouts(DbConnection connection, IBank bank)
            {
                public async Task Run()
                {
                    using var tx = connection.BeginTransaction();
                    foreach (var row in await connection.QueryAsync<Order>("select * from payouts", null, tx))
                    {
                        await bank.[|CaptureAsync(row.Id, row.Id + ":payout")|];
                        await connection.ExecuteAsync("update payouts set done = 1 where id = @Id", new { row.Id }, tx);
                    }
                    tx.Commit();
                }
            }
            """ },
        { "after the condition that decides", """
            class Checkout(ShopDb db, IBank bank)
            {
                public async Task Pay(Order order, bool now)
                {
                    await using var tx = await db.Database.BeginTransactionAsync();
                    await db.SaveChangesAsync();
                    if (now)
                        await bank.[|CaptureAsync(order.Id, order.Id + ":capture")|];
                    await tx.CommitAsync();
                }
            }
            """ },
        { "committed by the facade", """
            class Checkout(ShopDb db, IBank bank)
            {
                public async Task Pay(Order order)
                {
                    await db.Database.BeginTransactionAsync();
                    try
                    {
                        await bank.[|CaptureAsync(order.Id, order.Id + ":capture")|];
                        await db.SaveChangesAsync();
                        await db.Database.CommitTransactionAsync();
                    }
                    catch
                    {
                        db.Database.RollbackTransaction();
                        throw;
                    }
                }
            }
            """ },
        { "a message that is labelled as history", """
            [Rml3] record Invoiced(Guid Order, [IdempotencyKey] string Key);
            class Billing(ShopDb db, MassTransit.IBus bus)
            {
                public async Task Bill(Order order)
                {
                    await using var tx = await db.Database.BeginTransactionAsync();
                    await bus.[|Publish(new Invoiced(order.Id, order.Id + ":invoice"))|];
                    await tx.CommitAsync();
                }
            }
            """ },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Flags(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML3007HistoryInTransaction>.Flags(RML2010Tests.Code(Bank + code), RML2010Tests.Data);
    }

    public static TheoryData<string, string> Twins => new()
    {
        { "intent, commit, capture, outcome", """
            class Checkout(ShopDb db, IBank bank)
            {
                public async Task Pay(Order order)
                {
                    await using (var tx = await db.Database.BeginTransactionAsync()) { order.Status = 1; await db.SaveChangesAsync(); await tx.CommitAsync(); }
                    await bank.CaptureAsync(order.Id, order.Id + ":capture");
                    await using (var tx = await db.Database.BeginTransactionAsync()) { order.Status = 2; await db.SaveChangesAsync(); await tx.CommitAsync(); }
                }
            }
            """ },
        { "a reservation is no history", """
            class Checkout(ShopDb db, IBank bank)
            {
                public async Task Pay(Order order)
                {
                    await using var tx = await db.Database.BeginTransactionAsync();
                    await bank.AuthorizeAsync(order.Id, order.Id + ":authorize");
                    await tx.CommitAsync();
                }
            }
            """ },
        { "after the commit", """
            class Refunds(ShopDb db, Stripe.RefundService refunds)
            {
                public async Task Refund(Order order)
                {
                    using var tx = db.Database.BeginTransaction();
                    await db.SaveChangesAsync();
                    tx.Commit();
                    await refunds.CreateAsync(new() { Charge = order.Payment }, new() { IdempotencyKey = order.Id + ":refund" });
                }
            }
            """ },
        { "an outbox row that asks for the capture", """
            class Checkout(ShopDb db)
            {
                public async Task Pay(Order order)
                {
                    await using var tx = await db.Database.BeginTransactionAsync();
                    db.Outbox.Add(new Message { Body = "capture " + order.Id });
                    await db.SaveChangesAsync();
                    await tx.CommitAsync();
                }
            }
            """ },
        { "no transaction of ours: the save has its own", """
            class Checkout(ShopDb db, IBank bank)
            {
                public async Task Pay(Order order) { await db.SaveChangesAsync(); await bank.CaptureAsync(order.Id, order.Id + ":capture"); order.Status = 2; await db.SaveChangesAsync(); }
            }
            """ },
        { "a labelled booking that is a row of the same database", """
            class Books(ShopDb db) { [Rml3(NoCorrection = "counter booking")] public async Task Book(Order order) { db.Payments.Add(new Payment { Id = order.Id }); await db.SaveChangesAsync(); } }
            class Checkout(ShopDb db, Books books)
            {
                public async Task Pay(Order order) { await using var tx = await db.Database.BeginTransactionAsync(); await books.Book(order); await tx.CommitAsync(); }
            }
            """ },
        { "asking what happened", """
            interface IAccounts { [Rml3(NoCorrection = "x"), StatusCheck] Task<bool> IsCapturedAsync(Guid order); }
            class Checkout(ShopDb db, IAccounts accounts)
            {
                public async Task Pay(Order order) { await using var tx = await db.Database.BeginTransactionAsync(); if (await accounts.IsCapturedAsync(order.Id)) order.Status = 2; await tx.CommitAsync(); }
            }
            """ },
        { "refunded in the handler of the failure", """
            class Checkout(ShopDb db, IBank bank)
            {
                public async Task Pay(Order order)
                {
                    var tx = await db.Database.BeginTransactionAsync();
                    try { await db.SaveChangesAsync(); await tx.CommitAsync(); }
                    catch (Exception) { await bank.CaptureAsync(order.Id, order.Id + ":fee"); await tx.RollbackAsync(); throw; }
                }
            }
            """ },
    };

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML3007HistoryInTransaction>.Silent(RML2010Tests.Code(Bank + code), RML2010Tests.Data);
    }

    [Theory]
    [InlineData("default", false)]
    [InlineData("none", true)]
    public Task The_other_rule_speaks_where_this_one_is_off(string severity, bool flagged)
    {
        var call = "CaptureAsync(order.Id, order.Id + \":capture\")";
        var code = RML2010Tests.Code(Bank + $$"""
            class Checkout(ShopDb db, IBank bank)
            {
                public async Task Pay(Order order)
                {
                    await using var tx = await db.Database.BeginTransactionAsync();
                    await bank.{{(flagged ? $"[|{call}|]" : call)}};
                    await tx.CommitAsync();
                }
            }
            """);
        var input = RML2010Tests.Data with { EditorConfig = "dotnet_diagnostic.RML3007.severity = " + severity };
        return flagged ? RmlVerify<RML2010RemoteInTransaction>.Flags(code, input) : RmlVerify<RML2010RemoteInTransaction>.Silent(code, input);
    }

    [Fact]
    public Task Says_what_happens() => RmlVerify<RML3007HistoryInTransaction>.Flags(
        RML2010Tests.Code(Bank + """
            class Checkout(ShopDb db, IBank bank)
            {
                public async Task Pay(Order order)
                {
                    await using var tx = await db.Database.{|#1:BeginTransactionAsync()|};
                    await bank.{|#0:CaptureAsync(order.Id, order.Id + ":capture")|};
                    await tx.CommitAsync();
                }
            }
            """),
        RML2010Tests.Data with { Expected = [RmlVerify<RML3007HistoryInTransaction>.Finding(DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1).WithLocation(0)
            .WithArguments("DatabaseFacade.BeginTransactionAsync", "Pay → IBank.CaptureAsync (labelled RML-3 (History))")] });
}
