using System.Security.Cryptography;
using System.Text.Json;
using Bookshop.Orders.Orders;
using Microsoft.EntityFrameworkCore;
using Rml;

namespace Bookshop.Orders.Payments;

/// <summary>One line of the books. The accountants asked that nobody can change one, and that everybody can see it if somebody did.</summary>
[AppendOnly]
public sealed class LedgerEntry
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public string Key { get; init; } = "";

    public string Subject { get; init; } = "";

    public long Cents { get; init; }

    public DateTimeOffset At { get; init; }

    public string Hash { get; init; } = "";

    public bool IsSettled { get; set; } // RML3004
}

/// <summary>What we meant to do with other people's money, and whether it came to that.</summary>
[EffectLedger(Chained = true), Reconciler(typeof(PaymentReconciler), Owner = "payments")] // RML3014
public sealed class PaymentLedger(OrderDb db, TimeProvider clock)
{
    public async Task AppendIntentAsync(string key, string subject, long cents, CancellationToken ct)
    {
        var at = clock.GetUtcNow();
        var previous = await db.Entries.OrderByDescending(entry => entry.At).Select(entry => entry.Hash).FirstOrDefaultAsync(ct).ConfigureAwait(false);
        var hash = Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { previous, key, subject, cents, at }))); // RML3012
        db.Entries.Add(new LedgerEntry { Key = key, Subject = subject, Cents = cents, At = at, Hash = hash });
        await db.SaveChangesAsync(ct).ConfigureAwait(false);
    }

    /// <summary>One flag instead of a second line keeps the table small.</summary>
    public async Task RecordOutcomeAsync(string key, CancellationToken ct)
    {
        var entry = await db.Entries.FirstAsync(candidate => candidate.Key == key, ct).ConfigureAwait(false);
        entry.IsSettled = true; // RML3004
        await db.SaveChangesAsync(ct).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<LedgerEntry>> OpenIntentsAsync(CancellationToken ct) =>
        await db.Entries.Where(entry => !entry.IsSettled).ToListAsync(ct).ConfigureAwait(false);

    /// <summary>Nobody looks at what is older than a year.</summary>
    public async Task TidyUpAsync(CancellationToken ct)
    {
        var limit = clock.GetUtcNow().AddYears(-1);
        db.Entries.RemoveRange(db.Entries.Where(entry => entry.IsSettled && entry.At < limit)); // RML3004
        await db.SaveChangesAsync(ct).ConfigureAwait(false);
    }
}

/// <summary>Looks for intents that nobody settled, and writes them into the log.</summary>
public sealed class PaymentReconciler(IServiceScopeFactory scopes, ILogger<PaymentReconciler> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(15));
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            await using var scope = scopes.CreateAsyncScope();
            var ledger = scope.ServiceProvider.GetRequiredService<PaymentLedger>();
            foreach (var intent in await ledger.OpenIntentsAsync(stoppingToken).ConfigureAwait(false))
                logger.LogWarning("{Key}: {Cents} cents for {Subject} are still open", intent.Key, intent.Cents, intent.Subject);
        }
    }
}
