using System;
using System.Collections.Generic;
using System.IO;
using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Ledgers;

/// <summary>What a member or type does to the form of a value, as rows of <c>ChainKnowledge.txt</c> say.</summary>
internal enum FormEffect : byte
{
    None,
    Digest,
    Serialised,
    Scattered,
    Unordered,
    Sorted,
    Cultural,
}

/// <summary>The rows, read once per process; they hold names, no symbols.</summary>
internal static class ChainKnowledge
{
    private static readonly Dictionary<string, FormEffect> Rows = Read();

    private static readonly SymbolDisplayFormat FullName = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    public static FormEffect Of(IMethodSymbol method)
    {
        if (Rows.TryGetValue("*." + method.Name, out var anywhere))
        {
            return anywhere;
        }

        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            var name = type.OriginalDefinition.ToDisplayString(FullName);
            if (Rows.TryGetValue(name + "." + method.Name, out var exact) || Rows.TryGetValue(name + ".*", out exact))
            {
                return exact;
            }
        }

        return FormEffect.None;
    }

    public static FormEffect Of(ITypeSymbol? type) =>
        type is not null && Rows.TryGetValue(type.OriginalDefinition.ToDisplayString(FullName.WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.None)), out var known) ? known : FormEffect.None;

    private static Dictionary<string, FormEffect> Read()
    {
        using var stream = typeof(ChainKnowledge).Assembly.GetManifestResourceStream("RmlAnalyzers.ChainKnowledge.txt")!;
        using var reader = new StreamReader(stream);
        var rows = new Dictionary<string, FormEffect>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var space = line.IndexOf(' ');
                rows.Add(line.Substring(space + 1), (FormEffect)Enum.Parse(typeof(FormEffect), line.Substring(0, space), ignoreCase: true));
            }
        }

        return rows;
    }
}
