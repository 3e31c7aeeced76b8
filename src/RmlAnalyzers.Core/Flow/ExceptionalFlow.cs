using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RmlAnalyzers.Core.Flow;

/// <summary>Which operations may throw, and where an exception goes: what Roslyn's graph leaves out.</summary>
internal static class ExceptionalFlow
{
    public static bool MayThrow(IOperation operation) => operation switch
    {
        IInvocationOperation or IAwaitOperation or IThrowOperation or IObjectCreationOperation or IDynamicInvocationOperation
            or IDynamicObjectCreationOperation or ITypeParameterObjectCreationOperation or IFunctionPointerInvocationOperation => true,
        IPropertyReferenceOperation { Property: { DeclaringSyntaxReferences.IsEmpty: false } property } => !IsPlain(property),
        IConversionOperation { OperatorMethod: { } method } => !method.DeclaringSyntaxReferences.IsEmpty,
        IEventAssignmentOperation => true,
        _ => false,
    };

    /// <summary>
    /// The handlers (catch, filter) and finally regions an exception comes to, innermost first. It ends at a handler that surely takes it
    /// or at a finally, from whose end it travels on.
    /// </summary>
    /// <param name="from">The region the exception starts in.</param>
    /// <param name="thrown">The type thrown, where it is known exactly.</param>
    public static List<ControlFlowRegion> Targets(ControlFlowRegion? from, ITypeSymbol? thrown)
    {
        var targets = new List<ControlFlowRegion>();
        foreach (var region in Outwards(from))
        {
            if (region is not { Kind: ControlFlowRegionKind.Try, EnclosingRegion: { } parent })
            {
                continue;
            }

            if (parent.Kind == ControlFlowRegionKind.TryAndFinally)
            {
                targets.Add(parent.NestedRegions[1]);
                return targets;
            }

            foreach (var handler in parent.NestedRegions.Skip(1).Where(handler => MayTake(handler, thrown)))
            {
                targets.Add(handler);
                if (SurelyTakes(handler, thrown))
                {
                    return targets;
                }
            }
        }

        return targets;
    }

    /// <summary>A region and those around it in the same body: the root of a lambda's graph lies in a region of the body around it.</summary>
    public static IEnumerable<ControlFlowRegion> Outwards(ControlFlowRegion? from)
    {
        for (var region = from; region is not null && region.Kind != ControlFlowRegionKind.Root; region = region.EnclosingRegion)
        {
            yield return region;
        }
    }

    private static bool IsPlain(IPropertySymbol property) =>
        property is { IsVirtual: false, IsAbstract: false, IsOverride: false }
        && property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    private static bool MayTake(ControlFlowRegion handler, ITypeSymbol? thrown) =>
        thrown is null || TakesAll(handler) || Inherits(thrown, handler.ExceptionType);

    private static bool SurelyTakes(ControlFlowRegion handler, ITypeSymbol? thrown) =>
        handler.Kind == ControlFlowRegionKind.Catch && (TakesAll(handler) || (thrown is not null && Inherits(thrown, handler.ExceptionType)));

    private static bool TakesAll(ControlFlowRegion handler) => handler.ExceptionType switch
    {
        null or { SpecialType: SpecialType.System_Object } => true,
        { Name: nameof(System.Exception), ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } } => true,
        _ => false,
    };

    private static bool Inherits(ITypeSymbol type, ITypeSymbol? ancestor)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, ancestor))
            {
                return true;
            }
        }

        return false;
    }
}
