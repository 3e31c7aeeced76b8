using Microsoft.CodeAnalysis;
using RmlAnalyzers.Rules.Dialog;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Dialog;

public class RML2011Tests
{
    internal const string Stock = """
        interface IStock
        {
            [Rml2(Undo = nameof(ReleaseAsync))] Task<string> ReserveAsync(Guid order, [IdempotencyKey] string key);
            [Rml2] Task ReleaseAsync(Guid order, [IdempotencyKey] string key);
            [StatusCheck] Task<bool> IsReservedAsync(Guid order);
        }

        """;

    public static TheoryData<string, string> Defects => new()
    {
        { "removes the row and throws", """
            class Checkout(ShopDb db, IStock stock)
            {
                public async Task Place(Order order, CancellationToken ct)
                {
                    db.Orders.Add(order);
                    await db.SaveChangesAsync(ct);
                    try
                    {
                        await stock.ReserveAsync(order.Id, order.Id + ":reserve").ConfigureAwait(false);
                        order.Status = 1;
                        await db.SaveChangesAsync(ct);
                    }
                    catch (Exception)
                    {
                        db.Orders.[|Remove(order)|];
                        await db.SaveChangesAsync(CancellationToken.None);
                        throw;
                    }
                }
            }
            """ },
        { "rolls the transaction back", """
            class Checkout(ShopDb db, HttpClient http)
            {
                public async Task Place(Order order)
                {
                    await using var tx = await db.Database.BeginTransactionAsync();
                    try
                    {
                        db.Orders.Add(order);
                        await db.SaveChangesAsync();
                        await http.PostAsync("/reserve", null);
                        await tx.CommitAsync();
                    }
                    catch
                    {
                        await tx.[|RollbackAsync()|];
                        throw;
                    }
                }
            }
            """ },
        { "answers with false", """
            class Checkout(ShopDb db, HttpClient http)
            {
                public async Task<bool> Place(Order order)
                {
                    using var tx = db.Database.BeginTransaction();
                    try { await http.PutAsync("/stock/" + order.Id, null); await db.SaveChangesAsync(); tx.Commit(); return true; }
                    catch (Exception e) { Console.Error.WriteLine(e); tx.[|Rollback()|]; return false; }
                }
            }
            """ },
        { "only failures of the store, after the call", """
            namespace Microsoft.EntityFrameworkCore { public class DbUpdateException : Exception { } }
            class Checkout(ShopDb db, IStock stock)
            {
                public async Task Place(Order order)
                {
                    var tx = await db.Database.BeginTransactionAsync();
                    try { await stock.ReserveAsync(order.Id, order.Id + ":reserve"); await db.SaveChangesAsync(); await tx.CommitAsync(); }
                    catch (Microsoft.EntityFrameworkCore.DbUpdateException) { await tx.[|RollbackAsync()|]; throw; }
                }
            }
            """ },
        { "through a helper that removes", """
            class Checkout(ShopDb db, IStock stock)
            {
                public async Task Place(Order order)
                {
                    try { await stock.ReserveAsync(order.Id, order.Id + ":reserve"); await db.SaveChangesAsync(); }
                    catch (Exception) { await [|DiscardAsync(order)|]; throw; }
                }
                private async Task DiscardAsync(Order order) { db.Orders.Remove(order); await db.SaveChangesAsync(); }
            }
            """ },
        { "the effect is behind two helpers", """
            class Checkout(ShopDb db, HttpClient http)
            {
                public async Task Place(Order order)
                {
                    try { await Announce(order); await db.SaveChangesAsync(); }
                    catch (Exception e) when (e is not OperationCanceledException) { db.Orders.[|Remove(order)|]; await db.SaveChangesAsync(); throw; }
                }
                private Task Announce(Order order) => Send(order.Id);
                private Task Send(Guid id) => http.PostAsync("/orders/" + id, null);
            }
            """ },
        { "bulk delete", """
            class Checkout(ShopDb db, IStock stock)
            {
                public async Task Place(Order order)
                {
                    try { await stock.ReserveAsync(order.Id, order.Id + ":reserve"); await db.SaveChangesAsync(); }
                    catch { await db.Orders.Where(candidate => candidate.Id == order.Id).[|ExecuteDeleteAsync()|]; throw; }
                }
            }
            """ },
        { "a lambda", """
            static class Endpoints
            {
                public static Func<ShopDb, IStock, Order, Task> Place() => async (db, stock, order) =>
                {
                    try { await stock.ReserveAsync(order.Id, order.Id + ":reserve"); await db.SaveChangesAsync(); }
                    catch (Exception) { db.Orders.[|Remove(order)|]; await db.SaveChangesAsync(); throw; }
                };
            }
            """ },
        { "facade of the context", """
            class Checkout(ShopDb db, SmtpClient smtp)
            {
                public async Task Place(Order order)
                {
                    await db.Database.BeginTransactionAsync();
                    try { await smtp.SendMailAsync(new MailMessage()); await db.SaveChangesAsync(); await db.Database.CommitTransactionAsync(); }
                    catch (Exception) { db.Database.[|RollbackTransaction()|]; throw; }
                }
            }
            """ },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Flags(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML2011LocalRollbackOnly>.Flags(RML2010Tests.Code(Stock + code), RML2010Tests.Data);
    }

    [Theory]
    [InlineData("", DiagnosticSeverity.Info)]
    [InlineData("[Rml2(Undo = nameof(Cancel))] ", DiagnosticSeverity.Warning)]
    public Task Warns_in_labelled_code(string label, DiagnosticSeverity severity) => RmlVerify<RML2011LocalRollbackOnly>.Flags(
        RML2010Tests.Code($$"""
            class Checkout(ShopDb db, HttpClient http)
            {
                {{label}}public async Task Place(Order order)
                {
                    try { await http.{|#1:PostAsync("/reserve", null)|}; await db.SaveChangesAsync(); Console.WriteLine(order); }
                    catch (Exception) { db.Orders.{|#0:Remove(order)|}; await db.SaveChangesAsync(); throw; }
                }
                public Task Cancel(Order order) => http.DeleteAsync("/reserve");
            }
            """),
        RML2010Tests.Data with { Expected = [RmlVerify<RML2011LocalRollbackOnly>.Finding(severity).WithLocation(0).WithLocation(1)
            .WithArguments("DbSet.Remove", "Place → HttpClient.PostAsync (service, write)")] });
}
