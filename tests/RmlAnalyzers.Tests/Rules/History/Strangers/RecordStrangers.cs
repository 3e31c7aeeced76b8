using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.History.Strangers;

/// <summary>Ledgers as somebody keeps them: what is recorded around a payment, what changes afterwards, and over what a chain is computed.</summary>
public class RecordStrangers
{
    private const string World = """
        using System.Security.Cryptography;
        using Microsoft.EntityFrameworkCore;

        public class Order { public Guid Id { get; set; } public long Cents { get; set; } public string Currency { get; set; } = ""; }
        public interface IPsp { [Rml3(Correction = nameof(RefundAsync))] Task<string> CaptureAsync(Guid order, long cents, [IdempotencyKey] string key, CancellationToken stop = default); [Rml3(NoCorrection = "is one")] Task RefundAsync(string capture, [IdempotencyKey] string key); }
        [EffectLedger] public interface IJournal { Task RecordAsync(string key, string what, CancellationToken stop = default); Task<List<string>> ReadAsync(); }
        [AppendOnly] public record Posting(Guid Id, Guid Order, long Cents, DateTimeOffset At) { public byte[] Hash { get; init; } = []; }
        public class Basket { public Guid Id { get; set; } public List<Guid> Items { get; set; } = []; }
        public class BooksDb : DbContext { public DbSet<Posting> Postings => Set<Posting>(); public DbSet<Basket> Baskets => Set<Basket>(); }

        """;

    private static readonly RmlTestInput Input = new() { Sources = [LedgerCode.Database] };

    public static TheoryData<string, string> Guilty => new()
    {
        // Not on every path.
        { "RML3003", """public record Settle(Guid Order, long Cents); class SettleHandler(IPsp psp, IJournal journal, TimeProvider time) { public async Task Handle(Settle command, CancellationToken stop) { var key = $"{command.Order}:capture"; await journal.RecordAsync(key, "intent", stop).ConfigureAwait(false); var capture = await psp.[|CaptureAsync(command.Order, command.Cents, key, stop)|].ConfigureAwait(false); if (time.GetUtcNow().Hour > 20) return; await journal.RecordAsync(key, capture, stop).ConfigureAwait(false); } }""" },
        { "RML3003", """class Settlement(IPsp psp, IJournal journal) { public async Task Run(Order order) { var key = order.Id.ToString(); try { await psp.[|CaptureAsync(order.Id, order.Cents, key)|]; } finally { await journal.RecordAsync(key, "done"); } } }""" },
        { "RML3003", """class Settlement(IPsp psp, IJournal journal) { public async Task Run(Order order) { var key = order.Id.ToString(); await Note(key, order.Cents > 0); await psp.[|CaptureAsync(order.Id, order.Cents, key)|]; await journal.RecordAsync(key, "done"); } private async Task Note(string key, bool needed) { if (!needed) return; await journal.RecordAsync(key, "intent"); } }""" },
        { "RML3003", """class Settlement(IPsp psp, IJournal journal) { public async Task RunAll(List<Order> orders) { await journal.RecordAsync("batch", "intent"); foreach (var order in orders) { await psp.[|CaptureAsync(order.Id, order.Cents, order.Id.ToString())|]; } } }""" },
        { "RML3003", """abstract class Flow(IJournal journal) { public async Task Run(Order order) { await journal.RecordAsync(order.Id.ToString(), "intent"); await [|Step(order)|]; } protected abstract Task Step(Order order); } class Settlement(IPsp psp, IJournal journal) : Flow(journal) { protected override Task Step(Order order) => psp.CaptureAsync(order.Id, order.Cents, order.Id.ToString()); }""" },

        // Changed afterwards.
        { "RML3004", """class Repairs(BooksDb db) { public async Task Fix(Guid order, long cents, CancellationToken stop) { var posting = await db.Postings.SingleAsync(p => p.Order == order, stop); var fixedUp = posting with { Cents = cents }; db.[|Update(fixedUp)|]; await db.SaveChangesAsync(stop); } }""" },
        { "RML3004", """class Retention(BooksDb db) { public Task Clean(DateTimeOffset before) { var old = db.Postings.Where(p => p.At < before); return old.[|ExecuteDeleteAsync()|]; } }""" },
        { "RML3004", """class Retention(BooksDb db) { public async Task Clean(Guid order) { var old = db.Set<Posting>().Where(p => p.Order == order).ToList(); db.Set<Posting>().[|RemoveRange(old)|]; await db.SaveChangesAsync(); } }""" },
        { "RML3004", """class Store<T>(DbContext db) where T : class { public void Drop(T row) => db.Set<T>().Remove(row); } class Repairs(BooksDb db) { public async Task Drop(Posting posting) { [|db.Entry(posting).State = EntityState.Deleted|]; await db.SaveChangesAsync(); } }""" },
        { "RML3004", """[AppendOnly] public class Movement { public Guid Id { get; init; } public long [|Cents|] { get; set; } }""" },

        // A chain over something that reads differently tomorrow.
        { "RML3012", """[EffectLedger(Chained = true)] class Chain { private byte[] _last = []; public void Append(Posting posting) { var text = $"{posting.Order}|{posting.Cents}|{posting.At}"; _last = SHA256.[|HashData([.. _last, .. Encoding.UTF8.GetBytes(text)])|]; } }""" },
        { "RML3012", """[EffectLedger(Chained = true)] class Chain { private string _last = ""; public void Append(Posting posting) { using var sha = SHA256.Create(); _last = Convert.ToHexString(sha.[|ComputeHash(Encoding.UTF8.GetBytes(_last + JsonSerializer.Serialize(posting)))|]); } }""" },
        { "RML3012", """[EffectLedger(Chained = true)] class Chain(byte[] secret) { public byte[] Next(byte[] before, Posting posting) => HMACSHA256.[|HashData(secret, (byte[])[.. before, .. BitConverter.GetBytes(posting.GetHashCode())])|]; }""" },
        { "RML3012", """[EffectLedger(Chained = true)] class Chain { public byte[] Next(string before, Posting posting) => SHA256.[|HashData(Encoding.UTF8.GetBytes(Text(before, posting)))|]; private static string Text(string before, Posting posting) => before + posting.Order + Line(posting); private static string Line(Posting posting) => string.Join(";", posting.Cents, posting.At); }""" },
        { "RML3012", """[EffectLedger(Chained = true)] class Chain { public byte[] Next(byte[] before, Posting posting) { var body = posting.ToString(); return SHA512.[|HashData([.. before, .. Encoding.UTF8.GetBytes(body)])|]; } }""" },
    };

