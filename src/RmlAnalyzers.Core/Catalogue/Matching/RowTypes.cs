using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>Looks the type of a row up in a compilation; needed for the gate and for validation, never for matching a call.</summary>
internal static class RowTypes
{
    public static INamedTypeSymbol? Find(EntryId id, KnownTypes types)
    {
        // An id does not say which dots nest types: try the outermost reading first, as nested types are rare.
        var name = id.TypeName;
        var dot = name.Length;
        while (true)
        {
            if (types.Find(name) is { } found)
            {
                return found;
            }

            dot = name.LastIndexOf('.', dot - 1);
            if (dot <= 0)
            {
                return null;
            }

            name = name.Substring(0, dot) + "+" + name.Substring(dot + 1);
        }
    }
}
