using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Keys;

/// <summary>
/// Which names one tree declares that have to do with keys: members that take a key or make history by label, types that carry a key,
/// properties and fields that hold one. Words alone, kept as long as the tree lives; trees that say neither word are not even parsed.
/// </summary>
internal sealed class KeyDeclarations
{
    private static readonly ConditionalWeakTable<SyntaxTree, KeyDeclarations> Cache = new();
    private static readonly KeyDeclarations None = new();

    private KeyDeclarations()
    {
    }

    public HashSet<string> Methods { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Types { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>What a tree declares by the names of keys that everybody knows; a cancelled walk leaves nothing behind.</summary>
    public static KeyDeclarations Of(SyntaxTree tree, Func<string, bool> isKeyName, CancellationToken cancellation)
    {
        if (Cache.TryGetValue(tree, out var known))
        {
            return known;
        }

        var text = tree.GetText(cancellation);
        var made = TextSearch.Contains(text, "dempoten") || TextSearch.Contains(text, "Rml3") ? Read(tree, isKeyName, cancellation) : None;
        return Cache.GetValue(tree, _ => made);
    }

    /// <summary>As <see cref="Of"/>, with names that a project has added; not kept.</summary>
    public static KeyDeclarations Read(SyntaxTree tree, Func<string, bool> isKeyName, CancellationToken cancellation)
    {
        var found = new KeyDeclarations();
        foreach (var node in tree.GetRoot(cancellation).DescendantNodes())
        {
            cancellation.ThrowIfCancellationRequested();
            switch (node)
            {
                case AttributeSyntax attribute:
                    found.Attribute(attribute);
                    break;
                case ParameterSyntax parameter when isKeyName(parameter.Identifier.ValueText):
                    found.Slot(parameter);
                    break;
                case PropertyDeclarationSyntax property when isKeyName(property.Identifier.ValueText):
                    found.Slot(property);
                    break;
            }
        }

        return found;
    }

    private void Attribute(AttributeSyntax attribute)
    {
        var name = CallName.Last(attribute.Name is QualifiedNameSyntax qualified ? qualified.Right : attribute.Name) ?? attribute.Name.ToString();
        if (attribute.Parent is not AttributeListSyntax { Parent: { } owner })
        {
            return;
        }

        if (name is "Rml3" or "Rml3Attribute")
        {
            Labelled(owner);
        }
        else if (name is "IdempotencyKey" or "IdempotencyKeyAttribute")
        {
            Slot(owner);
        }
    }

    private void Labelled(SyntaxNode owner)
    {
        IEnumerable<SyntaxNode> labelled = owner is TypeDeclarationSyntax type ? type.Members : new[] { owner };
        foreach (var method in labelled)
        {
            Add(Methods, NameOf(method));
        }
    }

    private void Slot(SyntaxNode slot)
    {
        switch (slot)
        {
            case ParameterSyntax { Parent.Parent: { } owner } parameter:
                Add(Methods, NameOf(owner));
                if (owner is TypeDeclarationSyntax or ConstructorDeclarationSyntax)
                {
                    Add(Types, (owner as TypeDeclarationSyntax ?? owner.Parent as TypeDeclarationSyntax)?.Identifier.ValueText);
                    Add(Members, owner is RecordDeclarationSyntax ? parameter.Identifier.ValueText : null);
                }

                break;
            case PropertyDeclarationSyntax property:
                Add(Members, property.Identifier.ValueText);
                Add(Types, (property.Parent as TypeDeclarationSyntax)?.Identifier.ValueText);
                break;
            case FieldDeclarationSyntax field:
                Members.UnionWith(field.Declaration.Variables.Select(static variable => variable.Identifier.ValueText));
                Add(Types, (field.Parent as TypeDeclarationSyntax)?.Identifier.ValueText);
                break;
        }
    }

    private static string? NameOf(SyntaxNode owner) => owner switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        DelegateDeclarationSyntax => "Invoke",
        _ => null,
    };

    private static void Add(HashSet<string> names, string? name)
    {
        if (name is { Length: > 0 })
        {
            names.Add(name);
        }
    }
}
