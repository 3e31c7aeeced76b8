using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>How precisely a row names a member; more precise rows silence less precise ones of the same tier.</summary>
internal enum Specificity : byte
{
    Namespace,
    Type,
    Attribute,
    AnyOverload,
    Suffix,
    Exact,
}

/// <summary>A row that speaks of a member.</summary>
/// <param name="Row">The row.</param>
/// <param name="Specificity">How precisely it names the member.</param>
/// <param name="Distance">Steps from the member to what the row names: 0 itself, then what it overrides, then what it implements; nearer wins.</param>
/// <param name="Face">The member as the row names it: itself, the overridden or the implemented one.</param>
/// <param name="IsCertain">False when the row holds for some versions of the package only, and the version is unknown.</param>
internal readonly record struct RowHit(CatalogueRow Row, Specificity Specificity, int Distance, IMethodSymbol Face, bool IsCertain);
