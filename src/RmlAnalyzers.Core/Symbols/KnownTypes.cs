using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Symbols;

/// <summary>The one place that looks types up by metadata name; each name is resolved at most once per compilation.</summary>
internal sealed class KnownTypes(Compilation compilation)
{
    private readonly ConcurrentDictionary<string, INamedTypeSymbol?> _types = new();

    /// <summary>The best type of that full metadata name, or null where no reference has it; several declaring assemblies are no obstacle.</summary>
    public INamedTypeSymbol? Find(string metadataName) => _types.GetOrAdd(metadataName, name =>
    {
        if (compilation.GetTypeByMetadataName(name) is { } unique)
        {
            return unique;
        }

        var candidates = compilation.GetTypesByMetadataName(name);
        return candidates.IsEmpty ? null : candidates[0];
    });
}
