using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Reporting;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Rules.Delivery.Handlers;

/// <summary>How the options of a handler take unsafe methods out of its retry, if the catalogue says how and the registration can be given a lambda.</summary>
internal static class SpareFixData
{
    public static ImmutableDictionary<string, string?> For(IInvocationOperation call, EffectCatalogue catalogue, KnownTypes types)
    {
        var clearing = catalogue.RowsOf(call.TargetMethod).Alternatives.Select(static row => row.ClearedBy).FirstOrDefault(static name => name is not null);
        if (clearing is null || FieldReaders.SplitMember(clearing) is not var (type, method) || types.Find(type) is not { } extensions
            || extensions.GetMembers(method).OfType<IMethodSymbol>().FirstOrDefault() is not { } spare)
        {
            return FixData.None;
        }

        var given = call.Arguments.Where(static argument => argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Ordinal: > 0 }).ToList();
        if (given.Any(static argument => Lambda(argument.Value) is null) || Options(call) is not { } options || PathTo(options, spare.Parameters[0].Type) is not { } path)
        {
            return FixData.None;
        }

        return FixData.None.Add(FixData.Spare, path + "." + method)
            .Add(FixData.Namespace, extensions.ContainingNamespace.ToDisplayString())
            .Add(FixData.Experimental, Experimental(spare) ?? Experimental(extensions));
    }

    public static IAnonymousFunctionOperation? Lambda(IOperation value) =>
        CallArguments.Unconverted(value) is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda } ? lambda : CallArguments.Unconverted(value) as IAnonymousFunctionOperation;

    /// <summary>The options type that an overload of the registration takes a lambda for.</summary>
    private static INamedTypeSymbol? Options(IInvocationOperation call) => call.TargetMethod.ContainingType.GetMembers(call.TargetMethod.Name).OfType<IMethodSymbol>()
        .Where(static overload => overload.Parameters.Length == 2)
        .Select(static overload => overload.Parameters[1].Type)
        .OfType<INamedTypeSymbol>()
        .Where(static type => type is { TypeKind: TypeKind.Delegate, TypeArguments.Length: 1 })
        .Select(static type => type.TypeArguments[0]).OfType<INamedTypeSymbol>().FirstOrDefault();

    private static string? PathTo(INamedTypeSymbol options, ITypeSymbol wanted) => options.GetMembers().OfType<IPropertySymbol>()
        .FirstOrDefault(property => SymbolEqualityComparer.Default.Equals(property.Type, wanted))?.Name;

    private static string? Experimental(ISymbol symbol) => symbol.GetAttributes()
        .FirstOrDefault(static attribute => attribute.AttributeClass?.Name == "ExperimentalAttribute")?.ConstructorArguments.FirstOrDefault().Value as string;
}
