using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Rules.Labels.Companions;

/// <summary>What whoever called a step has at hand to call its companion with: the result, the inputs, and the state of the object that the step belongs to.</summary>
internal sealed class StepOffer
{
    private readonly ImmutableArray<ITypeSymbol> _types;

    private StepOffer(IEnumerable<ITypeSymbol> types) =>
        _types = [.. types.Select(ValueTypes.Unwrapped).SelectMany(static type => ValueTypes.Parts(type, depth: 3)).Distinct<ITypeSymbol>(SymbolEqualityComparer.Default)];

    public static StepOffer Of(ISymbol step)
    {
        var own = step.ContainingType is { } type && !step.IsStatic ? ValueTypes.State(type) : [];
        return new StepOffer(Signature(step).Concat(own));
    }

    /// <summary>Whether a value of that type can be had, or made of what can be had: a command, an options object.</summary>
    public bool Has(ITypeSymbol wanted, Compilation compilation) =>
        HasItself(wanted, compilation)
        || ValueTypes.Fillings(wanted).Any(filling => filling.Any(part => HasItself(part.Type, compilation)) && filling.All(part => part.MayBeLeft || HasItself(part.Type, compilation)));

    private bool HasItself(ITypeSymbol wanted, Compilation compilation) => _types.Any(type => ValueTypes.Fits(type, wanted, compilation));

    private static IEnumerable<ITypeSymbol> Signature(ISymbol step) => step switch
    {
        INamedTypeSymbol { DelegateInvokeMethod: { } invoke } => Signature(invoke),
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => [constructor.ContainingType, .. constructor.Parameters.Select(static parameter => parameter.Type)],
        IMethodSymbol method => [method.ReturnType, .. Receiver(method), .. method.Parameters.Select(static parameter => parameter.Type)],
        IPropertySymbol property => [property.Type, .. property.Parameters.Select(static parameter => parameter.Type)],
        _ => [],
    };

    private static IEnumerable<ITypeSymbol> Receiver(IMethodSymbol method) =>
        method.ContainingType switch
        {
            { IsExtension: true, ExtensionParameter: { } receiver } => [receiver.Type],
            { TypeKind: not TypeKind.Error } type when !method.IsStatic => [type],
            _ => [],
        };
}
