using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Order.Handlers;
using RmlAnalyzers.Core.Order.State;
using RmlAnalyzers.Core.Order.Terms;
using RmlAnalyzers.Core.Order.Typing;
using RmlAnalyzers.Core.Order.Writes;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Order.Witnesses;

/// <summary>
/// Tries deliveries of a few messages to the handlers of one state, on small values, and finds two whose order decides what an outcome leaves
/// behind. A finding prints what was tried and nothing else.
/// </summary>
internal sealed class Witnesses(OrderKernel kernel, SourceIndex index, EventNames events, Labels labels)
{
    private const int MostBefore = 2;
    private const int MostMessages = 9;

    private readonly object _gate = new();
    private readonly Guards _guards = new(labels);
    private readonly Dictionary<IMethodSymbol, Rooms?> _ofHandler = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<string, Rooms?> _ofHandlers = new(StringComparer.Ordinal);

    /// <summary>The same handlers over and over, with other values in the messages.</summary>
    /// <param name="IsClosed">Nobody else moves the state, so what makes no difference here makes none.</param>
    private sealed record Rooms(IReadOnlyList<Lazy<Room>> Draws, bool IsClosed);

    /// <summary>Two events that end differently in what the outcome leaves behind, the order first in which more is there.</summary>
    /// <param name="outcome">What is compared.</param>
    /// <param name="first">The event that should come first where more is left; null for any.</param>
    /// <param name="second">The event that should come second there; null for any.</param>
    public Trial Of(Outcome outcome, CancellationToken cancellation, string? first = null, string? second = null)
    {
        lock (_gate)
        {
            return RoomsOf(outcome.Handler, cancellation) is not { } rooms ? default
                : (Search(rooms, room => room.Search(outcome, found => (first ?? found.First) == found.First && (second ?? found.Second) == found.Second))
                    ?? Search(rooms, room => room.Search(outcome, static _ => true))) is { } found ? new Trial(found, false)
                : new Trial(null, rooms.IsClosed && rooms.Draws.All(static room => !room.Value.IsLost) && Search(rooms, room => room.Repeat(outcome)) is null);
        }
    }

    /// <summary>An event that ends differently when it comes twice.</summary>
    public Witness? Repeated(Outcome outcome, CancellationToken cancellation)
    {
        lock (_gate)
        {
            return RoomsOf(outcome.Handler, cancellation) is { } rooms ? Search(rooms, room => room.Repeat(outcome)) : null;
        }
    }

    private static Witness? Search(Rooms rooms, Func<Room, Witness?> search) => rooms.Draws.Select(room => search(room.Value)).FirstOrDefault(static found => found is not null);

    private Rooms? RoomsOf(IMethodSymbol handler, CancellationToken cancellation)
    {
        if (_ofHandler.TryGetValue(handler, out var known))
        {
            return known;
        }

        var members = new HashSet<ISymbol>(Members(handler, cancellation), SymbolEqualityComparer.Default);
        var handlers = kernel.Scope.Handlers(cancellation).Where(other => !EventNames.IsHelper(other)).Where(other => SymbolEqualityComparer.Default.Equals(other, handler) || Members(other, cancellation).Any(members.Contains)).ToList();
        var key = string.Join(";", handlers.Select(static other => other.ToDisplayString()));
        if (!_ofHandlers.TryGetValue(key, out var rooms))
        {
            _ofHandlers.Add(key, rooms = Made(handlers, cancellation));
        }

        _ofHandler.Add(handler, rooms);
        return rooms;
    }

    private Rooms? Made(List<IMethodSymbol> handlers, CancellationToken cancellation)
    {
        var outcomes = handlers.Select(handler => kernel.OutcomesOf(handler, cancellation)).ToList();
        if (outcomes.Any(HasTwoObjects))
        {
            return null;
        }

        var terms = outcomes.SelectMany(static all => all).SelectMany(TermsOf).SelectMany(static term => term.All()).ToList();
        var domains = new Domains(terms, Unique(outcomes));
        var instances = Math.Min(MostMessages / 3, MostMessages / Math.Max(1, handlers.Count));
        if (instances == 0)
        {
            return null;
        }

        var members = handlers.SelectMany(handler => Members(handler, cancellation)).Distinct<ISymbol>(SymbolEqualityComparer.Default).ToList();
        var empty = Empty(members, cancellation);

        // Kept beyond this question: nobody may take it back halfway.
        var simulation = new Simulation(kernel.Reader(CancellationToken.None));
        Room Drawn(int draw) => new(
            [.. handlers.SelectMany((handler, type) => Enumerable.Range(0, instances).Select(instance => new Delivered(events.Of(handler), outcomes[type], domains.MessageOf(type, instance, draw))))],
            simulation,
            empty);
        return new Rooms([.. Enumerable.Range(0, Domains.Draws).Select(draw => new Lazy<Room>(() => Drawn(draw)))], handlers.Count > 1 && instances > 1 && IsClosed(handlers, terms, cancellation));
    }

