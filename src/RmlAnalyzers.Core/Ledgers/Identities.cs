using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Ledgers;

/// <summary>
/// Whether a value of a type may say which of many things is meant. Amounts, times, flags and choices never do; a text, a number that counts or
/// identifies, and whatever cannot be looked into may. What is marked as an idempotency key says only which attempt it is.
/// </summary>
/// <param name="labels">What is marked as a key.</param>
/// <param name="isAmount">Whether a whole number is proven to be an amount.</param>
internal sealed class Identities(Labels labels, Func<IParameterSymbol, bool> isAmount)
{
    private const int MaxDepth = 4;

    public bool MayIdentify(ITypeSymbol? type) => MayIdentify(type, MaxDepth);

    /// <summary>The parameter may say which thing is meant; the key of the call itself does not.</summary>
    public bool MayIdentify(IParameterSymbol parameter) => !labels.IsIdempotencyKey(parameter) && MayIdentify(parameter.Type) && !isAmount(parameter);

    /// <summary>A thing of the business, such as a payment, and no service: it shows who it is.</summary>
    public bool IsThing(ITypeSymbol type)
    {
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (current.Locations.Any(static place => place.IsInSource)
                && current.GetMembers().OfType<IPropertySymbol>().Any(property => property is { IsStatic: false, GetMethod: not null, DeclaredAccessibility: Accessibility.Public or Accessibility.Internal } && MayIdentify(property.Type)))
            {
                return true;
            }
        }

        return type is ITypeParameterSymbol;
    }

    private bool MayIdentify(ITypeSymbol? type, int depth) => type switch
    {
        null => true,
        { TypeKind: TypeKind.Enum } => false,
        { SpecialType: SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Boolean
            or SpecialType.System_Char or SpecialType.System_DateTime or SpecialType.System_Void } => false,
        { SpecialType: not SpecialType.None and not SpecialType.System_Nullable_T } => true,
        IArrayTypeSymbol array => MayIdentify(array.ElementType, depth),
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.Any(element => MayIdentify(element.Type, depth)),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => MayIdentify(nullable.TypeArguments[0], depth),
        INamedTypeSymbol named when IsOfSystem(named) => !IsMeasure(named) && !IsTask(named),
        INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } named when named.Locations.Any(static place => place.IsInSource) => depth == 0 || Holds(named, depth),
        _ => true,
    };

    /// <summary>Some member keeps, or gives, what may identify.</summary>
    private bool Holds(INamedTypeSymbol type, int depth)
    {
        for (var current = type; current is { SpecialType: not SpecialType.System_Object and not SpecialType.System_ValueType }; current = current.BaseType)
        {
            if (!current.Locations.Any(static place => place.IsInSource) || current.GetMembers().Any(member => Gives(member, depth)))
            {
                return true;
            }
        }

        return type.TypeKind == TypeKind.Interface && type.AllInterfaces.Any(face => face.GetMembers().Any(member => Gives(member, depth)));
    }

    private bool Gives(ISymbol member, int depth) => member switch
    {
        { IsStatic: true } => false,
        IFieldSymbol { AssociatedSymbol: IPropertySymbol property } => Gives(property, depth),
        IFieldSymbol field => !labels.IsIdempotencyKey(field) && MayIdentify(field.Type, depth - 1),
        IPropertySymbol { Name: "EqualityContract" } => false,
        IPropertySymbol property => !labels.IsIdempotencyKey(property) && MayIdentify(property.Type, depth - 1),
        IMethodSymbol { MethodKind: MethodKind.Ordinary, Parameters.IsEmpty: true, IsImplicitlyDeclared: false, ReturnsVoid: false } method => MayIdentify(Awaited(method.ReturnType), depth - 1),
        _ => false,
    };

    /// <summary>What a task gives.</summary>
    public static ITypeSymbol? Awaited(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && IsTask(named) ? named.TypeArguments.FirstOrDefault() ?? named : type;

    private static bool IsTask(INamedTypeSymbol type) =>
        type is { Name: "Task" or "ValueTask", ContainingNamespace: { Name: "Tasks", ContainingNamespace.Name: "Threading" } };

    // Amounts of time, and what is only a means of the call.
    private static readonly ImmutableHashSet<string> Measures = ["DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan", "Half", "TimeProvider", "CancellationToken", "CultureInfo", "TimeZoneInfo", "IFormatProvider", "HttpClient"];

    private static bool IsMeasure(INamedTypeSymbol type) => Measures.Contains(type.Name);

    private static bool IsOfSystem(INamedTypeSymbol type)
    {
        var scope = type.ContainingNamespace;
        while (scope?.ContainingNamespace is { IsGlobalNamespace: false } outer)
        {
            scope = outer;
        }

        return scope?.Name == "System";
    }
}
