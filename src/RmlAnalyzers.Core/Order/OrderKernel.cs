using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Algebra;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Order.Completeness;
using RmlAnalyzers.Core.Order.Handlers;
using RmlAnalyzers.Core.Order.Identities;
using RmlAnalyzers.Core.Order.Invariants;
using RmlAnalyzers.Core.Order.Promises;
using RmlAnalyzers.Core.Order.State;
using RmlAnalyzers.Core.Order.Terms;
using RmlAnalyzers.Core.Order.Typing;
using RmlAnalyzers.Core.Order.Writes;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Order;

/// <summary>How an expression moves while facts arrive, and what is to blame where it is not monotone.</summary>
internal sealed record OrderVerdict(Term Term, OrderType Type)
{
    public Cause? Cause { get; } = Causes.First(System.Linq.Enumerable.Select(Type.On.Values, static one => one.Cause));
}

/// <summary>Order-insensitivity of one compilation: what state is made of, how conditions on it are typed, which code is in scope.</summary>
/// <remarks>
/// Layers, each asking only those above: <c>State</c> (evolution classes, forms of single writes, declared orders) · <c>Terms</c> (an operation in the
/// few forms that typing knows) · <c>Typing</c> (a term's polarity per atom) · <c>Handlers</c> (which methods are in scope, their outcomes with
/// the conditions that control them). Writes are judged beside them in <c>Writes</c>: one verdict per <see cref="Outcome"/>, told from
/// <see cref="WriteForms"/>, the rows of <c>OrderApis.txt</c> (<see cref="ApiWrite"/>) and the typed value. Completeness stands in
/// <c>Completeness</c>: support of a latch = atoms of its condition's type that are not constant, feeders = outcomes that write one of them.
/// <c>Promises</c> holds the marks on state to the rest of the compilation, <c>Invariants</c> what must always hold to what handlers add.
/// </remarks>
internal sealed class OrderKernel(Compilation compilation, Labels labels, SourceIndex index, SemanticModels models, Callers callers)
{
    private OrderFindings<ConditionFinding>? _conditions;
    private OrderFindings<WriteFinding>? _writes;
    private OrderFindings<Reevaluation>? _reevaluations;
    private OrderFindings<Unfed>? _unfed;
    private OrderFindings<LateIdentity>? _identities;
    private OrderFindings<Contradiction>? _contradictions;
    private OrderFindings<InvariantBreach>? _invariants;
    private Witnesses.Witnesses? _witnesses;
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<Outcome>> _outcomes = new(SymbolEqualityComparer.Default);
    private ILookup<ISymbol, IMethodSymbol>? _writers;
    private readonly ConcurrentDictionary<ISymbol, ContractBreach?> _breaches = new(SymbolEqualityComparer.Default);

    /// <summary>Other rules of typing; only tests have any.</summary>
    public AnotherRule? Instead { get; init; }

    public StatusOrders StatusOrders { get; } = new(labels);

    public Evolutions Evolutions { get; } = new(compilation, labels, index, new StatusOrders(labels));

    public OrderScope Scope { get; } = new(compilation, labels, index);

    public TermReader Reader(CancellationToken cancellation) => Reader(Evolutions, cancellation);

    /// <summary>Reads with other ideas of how state moves.</summary>
    public TermReader Reader(Evolutions evolutions, CancellationToken cancellation) => new(labels, evolutions, StatusOrders, models, cancellation);

    /// <summary>The verdict on an expression as it stands: a pure function of the expression and the declared evolution classes.</summary>
    public OrderVerdict Type(IOperation expression, CancellationToken cancellation) =>
        Type(Reader(cancellation).Read(expression, TermScope.Outside));

    /// <summary>What a handler leaves behind, itself and through what it calls in source, with the conditions that control it.</summary>
    public ImmutableArray<Outcome> OutcomesOf(IMethodSymbol handler, CancellationToken cancellation)
    {
        if (_outcomes.TryGetValue(handler, out var known))
        {
            return known;
        }

        var walker = new OutcomeWalker(Reader(cancellation), Scope, handler);
        walker.Walk(handler, TermScope.Outside);
        return _outcomes.GetOrAdd(handler, walker.Outcomes.ToImmutableArray());
    }

    /// <summary>The handlers that leave something behind in a member, in the order of their documentation ids.</summary>
    public IEnumerable<IMethodSymbol> HandlersThatWrite(ISymbol member, CancellationToken cancellation) =>
        (_writers ?? Once(ref _writers, FindWriters(cancellation)))[member.OriginalDefinition];