    /// <summary>Two objects of one type in one handler: what the one holds is not what the other holds, and here each member has one place.</summary>
    private static bool HasTwoObjects(ImmutableArray<Outcome> outcomes) => outcomes.SelectMany(TermsOf).SelectMany(static term => term.All()).OfType<AtomTerm>()
        .Select(static atom => atom.Owner).OfType<RootTerm>().GroupBy(static root => root.Type?.Name).Any(static roots => roots.Select(static root => root.Key).Distinct().Count() > 1);

    /// <summary>What no two messages share: keys of inboxes, and versions that are compared with the one that is kept.</summary>
    private Func<FixedTerm, bool> Unique(List<ImmutableArray<Outcome>> outcomes)
    {
        var known = outcomes.SelectMany(static all => all).SelectMany(Guards.Conditions).Where(Guards.IsVersion).OfType<LessTerm>().Select(static guard => guard.Right)
            .Concat(outcomes.SelectMany(all => all.SelectMany(outcome => Guards.Conditions(outcome).Where(condition => _guards.IsInbox(condition, outcome, all)))).SelectMany(static inbox => inbox.All()))
            .OfType<FixedTerm>().Select(static leaf => leaf.Name.Substring(leaf.Name.LastIndexOf('.') + 1)).ToImmutableHashSet(StringComparer.Ordinal);
        return leaf => known.Contains(leaf.Name.Substring(leaf.Name.LastIndexOf('.') + 1)) || leaf.Site is IMemberReferenceOperation { Member: var member } && labels.Has(member, Names.EventId);
    }

    /// <summary>Nobody else moves what these handlers read, and a few messages are enough to pass every count that they ask for.</summary>
    private bool IsClosed(List<IMethodSymbol> handlers, List<Term> terms, CancellationToken cancellation)
    {
        var outcomes = handlers.SelectMany(handler => kernel.OutcomesOf(handler, cancellation)).ToList();
        var sites = new HashSet<SyntaxNode>(outcomes.Select(static outcome => outcome.Site.Syntax));
        var members = handlers.SelectMany(handler => Members(handler, cancellation)).Distinct<ISymbol>(SymbolEqualityComparer.Default).ToList();
        var moved = new HashSet<ISymbol>(members.Where(member => outcomes.Any(outcome => Writers.Writes(outcome, member))), SymbolEqualityComparer.Default);
        return members.All(member =>
                moved.Contains(member) && !Evolutions.AnybodyMaySet(member)
                && index.WritesOf(member, cancellation).All(write => WriteForms.Of(write) == WriteForm.Construction || (write.Operation is { } operation && sites.Contains(operation.Syntax))))
            && !outcomes.Any(static outcome => outcome.Site is IIncrementOrDecrementOperation)
            && !terms.Any(static term => term is EqualTerm or LessTerm && term.Parts.Any(static part => part is ApiTerm { Row.Result: ApiResult.Count }) && term.Parts.Any(static part => part is ConstantTerm constant && Numbers.Of(constant.Value) > MostBefore));
    }

    private IEnumerable<ISymbol> Members(IMethodSymbol handler, CancellationToken cancellation) =>
        kernel.OutcomesOf(handler, cancellation).SelectMany(TermsOf).SelectMany(static term => term.All()).OfType<AtomTerm>().Select(static atom => atom.Atom.Member?.OriginalDefinition).OfType<ISymbol>().Where(static member => member is not ILocalSymbol);

    private static IEnumerable<Term> TermsOf(Outcome outcome) =>
        outcome.Path.Select(static control => control.Term).Concat(outcome.Arguments).Concat(new[] { outcome.Target, outcome.Value }.OfType<Term>());

    private SimulatedState Empty(List<ISymbol> members, CancellationToken cancellation)
    {
        var empty = new SimulatedState();
        foreach (var member in members)
        {
            try
            {
                empty.Members.Add(member, Initial(member, cancellation));
            }
            catch (NotFollowedException)
            {
                // Whoever asks for it is not followed.
            }
        }

        return empty;
    }

    private object? Initial(ISymbol member, CancellationToken cancellation)
    {
        var type = Evolutions.TypeOf(member);
        foreach (var write in index.WritesOf(member, cancellation).Where(static write => write.Kind is WriteKind.Initializer))
        {
            if (write.Value?.ConstantValue is { HasValue: true, Value: var constant })
            {
                return constant is bool or string or null ? constant : Numbers.Of(constant);
            }
        }

        return Values.IsCollection(type) ? Empty(type!)
            : Values.MayBeNull(type) ? null
            : Values.IsBool(type) ? false
            : Values.IsNumber(type) || type?.TypeKind == TypeKind.Enum ? 0m
            : throw new NotFollowedException();
    }

    private static object Empty(ITypeSymbol type) =>
        type.Name is "Dictionary" or "IDictionary" or "SortedDictionary" or "ConcurrentDictionary" ? ImmutableDictionary.Create<string, object?>(StringComparer.Ordinal)
        : type.Name is "HashSet" or "ISet" or "SortedSet" ? ImmutableHashSet.Create<object?>()
        : type.Name is "List" or "IList" or "Queue" or "Stack" ? ImmutableList.Create<object?>()
        : throw new NotFollowedException();
}
