using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Stores;

/// <summary>Everything that this compilation says of what its stores refuse.</summary>
/// <param name="Statements">By mappings and migrations.</param>
/// <param name="Tables">Names that entities' tables are given.</param>
/// <param name="Texts">SQL that creates unique indexes.</param>
internal sealed record StoreMapping(ImmutableArray<StoreStatement> Statements, ImmutableArray<(ITypeSymbol? Entity, string Table)> Tables, ImmutableArray<string> Texts);
