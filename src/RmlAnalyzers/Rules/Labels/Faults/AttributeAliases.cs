using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Rules.Labels.Faults;

/// <summary>Other names that files give to our attributes, <c>using Dialog = Rml.Rml2Attribute</c>; told from the text of the directives, without binding.</summary>
internal sealed class AttributeAliases(Compilation compilation)
{
    private HashSet<string>? _global;

    public bool Contains(NameSyntax attribute, CancellationToken cancellation)
    {
        if (attribute is not IdentifierNameSyntax { Identifier.ValueText: var name })
        {
            return false;
        }

        var global = _global ??= Global(cancellation);
        return global.Contains(name)
            || (LevelText.Of(attribute.SyntaxTree, cancellation).MentionsRml && In(attribute.SyntaxTree.GetRoot(cancellation)).Any(directive => directive.Alias!.Name.Identifier.ValueText == name));
    }

    /// <summary>The last part of a name.</summary>
    public static string Last(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    private HashSet<string> Global(CancellationToken cancellation) => new(
        from tree in compilation.SyntaxTrees
        where LevelText.Of(tree, cancellation).MentionsRml
        from directive in In(tree.GetRoot(cancellation))
        where directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)
        select directive.Alias!.Name.Identifier.ValueText,
        StringComparer.Ordinal);

    private static IEnumerable<UsingDirectiveSyntax> In(SyntaxNode root) => root
        .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
        .OfType<UsingDirectiveSyntax>()
        .Where(directive => directive.Alias is not null && directive.NamespaceOrType.ToString().Contains(Names.Namespace));
}
