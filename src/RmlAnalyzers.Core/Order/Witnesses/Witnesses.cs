using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
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

namespace RmlAnalyzers.Core.Order.Witnesses;

/// <summary>Two events of which the order decides: behind some others, the first way an outcome is reached that the other way is not, or is another one.</summary>
internal sealed record Witness(string First, string Second);

/// <summary>What trying has shown.</summary>
/// <param name="Found">Two events that end differently.</param>
/// <param name="None">All that the handlers do was followed, nobody else moves the state, and no order of a few messages made a difference.</param>
internal readonly record struct Trial(Witness? Found, bool None);

/// <summary>
/// Tries deliveries of a few messages to the handlers of one state, on small values, and finds two whose order decides what an outcome leaves
/// behind. A finding prints what was tried; nothing is concluded from finding none.
/// </summary>
internal sealed class Witnesses(OrderKernel kernel, SourceIndex index, EventNames events, CancellationToken cancellation)
{
    private const int MostBefore = 2;
    private const int MostMessages = 9;

    private readonly Dictionary<ISymbol, Room?> _rooms = new(SymbolEqualityComparer.Default);

    /// <summary>Handlers of one state with messages to deliver.</summary>
    private sealed record Room(IReadOnlyList<(string Event, ImmutableArray<Outcome> Outcomes, Func<FixedTerm, object?> Message)> Messages, Simulation Simulation, Func<ISymbol, object?> Initial, bool IsClosed)
    {
        public Dictionary<string, SimulatedState> Ends { get; } = new(StringComparer.Ordinal);
    }

    /// <summary>
    /// Two events that end differently in what the outcome leaves behind, the order first in which more is there.
    /// </summary>
    /// <param name="outcome">What is compared.</param>
    /// <param name="first">The event that must come first where more is left; null for any.</param>
    /// <param name="second">The event that must come second there; null for any.</param>
    public Trial Of(Outcome outcome, string? first = null, string? second = null)
    {
        try
        {
            return RoomOf(outcome.Handler) is not { } room ? default
                : Search(room, outcome, found => (first ?? found.First) == found.First && (second ?? found.Second) == found.Second) is { } found ? new Trial(found, false)
                : new Trial(null, room.IsClosed && !Repeats(room, outcome));
        }
        catch (NotFollowedException)
        {
            return default;
        }
    }

    private static Witness? Search(Room room, Outcome outcome, Func<Witness, bool> fits)
    {
        Witness? any = null;
        var length = 0;
        var here = room.Messages.Select(message => message.Outcomes.Contains(outcome)).ToArray();
        foreach (var before in Before(room.Messages.Count))
        {
            if (any is not null && before.Length > length)
            {
                return any;
            }

            length = before.Length;
            for (var one = 0; one < room.Messages.Count; one++)
            {
                for (var other = one + 1; other < room.Messages.Count; other++)
                {
                    var (left, right) = (Left(room, [.. before, one, other], outcome), Left(room, [.. before, other, one], outcome));
                    if (left == right)
                    {
                        continue;
                    }

                    var rising = string.CompareOrdinal(left.Length.ToString("D6", CultureInfo.InvariantCulture) + left, right.Length.ToString("D6", CultureInfo.InvariantCulture) + right) > 0;
                    var (first, second) = rising ? (one, other) : (other, one);
                    var found = new Witness(room.Messages[first].Event, room.Messages[second].Event);
                    if (!fits(found))
                    {
                        continue;
                    }

                    if (here[one] || here[other])
                    {
                        return found;
                    }

                    any ??= found;
                }
            }
        }

        return any;
    }

    /// <summary>A message that comes twice ends differently from one that comes once.</summary>
    private static bool Repeats(Room room, Outcome outcome) => Before(room.Messages.Count).Where(static before => before.Length < MostBefore)
        .Any(before => Enumerable.Range(0, room.Messages.Count).Any(one => Left(room, [.. before, one], outcome) != Left(room, [.. before, one, one], outcome)));

    private static IEnumerable<int[]> Before(int count)
    {
        var last = new List<int[]> { Array.Empty<int>() };
        for (var length = 0; length <= MostBefore; length++)
        {
            foreach (var word in last)
            {
                yield return word;
            }

            last = [.. last.SelectMany(word => Enumerable.Range(0, count).Select(next => word.Concat([next]).ToArray()))];
        }
    }

