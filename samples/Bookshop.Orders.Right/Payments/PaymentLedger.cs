using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Rml;

namespace Bookshop.Orders.Payments;

public enum LedgerStep
{
    Intent,
    Outcome,
}

/// <summary>One line of the books: written once, never changed. The digest covers the line before it, so that nobody can change one unseen.</summary>
[AppendOnly]
public sealed record LedgerEntry(Guid Id, string Key, LedgerStep Step, string Subject, long Cents, DateTimeOffset At, string Digest);

/// <summary>The books of the shop; accounting reads them.</summary>
public sealed class LedgerDb(DbContextOptions<LedgerDb> options) : DbContext(options)
{
    public DbSet<LedgerEntry> Entries => Set<LedgerEntry>();
}

/// <summary>What we meant to do with other people's money, and what came of it.</summary>
[EffectLedger(Chained = true), Reconciler(typeof(PaymentReconciler), Owner = "payments")]
public sealed class PaymentLedger(LedgerDb db, TimeProvider clock)
{
    public Task AppendIntentAsync(string key, string subject, long cents, CancellationToken ct) =>
        AppendAsync(key, LedgerStep.Intent, subject, cents, ct);

    public Task AppendOutcomeAsync(string key, string subject, long cents, CancellationToken ct) =>
        AppendAsync(key, LedgerStep.Outcome, subject, cents, ct);

    /// <summary>Intents that are older than a quarter of an hour and still have no outcome.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> OpenIntentsAsync(CancellationToken ct)
    {
        var limit = clock.GetUtcNow().AddMinutes(-15);
        var closed = db.Entries.Where(entry => entry.Step == LedgerStep.Outcome).Select(entry => entry.Key);
        return await db.Entries
            .Where(entry => entry.Step == LedgerStep.Intent && entry.At < limit && !closed.Contains(entry.Key))
            .ToListAsync(ct)
            .ConfigureAwait(false);
    }

    private async Task AppendAsync(string key, LedgerStep step, string subject, long cents, CancellationToken ct)
    {
        var at = clock.GetUtcNow();
        var before = await db.Entries.OrderByDescending(entry => entry.At).Select(entry => entry.Digest).FirstOrDefaultAsync(ct).ConfigureAwait(false);
        var digest = Convert.ToHexString(SHA256.HashData(Form(before ?? "", key, step, subject, cents, at)));
        db.Entries.Add(new LedgerEntry(Guid.NewGuid(), key, step, subject, cents, at, digest));
        await db.SaveChangesAsync(ct).ConfigureAwait(false);
    }

    /// <summary>One sequence of bytes for one entry, on every machine and after every update: fixed order, lengths in front, no text of a serialiser.</summary>
    private static byte[] Form(string before, string key, LedgerStep step, string subject, long cents, DateTimeOffset at)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(before);
        writer.Write(key);
        writer.Write((int)step);
        writer.Write(subject);
        writer.Write(cents);
        writer.Write(at.UtcTicks);
        writer.Flush();
        return bytes.ToArray();
    }
}
