using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Symbols;

/// <summary>Whether a tree names the ledger of effects or records that are never changed: told from its text, kept as long as the tree lives.</summary>
internal static class LedgerText
{
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<(bool Ledger, bool Records)>> Cache = new();

    /// <summary><c>EffectLedger</c> or <c>AppendsEffect</c> stands somewhere.</summary>
    public static bool IsIn(SyntaxTree tree) => Of(tree).Ledger;

    /// <summary><c>AppendOnly</c> or <c>EffectLedger</c> stands somewhere.</summary>
    public static bool NamesRecords(SyntaxTree tree) => Of(tree).Records;

    private static (bool Ledger, bool Records) Of(SyntaxTree tree) => Cache.GetValue(tree, static key =>
    {
        var text = key.GetText();
        var ledger = TextSearch.Contains(text, "EffectLedger");
        return new((ledger || TextSearch.Contains(text, "AppendsEffect"), ledger || TextSearch.Contains(text, "AppendOnly")));
    }).Value;
}
