using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis.Text;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>The rows that ship with the analyzer: embedded files, one per area, read once per process. They hold text and numbers only.</summary>
internal static class BuiltInCatalogue
{
    private const string Prefix = "RmlAnalyzers.Effects.";

    // Publication only: two threads may read the files twice, but none waits for another, and none caches an exception.
    private static readonly Lazy<(ImmutableArray<CatalogueFile> Files, RowIndex Index, RowIndex Deliveries)> Loaded = new(Load, LazyThreadSafetyMode.PublicationOnly);

    public static ImmutableArray<CatalogueFile> Files => Loaded.Value.Files;

    public static RowIndex Index => Loaded.Value.Index;

    public static RowIndex Deliveries => Loaded.Value.Deliveries;

    private static readonly ConditionalWeakTable<Func<CatalogueRow, bool>, ICollection<string>> Names = new();
    private static readonly ConditionalWeakTable<Func<CatalogueRow, bool>, IReadOnlyList<CatalogueRow>> Chosen = new();

    /// <summary>The rows that satisfy a condition; found once for each condition, which is best a static one.</summary>
    public static IReadOnlyList<CatalogueRow> Where(Func<CatalogueRow, bool> condition) =>
        Chosen.GetValue(condition, static asked => (IReadOnlyList<CatalogueRow>)Index.Rows.Where(asked).ToList());

    /// <summary>The simple names of members whose rows satisfy a condition; found once for each condition, which is best a static one.</summary>
    public static ICollection<string> MemberNames(Func<CatalogueRow, bool> condition) => Names.GetValue(
        condition,
        static asked => (ICollection<string>)Where(asked).Select(static row => row.MemberName).OfType<string>().Distinct(StringComparer.Ordinal).ToList());

    private static (ImmutableArray<CatalogueFile> Files, RowIndex Index, RowIndex Deliveries) Load()
    {
        var files = typeof(BuiltInCatalogue).Assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .OrderBy(static name => name, StringComparer.Ordinal)
            .Select(Read)
            .ToImmutableArray();
        var (effects, deliveries) = RowIndex.Split(files.SelectMany(static file => file.Rows).ToImmutableArray());
        return (files, effects, deliveries);
    }

    private static CatalogueFile Read(string resource)
    {
        using var stream = typeof(BuiltInCatalogue).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return CatalogueFile.Read(SourceText.From(reader.ReadToEnd()), resource.Substring(Prefix.Length), CatalogueTier.BuiltIn);
    }
}