    /// <summary>What the outcome has left behind after a word.</summary>
    private static string Left(Room room, int[] word, Outcome outcome)
    {
        var end = End(room, word);
        return outcome switch
        {
            { Kind: OutcomeKind.Effect } => string.Join(";", end.Told.Where(told => told.StartsWith(Simulation.Name(outcome) + "(", StringComparison.Ordinal))),
            { Target: AtomTerm { Atom.Member: { } member } } => SimulatedValues.Show(end.Members.TryGetValue(member.OriginalDefinition, out var value) ? value : room.Initial(member.OriginalDefinition)),
            _ => throw new NotFollowedException(),
        };
    }

    private static SimulatedState End(Room room, int[] word)
    {
        if (word.Length == 0)
        {
            return new SimulatedState();
        }

        var key = string.Join(",", word);
        if (room.Ends.TryGetValue(key, out var known))
        {
            return known;
        }

        var state = End(room, [.. word.Take(word.Length - 1)]).Copy();
        var (_, outcomes, message) = room.Messages[word[word.Length - 1]];
        room.Simulation.Deliver(state, outcomes, message);
        room.Ends.Add(key, state);
        return state;
    }

    private Room? RoomOf(IMethodSymbol handler)
    {
        if (_rooms.TryGetValue(handler, out var known))
        {
            return known;
        }

        var members = new HashSet<ISymbol>(Members(handler), SymbolEqualityComparer.Default);
        var handlers = kernel.Scope.Handlers(cancellation).Where(other => SymbolEqualityComparer.Default.Equals(other, handler) || Members(other).Any(members.Contains)).ToList();
        var terms = handlers.SelectMany(other => kernel.OutcomesOf(other, cancellation)).SelectMany(TermsOf).SelectMany(static term => term.All()).ToList();
        var domains = new Domains(terms);
        var instances = Math.Min(MostMessages / 3, MostMessages / Math.Max(1, handlers.Count));
        var messages = handlers.SelectMany((other, type) => Enumerable.Range(0, instances).Select(instance => (Event: events.Of(other), Outcomes: kernel.OutcomesOf(other, cancellation), Message: domains.MessageOf(type, instance)))).ToList();
        var room = messages.Count == 0 ? null : new Room(messages, new Simulation(kernel.Reader(cancellation), Initial), Initial, handlers.Count > 1 && instances > 1 && IsClosed(handlers, terms));
        _rooms.Add(handler, room);
        return room;
    }

    /// <summary>Nobody else moves what these handlers read, and a few messages are enough to pass every count that they ask for.</summary>
    private bool IsClosed(List<IMethodSymbol> handlers, List<Term> terms)
    {
        var outcomes = handlers.SelectMany(handler => kernel.OutcomesOf(handler, cancellation)).ToList();
        var sites = new HashSet<SyntaxNode>(outcomes.Select(static outcome => outcome.Site.Syntax));
        var moved = new HashSet<ISymbol>(handlers.SelectMany(Members).Where(member => outcomes.Any(outcome => Writers.Writes(outcome, member))), SymbolEqualityComparer.Default);
        return handlers.SelectMany(Members).Distinct<ISymbol>(SymbolEqualityComparer.Default).All(member =>
                moved.Contains(member) && !Evolutions.AnybodyMaySet(member)
                && index.WritesOf(member, cancellation).All(write => WriteForms.Of(write) == WriteForm.Construction || (write.Operation is { } operation && sites.Contains(operation.Syntax))))
            && !outcomes.Any(static outcome => outcome.Site is IIncrementOrDecrementOperation)
            && !terms.Any(static term => term is EqualTerm or LessTerm && term.Parts.Any(static part => part is ApiTerm { Row.Result: ApiResult.Count }) && term.Parts.Any(static part => part is ConstantTerm constant && Numbers.Of(constant.Value) > MostBefore));
    }

    private IEnumerable<ISymbol> Members(IMethodSymbol handler) =>
        kernel.OutcomesOf(handler, cancellation).SelectMany(TermsOf).SelectMany(static term => term.All()).OfType<AtomTerm>().Select(static atom => atom.Atom.Member?.OriginalDefinition).OfType<ISymbol>().Where(static member => member is not ILocalSymbol);

    private static IEnumerable<Term> TermsOf(Outcome outcome) =>
        outcome.Path.Select(static control => control.Term).Concat(outcome.Arguments).Concat(new[] { outcome.Target, outcome.Value }.OfType<Term>());

    private object? Initial(ISymbol member)
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
