using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Order.Handlers;
using RmlAnalyzers.Core.Order.Promises;
using RmlAnalyzers.Core.Order.State;
using RmlAnalyzers.Core.Order.Terms;
using RmlAnalyzers.Core.Order.Witnesses;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Order.Writes;

/// <summary>
/// Judges what handlers write: a join of something fixed is free of order; so are a view, a latch, an inbox and a register of the higher
/// version. What is left is an order of deliveries that ends differently.
/// </summary>
internal sealed partial class WriteJudge
{
    private readonly OrderKernel _kernel;
    private readonly EventNames _events;
    private readonly CancellationToken _cancellation;
    private readonly Guards _guards;
    private readonly Writers _writers;
    private readonly Labels _labels;

    public WriteJudge(OrderKernel kernel, EventNames events, SourceIndex index, Labels labels, CancellationToken cancellation)
    {
        (_kernel, _events, _labels, _cancellation) = (kernel, events, labels, cancellation);
        _guards = new Guards(labels);
        _writers = new Writers(kernel, events, index, cancellation);
    }

    /// <summary>What is wrong with the writes of all handlers in scope, one finding for a place.</summary>
    public OrderFindings<WriteFinding> Find()
    {
        var found = new OrderFindings<WriteFinding>.Builder(static finding => finding.Site.Syntax);

        // A condition that must not be acted upon at all is told as that.
        var conditions = _kernel.Conditions(_cancellation);
        foreach (var handler in _kernel.Scope.Handlers(_cancellation))
        {
            foreach (var finding in Of(handler, Delivery.Of(_kernel.Scope.PromiseOf(handler))))
            {
                var place = finding.Site.Syntax;
                if (!conditions.In(place.SyntaxTree).Any(condition => condition.Cause.Place.Syntax.Span == place.Span))
                {
                    found.Add(finding);
                }
            }
        }

        return found.Build();
    }

    /// <summary>What is wrong with the writes of one handler.</summary>
    public IEnumerable<WriteFinding> Of(IMethodSymbol handler, Delivery delivery)
    {
        var all = _kernel.OutcomesOf(handler, _cancellation);
        foreach (var outcome in all)
        {
            if (Fault(outcome, all, delivery) is { } fault)
            {
                yield return Shown(fault, outcome, outcome.Site, ConditionText.Of(outcome.Site));
            }
            else if (Dropped(outcome, all) is { } dropped)
            {
                yield return Shown(WriteFault.LosesFact, outcome, dropped.Term.Site, ConditionText.Of(dropped.Term.Site), dropped.Term);
            }
        }
    }

    private WriteFault? Fault(Outcome outcome, ImmutableArray<Outcome> all, Delivery delivery) => outcome.Kind switch
    {
        OutcomeKind.Throw => Waits(outcome) ? WriteFault.Waits : null,
        OutcomeKind.Effect when outcome.Target is AtomTerm => OfValues(outcome, outcome.Arguments, outcome.Target) ?? WriteFault.CannotTell,
        OutcomeKind.Effect => OfValues(outcome, outcome.Arguments, null) ?? OfFirst(outcome, outcome.Arguments, all),
        OutcomeKind.Change => OfChange(outcome, all, delivery) ?? OfFirst(outcome, outcome.Arguments, all),
        _ when outcome.Target is AtomTerm target => OfWrite(outcome, target, all, delivery) ?? (target.Atom.Evolution == Evolution.View || outcome.Value is null ? null : OfFirst(outcome, [outcome.Value], all)),
        _ => null,
    };

    private WriteFault? OfChange(Outcome outcome, ImmutableArray<Outcome> all, Delivery delivery) => outcome.Api!.Writes switch
    {
        ApiWrite.Shrink => WrittenValue.StateBehind(outcome.Target) is { } taken && !IsPromisedElsewhere(outcome, taken) ? WriteFault.Shrinks : null,
        ApiWrite.Append when WrittenValue.StateBehind(outcome.Target) is { Atom.Member: { } member } held => IsASet(outcome, held, member) ? OfValues(outcome, outcome.Arguments, outcome.Target) : WriteFault.KeepsArrivalOrder,
        ApiWrite.Grow when outcome.Target is AtomTerm => OfValues(outcome, outcome.Arguments, outcome.Target) ?? OfKeyed(outcome, outcome.Arguments),
        ApiWrite.Sum when outcome.Target is AtomTerm => outcome.Site.Parent is not IExpressionStatementOperation ? WriteFault.Clock : OfValues(outcome, outcome.Arguments, null) ?? Sum(outcome, all, delivery, outcome.Arguments.LastOrDefault() ?? new ConstantTerm(outcome.Site, 1)),
        ApiWrite.Put when outcome.Target is AtomTerm put => OfValues(outcome, outcome.Arguments, null) ?? OfPayload(outcome, put, all, delivery),

        // What is put in the place of the old value stands in a function.
        ApiWrite.Overwrite when outcome.Api.Result == ApiResult.Lookup => WriteFault.CannotTell,
        _ => null,
    };