    public static TheoryData<string, string> Innocent => new()
    {
        { "RML3003", """public record Settle(Guid Order, long Cents); class SettleHandler(IPsp psp, IJournal journal, TimeProvider time) { public async Task Handle(Settle command, CancellationToken stop) { if (time.GetUtcNow().Hour > 20) return; var key = $"{command.Order}:capture"; await journal.RecordAsync(key, "intent", stop).ConfigureAwait(false); var capture = await psp.CaptureAsync(command.Order, command.Cents, key, stop).ConfigureAwait(false); await journal.RecordAsync(key, capture, stop).ConfigureAwait(false); } }""" },
        { "RML3003", """class Settlement(IPsp psp, IJournal journal) { public async Task Run(Order order) { var key = order.Id.ToString(); await journal.RecordAsync(key, "intent"); try { await psp.CaptureAsync(order.Id, order.Cents, key); } finally { await journal.RecordAsync(key, "done"); } } }""" },
        { "RML3003", """class Settlement(IPsp psp, IJournal journal) { public async Task Run(Order order) { var key = order.Id.ToString(); await Note(key, "intent"); await psp.CaptureAsync(order.Id, order.Cents, key); await Note(key, "done"); } private async Task Note(string key, string what) { Console.WriteLine(what); await journal.RecordAsync(key, what); } }""" },
        { "RML3003", """class Settlement(IPsp psp, IJournal journal) { public async Task RunAll(List<Order> orders) { foreach (var order in orders) { await journal.RecordAsync(order.Id.ToString(), "intent"); await psp.CaptureAsync(order.Id, order.Cents, order.Id.ToString()); await journal.RecordAsync(order.Id.ToString(), "done"); } } }""" },
        { "RML3003", """abstract class Flow(IJournal journal) { public async Task Run(Order order) { await journal.RecordAsync(order.Id.ToString(), "intent"); await Step(order); await journal.RecordAsync(order.Id.ToString(), "done"); } protected abstract Task Step(Order order); } class Settlement(IPsp psp, IJournal journal) : Flow(journal) { protected override Task Step(Order order) => psp.CaptureAsync(order.Id, order.Cents, order.Id.ToString()); }""" },
        { "RML3003", """class Settlement(IPsp psp, IJournal journal) { private async Task<T> Bracket<T>(string key, Func<Task<T>> work) { await journal.RecordAsync(key, "intent"); var result = await work(); await journal.RecordAsync(key, "done"); return result; } public Task<string> Run(Order order) => Bracket(order.Id.ToString(), () => psp.CaptureAsync(order.Id, order.Cents, order.Id.ToString())); }""" },
        { "RML3003", """class Settlement(IPsp psp, IJournal journal) { public async Task Run(Order order) { await journal.RecordAsync(order.Id.ToString(), "intent"); await Capture(order); await journal.RecordAsync(order.Id.ToString(), "done"); } private Task<string> Capture(Order order) => psp.CaptureAsync(order.Id, order.Cents, order.Id.ToString()); }""" },

        { "RML3004", """class Repairs(BooksDb db) { public async Task Fix(Guid order, long cents, CancellationToken stop) { var posting = await db.Postings.SingleAsync(p => p.Order == order, stop); var correction = posting with { Id = Guid.NewGuid(), Cents = cents - posting.Cents }; db.Postings.Add(correction); await db.SaveChangesAsync(stop); } }""" },
        { "RML3004", """class Retention(BooksDb db) { public Task Clean(Guid before) { var old = db.Baskets.Where(p => p.Id == before); return old.ExecuteDeleteAsync(); } }""" },
        { "RML3004", """class Retention { public List<Posting> Clean(List<Posting> shown) { shown.RemoveAll(p => p.Cents == 0); shown.Remove(shown[0]); return shown; } }""" },
        { "RML3004", """class Repairs(BooksDb db) { public async Task Drop(Basket basket) { db.Entry(basket).State = EntityState.Deleted; await db.SaveChangesAsync(); } }""" },
        { "RML3004", """[AppendOnly] public class Movement { public Guid Id { get; private set; } public long Cents { get; init; } internal long Total { get; } public Movement(long total) => Total = total; }""" },

        { "RML3012", """[EffectLedger(Chained = true)] class Chain { private byte[] _last = []; public void Append(Posting posting) { var buffer = new byte[32]; posting.Order.TryWriteBytes(buffer); System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(buffer.AsSpan(16), posting.Cents); System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(buffer.AsSpan(24), posting.At.UtcTicks); _last = SHA256.HashData([.. _last, .. buffer]); } }""" },
        { "RML3012", """class Cache { public string Tag(Posting posting) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(posting + ""))); }""" },
        { "RML3012", """[EffectLedger(Chained = true)] class Chain { public byte[] Next(byte[] before, Posting posting) => SHA256.HashData(Canonical.Write(before, posting)); } static class Canonical { public static byte[] Write(byte[] before, Posting posting) { using var stream = new MemoryStream(); using (var writer = new BinaryWriter(stream)) { writer.Write(before.Length); writer.Write(before); writer.Write(posting.Order.ToByteArray()); writer.Write(posting.Cents); writer.Write(posting.At.UtcTicks); } return stream.ToArray(); } }""" },
        { "RML3012", """[EffectLedger] class Log { public string Etag(Posting posting) => Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(posting))); }""" },
        { "RML3012", """[EffectLedger(Chained = true)] class Chain { public byte[] Next(byte[] before, Order order) => SHA256.HashData([.. before, .. order.Id.ToByteArray(), .. Encoding.UTF8.GetBytes(order.Currency)]); }""" },
        { "RML3003", """class Recorded(IPsp inner, IJournal journal) : IPsp { public async Task<string> CaptureAsync(Guid order, long cents, string key, CancellationToken stop = default) { await journal.RecordAsync(key, "intent", stop); var id = await inner.CaptureAsync(order, cents, key, stop); await journal.RecordAsync(key, id, stop); return id; } public Task RefundAsync(string capture, string key) => Task.CompletedTask; }""" },
        { "RML3003", """class Settlement(IPsp psp, IJournal journal) { public async Task Run(Order order, CancellationToken stop) { var key = order.Id.ToString(); await journal.RecordAsync(key, "intent", stop); for (var attempt = 0; ; attempt++) { try { var id = await psp.CaptureAsync(order.Id, order.Cents, key, stop); await journal.RecordAsync(key, id, stop); return; } catch (HttpRequestException) when (attempt < 3) { await Task.Delay(100 << attempt, stop); } } } }""" },
        { "RML3003", """class Settlement(IPsp psp, IJournal journal) { public async Task Run(Order order) { var key = order.Id.ToString(); await journal.RecordAsync(key, "intent"); var id = await psp.CaptureAsync(order.Id, order.Cents, key); switch (order.Currency) { case "EUR": await journal.RecordAsync(key, id); break; default: await journal.RecordAsync(key, order.Currency + id); break; } } }""" },
        { "RML3003", """class Settlement(IPsp psp, IJournal journal) { public async Task<string> Run(Order order) { var key = order.Id.ToString(); await journal.RecordAsync(key, "intent"); string id; try { id = await psp.CaptureAsync(order.Id, order.Cents, key); } catch (Exception e) { await journal.RecordAsync(key, e.Message); throw; } await journal.RecordAsync(key, id); return id; } }""" },
        { "RML3004", """class Repairs(BooksDb db) { public async Task Keep(Posting posting) { db.Entry(posting).State = EntityState.Unchanged; db.Entry(posting).State = EntityState.Added; await db.SaveChangesAsync(); } }""" },
        { "RML3004", """class Repairs(BooksDb db) { public Task Look() => db.Database.ExecuteSqlRawAsync("insert into Postings (Id) select Id from PostingsStaging"); public Task Sweep() => db.Database.ExecuteSqlRawAsync("DELETE FROM PostingsStaging"); }""" },
        { "RML3004", """class Store<T>(BooksDb db) where T : class { public async Task Drop(T row) { db.Set<T>().Remove(row); await db.SaveChangesAsync(); } } class Baskets(Store<Basket> store) { public Task Drop(Basket basket) => store.Drop(basket); }""" },
    };

    [Theory]
    [MemberData(nameof(Guilty))]
    public Task Finds(string rule, string code) => HistoryStrangerCode.Flags(rule, World + code, Input);

    [Theory]
    [MemberData(nameof(Innocent))]
    public Task Stays_silent(string rule, string code) => HistoryStrangerCode.Silent(rule, World + code, Input);
}
