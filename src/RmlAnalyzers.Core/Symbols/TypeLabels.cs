using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Symbols;

/// <summary>What is known of the labels of one type, found once: most types carry none, and then their members cost one look-up.</summary>
/// <param name="Effective">The label that applies to a member which has none of its own and no labelled contract.</param>
/// <param name="Above">Labels of base types (nearest first) and interfaces, each by its own declaration.</param>
/// <param name="PerMember">Whether members differ: one carries a label, or stands in for one that may, or several types above are labelled.</param>
internal sealed record TypeLabels(Label? Effective, ImmutableArray<Label> Above, bool PerMember)
{
    public static IEnumerable<INamedTypeSymbol> TypesAbove(INamedTypeSymbol type)
    {
        for (var above = type.BaseType; above is { SpecialType: not SpecialType.System_Object }; above = above.BaseType)
        {
            yield return above.OriginalDefinition;
        }

        foreach (var contract in type.AllInterfaces)
        {
            yield return contract.OriginalDefinition;
        }
    }

    public static TypeLabels Of(INamedTypeSymbol type, Labels labels)
    {
        var above = ImmutableArray.CreateBuilder<Label>();
        var perMember = labels.LabelsMembers(type);
        foreach (var ancestor in TypesAbove(type))
        {
            perMember |= labels.LabelsMembers(ancestor);
            if (labels.Own(ancestor) is { } label)
            {
                above.Add(label with { Source = LabelSource.BaseOrInterface });
            }
        }

        var own = Around(type, labels);
        return new TypeLabels(
            own ?? Highest(above) ?? labels.OfAssembly(type.ContainingAssembly),
            above.ToImmutable(),
            perMember || (own is null && above.Count > 1));
    }

    public static Label? Highest(IEnumerable<Label> labels) =>
        labels.Aggregate((Label?)null, (highest, label) => highest is null || label.World > highest.World ? label : highest);

    private static Label? Around(INamedTypeSymbol? type, Labels labels)
    {
        for (; type is not null; type = type.ContainingType)
        {
            if (labels.Own(type) is { } label)
            {
                return label with { Source = LabelSource.Type };
            }
        }

        return null;
    }
}
