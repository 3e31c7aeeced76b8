using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Reporting;

/// <summary>What a finding hands to the fix that raises labels: places in this compilation, names of declarations in others.</summary>
internal static class RaiseFix
{
    /// <param name="targets">The declarations to raise, from <see cref="LabelRaise"/>.</param>
    /// <param name="world">The world that they must admit.</param>
    /// <param name="places">The additional locations of the finding; those of the targets are appended where they are missing.</param>
    public static ImmutableDictionary<string, string?> Data(
        IEnumerable<ISymbol> targets, World world, List<Location> places, Labels labels, Compilation compilation)
    {
        var indices = new List<string>();
        var elsewhere = new List<string>();
        foreach (var target in targets)
        {
            if (Place(target, labels, compilation) is { } place)
            {
                indices.Add(IndexOf(place, places).ToString(CultureInfo.InvariantCulture));
            }
            else if (!target.IsImplicitlyDeclared && target.GetDocumentationCommentId() is { } id && target.ContainingAssembly is { } assembly && !Same(assembly, compilation))
            {
                elsewhere.Add(assembly.Name + "|" + id);
            }
            else
            {
                return FixData.None;
            }
        }

        var data = FixData.None.Add(FixData.Level, ((int)world).ToString(CultureInfo.InvariantCulture)).Add(FixData.Target, string.Join(",", indices));
        return elsewhere.Count == 0 ? data : data.Add(FixData.Elsewhere, string.Join("\n", elsewhere));
    }

    private static int IndexOf(Location place, List<Location> places)
    {
        var index = places.IndexOf(place);
        if (index < 0)
        {
            index = places.Count;
            places.Add(place);
        }

        return index;
    }

    private static bool Same(IAssemblySymbol assembly, Compilation compilation) => SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly);

    /// <summary>The label on the declaration, or else the declaration itself; null where this compilation has no such place.</summary>
    public static Location? Place(ISymbol target, Labels labels, Compilation compilation)
    {
        if (labels.Own(target) is { } label)
        {
            return label.Location(compilation);
        }

        return target.DeclaringSyntaxReferences.Any(declaration => compilation.ContainsSyntaxTree(declaration.SyntaxTree) && TakesLabel(declaration.GetSyntax()))
            ? target.Locations[0]
            : null;
    }

    // A primary constructor, the entry point of top-level statements and a positional property have no declaration of their own.
    private static bool TakesLabel(SyntaxNode declaration) =>
        declaration is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax;
}
