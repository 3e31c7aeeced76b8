using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Order.Terms;

/// <summary>What names mean where a term is read: the object, the parameters of an inlined method, the element of a lambda.</summary>
/// <param name="This">Null where the object is where state begins.</param>
/// <param name="Bound">Parameters and locals with their terms.</param>
/// <param name="NotNull">What <c>?.</c> has found not to be null.</param>
/// <param name="Entered">Bodies being read, so that recursion ends.</param>
internal sealed record TermScope(Term? This, ImmutableDictionary<ISymbol, Term> Bound, Term? NotNull, ImmutableHashSet<ISymbol> Entered)
{
    /// <summary>Own bodies inside own bodies; deeper ones are unknown.</summary>
    public const int MaxDepth = 12;

    public static readonly TermScope Outside = new(
        null,
        ImmutableDictionary.Create<ISymbol, Term>(SymbolEqualityComparer.Default),
        null,
        ImmutableHashSet.Create<ISymbol>(SymbolEqualityComparer.Default));

    public TermScope Enter(ISymbol method) => this with { Entered = Entered.Add(method) };

    public TermScope Bind(ISymbol symbol, Term term) => this with { Bound = Bound.SetItem(symbol, term) };
}
