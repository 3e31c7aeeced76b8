using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Index;

/// <summary>A name that may call a method, or hand it on. Many methods share a name and all ask of its mentions: each is bound once, when first asked for.</summary>
internal sealed class CallMention(SimpleNameSyntax name, SourceIndex index)
{
    private Answer? _answer;

    public SimpleNameSyntax Name => name;

    /// <summary>How many arguments the name is called with; null where it is not called.</summary>
    public int? Arguments { get; } = (Called(name).Parent as InvocationExpressionSyntax) is { } call && call.Expression == Called(name) ? call.ArgumentList.Arguments.Count : null;

    /// <summary>The member whose code the mention is in; its body is not bound.</summary>
    public ISymbol? Member(CancellationToken cancellation) => index.Bind(name.Identifier) is { } model ? EnclosingMember.Of(name, model, cancellation) : null;

    /// <summary>The method that is meant, as it is declared.</summary>
    public IMethodSymbol? Method(CancellationToken cancellation) => Bound(cancellation).Method;

    /// <summary>The call or the delegate, with the member it is in; null where the name is neither.</summary>
    public Caller? Place(CancellationToken cancellation)
    {
        if (Bound(cancellation).Model is not { } model)
        {
            return null;
        }

        var called = Called(name);
        IOperation? place = Arguments is not null ? model.GetOperation(called.Parent!, cancellation) as IInvocationOperation : model.GetOperation(called, cancellation) as IMethodReferenceOperation;
        return place is null ? null : new Caller(place, EnclosingMember.Of(name, model, cancellation));
    }

    private Answer Bound(CancellationToken cancellation)
    {
        if (_answer is null)
        {
            var model = index.Bind(name.Identifier);
            var method = model?.GetSymbolInfo(name, cancellation).Symbol as IMethodSymbol;
            _answer = new Answer(model, (method?.ReducedFrom ?? method)?.OriginalDefinition);
        }

        return _answer;
    }

    private static SyntaxNode Called(SimpleNameSyntax name)
    {
        SyntaxNode called = name;
        while (called.Parent is MemberAccessExpressionSyntax access && access.Name == called || called.Parent is MemberBindingExpressionSyntax)
        {
            called = called.Parent!;
        }

        return called;
    }

    private sealed class Answer(SemanticModel? model, IMethodSymbol? method)
    {
        public SemanticModel? Model { get; } = model;

        public IMethodSymbol? Method { get; } = method;
    }
}