    /// <summary>The member itself, or what stands under one of its keys.</summary>
    private bool IsASet(Outcome outcome, AtomTerm held, ISymbol member) =>
        outcome.Target == held ? _writers.IsMadeAsSet(member) : outcome.Site is IInvocationOperation { Instance: { } receiver } && Values.IsSet(receiver.Type);

    /// <summary>A helper takes from what it was given; that the member promised otherwise is told as that.</summary>
    private bool IsPromisedElsewhere(Outcome outcome, AtomTerm taken) =>
        WritingCode.Taken(outcome) is not null && taken.Atom.Member is { } member && _kernel.Evolutions.Declared(member) == Evolution.GrowOnly;

    /// <summary>Whatever goes into state or out to others must be of the message, not of the moment.</summary>
    private static WriteFault? OfValues(Outcome outcome, IEnumerable<Term> values, Term? target)
    {
        var path = Guards.Conditions(outcome);
        foreach (var value in values)
        {
            if (WrittenValue.HasClock(value))
            {
                return WriteFault.Clock;
            }

            if (value is not RootTerm && WrittenValue.StateIn(value, target, path).Any())
            {
                return WriteFault.Snapshot;
            }
        }

        return null;
    }

    /// <summary>A key and a value: one key must always have the same value.</summary>
    private WriteFault? OfKeyed(Outcome outcome, IReadOnlyList<Term> arguments) =>
        outcome.Site is not IInvocationOperation { TargetMethod.Name: "Add" or "TryAdd" or "GetOrAdd" } call ? null
        : arguments.Count == 2 && !IsOneForKey(arguments[1], [arguments[0]]) ? WriteFault.OrderDecides
        : call.TargetMethod.Name == "GetOrAdd" && arguments.Count == 1 && call.Arguments[call.Arguments.Length - 1].Value.Descendants().OfType<IAnonymousFunctionOperation>().Any(made => TakesMore(made, arguments[0])) ? WriteFault.CannotTell
        : null;

    /// <summary>The function that makes the value for a key uses something else of the message.</summary>
    private static bool TakesMore(IAnonymousFunctionOperation made, Term key) => made.Body.Descendants()
        .Any(used => used is IParameterReferenceOperation { Parameter: var parameter } && !SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, made.Symbol) && !IsIn(used, key));

    private static bool IsIn(IOperation used, Term key) => key.All().Any(part => part.Site.Syntax.ToString() == (used.Parent is IMemberReferenceOperation ? used.Parent : used).Syntax.ToString());

    /// <summary>A guard that throws because something of the state is not there.</summary>
    private bool Waits(Outcome outcome) =>
        outcome.Path.Length > 0
        && outcome.Path[outcome.Path.Length - 1] is { Guard: IConditionalOperation } last
        && Latches.Conjuncts(last.Term).Any(condition => !_kernel.Type(condition).Type.IsFixed && _kernel.Type(condition).Cause is { Kind: CauseKind.Absence or CauseKind.TrueAtAbsence });

    private WriteFinding Shown(WriteFault fault, Outcome outcome, IOperation site, string written, Term? dropping = null)
    {
        var here = _events.Of(outcome.Handler);
        var what = outcome.Target is AtomTerm target ? target.Atom.Text : outcome.Site is IInvocationOperation call ? call.TargetMethod.Name : "it";

        // Orders are tried on an aggregate that is there: of one that is not they say nothing.
        var trial = fault is WriteFault.Clock or WriteFault.Waits or WriteFault.CannotTell || (dropping is not null && IsMissingRoot(dropping)) ? default
            : fault is WriteFault.Repeats ? new Trial(_kernel.Witnesses.Repeated(outcome, _cancellation), false)
            : _kernel.Witnesses.Of(outcome, _cancellation, second: fault == WriteFault.LosesFact ? here : null);

        // The rule refutes a form; where all that these handlers can do was tried and ends alike, this use of it is at most doubtful.
        return new WriteFinding(
            trial.None && fault is (WriteFault.OrderDecides or WriteFault.LosesFact) ? WriteFault.CannotTell : fault,
            site, what, written, here, EventNames.Beside(here, Other(fault, outcome, here, dropping)), trial.Found, outcome.Kind == OutcomeKind.Effect);
    }

    private string Other(WriteFault fault, Outcome outcome, string here, Term? dropping)
    {
        IEnumerable<Term> about = fault switch
        {
            WriteFault.LosesFact => [dropping!],
            WriteFault.Snapshot => outcome.Arguments.Concat(outcome.Value is { } value ? [value] : []),
            WriteFault.Waits => outcome.Path.Select(static control => control.Term),
            _ => (IEnumerable<Term>)[],
        };
        var movers = about.SelectMany(static term => term.All()).OfType<AtomTerm>().Select(static atom => atom.Atom).Where(static atom => atom.Member is not null and not ILocalSymbol)
            .SelectMany(atom => _events.AllThatMove(atom, _cancellation)).ToList();
        if (movers.Count == 0 && outcome.Target is AtomTerm { Atom.Member: { } member })
        {
            movers = _writers.EventsThatWrite(member);
        }

        return movers.FirstOrDefault(other => other != here) ?? movers.FirstOrDefault() ?? here;
    }
}
