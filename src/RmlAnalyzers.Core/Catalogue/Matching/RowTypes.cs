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

    public static INamedTypeSymbol? Find(EntryId id, KnownTypes types) =>
        types.HasRoot(id.Root) ? id.Readings.Select(types.Find).FirstOrDefault(static found => found is not null) : null;
}
