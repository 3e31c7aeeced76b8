using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.History.Strangers;

/// <summary>Corrections that take whole numbers: amounts by what is done with them, and identities.</summary>
public class AmountStrangers
{
    private static readonly RmlTestInput Input = new() { Libraries = [DataStub.Source] };

    public static TheoryData<string, string> Guilty => new()
    {
        { "RML3011", "public interface IPay { [Rml3(Correction = nameof(PayBackAsync))] Task<string> PayAsync(Guid order, long cents, [IdempotencyKey] string key); [Rml3(NoCorrection = \"is one\")] Task PayBackAsync[|(long cents, [IdempotencyKey] string key)|]; } class Pay(HttpClient http) : IPay { public Task<string> PayAsync(Guid order, long cents, string key) => throw new NotImplementedException(); public Task PayBackAsync(long cents, string key) => http.PostAsJsonAsync(\"/refunds\", new { amount = cents / 100m, key }); }" },
        { "RML3011", "public interface IPay { [Rml3(Correction = nameof(PayBackAsync))] Task<string> PayAsync(Guid order, long cents, [IdempotencyKey] string key); [Rml3(NoCorrection = \"is one\")] Task PayBackAsync[|(long cents, [IdempotencyKey] string key)|]; } class Desk(IPay pay) { public Task Back(decimal amount, string key) => pay.PayBackAsync((long)(amount * 100), key); }" },
        { "RML3011", "public class Pay(HttpClient http) { [Rml3(Correction = nameof(PayBackAsync))] public Task PayAsync(Guid order, long cents) => http.PostAsJsonAsync(\"/pay\", new { order, cents }); [Rml3(NoCorrection = \"is one\")] public Task PayBackAsync[|(long cents)|] => http.PostAsJsonAsync(\"/entries\", new { cents = -cents }); }" },
        { "RML3011", "public class Pay(HttpClient http) { [Rml3(Correction = nameof(PayBackAsync))] public Task PayAsync(Guid order, int cents) => http.PostAsJsonAsync(\"/pay\", new { order, cents }); [Rml3(NoCorrection = \"is one\")] public Task PayBackAsync[|(int cents)|] => Send(cents); private Task Send(int cents) => Post(Euros(cents)); private static decimal Euros(int cents) => cents * 0.01m; private Task Post(decimal euros) => http.PostAsJsonAsync(\"/refunds\", new { euros }); }" },
        { "RML3011", "public interface IPay { [Rml3(Correction = nameof(PayBackAsync))] Task<string> PayAsync(Guid order, long cents, [IdempotencyKey] string key); [Rml3(NoCorrection = \"is one\")] Task PayBackAsync[|(long cents, [IdempotencyKey] string key)|]; } class Desk(IPay pay) { public Task Back(long[] parts, string key) => pay.PayBackAsync(parts.Sum(), key); }" },
        { "RML3011", "public interface IPay { [Rml3(Correction = nameof(PayBackAsync))] Task<string> PayAsync(Guid order, long cents, [IdempotencyKey] string key); [Rml3(NoCorrection = \"is one\")] Task PayBackAsync(string? payment, long cents, [IdempotencyKey] string key); } class Desk(IPay pay) { public Task Back(string order, decimal amount, string key) => pay.PayBackAsync([|null|], (long)Math.Round(amount * 100), key); }" },
    };

    public static TheoryData<string, string> Innocent => new()
    {
        { "RML3011", "public interface IPay { [Rml3(Correction = nameof(PayBackAsync))] Task<string> PayAsync(Guid order, long cents, [IdempotencyKey] string key); [Rml3(NoCorrection = \"is one\")] Task PayBackAsync(long cents, [IdempotencyKey] string key); }" },
        { "RML3011", "public interface IPay { [Rml3(Correction = nameof(PayBackAsync))] Task<long> PayAsync(Guid order, long cents, [IdempotencyKey] string key); [Rml3(NoCorrection = \"is one\")] Task PayBackAsync(long entryId, long cents); } class Desk(IPay pay) { public Task Back(long entry, decimal amount) => pay.PayBackAsync(entry, (long)(amount * 100)); }" },
        { "RML3011", "public class Pay(HttpClient http) { [Rml3(Correction = nameof(PayBackAsync))] public Task PayAsync(Guid order, long cents) => http.PostAsJsonAsync(\"/pay\", new { order, cents }); [Rml3(NoCorrection = \"is one\")] public Task PayBackAsync(long entryId) { ArgumentOutOfRangeException.ThrowIfNegativeOrZero(entryId); if (entryId <= 0) throw new ArgumentException(\"entry\"); return http.PostAsync($\"/entries/{entryId}/refund\", null); } }" },
        { "RML3011", "public class Entry { public long Id { get; set; } public long Cents { get; set; } } public class Pay(HttpClient http, List<Entry> entries) { [Rml3(Correction = nameof(PayBackAsync))] public Task PayAsync(Guid order, long cents) => http.PostAsJsonAsync(\"/pay\", new { order, cents }); [Rml3(NoCorrection = \"is one\")] public Task PayBackAsync(long entryId) { var entry = entries.Single(e => e.Id == entryId); return http.PostAsJsonAsync(\"/refunds\", new { entry.Id, cents = -entry.Cents }); } }" },
        { "RML3011", "public interface IPay { [Rml3(Correction = nameof(VoidAsync))] Task<int> IssueAsync(Guid order); [Rml3(NoCorrection = \"is one\")] Task VoidAsync(int number); } class Desk(IPay pay) { public Task Back(int last) => pay.VoidAsync(last + 1); }" },
        { "RML3011", "public interface IPay { [Rml3(Correction = nameof(VoidAsync))] Task<int> IssueAsync(Guid order); [Rml3(NoCorrection = \"is one\")] Task VoidAsync(int number); } class Desk(IPay pay) { public async Task Back(int[] numbers) { foreach (var number in numbers) await pay.VoidAsync(number); } }" },
    };

    [Theory]
    [MemberData(nameof(Guilty))]
    public Task Finds(string rule, string code) => HistoryStrangerCode.Flags(rule, code, Input);

    [Theory]
    [MemberData(nameof(Innocent))]
    public Task Stays_silent(string rule, string code) => HistoryStrangerCode.Silent(rule, code, Input);
}
