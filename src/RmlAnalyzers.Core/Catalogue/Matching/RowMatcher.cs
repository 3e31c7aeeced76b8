using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>Finds the rows that speak of one member by name: its own, those on what it overrides, those on what it implements.</summary>
internal sealed class RowMatcher(ImmutableArray<RowIndex> layers, WideMatcher wide, Compilation compilation)
{
    // Interfaces come after every overridden member: a class says more about itself than its contract does.
    private const int InterfaceDistance = 1000;

    /// <param name="method">The called member, normalised.</param>
    /// <param name="seenFrom">The receiver's type where it may implement more than the member's own type does.</param>
    public MemberRows Find(IMethodSymbol method, INamedTypeSymbol? seenFrom)
    {
        var hits = new List<RowHit>();
        var key = SymbolNames.MemberKey(method);
        foreach (var layer in layers)
        {
            foreach (var row in layer.Members(key))
            {
                AddNamed(row, method, seenFrom ?? method.ContainingType, hits);
            }
        }

        wide.Add(method, seenFrom ?? method.ContainingType, hits);
        return MemberRows.Of(Winners(hits));
    }

    private void AddNamed(CatalogueRow row, IMethodSymbol method, INamedTypeSymbol seenFrom, List<RowHit> hits)
    {
        var distance = 0;
        foreach (var face in CalledMember.OverrideChain(method))
        {
            if (SymbolNames.Matches(CalledMember.OwnerOf(face), row.Id.DottedTypeName))
            {
                Add(row, method, face, distance, hits);
                return;
            }

            distance++;
        }

        if (method.IsStatic || method.ContainingType.TypeKind == TypeKind.Interface || method.MethodKind == MethodKind.Constructor)
        {
            return;
        }

        foreach (var @interface in seenFrom.AllInterfaces.Where(candidate => SymbolNames.Matches(candidate, row.Id.DottedTypeName)))
        {
            foreach (var face in CalledMember.Implemented(method, seenFrom, @interface))
            {
                Add(row, method, face, InterfaceDistance, hits);
            }
        }
    }

    private void Add(CatalogueRow row, IMethodSymbol method, IMethodSymbol face, int distance, List<RowHit> hits)
    {
        // That the contract stays inside, or leaves on some condition of the call, says nothing of the body that stands in for it here: that body is read instead.
        var hidesBody = distance > 0 && (row.IsHarmless || row is { Tier: CatalogueTier.BuiltIn, When: not null, World: > World.None }) && !method.IsAbstract
            && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly);
        if (!hidesBody && ParameterMatcher.Fits(row.Id, face) && Admits(row, face) is { } certain)
        {
            hits.Add(new RowHit(row, Precision(row.Id.Match), distance, face, certain));
        }
    }

    /// <summary>Whether the row's assembly filter lets the member through, and if so, for sure; null when it does not.</summary>
    public static bool? Admits(CatalogueRow row, IMethodSymbol face) => row.Assembly is not { } filter ? true : PackageVersions.Admits(filter, face.ContainingAssembly) switch
    {
        true => true,
        null => false,
        _ => null,
    };

    private static Specificity Precision(ParameterMatch match) => match switch
    {
        ParameterMatch.Exact => Specificity.Exact,
        ParameterMatch.Suffix => Specificity.Suffix,
        _ => Specificity.AnyOverload,
    };

    /// <summary>
    /// Removals silence lower tiers; then the highest tier speaks, its most precise rows, the nearest of those.
    /// Namespace rows of any tier speak only where nothing else does.
    /// </summary>
    private static ImmutableArray<RowHit> Winners(List<RowHit> hits)
    {
        var removedBelow = hits.Where(static hit => hit.Row.IsRemoval).Select(static hit => (int)hit.Row.Tier).DefaultIfEmpty(-1).Max();
        var rest = hits.Where(hit => !hit.Row.IsRemoval && (int)hit.Row.Tier >= removedBelow).ToList();
        return rest.Count < 2 ? rest.ToImmutableArray() : rest
            .GroupBy(static hit => (LastResort: hit.Specificity == Specificity.Namespace, hit.Row.Tier, hit.Specificity, hit.Distance))
            .OrderBy(static group => group.Key.LastResort)
            .ThenByDescending(static group => group.Key.Tier)
            .ThenByDescending(static group => group.Key.Specificity)
            .ThenBy(static group => group.Key.Distance)
            .First()
            .ToImmutableArray();
    }
}
