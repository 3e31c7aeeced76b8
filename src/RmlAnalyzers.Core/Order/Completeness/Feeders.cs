using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Algebra;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Order.Handlers;
using RmlAnalyzers.Core.Order.Terms;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Order.Completeness;

/// <summary>
/// Who must evaluate a condition: every handler that changes state on which it depends, after its last such change. Without that the last
/// fact to arrive may be the one that nobody looks at.
/// </summary>
internal sealed partial class Feeders(OrderKernel kernel, EventNames events, Latches latches, Compilation compilation, Labels labels, SourceIndex index, CancellationToken cancellation)
{
    /// <param name="Outcome">What is done for ever once the condition holds.</param>
    /// <param name="Full">Shapes of all that holds when it is done, the handler's own facts included.</param>
    /// <param name="Asked">Shapes of what has to hold beside the handler's own facts.</param>
    private sealed record Decision(Outcome Outcome, int At, Term Condition, ImmutableHashSet<string> Full, ImmutableHashSet<string> Asked, string Does);

    private readonly Writes.Guards _guards = new(labels);
    private readonly Dictionary<IMethodSymbol, List<Decision>> _decisions = new(SymbolEqualityComparer.Default);

    public OrderFindings<Reevaluation> Find()
    {
        var found = new OrderFindings<Reevaluation>.Builder(static finding => finding.Site);
        var handlers = kernel.Scope.Handlers(cancellation);
        foreach (var handler in handlers.Where(static handler => !EventNames.IsHelper(handler)))
        {
            foreach (var decision in DecisionsOf(handler).Where(IsOpen))
            {
                var support = Support(decision);
                foreach (var feeder in support.SelectMany(member => kernel.HandlersThatWrite(member, cancellation)).Distinct<IMethodSymbol>(SymbolEqualityComparer.Default).Where(static feeder => !EventNames.IsHelper(feeder)).OrderBy(static feeder => feeder, SymbolOrder.Instance))
                {
                    if (Check(decision, support, handler, feeder) is { } missing)
                    {
                        found.Add(missing, decision.Does);
                    }
                }

                foreach (var unasked in Unasked(decision, handler))
                {
                    found.Add(unasked, decision.Does);
                }
            }
        }

        return found.Build();
    }

    /// <summary>Depends on state that moves, and only ever upwards: what is refuted anyway is told as that.</summary>
    private bool IsOpen(Decision decision) =>
        kernel.Type(decision.Condition) is var verdict && !verdict.Type.IsFixed && (verdict.Cause is null || decision.Outcome.Target is AtomTerm { Atom.Evolution: Evolution.View });

    private Reevaluation? Check(Decision decision, HashSet<ISymbol> support, IMethodSymbol handler, IMethodSymbol feeder)
    {
        var outcomes = kernel.OutcomesOf(feeder, cancellation);
        var last = -1;
        StateAtom? fact = null;
        var facts = ImmutableArray.CreateBuilder<IOperation>();
        ImmutableHashSet<string>? held = null;
        for (var at = 0; at < outcomes.Length; at++)
        {
            if (outcomes[at] is { Kind: OutcomeKind.Write or OutcomeKind.Change, Target: AtomTerm { Atom: { Member: { } member } atom } }
                && support.Contains(member.OriginalDefinition)
                && !IsSame(outcomes[at], decision))
            {
                (last, fact) = (at, atom);
                facts.Add(outcomes[at].Site);
                held = held is null ? Recorded(outcomes[at]) : held.Intersect(Recorded(outcomes[at]));
            }
        }

        if (fact is null || held is null)
        {
            return null;
        }

        var evaluations = DecisionsOf(feeder).Where(other => other.Does == decision.Does && other.Asked.Except(held).IsSubsetOf(decision.Full)).ToList();
        if (evaluations.Any(other => other.At > last))
        {
            return null;
        }

        var early = evaluations.LastOrDefault();
        var site = early is not null ? (early.Outcome.Path.LastOrDefault()?.Guard ?? early.Outcome.Site).Syntax : Declaration(feeder);
        if (site is null)
        {
            return null;
        }

        var (here, there) = (events.Of(handler), events.Of(feeder));
        var trial = kernel.Witnesses.Of(decision.Outcome, cancellation, first: there);
        return new Reevaluation(site, decision.Outcome.Site, fact.Text, ConditionText.Of(Shown(decision)), EffectText.Of(decision.Outcome), here, there,
            feeder, facts.ToImmutable(), decision.Outcome, early?.Outcome.Site)
        {
            Orders = trial.Found,
            IsShown = !trial.None,
        };
    }

    /// <summary>Does what the decision does: nothing is missed where it is done anyway.</summary>
    private static bool IsSame(Outcome fact, Decision decision) =>
        Does(fact) == decision.Does && fact.Arguments.Select(TermShape.Of).SequenceEqual(decision.Outcome.Arguments.Select(TermShape.Of));

