using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Rules.Labels.Faults;

/// <summary>What can be wrong with the attributes beside the levels: they stand where they can mean nothing, or lack the reason that they owe.</summary>
internal static class MarkerFaults
{
    private static readonly (string Name, string Written, string Claim)[] Reasoned =
    [
        (Names.Idempotent, "Idempotent", "that a repetition is harmless"),
        (Names.AtMostOnce, "AtMostOnce", "that a lost message is accepted"),
        (Names.AssumeOrderInsensitive, "AssumeOrderInsensitive", "that the order of arrival makes no difference"),
        (Names.RmlDebt, "RmlDebt", "that a breach is accepted for now"),
    ];

    public static IEnumerable<Fault> Of(WrittenAttribute written)
    {
        var place = written.Syntax.GetLocation();
        if (written.Data.Is(Names.DryRun) && TypeOf(written.Owner) is { } type && !IsFlag(type))
        {
            yield return new Fault(
                place,
                $"[DryRun] marks the flag that says nothing may leave, but '{written.Owner.Name}' is of type '{type.ToDisplayString()}', so no branch can be told by it",
                "Put it on the bool parameter or property that decides");
        }

        if (written.Data.Is(Names.Retries) && written.Owner is IMethodSymbol method && !TakesDelegate(method))
        {
            yield return new Fault(
                place,
                $"[Retries] says that '{method.Name}' runs its delegate arguments again, but it takes none, so nothing is known to be repeated",
                "Put it on the method that is given the work as a delegate");
        }

        if (written.Data.Is(Names.IdempotencyKey) && CannotCarryKey(written) is { } why)
        {
            yield return new Fault(place, $"[IdempotencyKey] stands on {why}, which cannot carry the key of an intent", "Put it on the parameter, property, field or return value that holds the key");
        }

        foreach (var (name, spelling, claim) in Reasoned)
        {
            if (written.Data.Is(name) && LacksReason(written.Data))
            {
                yield return new Fault(
                    (written.FirstArgument ?? (SyntaxNode)written.Syntax).GetLocation(),
                    $"[{spelling}] claims {claim} and gives no reason, so nobody can review it",
                    "Say in one sentence why it holds");
            }
        }
    }

    private static bool LacksReason(AttributeData attribute) =>
        attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Primitive } reason && string.IsNullOrWhiteSpace(reason.Value as string);

    private static ITypeSymbol? TypeOf(ISymbol owner) => owner switch
    {
        IParameterSymbol parameter => parameter.Type,
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };

    private static bool IsFlag(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Boolean
        || type.TypeKind == TypeKind.Error
        || type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable && IsFlag(nullable.TypeArguments[0]);

    private static bool TakesDelegate(IMethodSymbol method) =>
        method.Parameters.Any(parameter => MentionsDelegate(parameter.Type))
        || method.ContainingType is { IsExtension: true, ExtensionParameter: { } receiver } && MentionsDelegate(receiver.Type);

    private static bool MentionsDelegate(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Delegate or TypeKind.Error } => true,
        { SpecialType: SpecialType.System_Delegate or SpecialType.System_MulticastDelegate } => true,
        IArrayTypeSymbol array => MentionsDelegate(array.ElementType),
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.Any(MentionsDelegate),
        INamedTypeSymbol named => named.TypeArguments.Any(MentionsDelegate),
        _ => false,
    };

    private static string? CannotCarryKey(WrittenAttribute written) => written.Owner switch
    {
        IMethodSymbol method when written.OnReturn && IsNothing(method.ReturnType) => $"the return value of '{method.Name}', which returns nothing",
        IMethodSymbol method when written.OnReturn && method.ReturnType.SpecialType == SpecialType.System_Boolean => $"the return value of '{method.Name}', a bool",
        IParameterSymbol { RefKind: RefKind.Out } parameter => $"the out parameter '{parameter.Name}'",
        { } owner when TypeOf(owner) is { SpecialType: SpecialType.System_Boolean } => $"'{owner.Name}', a bool",
        { } owner when TypeOf(owner) is { TypeKind: TypeKind.Delegate } => $"'{owner.Name}', a delegate",
        _ => null,
    };

    private static bool IsNothing(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Void
        || type is INamedTypeSymbol { Arity: 0, Name: "Task" or "ValueTask", ContainingNamespace: { Name: "Tasks", ContainingNamespace.Name: "Threading" } };
}
