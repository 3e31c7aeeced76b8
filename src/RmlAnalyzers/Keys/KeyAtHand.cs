using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Keys;

/// <summary>The expression that carries the key of the intent where a member runs: something marked <c>[IdempotencyKey]</c> that is in its reach.</summary>
internal static class KeyAtHand
{
    /// <summary>C# text of the one key in reach, as a string; null when there is none, or more than one to choose from.</summary>
    public static string? In(ISymbol? member, Labels labels)
    {
        var candidates = All(member, labels).ToList();
        if (candidates.Count != 1)
        {
            return null;
        }

        var (text, type) = candidates[0];
        return type.SpecialType == SpecialType.System_String ? text : type.IsValueType && type is { Name: "Guid" } ? text + ".ToString()" : null;
    }

    /// <summary>Whether there is any in reach, to choose from or not.</summary>
    public static bool IsAny(ISymbol? member, Labels labels) => All(member, labels).Any();

    private static IEnumerable<(string Text, ITypeSymbol Type)> All(ISymbol? member, Labels labels) => member is not IMethodSymbol method ? [] : method.Parameters
        .SelectMany(parameter => labels.IsIdempotencyKey(parameter)
            ? new[] { (Text: parameter.Name, parameter.Type) }
            : parameter.Type.GetMembers().OfType<IPropertySymbol>()
                .Where(property => labels.IsIdempotencyKey(property))
                .Select(property => (Text: parameter.Name + "." + property.Name, property.Type)));
}
