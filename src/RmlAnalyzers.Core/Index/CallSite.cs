using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Index;

/// <summary>A call that some rule asks for by its name; bound when the first of them looks at it, and once for all.</summary>
internal sealed class CallSite(InvocationExpressionSyntax syntax)
{
    private StrongBox<IInvocationOperation?>? _operation;
    private StrongBox<ISymbol?>? _member;

    public InvocationExpressionSyntax Syntax { get; } = syntax;

    /// <summary>The call, bound; null for code that is too half-typed to call anything.</summary>
    public IInvocationOperation? Operation(SemanticModel model, CancellationToken cancellation) =>
        (_operation ??= new StrongBox<IInvocationOperation?>(model.GetOperation(Syntax, cancellation) as IInvocationOperation)).Value;

    /// <summary>The member whose code makes the call.</summary>
    public ISymbol? Member(SemanticModel model, CancellationToken cancellation) =>
        (_member ??= new StrongBox<ISymbol?>(EnclosingMember.Of(Syntax, model, cancellation))).Value;
}
