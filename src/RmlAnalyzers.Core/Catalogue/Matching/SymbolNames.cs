using System;
using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>Compares symbols with names as the catalogue writes them, without building a string.</summary>
internal static class SymbolNames
{
    /// <summary>True when the type's full metadata name, nesting written with dots, is <paramref name="dotted"/>.</summary>
    public static bool Matches(INamedTypeSymbol type, string dotted)
    {
        var end = dotted.Length;
        for (ISymbol? part = type; part is INamedTypeSymbol or INamespaceSymbol { IsGlobalNamespace: false }; part = part.ContainingSymbol)
        {
            var name = part.MetadataName;
            var start = end - name.Length;
            if (start < 0 || string.CompareOrdinal(dotted, start, name, 0, name.Length) != 0)
            {
                return false;
            }

            if (start == 0)
            {
                return part.ContainingSymbol is not INamedTypeSymbol and not INamespaceSymbol { IsGlobalNamespace: false };
            }

            if (dotted[start - 1] != '.')
            {
                return false;
            }

            end = start - 1;
        }

        return false;
    }

    public static string FullName(INamespaceSymbol @namespace) =>
        @namespace.IsGlobalNamespace ? ""
        : @namespace.ContainingNamespace is { IsGlobalNamespace: false } outer ? FullName(outer) + "." + @namespace.Name
        : @namespace.Name;

    /// <summary>Behind an explicit implementation (<c>Acme.IMailer.Send</c>) stands the simple name.</summary>
    public static string Simple(string memberName)
    {
        var dot = memberName.LastIndexOf('.');
        return dot > 0 ? memberName.Substring(dot + 1) : memberName;
    }

    /// <summary>The key of <see cref="RowIndex"/> for constructors: all of them share one member name, so the type's name must tell them apart.</summary>
    public static string ConstructorKey(string simpleTypeName) => "#ctor " + simpleTypeName;

    public static string MemberKey(EntryId id) => id switch
    {
        { MemberName: "#ctor" } => ConstructorKey(id.SimpleTypeName),
        { Entry: EntryKind.PropertySetter } => "set_" + id.MemberName,
        _ => id.MemberName ?? throw new ArgumentException("A row that names no member has no member key.", nameof(id)),
    };

    public static string MemberKey(IMethodSymbol method) =>
        method.MethodKind == MethodKind.Constructor ? ConstructorKey(method.ContainingType.MetadataName) : Simple(method.Name);
}
