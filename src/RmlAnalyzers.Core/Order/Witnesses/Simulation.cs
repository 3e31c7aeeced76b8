using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Order.Handlers;
using RmlAnalyzers.Core.Order.Terms;
using RmlAnalyzers.Core.Order.Typing;

namespace RmlAnalyzers.Core.Order.Witnesses;

/// <summary>Thrown where a handler does something that is not followed; whoever tries deliveries then knows nothing.</summary>
internal sealed class NotFollowedException : Exception;

/// <summary>What deliveries leave behind: the members of the state, and what was told.</summary>
internal sealed class SimulatedState
{
    public Dictionary<ISymbol, object?> Members { get; } = new(SymbolEqualityComparer.Default);

    public SortedSet<string> Told { get; } = new(StringComparer.Ordinal);

    public SimulatedState Copy()
    {
        var copy = new SimulatedState();
        foreach (var pair in Members)
        {
            copy.Members.Add(pair.Key, pair.Value);
        }

        copy.Told.UnionWith(Told);
        return copy;
    }

    /// <summary>Equal texts for equal states.</summary>
    public override string ToString() =>
        string.Join(";", Members.Select(static pair => pair.Key.ContainingType?.Name + "." + pair.Key.Name + "=" + SimulatedValues.Show(pair.Value)).OrderBy(static text => text, StringComparer.Ordinal)) + "|" + string.Join(";", Told);
}

/// <summary>Delivers one message to one handler, outcome by outcome, on small values: enough to try orders before one is printed.</summary>
internal sealed class Simulation(TermReader reader)
{
    /// <param name="state">Changed in place.</param>
    /// <param name="outcomes">What the handler does, in the order of its code.</param>
    /// <param name="message">The value of a leaf that the message brings.</param>
    public void Deliver(SimulatedState state, ImmutableArray<Outcome> outcomes, Func<FixedTerm, object?> message)
    {
        var values = new SimulatedValues(state, message);
        var taken = new Dictionary<(IOperation Guard, string Key), bool>();
        foreach (var outcome in outcomes)
        {
            if (!outcome.Path.All(control => Holds(control, values, taken)))
            {
                continue;
            }

            switch (outcome.Kind)
            {
                case OutcomeKind.Throw:
                    return;
                case OutcomeKind.Effect:
                    state.Told.Add(Name(outcome) + "(" + string.Join(",", outcome.Arguments.Select(argument => SimulatedValues.Show(values.Of(argument)))) + ")");
                    break;
                case OutcomeKind.Change:
                    Change(outcome, values);
                    break;
                default:
                    Write(outcome, values);
                    break;
            }
        }
    }

    /// <summary>What a telling is called.</summary>
    public static string Name(Outcome outcome) => (outcome.Site as IInvocationOperation)?.TargetMethod.Name ?? "";

    // A branch is taken before what stands behind it has changed anything.
    private static bool Holds(Control control, SimulatedValues values, Dictionary<(IOperation, string), bool> taken)
    {
        var (term, wanted) = (control.Term, true);
        while (term is NotTerm not)
        {
            (term, wanted) = (not.Operand, !wanted);
        }

        var key = (control.Guard, term.Key);
        if (!taken.TryGetValue(key, out var holds))
        {
            taken.Add(key, holds = values.IsTrue(term));
        }

        return holds == wanted;
    }

    private void Write(Outcome outcome, SimulatedValues values)
    {
        if (outcome.Target is not AtomTerm { Atom.Member: { } member } target || member is ILocalSymbol)
        {
            throw new NotFollowedException();
        }

        values.Of(target);
        switch (outcome.Site)
        {
            case IIncrementOrDecrementOperation counted:
                values.Set(member, SimulatedValues.Number(values.Of(target)) + (counted.Kind == OperationKind.Increment ? 1 : -1));
                break;
            case ICoalesceAssignmentOperation when values.Of(target) is null:
                values.Set(member, values.Of(outcome.Value!));
                break;
            case ICoalesceAssignmentOperation:
                break;
            case ICompoundAssignmentOperation compound:
                values.Set(member, Combined(compound.OperatorKind, values.Of(target), values.Of(outcome.Value!)));
                break;
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments.Length: 1 } keyed }:
                values.Set(member, SimulatedValues.Map(values.Of(target)).SetItem(SimulatedValues.Show(values.Of(reader.Read(keyed.Arguments[0].Value, TermScope.Outside))), values.Of(outcome.Value!)));
                break;
            case ISimpleAssignmentOperation when outcome.Value is { } value:
                values.Set(member, values.Of(value));
                break;
            default:
                throw new NotFollowedException();
        }
    }

    private static object? Combined(BinaryOperatorKind kind, object? left, object? right) => (kind, left, right) switch
    {
        (BinaryOperatorKind.Or, bool one, bool other) => one | other,
        (BinaryOperatorKind.And, bool one, bool other) => one & other,
        (BinaryOperatorKind.Add, decimal one, decimal other) => one + other,
        (BinaryOperatorKind.Subtract, decimal one, decimal other) => one - other,
        (BinaryOperatorKind.Multiply, decimal one, decimal other) => one * other,
        (BinaryOperatorKind.Add, string one, _) => one + SimulatedValues.Show(right),
        _ => throw new NotFollowedException(),
    };

    private static void Change(Outcome outcome, SimulatedValues values)
    {
        if (outcome.Target is not AtomTerm { Atom.Member: { } member } target || outcome.Site is not IInvocationOperation { TargetMethod.Name: var name })
        {
            throw new NotFollowedException();
        }

        var before = values.Of(target);
        var arguments = outcome.Arguments.Select(values.Of).ToList();
        var after = (name, before, arguments.Count) switch
        {
            ("Add" or "TryAdd", ImmutableDictionary<string, object?> map, 2) => map.ContainsKey(SimulatedValues.Show(arguments[0])) ? map : map.Add(SimulatedValues.Show(arguments[0]), arguments[1]),
            ("Add" or "Enqueue" or "Push", ImmutableList<object?> list, 1) => list.Add(arguments[0]),
            ("Add", ImmutableHashSet<object?> set, 1) => set.Add(arguments[0]),
            ("Remove", ImmutableHashSet<object?> set, 1) => set.Remove(arguments[0]),
            ("Remove", ImmutableList<object?> list, 1) => list.Remove(arguments[0]),
            ("Remove", ImmutableDictionary<string, object?> map, 1) => map.Remove(SimulatedValues.Show(arguments[0])),
            ("Clear", ImmutableHashSet<object?> set, 0) => set.Clear(),
            ("Clear", ImmutableList<object?> list, 0) => list.Clear(),
            _ => (object)null!,
        } ?? throw new NotFollowedException();
        values.Note(outcome.Site, !Equals(SimulatedValues.Show(before), SimulatedValues.Show(after)));
        values.Set(member, after);
    }
}
