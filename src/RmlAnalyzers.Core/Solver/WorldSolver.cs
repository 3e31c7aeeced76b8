using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Summaries;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Solver;

/// <summary>
/// The question every rule asks: what does this code, or this call, reach, and how is that proven? Pulled on demand, memoised per
/// compilation, least fixed point over the call graph.
/// </summary>
internal sealed class WorldSolver
{
    private readonly CallResolver _resolver;
    private readonly DelegateRuns _delegates;
    private readonly SummaryMemo<BodyFacts, Reach> _reach;
    private readonly SolverView _view;

    public WorldSolver(CallResolver resolver, DelegateRuns delegates, SolverView? view = null)
    {
        _view = view ?? SolverView.Plain;
        _resolver = resolver;
        _delegates = delegates;
        _reach = new SummaryMemo<BodyFacts, Reach>(ReachLattice.Instance, Callees, Transfer);
    }

    /// <summary>How many bodies have a published summary; a work count for tests.</summary>
    public int Published => _reach.Published;

    /// <summary>What running this code reaches.</summary>
    public Reach Of(BodyFacts body, CancellationToken cancellation) => _reach.Of(body, cancellation);

    /// <summary>What making this one call reaches, delegates that it runs included.</summary>
    public Reach Of(CallFact call, CancellationToken cancellation)
    {
        var reach = Target(call, body => Of(body, cancellation), cancellation);
        return _delegates.Of(call, cancellation).Aggregate(reach, (all, run) => all.Join(Run(call, run, body => Of(body, cancellation), cancellation)));
    }

    /// <summary>What the called member itself reaches, without the delegates it is given.</summary>
    public Reach OfTarget(CallFact call, CancellationToken cancellation) => Target(call, body => Of(body, cancellation), cancellation);

    /// <summary>What one delegate argument reaches by being run.</summary>
    public Reach OfRun(CallFact call, DelegateRun run, CancellationToken cancellation) => Run(call, run, body => Of(body, cancellation), cancellation);

    private BodyFacts? BodyOf(CallTarget target, CancellationToken cancellation) => _view.BodyOf(target, cancellation);

    private IReadOnlyCollection<BodyFacts> Callees(BodyFacts body, CancellationToken cancellation)
    {
        var callees = new List<BodyFacts>();
        foreach (var call in body.Calls)
        {
            foreach (var target in _resolver.Of(call, cancellation).Alternatives)
            {
                if (BodyOf(target, cancellation) is { } code)
                {
                    callees.Add(code);
                    callees.AddRange(Created(target, call, cancellation).Select(made => BodyOf(made, cancellation)).OfType<BodyFacts>());
                }
            }

            foreach (var run in _delegates.Of(call, cancellation))
            {
                callees.AddRange(run.Value.Targets.Select(target => BodyOf(target, cancellation)).OfType<BodyFacts>());
            }
        }

        return callees;
    }

    private Reach Transfer(BodyFacts body, Func<BodyFacts, Reach> reachOf, CancellationToken cancellation)
    {
        var reach = body.IsTruncated ? Reach.NotSeen(Evidence.Leaf(Display.Member(body.Owner), Display.Id(body.Owner), body.Syntax, "too large to read")) : Reach.None;
        foreach (var call in body.Calls)
        {
            reach = reach.Join(Target(call, reachOf, cancellation));
            foreach (var run in _delegates.Of(call, cancellation))
            {
                reach = reach.Join(Run(call, run, reachOf, cancellation));
            }
        }

        return reach;
    }

    private Reach Target(CallFact call, Func<BodyFacts, Reach> reachOf, CancellationToken cancellation)
    {
        var targets = _resolver.Of(call, cancellation);
        if (targets.Draft is { } draft)
        {
            return _view.AnswersForItself(draft) ? Reach.None : Drafted(draft, targets, call, reachOf, cancellation);
        }

        return Target(targets, call, reachOf, cancellation);
    }

    /// <summary>
    /// What the code does, and what the draft says beside it: only possible where the code may do as much, since that is what the draft was
    /// written from; else the word of whoever wrote it. What cannot be seen is what the draft stands for.
    /// </summary>
    private Reach Drafted(CallTarget draft, CallTargets targets, CallFact call, Func<BodyFacts, Reach> reachOf, CancellationToken cancellation)
    {
        var reach = Target(targets, call, reachOf, cancellation).InSight();
        foreach (var (effects, proven, detail) in _view.Stated(draft, cancellation))
        {
            var isProof = proven && _view.BehindDrafts is { } behind
                && Target(targets, call, body => behind.Of(body, cancellation), cancellation).PossibleWorld < effects.World();
            reach = reach.Join(Reach.Of(effects, isProof, Evidence.Leaf(draft.Name, draft.Id, call.Syntax, detail)));
        }

        return reach;
    }

