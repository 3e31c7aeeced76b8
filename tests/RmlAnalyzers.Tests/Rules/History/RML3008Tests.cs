using Microsoft.CodeAnalysis;
using RmlAnalyzers.Rules.History;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.History;

public class RML3008Tests
{
    private const string Bank = """
        public interface IBank
        {
            [Rml.Rml3(NoCorrection = "by phone")] System.Threading.Tasks.Task PayAsync(long amount, [Rml.IdempotencyKey] string? key = null);
            [Rml.Rml3(NoKey = "none is taken", NoCorrection = "by phone")] System.Threading.Tasks.Task SettleAsync(string invoice);
            [Rml.Rml2(NoUndo = "read")] System.Threading.Tasks.Task NoteAsync(string text, [Rml.IdempotencyKey] string? key = null);
        }
        """;

    private static readonly RmlTestInput Stubs = new() { Libraries = [StripeStub.Source], Sources = [RetryStub.Source, Bank] };

    public static TheoryData<string, string> Defects => new()
    {
        { "bare catch", "for (var i = 0; i < 3; i++) { try { await charges.[|CreateAsync(new())|]; return; } catch { await Task.Delay(100); } }" },
        { "catch of everything", "while (true) { try { await charges.[|CreateAsync(new())|]; break; } catch (Exception) { await Task.Delay(100); } }" },
        { "everything, until it is enough", "for (var i = 0; ; i++) { try { await bank.[|PayAsync(5)|]; return; } catch (Exception) when (i < 5) { await Task.Delay(100); } }" },
        { "everything, written down", "var done = false; do { try { await bank.[|PayAsync(5)|]; done = true; } catch (Exception e) { Console.WriteLine(e); } } while (!done);" },
        { "another key each time", "for (var i = 0; i < 3; i++) { try { await bank.[|PayAsync(5, Guid.NewGuid().ToString())|]; return; } catch { } }" },
        { "another key in the options", "for (var i = 0; i < 3; i++) { var request = new Stripe.RequestOptions { IdempotencyKey = $\"{order}-{i}\" }; try { await charges.[|CreateAsync(new(), request)|]; return; } catch { } }" },
        { "the other side takes none", "for (var i = 0; i < 3; i++) { try { await bank.[|SettleAsync(\"R-1\")|]; return; } catch { } }" },
        { "through a helper", "for (var i = 0; i < 3; i++) { try { await [|Charge(5)|]; return; } catch { } }" },
        { "helper in source runs it again", "await Blindly(() => bank.[|PayAsync(5)|]);" },
        { "jump back", "again: try { await bank.[|PayAsync(5)|]; } catch { goto again; }" },
        { "local function that is retried", "for (var i = 0; i < 3; i++) { try { await Go(); return; } catch { } } async Task Go() => await charges.[|CreateAsync(new())|];" },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "one key for all attempts", "for (var i = 0; i < 3; i++) { try { await bank.PayAsync(5, $\"pay-{order}\"); return; } catch { } }" },
        { "options made before", "var request = new Stripe.RequestOptions { IdempotencyKey = order.ToString() }; while (true) { try { await charges.CreateAsync(new(), request); return; } catch { await Task.Delay(9); } }" },
        { "told apart by type", "for (var i = 0; i < 3; i++) { try { await bank.PayAsync(5); return; } catch (HttpRequestException) { } }" },
        { "told apart by a filter", "for (var i = 0; i < 3; i++) { try { await bank.PayAsync(5); return; } catch (Exception e) when (e is TimeoutException) { } }" },
        { "told apart inside", "for (var i = 0; i < 3; i++) { try { await bank.PayAsync(5); return; } catch (Exception e) { if (!Passes(e)) throw; } }" },
        { "told apart by a handler before", "for (var i = 0; i < 3; i++) { try { await bank.PayAsync(5); return; } catch (InvalidOperationException) { throw; } catch (Exception) { } }" },
        { "failure ends it", "for (var i = 0; i < 3; i++) { try { await bank.PayAsync(5); return; } catch { throw; } }" },
        { "loop over items", "foreach (var amount in amounts) { try { await bank.PayAsync(amount); } catch (Exception e) { Console.WriteLine(e); } }" },
        { "a dialog step", "for (var i = 0; i < 3; i++) { try { await bank.NoteAsync(\"x\"); return; } catch { } }" },
        { "a read", "for (var i = 0; i < 3; i++) { try { await charges.GetAsync(\"c\"); return; } catch { } }" },
        { "no retry", "try { await bank.PayAsync(5); } catch { Console.WriteLine(); }" },
        { "helper with a key", "for (var i = 0; i < 3; i++) { try { await Keyed(order); return; } catch { } }" },
        { "helper that ends the failure itself", "for (var i = 0; i < 3; i++) { try { await Quietly(); return; } catch { } }" },
        { "may be repeated", "for (var i = 0; i < 3; i++) { try { await Again(); return; } catch { } }" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string body)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML3008BlindHistoryRetry>.Flags(Code(body), Stubs);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string body)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML3008BlindHistoryRetry>.Silent(Code(body), Stubs);
    }

    [Fact]
    public Task Says_what_runs_again() => RmlVerify<RML3008BlindHistoryRetry>.Reports(
        ServiceCode.With("""
            class P(IBank bank)
            {
                async Task Pay() { {|#1:while|} (true) { try { await bank.{|#0:Pay(5)|}; return; } catch { } } }
            }
            interface IBank { [Rml3(NoCorrection = "by phone")] Task Pay(long amount, [IdempotencyKey] string? key = null); }
            """),
        RmlVerify<RML3008BlindHistoryRetry>.Finding(DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1).WithArguments("IBank.Pay", "RML-3 (History)", "the 'while' loop"));

    private static string Code(string body) => ServiceCode.With($$"""
        class Payments(IBank bank, Stripe.ChargeService charges)
        {
            public async Task Pay(Guid order, List<long> amounts)
            {
                await Task.Yield();
                {{body}}
            }

            private Task Charge(long amount) => ChargeCore("eur", amount);
            private async Task ChargeCore(string currency, long amount) { var made = await charges.CreateAsync(new() { Amount = amount }, null); Console.WriteLine(made.Id + currency); }
            private Task Keyed(Guid order) => charges.CreateAsync(new(), new Stripe.RequestOptions { IdempotencyKey = order.ToString() });
            private async Task Quietly() { try { await charges.CreateAsync(new()); } catch (Exception e) { Console.WriteLine(e); } }
            [Idempotent("guarded by the row")] private Task Again() => charges.CreateAsync(new());
            private static bool Passes(Exception e) => e is TimeoutException;

            private static async Task Blindly(Func<Task> work)
            {
                for (var attempt = 0; ; attempt++) { try { await work(); return; } catch (Exception) when (attempt < 3) { await Task.Delay(100); } }
            }
        }
        """);
}
