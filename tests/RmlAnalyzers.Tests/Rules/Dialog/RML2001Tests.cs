using RmlAnalyzers.Rules.Dialog;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Dialog;

public class RML2001Tests
{
    private const string Bank = """
        interface IBank
        {
            [Rml3(NoCorrection = "the bank reverses by hand")] Task CaptureAsync(Guid order, decimal amount);
            [Rml2(NoUndo = "expires")] Task ReserveAsync(Guid order, decimal amount);
        }

        """;

    public static TheoryData<string, string> Defects => new()
    {
        { "direct", """
            class Checkout(IBank bank) { [Rml2] public async Task Pay(Guid order) { await bank.ReserveAsync(order, 1m); await bank.[|CaptureAsync(order, 1m)|].ConfigureAwait(false); } }
            """ },
        { "helper two deep", """
            class Settlement(IBank bank) { public Task Settle(Guid order) => Now(order); private async Task Now(Guid order) => await bank.CaptureAsync(order, 1m); }
            class Checkout(Settlement settlement) { [Rml2] public Task Pay(Guid order) => settlement.[|Settle(order)|]; }
            """ },
        { "type label", """
            [Rml2] class Checkout(IBank bank) { public Task Pay(Guid order) => bank.[|CaptureAsync(order, 1m)|]; }
            """ },
        { "draft holds the border", """
            class Checkout(IBank bank) { [Rml2(Draft = true)] public Task Pay(Guid order) => bank.[|CaptureAsync(order, 1m)|]; }
            """ },
        { "handed over", """
            class Checkout(IBank bank) { [Rml2] public void Pay(Guid order) { _ = Task.[|Run(() => bank.CaptureAsync(order, 1m))|]; } }
            """ },
        { "in a loop over orders", """
            class Checkout(IBank bank) { [Rml2] public async Task Pay(IEnumerable<Guid> orders) { foreach (var order in orders) await bank.[|CaptureAsync(order, 1m)|]; } }
            """ },
        { "in LINQ", """
            class Checkout(IBank bank) { [Rml2] public Task Pay(IEnumerable<Guid> orders) => Task.WhenAll(orders.Select(order => bank.[|CaptureAsync(order, 1m)|])); }
            """ },
        { "record with primary constructor", """
            sealed record Checkout(IBank Bank) { [Rml2] public Task Pay(Guid order) => Bank.[|CaptureAsync(order, 1m)|]; }
            """ },
        { "contract's label", """
            interface ICheckout { [Rml2] Task Pay(Guid order); }
            class Checkout(IBank bank) : ICheckout { Task ICheckout.Pay(Guid order) => bank.[|CaptureAsync(order, 1m)|]; }
            """ },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "only reserves", """
            class Checkout(IBank bank) { [Rml2] public Task Pay(Guid order) => bank.ReserveAsync(order, 1m); }
            """ },
        { "labelled History", """
            class Checkout(IBank bank) { [Rml3] public Task Pay(Guid order) => bank.CaptureAsync(order, 1m); }
            """ },
        { "unlabelled", """
            class Checkout(IBank bank) { public Task Pay(Guid order) => bank.CaptureAsync(order, 1m); }
            """ },
        { "trusted", """
            class Checkout(IBank bank) { [Rml2(Trusted = "the sandbox bank of the demo")] public Task Pay(Guid order) => bank.CaptureAsync(order, 1m); }
            """ },
        { "callee labelled Dialog on its own account", """
            class Settlement(IBank bank) { [Rml2(Trusted = "settles in the sandbox")] public Task Settle(Guid order) => bank.CaptureAsync(order, 1m); }
            class Checkout(Settlement settlement) { [Rml2] public Task Pay(Guid order) => settlement.Settle(order); }
            """ },
        { "lambda handed to the caller", """
            class Checkout(IBank bank) { [Rml2] public Func<Task> Pay(Guid order) => () => bank.CaptureAsync(order, 1m); }
            """ },
        { "one of two implementations", """
            interface ISettle { Task Settle(Guid order); }
            class Real(IBank bank) : ISettle { public Task Settle(Guid order) => bank.CaptureAsync(order, 1m); }
            class Fake : ISettle { public Task Settle(Guid order) => Task.CompletedTask; }
            class Checkout(ISettle settle) { [Rml2] public Task Pay(Guid order) => settle.Settle(order); }
            """ },
        { "History message only made", """
            [Rml3] record Captured(Guid Order);
            class Checkout { [Rml2] public object Pay(Guid order) => new Captured(order); }
            """ },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML2001DialogMakesHistory>.Flags(ServiceCode.With(Bank + code));
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML2001DialogMakesHistory>.Silent(ServiceCode.With(Bank + code));
    }
}
