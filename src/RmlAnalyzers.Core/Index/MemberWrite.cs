using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Index;

/// <summary>How a member is given a value.</summary>
internal enum WriteKind : byte
{
    /// <summary>The initialiser of its declaration.</summary>
    Initializer,

    /// <summary>Assigned on <c>this</c>, or as a static, by a constructor of its own type.</summary>
    Constructor,

    /// <summary>The parameter of a positional record; the value comes with each creation.</summary>
    Positional,

    ObjectInitializer,
    With,
    Assignment,

    /// <summary><c>??=</c>: only where there was none.</summary>
    Coalesce,

    /// <summary><c>+=</c> and its kind: the new value depends on the old one.</summary>
    Compound,

    /// <summary><c>++</c> or <c>--</c>.</summary>
    Increment,

    /// <summary>Handed out by <c>ref</c> or <c>out</c>, or its address taken.</summary>
    Reference,

    Deconstruction,
    Subscribe,
    Unsubscribe,
}

/// <summary>One place that writes a member.</summary>
/// <param name="Node">The syntax that writes.</param>
/// <param name="Operation">The operation that writes: an assignment, an initialiser, an argument; null for a positional parameter, which has none.</param>
/// <param name="Value">The value given, where one expression stands for it.</param>
/// <param name="Kind">How.</param>
internal sealed record MemberWrite(SyntaxNode Node, IOperation? Operation, IOperation? Value, WriteKind Kind);
