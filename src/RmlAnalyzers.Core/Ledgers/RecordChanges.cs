using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;

namespace RmlAnalyzers.Core.Ledgers;

/// <summary>A call that changes or removes rows that are only ever added.</summary>
/// <param name="Record">What the rows are.</param>
/// <param name="Removes">Removed, or else changed.</param>
/// <param name="Table">The table, and the verb, that the statement names; null where the call says it by its types.</param>
internal sealed record RecordChangeCall(INamedTypeSymbol Record, bool Removes, (string Verb, string Table)? Table);

/// <summary>Which calls change or remove rows that are only ever added: by their types, or by the text of the statement they send.</summary>
internal sealed class RecordChanges(EffectLedgers ledgers, LedgerRows rows, RecordTables tables, Statements statements)
{
    public RecordChangeCall? Of(IInvocationOperation call, CancellationToken cancellation)
    {
        if (!ledgers.MayNameRecords)
        {
            return null;
        }

        var change = rows.ChangeOf(call, cancellation);
        if (change > RowChange.Added && rows.RecordIn(call) is { } record)
        {
            return new RecordChangeCall(record, change == RowChange.Removed, null);
        }

        foreach (var (verb, table) in statements.Of(call, cancellation).SelectMany(SqlText.ChangesIn))
        {
            if (tables.Tables(cancellation).TryGetValue(table, out var held))
            {
                return new RecordChangeCall(held, false, (verb, table));
            }
        }

        return null;
    }
}
