using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Order.Terms;

namespace RmlAnalyzers.Core.Order.Handlers;

/// <summary>
/// Walks a handler and what it calls in source, and notes what it leaves behind under which conditions. Structured: an early exit becomes
/// a condition on what follows. What a lambda leaves behind happens under the conditions of the place where it is written.
/// </summary>
internal sealed partial class OutcomeWalker(TermReader reader, OrderScope scope, IMethodSymbol handler)
{
    private readonly List<Outcome> _outcomes = [];

    public IReadOnlyList<Outcome> Outcomes => _outcomes;

    // The member itself is asked of, whatever may override it.
    public void Walk(IMethodSymbol method, TermScope terms)
    {
        if (reader.OwnCode(method) is { } code)
        {
            Body(code, new Place(terms.Enter(method), [], []));
        }
    }

    /// <param name="Terms">What names mean here.</param>
    /// <param name="Path">What must hold to get here.</param>
    /// <param name="Methods">Methods entered, outermost first.</param>
    private sealed record Place(TermScope Terms, ImmutableArray<Control> Path, ImmutableArray<IMethodSymbol> Methods)
    {
        public Place And(Term term, IOperation guard) => this with { Path = Path.Add(new Control(term, guard)) };
    }

    private void Body(IOperation code, Place place)
    {
        foreach (var part in code switch
        {
            IMethodBodyOperation method => new IOperation?[] { method.BlockBody, method.ExpressionBody },
            IConstructorBodyOperation constructor => [constructor.BlockBody, constructor.ExpressionBody],
            ILocalFunctionOperation function => [function.Body],
            _ => [code],
        })
        {
            if (part is not null)
            {
                Statement(part, place);
            }
        }
    }

    /// <summary>Walks a statement; what is known afterwards on the way that goes on, null where none does.</summary>
    private Place? Statement(IOperation statement, Place place)
    {
        switch (statement)
        {
            case IBlockOperation block:
                return Sequence(block.Operations, place);
            case IConditionalOperation { WhenTrue: not null } choice when choice.Type is null || choice.Type.SpecialType == SpecialType.System_Void:
                return Choice(choice, place);
            case ISwitchOperation table:
                return Table(table, place);
            case ILoopOperation loop:
                return Loop(loop, place);
            case ITryOperation attempt:
                return Attempt(attempt, place);
            case ILockOperation guarded:
                return Statement(guarded.Body, place);
            case IUsingOperation used:
                Expressions(used.Resources, place);
                return Statement(used.Body, place);
            case ILabeledOperation { Operation: { } labelled }:
                return Statement(labelled, place);
            case IReturnOperation { Kind: OperationKind.Return } exit:
                if (exit.ReturnedValue is { } value)
                {
                    Expressions(value, place);
                }

                return null;
            case IExpressionStatementOperation { Operation: IThrowOperation thrown }:
                return Throw(thrown, place);
            case IThrowOperation thrown:
                return Throw(thrown, place);
            case IBranchOperation:
                return null;
            case ILocalFunctionOperation:
                return place;
            default:
                Expressions(statement, place);
                return place;
        }
    }

    private Place? Throw(IThrowOperation thrown, Place place)
    {
        _outcomes.Add(new Outcome(OutcomeKind.Throw, handler, thrown, place.Path));
        return null;
    }

    private Place? Sequence(ImmutableArray<IOperation> statements, Place place)
    {
        Place? current = place;
        foreach (var statement in statements)
        {
            current = Statement(statement, current);
            if (current is null)
            {
                return null;
            }
        }

        return current;
    }

    private Place? Choice(IConditionalOperation choice, Place place)
    {
        Expressions(choice.Condition, place);
        var condition = reader.Read(choice.Condition, place.Terms);
        Term opposite = condition is NotTerm not ? not.Operand : new NotTerm(choice.Condition, condition);
        var yes = Statement(choice.WhenTrue, place.And(condition, choice));
        var no = choice.WhenFalse is { } otherwise ? Statement(otherwise, place.And(opposite, choice)) : place.And(opposite, choice);
        return After(place, yes, no, choice);
    }

    /// <summary>What holds behind two ways: that of the only one that goes on, or what held before.</summary>
    private static Place? After(Place before, Place? yes, Place? no, IOperation guard)
    {
        if (yes is null || no is null)
        {
            return yes ?? no;
        }

        // Both go on. Where nothing on the way left early, the ways meet without a condition; otherwise one of them was taken to its end.
        return yes.Path.Length == before.Path.Length + 1 && no.Path.Length == before.Path.Length + 1
            ? before
            : before.And(new JunctionTerm(guard, false, All(yes, before, guard), All(no, before, guard)), guard);
    }

    private static Term All(Place place, Place before, IOperation guard) =>
        place.Path.Skip(before.Path.Length).Select(static control => control.Term).Aggregate((left, right) => new JunctionTerm(guard, true, left, right));

    private Place? Table(ISwitchOperation table, Place place)
    {
        Expressions(table.Value, place);
        var value = reader.Read(table.Value, place.Terms);
        var (rest, after) = (place, (Place?)null);
        var exhausted = false;
        foreach (var section in table.Cases.OrderBy(static section => section.Clauses.Any(static clause => clause is IDefaultCaseClauseOperation)))
        {
            Term? matches = null;
            foreach (var clause in section.Clauses)
            {
                var one = reader.Matches(clause, value, place.Terms);
                exhausted |= one is ConstantTerm { Value: true };
                matches = matches is null ? one : new JunctionTerm(clause, false, matches, one);
            }

            var inside = matches is null or ConstantTerm { Value: true } ? rest : rest.And(matches, section);
            var end = Section(section.Body, inside);
            after = end is null ? after : after is null ? end : place.And(new JunctionTerm(table, false, Held(after, place, table), Held(end, place, table)), table);
            rest = matches is null ? rest : rest.And(new NotTerm(section, matches), section);
        }

        return table.Cases.All(static section => section.Body.All(Falls)) ? place
            : exhausted ? after
            : after is null ? rest
            : place.And(new JunctionTerm(table, false, Held(after, place, table), Held(rest, place, table)), table);
    }

    private static bool Falls(IOperation statement) => statement is IBranchOperation || !statement.DescendantsAndSelf().Any(static inner => inner is IReturnOperation or IThrowOperation);

    private static Term Held(Place place, Place before, IOperation guard) =>
        place.Path.Length == before.Path.Length ? new ConstantTerm(guard, true) : All(place, before, guard);

    private Place? Section(ImmutableArray<IOperation> statements, Place place)
    {
        Place? current = place;
        foreach (var statement in statements)
        {
            if (statement is IBranchOperation { BranchKind: BranchKind.Break })
            {
                return current;
            }

            current = Statement(statement, current!);
            if (current is null)
            {
                return null;
            }
        }

        return current;
    }
}
