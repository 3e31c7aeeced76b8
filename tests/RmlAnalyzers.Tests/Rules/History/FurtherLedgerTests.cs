using Xunit;

namespace RmlAnalyzers.Tests.Rules.History;

/// <summary>Further shapes for RML3003, RML3004, RML3006 and RML3012.</summary>
public class FurtherLedgerTests
{
    public static TheoryData<string, string> Programs => new()
    {
        { "RML3003", FurtherShapes.Ledger + """
            class A(IBank bank, ILedger ledger)
            {
                public async Task<string> Pay(Guid order, bool retry)
                {
                    var key = order + ":capture";
                    if (!retry)
                        await ledger.AppendIntentAsync(key);
                    var id = await bank.CaptureAsync(order, key).ConfigureAwait(false); // !
                    await ledger.AppendOutcomeAsync(key, id);
                    return id;
                }
                public async Task<bool> Early(Guid order)
                {
                    await ledger.AppendIntentAsync(order + ":capture");
                    var id = await bank.CaptureAsync(order, order + ":capture"); // !
                    if (id is "")
                        return false;
                    await ledger.AppendOutcomeAsync(order + ":capture", id);
                    return true;
                }
                public Task All(IEnumerable<Guid> orders) => Task.WhenAll(orders.Select(order => bank.CaptureAsync(order, order + ":capture"))); // !
                public async ValueTask Local(Guid order)
                {
                    await ledger.AppendIntentAsync(order + ":capture");
                    await Run();
                    async Task Run() => await bank.CaptureAsync(order, order + ":capture"); // !
                }
                public async Task Swallowed(Guid order)
                {
                    await ledger.AppendIntentAsync(order + ":capture");
                    try { await bank.CaptureAsync(order, order + ":capture"); await ledger.AppendOutcomeAsync(order + ":capture", "ok"); } // !
                    catch (Exception) { }
                }
            }
            """ },
        { "RML3003", FurtherShapes.Ledger + """
            abstract class Recorded(ILedger ledger)
            {
                protected async Task<T> AroundAsync<T>(string key, Func<CancellationToken, Task<T>> effect, CancellationToken ct)
                {
                    await ledger.AppendIntentAsync(key, ct);
                    try
                    {
                        var result = await effect(ct).ConfigureAwait(false);
                        await ledger.AppendOutcomeAsync(key, "done", CancellationToken.None);
                        return result;
                    }
                    catch (Exception e) when (e is not OperationCanceledException)
                    {
                        await ledger.AppendOutcomeAsync(key, "failed", CancellationToken.None);
                        throw;
                    }
                }
            }
            class A(IBank bank, ILedger ledger) : Recorded(ledger)
            {
                public Task<string> Pay(Guid order, CancellationToken ct) => AroundAsync(order + ":capture", token => bank.CaptureAsync(order, order + ":capture", token), ct);
                public async Task Each(List<Guid> orders) { foreach (var order in orders) { await ledger.AppendIntentAsync($"{order}"); await bank.CaptureAsync(order, $"{order}"); await ledger.AppendOutcomeAsync($"{order}", "ok"); } }
                public async Task Guarded(Guid order)
                {
                    if (await bank.IsCapturedAsync(order))
                        return;
                    await NoteAsync(order);
                    await bank.CaptureAsync(order, $"{order}");
                    await ledger.AppendOutcomeAsync($"{order}", "ok");
                }
                public async Task Unknown(Guid order)
                {
                    await ledger.AppendIntentAsync($"{order}");
                    try { await bank.CaptureAsync(order, $"{order}"); }
                    catch (TimeoutException) { await ledger.AppendOutcomeAsync($"{order}", "unknown"); throw; }
                    await ledger.AppendOutcomeAsync($"{order}", "ok");
                }
                private async Task NoteAsync(Guid order) { if (order == Guid.Empty) throw new ArgumentException("none"); await ledger.AppendIntentAsync($"{order}").ConfigureAwait(false); }
            }
            """ },
        { "RML3004", FurtherShapes.Books + """
            class A(BooksDb db, DbConnection connection)
            {
                public void Swap(Entry entry, decimal amount) => (entry.Amount, _) = (amount, 0); // !
                public void Count(List<Entry> entries) => entries.ForEach(entry => entry.Amount++); // !
                public async Task Find(Guid id) => db.Entries.Remove((await db.Entries.FindAsync(id))!); // !
                public Task Bulk(DateTimeOffset limit) => db.Entries.Where(entry => entry.At < limit).ExecuteDeleteAsync(); // !
                public void Note(Fact fact) { fact.Note ??= "late"; } // !
                public Task Sql(Guid id) => connection.ExecuteAsync($"delete from Entries where id = '{id}'"); // !
                public void Many(IEnumerable<Fact> facts) => db.Facts.RemoveRange(facts.Where(fact => fact.Amount == 0)); // !
            }
            """ },
        { "RML3004", FurtherShapes.Books + """
            class A(BooksDb db, DbConnection connection)
            {
                public void Correct(Fact fact) => db.Facts.Add(fact with { Id = Guid.NewGuid(), Amount = -fact.Amount });
                public void Fresh() { var entry = new Entry { Key = "k" }; entry.Amount = 3m; db.Entries.Add(entry); }
                public void Built() { var entry = Make(); entry.Amount = 3m; db.Entries.Add(entry); static Entry Make() => new() { Key = "k" }; }
                public Task Sql() => connection.ExecuteAsync("insert into Entries select * from Staging where deleted = 1");
                public Task Other() => connection.ExecuteAsync("delete from EntriesOfBasket");
                public void Orders(Order order) { order.Cents = 3; db.Orders.Remove(order); }
                public Task<List<Entry>> Read() => db.Entries.Where(entry => entry.Amount == 0).ToListAsync();
                public bool Same(Entry entry, decimal amount) => entry.Amount == amount;
            }
            """ },
        { "RML3006", """
            abstract class Office(HttpClient http)
            {
                [Rml3(Feature = "Invoice")] public abstract Task IssueAsync(Guid order, [IdempotencyKey] string key); // !
                [Rml3(Owner = "tax")] public async Task<string> ReportAsync(Guid order, [IdempotencyKey] string key) { using var answer = await http.PostAsync("/reports?key=" + key, null).ConfigureAwait(false); return answer.ReasonPhrase!; } // !
                [Rml3] protected Task FileAsync(Stripe.ChargeService charges, [IdempotencyKey] string key) => charges.CreateAsync(new() { Amount = 1 }, new() { IdempotencyKey = key }); // !
                [Rml3(Correction = nameof(WithdrawAsync))] public Task SendAsync(Guid order, [IdempotencyKey] string key) => http.PostAsync("/send?key=" + key, null);
                [Rml3] public Task WithdrawAsync(Guid order, [IdempotencyKey] string key) => http.PostAsync("/withdraw?key=" + key, null);
                [Rml3(NoCorrection = "the archive keeps all")] public Task KeepAsync(Guid order, [IdempotencyKey] string key) => http.PostAsync("/keep?key=" + key, null);
                [Rml3(Draft = true)] public Task DraftAsync(Guid order, [IdempotencyKey] string key) => http.PostAsync("/draft?key=" + key, null);
                [Rml3] public Task BothAsync(Guid order) => Task.WhenAll(SendAsync(order, order + ":1"), KeepAsync(order, order + ":2"));
                [Rml3] public Task<string> LookAsync(Guid order) => http.GetStringAsync("/state/" + order);
            }
            """ },
        { "RML3012", """
            [EffectLedger(Chained = true)]
            class A
            {
                public record Line(Guid Id, decimal Amount, DateTimeOffset At, Dictionary<string, string> Tags);
                public byte[] AppendJoined(byte[] before, Line line) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join("|", Convert.ToHexString(before), line.Id, line.Amount))); // !
                public byte[] AppendPrinted(Line line) => SHA256.HashData(Encoding.UTF8.GetBytes(line.ToString())); // !
                public byte[] AppendKeyed(byte[] key, Line line) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{line.Id}:{line.At}")); // !
                public byte[] AppendJson(Line line) { using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256); hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(line)); return hash.GetHashAndReset(); } // !
                public byte[] AppendTags(Line line) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(line.Tags.Select(tag => tag.Key + "=" + tag.Value)))); // !
            }
            """ },
        { "RML3012", """
            [EffectLedger(Chained = true)]
            class A
            {
                public record Line(Guid Id, decimal Amount, DateTimeOffset At, Dictionary<string, string> Tags);
                public byte[] AppendInvariant(byte[] before, Line line) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexString(before)}|{line.Id:N}|{line.Amount}|{line.At:O}")));
                public byte[] AppendFormat(Line line) => SHA256.HashData(Encoding.UTF8.GetBytes(line.Amount.ToString("0.00", CultureInfo.InvariantCulture) + "|" + line.At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)));
                public byte[] AppendTags(Line line) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(line.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => tag.Key + "=" + tag.Value))));
                public byte[] AppendBinary(Line line) { using var stream = new MemoryStream(); using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true)) { writer.Write(line.Id.ToByteArray()); writer.Write(line.Amount); writer.Write(line.At.UtcTicks); } return SHA256.HashData(stream.ToArray()); }
            }
            """ },
    };

    [Theory]
    [MemberData(nameof(Programs))]
    public Task As_marked(string rule, string code) => FurtherShapes.Behave(rule, code);
}
