using RmlAnalyzers.CodeFixes;
using RmlAnalyzers.Rules.History;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.History;

/// <summary>The fix of RML3013 on methods as services have them: contracts, overrides, handlers, optional parameters, lambdas, comments.</summary>
public class RML3013FixStrangers
{
    private const string Bank = "public interface IBank { [Rml.Rml3(NoCorrection = \"by phone\")] System.Threading.Tasks.Task PayAsync(long amount, [Rml.IdempotencyKey] string key, System.Threading.CancellationToken stop = default); }";

    private static readonly RmlFixInput Stubs = new() { Libraries = [StripeStub.Source], Sources = [Bank] };

    public static TheoryData<string, string, string> Fixes => new()
    {
        { "before what is optional",
            "class P(IBank bank) { public async Task Pay(long amount, string? note = null, CancellationToken stop = default) { Console.WriteLine(note); await bank.PayAsync(amount, [|Guid.NewGuid().ToString(\"N\")|], stop).ConfigureAwait(false); } }",
            "class P(IBank bank) { public async Task Pay(long amount, [IdempotencyKey] string idempotencyKey, string? note = null, CancellationToken stop = default) { Console.WriteLine(note); await bank.PayAsync(amount, idempotencyKey, stop).ConfigureAwait(false); } }" },
        { "in a lambda of the method",
            "class P(IBank bank) { public Task Pay(long amount, CancellationToken stop) => Task.Run(async () => await bank.PayAsync(amount, [|Guid.NewGuid().ToString()|], stop), stop); }",
            "class P(IBank bank) { public Task Pay(long amount, [IdempotencyKey] string idempotencyKey, CancellationToken stop) => Task.Run(async () => await bank.PayAsync(amount, idempotencyKey, stop), stop); }" },
        { "an extension method",
            "static class P { public static Task Pay(this IBank bank, long amount) => bank.PayAsync(amount, key: [|Guid.NewGuid().ToString()|]); }",
            "static class P { public static Task Pay(this IBank bank, long amount, [IdempotencyKey] string idempotencyKey) => bank.PayAsync(amount, key: idempotencyKey); }" },
        { "either of two",
            "class P(IBank bank) { public async Task Pay(long amount, bool half) { if (half) await bank.PayAsync(amount / 2, [|Guid.NewGuid().ToString()|]); else await bank.PayAsync(amount, [|Guid.NewGuid().ToString()|]); } }",
            "class P(IBank bank) { public async Task Pay(long amount, bool half, [IdempotencyKey] string idempotencyKey) { if (half) await bank.PayAsync(amount / 2, idempotencyKey); else await bank.PayAsync(amount, idempotencyKey); } }" },
        { "comments stay",
            "class P(IBank bank) { /* pays once */ public async Task Pay(long amount /* cents */) { // now\n var key = Guid.NewGuid().ToString(); // made here\n await bank.PayAsync(amount, [|key|]); /* done */ } }",
            "class P(IBank bank) { /* pays once */ public async Task Pay(long amount /* cents */, [IdempotencyKey] string idempotencyKey) { // now\n await bank.PayAsync(amount, idempotencyKey); /* done */ } }" },
    };

    [Theory]
    [MemberData(nameof(Fixes))]
    public Task Takes_the_key(string shape, string before, string after)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML3013KeyKeptNowhere, TakeKeyFix>.Fixes(ServiceCode.With(before), ServiceCode.With(after), Stubs);
    }

    [Theory]
    [InlineData("class P(IBank bank) { public async Task Pay(long amount, int idempotencyKey) { Console.WriteLine(idempotencyKey); await bank.PayAsync(amount, [|Guid.NewGuid().ToString()|]); } }")]
    [InlineData("class P(IBank bank) { public async Task Pay(long amount, long fee) { await bank.PayAsync(amount, [|Guid.NewGuid().ToString()|]); await bank.PayAsync(fee, [|Guid.NewGuid().ToString()|]); } }")]
    [InlineData("class P(IBank bank) { public async Task Pay(long amount, [IdempotencyKey] string command) { await bank.PayAsync(amount, command); await bank.PayAsync(amount / 10, [|Guid.NewGuid().ToString()|]); } }")]
    [InlineData("class P(IBank bank) { public Task Pay(long[] amounts) => Task.WhenAll(amounts.Select(amount => bank.PayAsync(amount, [|Guid.NewGuid().ToString()|]))); }")]
    [InlineData("class P(IBank bank) { public async Task Pay(long[] amounts) { foreach (var amount in amounts) { await bank.PayAsync(amount, [|Guid.NewGuid().ToString()|]); } } }")]
    [InlineData("class P(IBank bank) { public async Task Pay(long[] amounts, [IdempotencyKey] string command) { for (var i = 0; i < amounts.Length; i++) await bank.PayAsync(amounts[i], [|Guid.NewGuid().ToString()|]); Console.WriteLine(command); } }")]
    [InlineData("class P(IBank bank) { public async Task Pay(long[] amounts) { async Task One(long amount) { await bank.PayAsync(amount, [|Guid.NewGuid().ToString()|]); } foreach (var amount in amounts) await One(amount); } }")]
    [InlineData("class P(IBank bank) { public void Pay(List<long> amounts) => amounts.ForEach(async amount => { var key = Guid.NewGuid().ToString(); await bank.PayAsync(amount, [|key|]); }); }")]
    [InlineData("class P(IBank bank) { public IEnumerable<Task> Pay(long[] amounts) => from amount in amounts select bank.PayAsync(amount, [|Guid.NewGuid().ToString()|]); }")]
    [InlineData("public interface IPays { Task Pay(long amount); } class P(IBank bank) : IPays { public Task Pay(long amount) => bank.PayAsync(amount, [|Guid.NewGuid().ToString()|]); }")]
    [InlineData("public interface IPays { Task Pay(long amount); } class P(IBank bank) : IPays { async Task IPays.Pay(long amount) { await bank.PayAsync(amount, [|Guid.NewGuid().ToString()|]); } }")]
    [InlineData("abstract class Base { public abstract Task Pay(long amount); } class P(IBank bank) : Base { public override Task Pay(long amount) => bank.PayAsync(amount, [|Guid.NewGuid().ToString()|]); }")]
    [InlineData("class P(IBank bank) { public event Func<long, Task>? Paid; public void Start() => Paid += Pay; private Task Pay(long amount) => bank.PayAsync(amount, [|Guid.NewGuid().ToString()|]); public bool Any => Paid is not null; }")]
    [InlineData("class P(IBank bank) { public Task Run(long[] amounts) => Task.WhenAll(amounts.Select(Pay)); private Task Pay(long amount) => bank.PayAsync(amount, [|Guid.NewGuid().ToString()|]); }")]
    [InlineData("class P { private readonly Func<IBank, Task> _pay = bank => bank.PayAsync(1, [|Guid.NewGuid().ToString()|]); public Task Pay(IBank bank) => _pay(bank); }")]
    [InlineData("class P(IBank bank) { public Task First { get { return bank.PayAsync(1, [|Guid.NewGuid().ToString()|]); } } }")]
    [InlineData("class P(IBank bank) { public virtual Task Pay(long amount) => bank.PayAsync(amount, [|Guid.NewGuid().ToString()|]); } class Q(IBank bank) : P(bank) { public override Task Pay(long amount) => Task.CompletedTask; }")]
    public Task Offers_nothing(string code) => RmlVerify<RML3013KeyKeptNowhere, TakeKeyFix>.NoFix(ServiceCode.With(code), Stubs);
}
