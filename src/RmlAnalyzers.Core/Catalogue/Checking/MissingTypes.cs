using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>
/// Whether a type that a row names is missing by mistake. That a namespace exists proves little: packages of one family share theirs,
/// and everybody adds to <c>System</c> and <c>Microsoft</c>.
/// </summary>
internal sealed class MissingTypes(Compilation compilation, KnownTypes types)
{
    /// <summary>What is there instead; null where the library may just not be referenced.</summary>
    public string? Explain(CatalogueRow row)
    {
        var dotted = row.Id.DottedTypeName;
        var dot = dotted.LastIndexOf('.');
        if (dot <= 0)
        {
            return null;
        }

        var (outer, name) = (dotted.Substring(0, dot), dotted.Substring(dot + 1));
        if (RowTypes.Find(new EntryId(outer, EntryKind.Type, outer, null), types) is { } around)
        {
            return $"'{outer}' has no nested type '{name}'{Instead(name, around.GetTypeMembers())}";
        }

        if (Namespace(compilation.GlobalNamespace, outer) is not { } space)
        {
            return null;
        }

        var near = NearNames.Slip(name, space.GetTypeMembers().Where(static type => type.DeclaredAccessibility == Accessibility.Public).Select(static type => type.MetadataName));
        var library = Library(row, dotted);
        return near is null && (library is null || Namespace(library.GlobalNamespace, outer) is null)
            ? null
            : $"namespace '{outer}' has no type '{name}'{(near is null ? Instead(name, space.GetTypeMembers()) : $"; there is '{near}'")}";
    }

    /// <summary>The referenced library that the row surely speaks of: named by the row, or by the beginning of the type's name.</summary>
    private IAssemblySymbol? Library(CatalogueRow row, string dotted)
    {
        var referenced = compilation.SourceModule.ReferencedAssemblySymbols.Add(compilation.Assembly);
        if (row.Assembly is { } filter)
        {
            return referenced.FirstOrDefault(assembly => PackageVersions.Admits(filter, assembly) == true);
        }

        return dotted.StartsWith("System.", StringComparison.Ordinal) || dotted.StartsWith("Microsoft.", StringComparison.Ordinal)
            ? null
            : referenced.Where(assembly => dotted.StartsWith(assembly.Name + ".", StringComparison.Ordinal)).OrderByDescending(static assembly => assembly.Name.Length).FirstOrDefault();
    }

    private static INamespaceSymbol? Namespace(INamespaceSymbol root, string name) => name.Split('.')
        .Aggregate((INamespaceSymbol?)root, static (outer, part) => outer?.GetNamespaceMembers().FirstOrDefault(inner => inner.Name == part));

    private static string Instead(string name, IEnumerable<INamedTypeSymbol> known)
    {
        var near = NearNames.To(name, known.Select(static type => type.MetadataName));
        return near.IsEmpty ? "" : "; there is " + string.Join(", ", near.Select(static type => "'" + type + "'"));
    }
}
