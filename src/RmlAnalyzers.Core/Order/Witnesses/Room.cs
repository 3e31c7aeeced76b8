using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Order.Handlers;
using RmlAnalyzers.Core.Order.Terms;

namespace RmlAnalyzers.Core.Order.Witnesses;

/// <summary>One message to deliver.</summary>
internal sealed record Delivered(string Event, ImmutableArray<Outcome> Outcomes, Func<FixedTerm, object?> Values);

/// <summary>
/// Handlers of one state with a few messages to deliver. Orders that come to the same state are one: what is delivered behind them is tried once.
/// </summary>
internal sealed class Room(IReadOnlyList<Delivered> messages, Simulation simulation, SimulatedState empty)
{
    private const int MostBefore = 2;
    private const int Unknown = -1;

    private readonly List<SimulatedState> _states = [];
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<(int State, int Message), int> _steps = [];
    private readonly Dictionary<(int State, Outcome Outcome), string?> _left = [];
    private List<(int State, int[] Word)>? _begins;
    private List<Split>? _splits;

    /// <summary>Two messages behind some others that end in two states.</summary>
    private readonly record struct Split(int[] Before, int One, int Other, int Left, int Right);

    /// <summary>Something was delivered that could not be followed to its end.</summary>
    public bool IsLost { get; private set; }

    /// <summary>The first two messages that end differently in what the outcome leaves behind; with its own handler, if it can be.</summary>
    public Witness? Search(Outcome outcome, Func<Witness, bool> fits)
    {
        Witness? any = null;
        var length = 0;
        foreach (var split in _splits ??= [.. Splits()])
        {
            if (any is not null && split.Before.Length > length)
            {
                return any;
            }

            length = split.Before.Length;
            if (Left(split.Left, outcome) is not { } left || Left(split.Right, outcome) is not { } right || left == right)
            {
                continue;
            }

            var rising = left.Length != right.Length ? left.Length > right.Length : string.CompareOrdinal(left, right) > 0;
            var (first, second) = rising ? (split.One, split.Other) : (split.Other, split.One);
            var found = new Witness([.. split.Before.Select(at => messages[at].Event)], messages[first].Event, messages[second].Event);
            if (!fits(found))
            {
                continue;
            }

            if (Comes(first, outcome) || Comes(second, outcome))
            {
                return found;
            }

            any ??= found;
        }

        return any;
    }

    // A helper of several handlers has an outcome in each of them.
    private bool Comes(int message, Outcome outcome) => messages[message].Outcomes.Any(other => other.Site == outcome.Site);

    /// <summary>A message that ends differently when it comes twice.</summary>
    public Witness? Repeat(Outcome outcome)
    {
        foreach (var (state, word) in Begins())
        {
            for (var one = 0; one < messages.Count; one++)
            {
                var (once, twice) = (After(state, one), After(After(state, one), one));
                if (once != twice && Left(once, outcome) is { } left && Left(twice, outcome) is { } right && left != right)
                {
                    return new Witness([.. word.Select(at => messages[at].Event)], messages[one].Event, messages[one].Event);
                }
            }
        }

        return null;
    }

    private IEnumerable<Split> Splits()
    {
        foreach (var (state, before) in Begins())
        {
            for (var one = 0; one < messages.Count; one++)
            {
                for (var other = one + 1; other < messages.Count; other++)
                {
                    var (left, right) = (After(After(state, one), other), After(After(state, other), one));
                    if (left != right)
                    {
                        yield return new Split(before, one, other, left, right);
                    }
                }
            }
        }
    }

    /// <summary>Every state that a few messages come to, with the shortest way there.</summary>
    private List<(int State, int[] Word)> Begins()
    {
        if (_begins is not null)
        {
            return _begins;
        }

        var begins = new List<(int State, int[] Word)> { (Interned(empty), []) };
        var seen = new HashSet<int> { begins[0].State };
        for (var at = 0; at < begins.Count && begins[at].Word.Length < MostBefore; at++)
        {
            for (var message = 0; message < messages.Count; message++)
            {
                if (After(begins[at].State, message) is var next && next != Unknown && seen.Add(next))
                {
                    begins.Add((next, [.. begins[at].Word, message]));
                }
            }
        }

        return _begins = begins;
    }

    private int After(int state, int message)
    {
        if (state == Unknown || _steps.TryGetValue((state, message), out var next))
        {
            return state == Unknown ? Unknown : _steps[(state, message)];
        }

        try
        {
            var moved = _states[state].Copy();
            simulation.Deliver(moved, messages[message].Outcomes, messages[message].Values);
            next = Interned(moved);
        }
        catch (NotFollowedException)
        {
            (next, IsLost) = (Unknown, true);
        }

        _steps.Add((state, message), next);
        return next;
    }

    private int Interned(SimulatedState state)
    {
        var key = state.ToString();
        if (!_known.TryGetValue(key, out var number))
        {
            _known.Add(key, number = _states.Count);
            _states.Add(state);
        }

        return number;
    }

    /// <summary>What the outcome has left behind in a state; null where that is not known.</summary>
    private string? Left(int state, Outcome outcome)
    {
        if (state == Unknown)
        {
            return null;
        }

        if (!_left.TryGetValue((state, outcome), out var left))
        {
            _left.Add((state, outcome), left = Read(_states[state], outcome));
        }

        return left;
    }

    private static string? Read(SimulatedState end, Outcome outcome) => outcome switch
    {
        { Kind: OutcomeKind.Effect } => string.Join(";", end.Told.Where(told => told.StartsWith(Simulation.Name(outcome) + "(", StringComparison.Ordinal))),
        { Target: AtomTerm { Atom.Member: { } member } } when end.Members.TryGetValue(member.OriginalDefinition, out var value) => SimulatedValues.Show(value),
        _ => null,
    };
}
