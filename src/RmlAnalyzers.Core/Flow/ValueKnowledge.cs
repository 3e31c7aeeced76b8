using System;
using System.Collections.Generic;
using System.IO;
using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Flow;

/// <summary>What a member does to a value, as rows of <c>ValueKnowledge.txt</c> say.</summary>
internal enum ValueEffect : byte
{
    Unknown,
    Through,
    Same,
    Fresh,
    Replay,
}

/// <summary>The rows, read once per process; they hold names, no symbols.</summary>
internal static class ValueKnowledge
{
    private static readonly Dictionary<string, ValueEffect> Rows = Read();

    private static readonly SymbolDisplayFormat FullName = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    public static ValueEffect Of(ISymbol? member)
    {
        if (member is not (IMethodSymbol or IPropertySymbol or IFieldSymbol))
        {
            return ValueEffect.Unknown;
        }

        if (Rows.TryGetValue("*." + member.Name, out var anywhere) && member is IMethodSymbol { IsStatic: false })
        {
            return anywhere;
        }

        for (var type = member.ContainingType; type is { SpecialType: not SpecialType.System_Object }; type = type.BaseType)
        {
            var name = type.OriginalDefinition.ToDisplayString(FullName);
            if (Rows.TryGetValue(name + "." + member.Name, out var exact) || Rows.TryGetValue(name + ".*", out exact))
            {
                return exact;
            }
        }

        return ValueEffect.Unknown;
    }

    private static Dictionary<string, ValueEffect> Read()
    {
        using var stream = typeof(ValueKnowledge).Assembly.GetManifestResourceStream("RmlAnalyzers.ValueKnowledge.txt")!;
        using var reader = new StreamReader(stream);
        var rows = new Dictionary<string, ValueEffect>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var space = line.IndexOf(' ');
                rows.Add(line.Substring(space + 1), (ValueEffect)Enum.Parse(typeof(ValueEffect), line.Substring(0, space), ignoreCase: true));
            }
        }

        return rows;
    }
}
