using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Flow;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>Compares values with the constants of a condition, as text: <c>true</c>, <c>manual</c>, <c>null</c>, an enum member's name, a number.</summary>
internal static class Constants
{
    /// <summary>Whether a value is one of <paramref name="wanted"/>; undecided where it is not constant on every path.</summary>
    public static Truth IsOneOf(IOperation value, ImmutableArray<string> wanted, Origins origins, CancellationToken cancellation)
    {
        var found = origins.Of(value, cancellation).Select(origin => origin is { Kind: OriginKind.Constant, Whole: true } ? Text(origin.Operation) : null).ToList();
        return All(found.Select(text => text is null ? Truth.Maybe : wanted.Contains(text, StringComparer.OrdinalIgnoreCase) ? Truth.True : Truth.False));
    }

    /// <summary>One answer for several alternatives: they agree, or it is undecided.</summary>
    public static Truth All(System.Collections.Generic.IEnumerable<Truth> alternatives)
    {
        var distinct = alternatives.Distinct().ToList();
        return distinct.Count == 1 ? distinct[0] : Truth.Maybe;
    }

    public static Truth Not(Truth truth) => truth switch
    {
        Truth.True => Truth.False,
        Truth.False => Truth.True,
        _ => Truth.Maybe,
    };

    private static string? Text(IOperation constant)
    {
        var value = CallArguments.Unconverted(constant);
        if (value is { ConstantValue.HasValue: false })
        {
            return value is Microsoft.CodeAnalysis.Operations.IDefaultValueOperation { Type.IsReferenceType: true } ? "null" : null;
        }

        return (value.Type, value.ConstantValue.Value) switch
        {
            (_, null) => "null",
            (_, bool truth) => truth ? "true" : "false",
            (INamedTypeSymbol { TypeKind: TypeKind.Enum } type, var number) => MemberOf(type, number) ?? Convert.ToString(number, CultureInfo.InvariantCulture),
            (_, var other) => Convert.ToString(other, CultureInfo.InvariantCulture),
        };
    }

    private static string? MemberOf(INamedTypeSymbol type, object number) => type.GetMembers()
        .OfType<IFieldSymbol>()
        .FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, number))?.Name;
}
