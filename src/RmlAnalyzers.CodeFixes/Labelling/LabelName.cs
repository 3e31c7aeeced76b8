using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RmlAnalyzers.CodeFixes.Labelling;

/// <summary>The shortest name of a label that means our attribute at a place: by a using that is there, an alias, or a using that is to be added.</summary>
internal sealed class LabelName(CompilationUnitSyntax root, SemanticModel model)
{
    /// <summary>A name was handed out that counts on <c>using Rml;</c>.</summary>
    public bool NeedsUsing { get; private set; }

    public string For(int level, int position)
    {
        var name = "Rml" + level;
        var named = model.LookupNamespacesAndTypes(position, name: name + "Attribute");
        var isFree = model.LookupNamespacesAndTypes(position, name: name).IsEmpty;
        if (isFree && named.Length == 1 && IsOurs(named[0], name))
        {
            return name;
        }

        if (Alias(name) is { } alias)
        {
            return alias;
        }

        if (isFree && named.IsEmpty && UsingLine.MayAdd(root) && SeesNamespace(UsingLine.Place(root)))
        {
            NeedsUsing = true;
            return name;
        }

        return (SeesNamespace(position) ? "Rml." : "global::Rml.") + name;
    }

    private string? Alias(string name) => root.Usings
        .Where(directive => directive.Alias is not null && directive.NamespaceOrType is NameSyntax target && model.GetSymbolInfo(target).Symbol is { } symbol && IsOurs(symbol, name))
        .Select(directive => directive.Alias!.Name.Identifier.Text)
        .FirstOrDefault();

    /// <summary><c>Rml</c> means the namespace at the root here, not one inside another.</summary>
    private bool SeesNamespace(int position) =>
        model.LookupNamespacesAndTypes(position, name: "Rml") is { Length: 1 } found && found[0] is INamespaceSymbol { ContainingNamespace.IsGlobalNamespace: true };

    private static bool IsOurs(ISymbol symbol, string name) =>
        symbol is INamedTypeSymbol { ContainingType: null, ContainingNamespace: { Name: "Rml", ContainingNamespace.IsGlobalNamespace: true } } type && type.Name == name + "Attribute";
}
