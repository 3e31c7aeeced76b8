using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RmlAnalyzers.Core.Facts;

/// <summary>
/// The one walk of a member's code. Iterative, because a generated expression can be nested deeper than the stack;
/// budgeted per member, so that the answer never depends on who asked first.
/// </summary>
internal sealed partial class BodyWalker
{
    /// <summary>Operations read in one member before the rest counts as unknown; an order of magnitude above the largest hand-written method.</summary>
    public const int Budget = 50_000;

    private readonly SemanticModels _models;
    private readonly INamedTypeSymbol? _asyncDisposable;
    private readonly CancellationToken _cancellation;
    private readonly Stack<(IOperation Operation, Piece Piece)> _pending = new();
    private readonly ImmutableDictionary<SyntaxNode, BodyFacts>.Builder _nested = ImmutableDictionary.CreateBuilder<SyntaxNode, BodyFacts>();
    private readonly ImmutableArray<IOperation>.Builder _roots = ImmutableArray.CreateBuilder<IOperation>();
    private readonly List<Piece> _pieces = [];
    private readonly Piece _main;
    private int _read;

    public BodyWalker(ISymbol owner, SyntaxNode syntax, SemanticModels models, INamedTypeSymbol? asyncDisposable, CancellationToken cancellation)
    {
        _models = models;
        _asyncDisposable = asyncDisposable;
        _cancellation = cancellation;
        _main = Open(new BodyFacts(owner, syntax, null));
    }

    /// <summary>A body under construction.</summary>
    private sealed class Piece(BodyFacts facts)
    {
        public BodyFacts Facts { get; } = facts;

        public ImmutableArray<CallFact>.Builder Calls { get; } = ImmutableArray.CreateBuilder<CallFact>();

        public HashSet<ISymbol> TypesUsed { get; } = new(SymbolEqualityComparer.Default);
    }

    /// <summary>Reads one root; a member may have several.</summary>
    public void Read(IOperation root)
    {
        _roots.Add(root);
        _pending.Push((root, _main));
        while (_pending.Count > 0)
        {
            if (++_read > Budget)
            {
                _pending.Clear();
                break;
            }

            if ((_read & 0xFF) == 0)
            {
                _cancellation.ThrowIfCancellationRequested();
            }

            var (operation, piece) = _pending.Pop();
            Visit(operation, piece);
        }
    }

    /// <summary>Notes something that no operation of the walked code stands for: initialisers, an implicit base constructor.</summary>
    public void Note(CallFact call) => _main.Calls.Add(call);

    public MemberFacts Finish()
    {
        foreach (var piece in _pieces)
        {
            piece.Facts.Complete(piece.Calls.ToImmutable(), _read > Budget);
        }

        return new MemberFacts(_main.Facts, _nested.ToImmutable(), _roots.ToImmutable());
    }

    private Piece Open(BodyFacts facts)
    {
        var piece = new Piece(facts);
        _pieces.Add(piece);
        return piece;
    }

    private Piece OpenNested(ISymbol owner, SyntaxNode syntax, Piece outer)
    {
        var facts = new BodyFacts(owner, syntax, outer.Facts);
        _nested[syntax] = facts;
        return Open(facts);
    }

    private void Visit(IOperation operation, Piece piece)
    {
        switch (operation)
        {
            case INameOfOperation:
                return;
            case IInvocationOperation invocation when DeadCode.IsOmitted(invocation):
                return;
            case IAnonymousFunctionOperation lambda:
                Push(lambda.Body, OpenNested(lambda.Symbol, lambda.Syntax, piece));
                return;
            case ILocalFunctionOperation local:
                var nested = OpenNested(local.Symbol, local.Syntax, piece);
                Push(local.Body, nested);
                return;
        }

        VisitCall(operation, piece);
        VisitImplicit(operation, piece);
        PushChildren(operation, piece);
    }

    private void Push(IOperation? operation, Piece piece)
    {
        if (operation is not null)
        {
            _pending.Push((operation, piece));
        }
    }

    /// <summary>Children are pushed last first, so that facts come in the order of evaluation.</summary>
    private void PushChildren(IOperation operation, Piece piece)
    {
        if (DeadCode.LiveParts(operation) is { } live)
        {
            foreach (var child in live.Reverse())
            {
                _pending.Push((child, piece));
            }

            return;
        }

        foreach (var child in operation.ChildOperations.Reverse())
        {
            _pending.Push((child, piece));
        }
    }
}
