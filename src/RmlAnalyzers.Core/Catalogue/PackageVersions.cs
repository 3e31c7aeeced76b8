using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>
/// The version of a referenced package, from its assembly's attributes: informational version, else file version.
/// The assembly version hardly moves and says nothing (Polly 8.8 and 8.9 are both 8.0.0.0).
/// </summary>
internal static class PackageVersions
{
    public static bool TryParse(string text, out Version? version)
    {
        // 9.1.0-preview.2+commit: what follows the number does not order releases for our purpose.
        var number = new string([.. text.Trim().TakeWhile(static character => char.IsDigit(character) || character == '.')]).TrimEnd('.');
        var parts = number.Split('.');
        version = null;
        if (number.Length == 0 || parts.Length > 4 || !parts.All(static part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            return false;
        }

        var padded = parts.Select(static part => int.Parse(part, CultureInfo.InvariantCulture)).Concat([0, 0, 0]).ToArray();
        version = new Version(padded[0], padded[1], padded[2], padded[3]);
        return true;
    }

    public static Version? Of(IAssemblySymbol assembly)
    {
        var attributes = assembly.GetAttributes();
        return Read(attributes, nameof(AssemblyInformationalVersionAttribute)) ?? Read(attributes, nameof(AssemblyFileVersionAttribute));
    }

    /// <summary>Whether a filter lets an assembly through; null when its version matters and is unknown.</summary>
    public static bool? Admits(AssemblyFilter filter, IAssemblySymbol? assembly)
    {
        if (!string.Equals(assembly?.Name, filter.Name, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (filter.Comparison is null)
        {
            return true;
        }

        return Of(assembly!)?.CompareTo(filter.Version) is not { } order ? null : filter.Comparison switch
        {
            ">=" => order >= 0,
            ">" => order > 0,
            "<=" => order <= 0,
            "<" => order < 0,
            _ => order == 0,
        };
    }

    private static Version? Read(ImmutableArray<AttributeData> attributes, string name)
    {
        var attribute = attributes.FirstOrDefault(data => data.AttributeClass?.Name == name);
        return attribute?.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive, Value: string text } && TryParse(text, out var version) ? version : null;
    }
}
