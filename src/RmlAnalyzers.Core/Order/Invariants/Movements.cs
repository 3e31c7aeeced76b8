using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Order.Handlers;
using RmlAnalyzers.Core.Order.State;
using RmlAnalyzers.Core.Order.Terms;
using RmlAnalyzers.Core.Order.Typing;
using RmlAnalyzers.Core.Order.Writes;

namespace RmlAnalyzers.Core.Order.Invariants;

/// <summary>In which ways handlers move a member.</summary>
[Flags]
internal enum Movement : byte
{
    None = 0,
    Up = 1,
    Down = 2,

    /// <summary>What two handlers add comes together, so that the join is more than either: sets, sums.</summary>
    Adds = 4,

    /// <summary>Nothing of the message or the state is asked before.</summary>
    Unasked = 8,
}

/// <summary>How the handlers in scope move each member of the state, with one handler to name.</summary>
internal sealed class Movements
{
    private readonly Dictionary<ISymbol, (Movement How, Outcome By)> _of = new(SymbolEqualityComparer.Default);

    public Movements(OrderKernel kernel, CancellationToken cancellation)
    {
        foreach (var outcome in kernel.Scope.Handlers(cancellation).SelectMany(handler => kernel.OutcomesOf(handler, cancellation)))
        {
            if (outcome.Target is AtomTerm { Atom.Member: { } member } target && How(outcome, target) is var how && how != Movement.None)
            {
                var key = member.OriginalDefinition;
                _of[key] = _of.TryGetValue(key, out var known) ? (known.How | how, known.By) : (how, outcome);
            }
        }
    }

    public IEnumerable<ISymbol> Members => _of.Keys;

    public Movement Of(StateAtom atom) => atom.Member is { } member ? Of(member) : Movement.None;

    public Movement Of(ISymbol member) => _of.TryGetValue(member.OriginalDefinition, out var known) ? known.How : Movement.None;

    public Outcome? By(StateAtom atom) => atom.Member is { } member && _of.TryGetValue(member.OriginalDefinition, out var known) ? known.By : null;

    private static Movement How(Outcome outcome, AtomTerm target)
    {
        if (outcome.Kind == OutcomeKind.Change)
        {
            return outcome.Api!.Writes switch
            {
                ApiWrite.Grow or ApiWrite.Append => Movement.Up | Movement.Adds,
                ApiWrite.Shrink => Movement.Down | Movement.Adds,
                _ => Movement.None,
            };
        }

        return outcome.Site switch
        {
            IIncrementOrDecrementOperation step => Movement.Adds | (step.Kind == OperationKind.Increment ? Movement.Up : Movement.Down),
            ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } sum when Values.IsNumber(target.Type) => Sum(sum.OperatorKind == BinaryOperatorKind.Add, outcome.Value),
            ISimpleAssignmentOperation when outcome.Value is ArithmeticTerm { Operation: Arithmetic.Add or Arithmetic.Subtract } sum && sum.Parts[0].Same(target) => Sum(sum.Operation == Arithmetic.Add, sum.Parts[1]),
            ISimpleAssignmentOperation simple when WriteForms.Of(simple) == WriteForm.Union => Movement.Up | Movement.Adds,
            _ => Movement.Up | (Guards.Conditions(outcome).All(condition => condition.All().Any(target.Same)) ? Movement.Unasked : Movement.None),
        };
    }

    private static Movement Sum(bool adds, Term? value) =>
        Movement.Adds | (adds == (value is ConstantTerm constant && Numbers.Of(constant.Value) < 0) ? Movement.Down : Movement.Up);
}
