using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Order;

/// <summary>The rows of <c>OrderApis.txt</c>, read once per process; they hold names, no symbols.</summary>
internal static class OrderApis
{
    private static readonly Dictionary<string, OrderApi> Rows = Read();

    private static readonly SymbolDisplayFormat FullName = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    /// <summary>All rows, for tests.</summary>
    public static IEnumerable<OrderApi> All => Rows.Values;

    /// <summary>The row of that full name.</summary>
    public static OrderApi? Named(string name) => Rows.TryGetValue(name, out var row) ? row : null;

    /// <summary>The row of a method or property: by its own type, then by the types that this one derives from or implements.</summary>
    public static OrderApi? Of(ISymbol member)
    {
        if (member is IMethodSymbol { ReducedFrom: { } reduced })
        {
            member = reduced;
        }

        if (member.ContainingType is not { } type || IsIndexer(member) is var indexer && member is not (IMethodSymbol or IPropertySymbol or IFieldSymbol))
        {
            return null;
        }

        var name = indexer ? "[]" : member.Name;
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            if (In(declaring, name) is { } own)
            {
                return own;
            }
        }

        return member.IsStatic ? null : type.AllInterfaces.Select(contract => In(contract, name)).FirstOrDefault(static row => row is not null);
    }

    private static bool IsIndexer(ISymbol member) => member is IPropertySymbol { IsIndexer: true };

    private static OrderApi? In(INamedTypeSymbol type, string name)
    {
        var full = type.OriginalDefinition.ToDisplayString(FullName);
        return Rows.TryGetValue(full + "." + name, out var exact) || Rows.TryGetValue(full + ".*", out exact) ? exact : null;
    }

    private static Dictionary<string, OrderApi> Read()
    {
        using var stream = typeof(OrderApis).Assembly.GetManifestResourceStream("RmlAnalyzers.OrderApis.txt")!;
        using var reader = new StreamReader(stream);
        var rows = new Dictionary<string, OrderApi>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var row = Parse(line);
                rows.Add(row.Name, row);
            }
        }

        return rows;
    }

    private static OrderApi Parse(string line)
    {
        var words = line.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        var roles = new Dictionary<string, (ApiRole, CauseKind)>(StringComparer.Ordinal);
        var writes = ApiWrite.None;
        foreach (var word in words.Skip(2))
        {
            var (name, value) = (word.Split('=')[0], word.Split('=')[1].Split(':'));
            if (name == "writes")
            {
                writes = Word<ApiWrite>(value[0]);
            }
            else
            {
                roles.Add(name, (Word<ApiRole>(value[0]), value.Length > 1 ? Word<CauseKind>(value[1]) : CauseKind.CannotProve));
            }
        }

        return new OrderApi(words[1], Word<ApiResult>(words[0]), roles, writes);
    }

    private static T Word<T>(string word) => (T)Enum.Parse(typeof(T), word, ignoreCase: true);
}