    private Reach Target(CallTargets targets, CallFact call, Func<BodyFacts, Reach> reachOf, CancellationToken cancellation)
    {
        var alternatives = targets.Alternatives.Where(static target => !target.IsForwarding).Select(target => One(target, call, reachOf, cancellation)).ToList();
        var reach = targets.AllRun ? alternatives.Aggregate(Reach.None, static (all, one) => all.Join(one)) : Reach.OneOf(alternatives);
        reach = targets.Alternatives.Where(static target => target.IsForwarding).Aggregate(reach, (all, target) => all.Join(One(target, call, reachOf, cancellation).Weaken()));
        if (targets.Exhaustive)
        {
            return reach;
        }

        // What else may run changes nothing about handlers that all run; it may replace one that runs alone.
        var what = call.Method is { } method ? Display.Member(method) : "delegate";
        return (targets.AllRun ? reach : reach.Weaken()).Join(Reach.NotSeen(Evidence.Leaf(what, what, call.Syntax, "cannot be followed")));
    }

    private Reach One(CallTarget target, CallFact call, Func<BodyFacts, Reach> reachOf, CancellationToken cancellation)
    {
        if (target.IsDoubtful)
        {
            return One(target with { IsDoubtful = false }, call, reachOf, cancellation).Weaken();
        }

        var reach = target.IsUnknown ? Reach.NotSeen(Evidence.Leaf(target.Name, target.Id, call.Syntax, "cannot be followed")) : Reach.None;
        foreach (var (effects, proven, detail) in _view.Stated(target, cancellation))
        {
            reach = reach.Join(Reach.Of(effects, proven, Evidence.Leaf(target.Name, target.Id, call.Syntax, detail)));
        }

        if (BodyOf(target, cancellation) is not { } code)
        {
            return reach;
        }

        var inside = Created(target, call, cancellation).Aggregate(reachOf(code), (all, made) => all.Join(One(made, call, reachOf, cancellation)));
        inside = target.IsPrivateStore ? inside.WithoutStore() : inside;

        // Whoever comes to a type first has not asked for the Lazy values that it makes for everybody.
        inside = call.Kind == CallKind.TypeInitializer ? inside.WithoutWaiting() : inside;
        return reach.Join(target.IsInline ? inside : inside.Through(evidence => evidence.Via(target.Name, target.Id, call.Syntax), later: false));
    }

    /// <summary>Constructors behind a <c>new()</c> constraint, where this call gives the type argument.</summary>
    private IEnumerable<CallTarget> Created(CallTarget target, CallFact call, CancellationToken cancellation)
    {
        if (BodyOf(target, cancellation) is not { } code || target.Method is not { } method)
        {
            yield break;
        }

        foreach (var parameter in _delegates.UsesOf(code, cancellation).Creates)
        {
            if (TypeArguments.Of(parameter, method) is INamedTypeSymbol made
                && made.InstanceConstructors.FirstOrDefault(static constructor => constructor.Parameters.IsEmpty) is { } constructor)
            {
                var creation = new CallFact(CallKind.Member, null, call.Syntax) { Method = constructor };
                foreach (var found in _resolver.Of(creation, cancellation).Alternatives)
                {
                    yield return found;
                }
            }
        }
    }

    private Reach Run(CallFact call, DelegateRun run, Func<BodyFacts, Reach> reachOf, CancellationToken cancellation)
    {
        var inside = Reach.OneOf(run.Value.Targets.Select(target => Code(target, call, reachOf, cancellation)).ToList());
        inside = run.Proven ? inside : inside.Weaken();
        var waits = run.Activation == Activation.OnRead;
        var later = waits || run.Activation == Activation.Later;
        if (!later && run.ByCatalogue)
        {
            // LINQ, pipelines and the like need no mention: the path goes straight to what the delegate does.
            return inside;
        }

        var name = call.Method is { } method ? Display.Member(method) : "delegate";
        return inside.Through(evidence => evidence.Via(name, name, call.Syntax, waits), later);
    }

    private Reach Code(CallTarget target, CallFact call, Func<BodyFacts, Reach> reachOf, CancellationToken cancellation)
    {
        var reach = _view.Stated(target, cancellation).Aggregate(
            Reach.None,
            (all, stated) => all.Join(Reach.Of(stated.Class, stated.Proven, Evidence.Leaf(target.Name, target.Id, call.Syntax, stated.Detail))));
        if (BodyOf(target, cancellation) is not { } code)
        {
            return reach;
        }

        return reach.Join(target.IsInline ? reachOf(code) : reachOf(code).Through(evidence => evidence.Via(target.Name, target.Id, call.Syntax), later: false));
    }
}
