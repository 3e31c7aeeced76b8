using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Facts;

/// <summary>
/// What one piece of code does, found in one walk: a member's body, an initialiser, a lambda or a local function.
/// Compared by reference: the facts of a piece exist once per compilation.
/// </summary>
internal sealed class BodyFacts(ISymbol owner, SyntaxNode syntax, BodyFacts? outer)
{
    /// <summary>The method, accessor, constructor, field, property, lambda or local function whose code this is.</summary>
    public ISymbol Owner { get; } = owner;

    public SyntaxNode Syntax { get; } = syntax;

    /// <summary>The body that a lambda or local function is written in.</summary>
    public BodyFacts? Outer { get; } = outer;

    public ImmutableArray<CallFact> Calls { get; private set; } = ImmutableArray<CallFact>.Empty;

    /// <summary>The body is larger than its budget; what was not read is unknown.</summary>
    public bool IsTruncated { get; private set; }

    public void Complete(ImmutableArray<CallFact> calls, bool truncated)
    {
        Calls = calls;
        IsTruncated = truncated;
    }
}

/// <summary>The facts of a member: its own code, and the lambdas and local functions written in it, by their syntax.</summary>
internal sealed record MemberFacts(BodyFacts Body, ImmutableDictionary<SyntaxNode, BodyFacts> Nested, ImmutableArray<IOperation> Roots)
{
    public BodyFacts? NestedAt(SyntaxNode syntax) => Nested.TryGetValue(syntax, out var facts) ? facts : null;
}
