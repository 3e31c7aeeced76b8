using System.Collections.Concurrent;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Symbols;

/// <summary>
/// The one place that looks types up by metadata name; each name is resolved at most once per compilation. Most names that rows mention
/// belong to libraries that a project does not use: their namespace decides that without a look into every reference.
/// </summary>
internal sealed class KnownTypes(Compilation compilation)
{
    private readonly ConcurrentDictionary<string, INamedTypeSymbol?> _types = new();
    private readonly ConcurrentDictionary<string, Space> _spaces = new();

    // Types behind an extern alias stand outside the global namespace.
    private bool? _hasAliases;

    /// <summary>The best type of that full metadata name, or null where no reference has it; several declaring assemblies are no obstacle.</summary>
    public INamedTypeSymbol? Find(string metadataName) =>
        _types.TryGetValue(metadataName, out var known) ? known : _types.GetOrAdd(metadataName, Search(metadataName));

    private INamedTypeSymbol? Search(string metadataName)
    {
        var outer = metadataName.IndexOf('+');
        var dot = metadataName.LastIndexOf('.', outer < 0 ? metadataName.Length - 1 : outer);
        if (dot > 0 && !HasAliases && SpaceOf(metadataName.Substring(0, dot)).Symbol is null)
        {
            return null;
        }

        if (compilation.GetTypeByMetadataName(metadataName) is { } unique)
        {
            return unique;
        }

        var candidates = compilation.GetTypesByMetadataName(metadataName);
        return candidates.IsEmpty ? null : candidates[0];
    }

    private bool HasAliases => _hasAliases ??= compilation.ExternalReferences.Any(static reference => !reference.Properties.Aliases.IsEmpty);

    private Space SpaceOf(string name)
    {
        if (_spaces.TryGetValue(name, out var known))
        {
            return known;
        }

        var dot = name.LastIndexOf('.');
        var around = dot < 0 ? compilation.GlobalNamespace : SpaceOf(name.Substring(0, dot)).Symbol;
        return _spaces.GetOrAdd(name, new Space(around?.GetMembers(name.Substring(dot + 1)).OfType<INamespaceSymbol>().FirstOrDefault()));
    }

    private sealed record Space(INamespaceSymbol? Symbol);
}
