using System;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Symbols;

/// <summary>
/// Tells an attribute by the full name of its class, so that copies of our attributes count as well. A class that cannot be loaded
/// still has its name: in metadata with its namespace, in source as it was written.
/// </summary>
internal static class AttributeNames
{
    private const string Suffix = "Attribute";

    public static bool Is(this AttributeData attribute, string fullName)
    {
        if (attribute.AttributeClass is not { } type)
        {
            return false;
        }

        return Matches(type, fullName) || (type.TypeKind == TypeKind.Error && WrittenAs(type, fullName));
    }

    /// <summary>The world that a level attribute names; <see cref="World.None"/> for every other attribute.</summary>
    public static World Level(this AttributeData attribute)
    {
        var name = attribute.AttributeClass?.Name;
        if (name is not { Length: >= 4 } || !name.StartsWith(Names.Namespace, StringComparison.Ordinal) || name[3] is < '1' or > '3')
        {
            return World.None;
        }

        var (fullName, world) = name[3] switch
        {
            '1' => (Names.Rml1, World.Closed),
            '2' => (Names.Rml2, World.Dialog),
            _ => (Names.Rml3, World.History),
        };
        return attribute.Is(fullName) ? world : World.None;
    }

    private static bool Matches(INamedTypeSymbol type, string fullName)
    {
        var dot = fullName.LastIndexOf('.');
        return type.ContainingType is null
            && EndsAt(fullName, fullName.Length, type.Name, out var start)
            && start == dot + 1
            && IsNamespace(type.ContainingNamespace, fullName, dot);
    }

    private static bool IsNamespace(INamespaceSymbol? space, string fullName, int end)
    {
        while (space is { IsGlobalNamespace: false })
        {
            if (end < 0 || !EndsAt(fullName, end, space.Name, out var start) || (start > 0 && fullName[start - 1] != '.'))
            {
                return false;
            }

            end = start - 1;
            space = space.ContainingNamespace;
        }

        return end < 0 && space is not null;
    }

    private static bool EndsAt(string text, int end, string part, out int start)
    {
        start = end - part.Length;
        return start >= 0 && part.Length > 0 && string.CompareOrdinal(text, start, part, 0, part.Length) == 0;
    }

    // Source that does not compile: the class is missing altogether, and what is left is the name as it stands in the brackets.
    private static bool WrittenAs(INamedTypeSymbol type, string fullName)
    {
        if (type.ContainingNamespace is { IsGlobalNamespace: false })
        {
            return false;
        }

        var written = type.ToDisplayString();
        if (!written.EndsWith(Suffix, StringComparison.Ordinal))
        {
            written += Suffix;
        }

        return written == fullName || fullName.Substring(fullName.LastIndexOf('.') + 1) == written;
    }
}
