using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Facts;

/// <summary>What kind of transfer of control a <see cref="CallFact"/> is.</summary>
internal enum CallKind : byte
{
    /// <summary>A method, constructor, accessor or operator with a symbol.</summary>
    Member,

    /// <summary>A delegate value is invoked: parameter, local, field, property or event.</summary>
    Delegate,

    /// <summary>A local function of the same member.</summary>
    LocalFunction,

    /// <summary><c>new T()</c> behind a <c>new()</c> constraint.</summary>
    TypeParameter,

    /// <summary>A field or property initialiser that a constructor runs.</summary>
    Initializer,

    /// <summary>The static initialisers of a type, run before its first use.</summary>
    TypeInitializer,

    /// <summary>Bound at run time (<c>dynamic</c>, function pointer): cannot be followed.</summary>
    Dynamic,
}

/// <summary>A delegate value handed to a parameter of the call; what the callee does with it is the solver's question.</summary>
internal readonly record struct DelegateArgument(IParameterSymbol Parameter, IOperation Value);

/// <summary>One place of a body where control goes elsewhere. Says what happens, never whether it is wrong.</summary>
internal sealed class CallFact(CallKind kind, IOperation? operation, SyntaxNode syntax)
{
    public CallKind Kind { get; } = kind;

    /// <summary>The operation, for questions about arguments; null for what no operation stands for, such as an implicit base constructor.</summary>
    public IOperation? Operation { get; } = operation;

    /// <summary>Where a reader sees the call.</summary>
    public SyntaxNode Syntax { get; } = syntax;

    /// <summary>The method as called, type arguments included; null for delegates, type parameters and initialisers.</summary>
    public IMethodSymbol? Method { get; init; }

    /// <summary>The type, field or property of a <see cref="CallKind.TypeParameter"/>, <see cref="CallKind.TypeInitializer"/> or <see cref="CallKind.Initializer"/>.</summary>
    public ISymbol? Subject { get; init; }

    /// <summary>Static type of the receiver, where there is one.</summary>
    public ITypeSymbol? Receiver { get; init; }

    /// <summary>The receiver's run-time type is <see cref="Receiver"/> itself: a sealed type, a struct, or an object just made.</summary>
    public bool ReceiverIsExact { get; init; }

    /// <summary>Which member runs is decided at run time.</summary>
    public bool IsVirtual { get; init; }

    /// <summary>The delegate value invoked by a <see cref="CallKind.Delegate"/>.</summary>
    public IOperation? Callee { get; init; }

    public ImmutableArray<DelegateArgument> Delegates { get; init; } = ImmutableArray<DelegateArgument>.Empty;
}
