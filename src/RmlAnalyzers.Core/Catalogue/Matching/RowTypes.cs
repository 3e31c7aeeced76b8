using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>Looks up in a compilation what a row names; needed for the gate and for validation, never for matching a call.</summary>
internal static class RowTypes
{
    /// <summary>The methods, constructors and accessors that a member row names; none where the type or the overload does not exist.</summary>
    public static IEnumerable<IMethodSymbol> Members(EntryId id, KnownTypes types) => (Find(id, types)?.GetMembers() ?? [])
        .OfType<IMethodSymbol>()
        .Where(method => SymbolNames.MemberKey(method) == SymbolNames.MemberKey(id) && ParameterMatcher.Fits(id, method));

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
