using System;

namespace Rml;

/// <summary>Nobody else reads this store: a commit there stays in the Closed World.</summary>
/// <remarks>
/// What it promises: no other service, no report, no person looks into it, so restoring a snapshot is a full rollback.
/// RML1001 and RML1003 then allow it in Closed code, RML5006 asks for no version. Without it a database is taken as
/// shared, because that is the usual case and the dangerous one: who reads the store decides, not who owns the table.
/// From data ownership: one writer, and here also one reader.
/// </remarks>
/// <example>
/// <code>
/// [PrivateStore]
/// public sealed class QuoteCacheDb(DbContextOptions&lt;QuoteCacheDb&gt; options) : DbContext(options);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class PrivateStoreAttribute : Attribute
{
}

/// <summary>True means: nothing may leave. A rehearsal of the whole method without its effects.</summary>
/// <remarks>
/// What it promises: with true, the method computes what it would do and does none of it. RML1004 reports each effect that
/// is not guarded by the flag; handing the flag on to the callee counts as a guard. Parameters that are merely named
/// <c>dryRun</c>, <c>simulate</c> or <c>whatIf</c> are suspected only; this makes it a promise. From command-line tools: <c>--dry-run</c>.
/// </remarks>
/// <example>
/// <code>
/// public async Task&lt;Plan&gt; RepriceAsync([DryRun] bool dryRun, CancellationToken ct)
/// {
///     var plan = await PlanAsync(ct);
///     if (!dryRun) await ApplyAsync(plan, ct);
///     return plan;
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class DryRunAttribute : Attribute
{
}