    /// <summary>Those, and the methods that somebody vouches for: what they claim of themselves says nothing of others.</summary>
    public IEnumerable<IMethodSymbol> AllThatWrite(ISymbol member, CancellationToken cancellation) => HandlersThatWrite(member, cancellation)
        .Concat(Scope.Vouched(cancellation).Where(vouched => Written(vouched, cancellation).Contains(member.OriginalDefinition, SymbolEqualityComparer.Default)));

    private ILookup<ISymbol, IMethodSymbol> FindWriters(CancellationToken cancellation) => Scope.Handlers(cancellation)
        .SelectMany(handler => Written(handler, cancellation).Distinct(SymbolEqualityComparer.Default).Select(written => (Written: written!, Handler: handler)))
        .ToLookup(static one => one.Written, static one => one.Handler, (IEqualityComparer<ISymbol>)SymbolEqualityComparer.Default);

    private IEnumerable<ISymbol> Written(IMethodSymbol handler, CancellationToken cancellation) =>
        OutcomesOf(handler, cancellation).Select(static outcome => (outcome.Target as AtomTerm)?.Atom.Member?.OriginalDefinition).OfType<ISymbol>();

    /// <summary>Tries orders of deliveries, so that a finding can name two that end differently.</summary>
    public Witnesses.Witnesses Witnesses => _witnesses ?? Once(ref _witnesses, new Witnesses.Witnesses(this, index, new EventNames(this, index), labels));

    /// <summary>Conditions in this compilation that must not be acted upon.</summary>
    public OrderFindings<ConditionFinding> Conditions(CancellationToken cancellation) =>
        _conditions ?? Once(ref _conditions, new Latches(this, new EventNames(this, index)).Find(cancellation));

    /// <summary>Writes that depend on the order or the number of deliveries.</summary>
    public OrderFindings<WriteFinding> Writes(CancellationToken cancellation) =>
        _writes ?? Once(ref _writes, new WriteJudge(this, new EventNames(this, index), index, labels, cancellation).Find());

    /// <summary>Handlers that change what a condition needs and do not evaluate it afterwards.</summary>
    public OrderFindings<Reevaluation> Reevaluations(CancellationToken cancellation) =>
        _reevaluations ?? Once(ref _reevaluations, Feeders(cancellation).Find());

    /// <summary>Conditions that need something of which no handler tells.</summary>
    public OrderFindings<Unfed> Unfed(CancellationToken cancellation) => _unfed ?? Once(ref _unfed, Feeders(cancellation).FindUnfed());

    private Feeders Feeders(CancellationToken cancellation)
    {
        var events = new EventNames(this, index);
        return new Feeders(this, events, new Latches(this, events), compilation, labels, index, cancellation);
    }

    /// <summary>Identities that are known only after something else has happened.</summary>
    public OrderFindings<LateIdentity> Identities(CancellationToken cancellation) =>
        _identities ?? Once(ref _identities, new IdentityJudge(this, new EventNames(this, index), labels, index, models, cancellation).Find());

    /// <summary>Code that does what the mark on a member says never happens.</summary>
    public OrderFindings<Contradiction> Contradictions(CancellationToken cancellation) =>
        _contradictions ?? Once(ref _contradictions, new Contradictions(this, index, callers, cancellation).Find());

    /// <summary>Invariants that two valid states may break when they are joined.</summary>
    public OrderFindings<InvariantBreach> Invariants(CancellationToken cancellation) =>
        _invariants ?? Once(ref _invariants, new InvariantJudge(this, new EventNames(this, index), labels, index, cancellation).Find());

    // What was made by another thread in the meantime is the same, and stays.
    private static T Once<T>(ref T? kept, T made)
        where T : class => Interlocked.CompareExchange(ref kept, made, null) ?? made;

    /// <summary>The state that a member with a promise reads, where its code is in sight.</summary>
    public IEnumerable<ISymbol> StateOf(ISymbol member, CancellationToken cancellation)
    {
        var method = member as IMethodSymbol ?? (member as IPropertySymbol)?.GetMethod;
        var reader = Reader(cancellation);
        return method is not null && reader.OwnCode(method) is { } code && reader.BodyTerm(code, TermScope.Outside.Enter(method)) is { } body
            ? Type(body).Type.On.Values.Where(static one => one.Polarity != Polarity.Constant).Select(static one => one.Atom.Member?.OriginalDefinition).OfType<ISymbol>()
            : [];
    }

    /// <summary>How a member breaks what it promises; several rules ask.</summary>
    public ContractBreach? Breach(ISymbol member, CancellationToken cancellation) =>
        _breaches.TryGetValue(member, out var known) ? known : _breaches.GetOrAdd(member, Contracts.Of(member, this, labels, cancellation));

    public OrderVerdict Type(Term term) => new(term, new PolarityTyping(StatusOrders, Instead).TypeOf(term));
}
