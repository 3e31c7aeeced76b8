using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RmlAnalyzers.Core.Flow;

/// <summary>The way into a helper: which call led here, so that its parameters stand for that call's arguments.</summary>
/// <param name="Method">The helper entered, or null where a value was found lying in a member.</param>
/// <param name="Arguments">What the call passed.</param>
/// <param name="Caller">The frame of the call; null is the asking body.</param>
/// <param name="Spot">The operation of the asking body that led here; null once the value was made elsewhere.</param>
/// <param name="Depth">How many frames are below.</param>
internal sealed record OriginFrame(
    IMethodSymbol? Method, ImmutableArray<IArgumentOperation> Arguments, OriginFrame? Caller, IOperation? Spot, int Depth)
{
    /// <summary>The argument that the parameter stands for; null for a parameter of somebody else, or one left to its default.</summary>
    public IOperation? ArgumentFor(IParameterSymbol parameter) =>
        Method is not null && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol.OriginalDefinition, Method.OriginalDefinition)
            ? Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal)?.Value
            : null;
}
