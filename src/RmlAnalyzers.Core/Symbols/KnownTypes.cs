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

    /// <summary>Whether anything is called so at the top of the name space; false decides for all names that start with it.</summary>
    public bool HasRoot(string name) => HasAliases || SpaceOf(name).Symbol is not null || !compilation.GlobalNamespace.GetTypeMembers(name).IsEmpty;

    private INamedTypeSymbol? Search(string metadataName)
    {
        var nested = metadataName.LastIndexOf('+');
        if (nested > 0 ? Find(metadataName.Substring(0, nested)) is null : !HasAliases && !IsInNamespace(metadataName))
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

    private bool IsInNamespace(string metadataName)
    {
        var dot = metadataName.LastIndexOf('.');
        var arity = metadataName.IndexOf('`', dot + 1);
        var name = metadataName.Substring(dot + 1, (arity < 0 ? metadataName.Length : arity) - dot - 1);
        var space = dot < 0 ? compilation.GlobalNamespace : SpaceOf(metadataName.Substring(0, dot)).Symbol;
        return space is not null && !space.GetTypeMembers(name).IsEmpty;
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
