using System;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>One catalogue file, read. It holds no symbol, so it may outlive compilations: an editor asks for the same text at every key stroke.</summary>
internal sealed class CatalogueFile
{
    private static readonly ConditionalWeakTable<SourceText, CatalogueFile> UserFiles = new();
    private static readonly ConditionalWeakTable<SourceText, CatalogueFile> PackageFiles = new();

    private CatalogueFile(string path, ImmutableArray<CatalogueRow> rows, ImmutableArray<CatalogueProblem> problems)
    {
        Path = path;
        Rows = rows;
        Problems = problems;
        (Index, Deliveries) = RowIndex.Split(rows);
    }

    public string Path { get; }

    public ImmutableArray<CatalogueRow> Rows { get; }

    public ImmutableArray<CatalogueProblem> Problems { get; }

    /// <summary>What is said of effects.</summary>
    public RowIndex Index { get; }

    /// <summary>What is said of deliveries.</summary>
    public RowIndex Deliveries { get; }

    /// <summary>True for <c>RmlEffects.txt</c> and <c>RmlEffects.anything.txt</c>, whatever the case.</summary>
    public static bool IsCatalogue(string path)
    {
        var name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        return name.Equals("RmlEffects.txt", StringComparison.OrdinalIgnoreCase)
            || (name.StartsWith("RmlEffects.", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Reads a text once for as long as it lives.</summary>
    public static CatalogueFile Of(SourceText text, string path, CatalogueTier tier)
    {
        var cache = tier == CatalogueTier.User ? UserFiles : PackageFiles;
        var file = cache.GetValue(text, key => Read(key, path, tier));
        return file.Path == path ? file : Read(text, path, tier);
    }

    public static CatalogueFile Read(SourceText text, string path, CatalogueTier tier)
    {
        var problems = new ProblemList(text, path);
        var parser = new RowParser(problems, tier, path);
        var rows = ImmutableArray.CreateBuilder<CatalogueRow>();
        foreach (var line in text.Lines)
        {
            var field = new Field(text.ToString(line.Span), line.Start).From(0);
            if (parser.Parse(field, line.LineNumber) is { } row)
            {
                rows.Add(row);
            }
        }

        return new CatalogueFile(path, rows.ToImmutable(), problems.ToImmutable());
    }
}