    /// <summary>What holds, for good, wherever the fact is recorded: an evaluation after it needs no second look.</summary>
    private ImmutableHashSet<string> Recorded(Outcome fact) => fact.Path
        .SelectMany(control => Latches.Conjuncts(control.Term).Where(condition => control.Guard is IForEachLoopOperation || kernel.Type(condition).Type.Overall.NeverFalls()))
        .Select(TermShape.Of).ToImmutableHashSet(StringComparer.Ordinal);

    private List<Decision> DecisionsOf(IMethodSymbol handler)
    {
        if (_decisions.TryGetValue(handler, out var known))
        {
            return known;
        }

        var made = new List<Decision>();
        var outcomes = kernel.OutcomesOf(handler, cancellation);
        for (var at = 0; at < outcomes.Length; at++)
        {
            if (outcomes[at].Kind == OutcomeKind.Throw)
            {
                continue;
            }

            var conditions = latches.ConditionsOf(outcomes[at], outcomes, cancellation);

            // No other event has the id of this one: nobody else makes that true.
            conditions.RemoveAll(condition => condition is ApiTerm { Row.Result: ApiResult.Inbox, Parts: { Count: > 0 } parts } && _guards.IsEventItself(parts[parts.Count - 1]));
            var own = OwnFacts(outcomes, at, conditions);
            var shapes = conditions.SelectMany(Latches.Conjuncts).Select(TermShape.Of).ToImmutableHashSet(StringComparer.Ordinal);
            var condition = conditions.Count == 0 ? new ConstantTerm(outcomes[at].Site, true) : conditions.Aggregate(static (left, right) => new JunctionTerm(right.Site, true, left, right));
            made.Add(new Decision(outcomes[at], at, condition, shapes.Union(own), shapes.Except(own), Does(outcomes[at])));
        }

        _decisions.Add(handler, made);
        return made;
    }

    /// <summary>What the handler itself has made true before it decides, under no other conditions than those of the decision.</summary>
    private static ImmutableHashSet<string> OwnFacts(ImmutableArray<Outcome> outcomes, int before, IReadOnlyCollection<Term> conditions)
    {
        var held = new HashSet<string>(outcomes[before].Path.SelectMany(static control => Latches.Conjuncts(control.Term)).Concat(conditions).Select(TermShape.Of), StringComparer.Ordinal);
        return outcomes.Take(before)
            .Where(outcome => outcome is { Kind: OutcomeKind.Write, Target: AtomTerm, Value: ConstantTerm { Value: true } } && outcome.Path.SelectMany(static control => Latches.Conjuncts(control.Term)).All(condition => held.Contains(TermShape.Of(condition))))
            .Select(static outcome => TermShape.Of(outcome.Target!))
            .ToImmutableHashSet(StringComparer.Ordinal);
    }

    private static string Does(Outcome outcome) => outcome switch
    {
        { Target: AtomTerm { Atom.Evolution: Evolution.View } view, Value: { } value } => TermShape.Of(view) + "=" + TermShape.Of(value),
        { Kind: OutcomeKind.Change, Target: { } changed, Site: IInvocationOperation call } => $"{TermShape.Of(changed)}.{call.TargetMethod.Name}({string.Join(",", outcome.Arguments.Select(Told))})",
        { Target: { } target } when Latches.Joins(outcome) => TermShape.Of(target) + "=True",
        { Target: { } target } => $"{TermShape.Of(target)}={(outcome.Value is ConstantTerm constant ? constant.Key : "")}",
        { Site: IInvocationOperation call } => call.TargetMethod.OriginalDefinition.ToDisplayString() + "(" + string.Join(",", outcome.Arguments.Select(Told)) + ")",
        _ => "",
    };

    // Each handler fills the same message from its own event.
    private static string Told(Term argument) => argument is ConstantTerm constant ? constant.Key
        : argument.Site is IObjectCreationOperation { Type: { } made } ? made.ToDisplayString()
        : argument.Site.Type?.ToDisplayString() ?? "";

    private HashSet<ISymbol> Support(Decision decision)
    {
        var support = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var one in kernel.Type(decision.Condition).Type.On.Values.Where(static one => one.Polarity != Polarity.Constant))
        {
            if (one.Atom.Member is { } member and not ILocalSymbol)
            {
                support.Add(member.OriginalDefinition);
            }
        }

        foreach (var contract in decision.Condition.All().OfType<ContractTerm>().Select(static term => term.Atom.Member).OfType<ISymbol>())
        {
            support.UnionWith(kernel.StateOf(contract, cancellation));
        }

        return support;
    }

    private static IOperation Shown(Decision decision) =>
        decision.Outcome.Path.LastOrDefault()?.Guard is IConditionalOperation { Condition: { } condition } ? condition : decision.Condition.Site;

    private static SyntaxNode? Declaration(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is { } node ? node.FirstAncestorOrSelf<MethodDeclarationSyntax>() ?? node : null;
}
