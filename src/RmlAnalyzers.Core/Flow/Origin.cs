using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Flow;

/// <summary>What a value was before the program passed it around.</summary>
internal enum OriginKind : byte
{
    /// <summary>A compile-time constant, <c>default</c>, <c>typeof</c>.</summary>
    Constant,

    /// <summary>A parameter of the asking body, or of a body that was not entered from a call in sight.</summary>
    Parameter,

    /// <summary>An object, array, tuple or collection made here, or a <c>with</c> copy.</summary>
    Creation,

    /// <summary>What a call returned (or put into an <c>out</c> argument) whose body is not followed.</summary>
    Call,

    /// <summary>A field or property that is not followed: in metadata, virtual, or written in several places.</summary>
    Member,

    Lambda,
    MethodGroup,

    /// <summary>A local that counts: <c>++</c>, <c>+= 1</c>.</summary>
    Counter,

    /// <summary>Anything else: an element, <c>this</c>, a caught exception, or the budget ran out.</summary>
    Unknown,
}

/// <summary>One place that a value comes from.</summary>
internal readonly record struct Origin(OriginKind Kind, IOperation Operation, ISymbol? Symbol)
{
    /// <summary>The value is this origin, not merely made from it (a part of a string, an argument of <c>Format</c>).</summary>
    public bool Whole { get; init; }

    /// <summary>
    /// Where in the asking body the value came to be: the origin itself, or the call or getter of the asking body that led into a helper.
    /// Null when it was made elsewhere and lay in a field or an automatic property since.
    /// </summary>
    public IOperation? Spot { get; init; }

    /// <summary>Declarations, calls and members that the value went through, from the asked value to the origin, neither included.</summary>
    public ImmutableArray<IOperation> Path { get; init; }
}
