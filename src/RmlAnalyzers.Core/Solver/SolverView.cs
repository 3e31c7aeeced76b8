using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Solver;

/// <summary>What a solver believes of a call's target, and where it reads on: the plain view believes labels and rows, and reads code that nobody speaks for.</summary>
internal class SolverView
{
    public static readonly SolverView Plain = new();

    /// <summary>What the code behind a draft may do, to tell whether the draft says more; null where no draft is proof.</summary>
    public WorldSolver? BehindDrafts { get; init; }

    /// <summary>The drafted step's effects are its own, and none of whoever calls it.</summary>
    public virtual bool AnswersForItself(CallTarget draft) => false;

    /// <summary>Must not depend on the solver that asks: what is stated is constant while a cycle is solved.</summary>
    public virtual ImmutableArray<(EffectClass Class, bool Proven, string Detail)> Stated(CallTarget target, CancellationToken cancellation) => target.Stated;

    public virtual BodyFacts? BodyOf(CallTarget target, CancellationToken cancellation) => target.Body;
}

/// <summary>
/// Labelled members answer for themselves. A label on a type or assembly makes no step of a member, so that the code behind it counts as
/// its caller's.
/// </summary>
internal sealed class UpToSteps(FactsStore facts) : SolverView
{
    public override bool AnswersForItself(CallTarget draft) => draft.LabelledBy is LabelSource.Member or LabelSource.Contract;

    public override ImmutableArray<(EffectClass Class, bool Proven, string Detail)> Stated(CallTarget target, CancellationToken cancellation) =>
        target.LabelledBy is not null ? [] : target.Stated;

    public override BodyFacts? BodyOf(CallTarget target, CancellationToken cancellation) =>
        target.Body ?? (target is { LabelledBy: LabelSource.Type or LabelSource.BaseOrInterface or LabelSource.Assembly, Method: { } method }
            ? facts.Of(method, cancellation)?.Body
            : null);
}

/// <summary>
/// What leaves for others at once. A label says that others share the outcome, not how: where the code behind it is in sight and only
/// writes a store, it is no remote call. A message that waits in an outbox has not left.
/// </summary>
/// <param name="facts">Reads the code behind labels.</param>
/// <param name="index">Finds the one implementation of a labelled contract.</param>
/// <param name="plain">Says what the code behind a label does; a solver of its own, so that the answer is constant here.</param>
/// <param name="outboxes">Tells which messages wait; null where none do.</param>
internal sealed class AtOnceRemote(FactsStore facts, SourceIndex index, WorldSolver plain, Outboxes? outboxes) : SolverView
{
    public override ImmutableArray<(EffectClass Class, bool Proven, string Detail)> Stated(CallTarget target, CancellationToken cancellation)
    {
        if (target.Outbox is { } outbox && outboxes?.Holds(outbox, cancellation) == true)
        {
            return [];
        }

        return target.LabelledBy is not null && Behind(target, cancellation) is { } code && SpeaksForItself(code, target, cancellation) ? [] : target.Stated;
    }

    public override BodyFacts? BodyOf(CallTarget target, CancellationToken cancellation) =>
        target.Body ?? (target.LabelledBy is not null ? Behind(target, cancellation) : null);

    private bool SpeaksForItself(BodyFacts code, CallTarget target, CancellationToken cancellation)
    {
        var reach = plain.Of(code, cancellation);
        var isHistory = target.Stated.Any(static stated => stated.Class == EffectClass.History);
        if (reach.Worst(later: false, proven: true, from: EffectClass.RemoteWrite) is var (effects, _))
        {
            return !isHistory || effects == EffectClass.History;
        }

        return reach.Worst(later: false, proven: false, from: EffectClass.StoreWrite, to: EffectClass.StoreWrite) is not null
            && (!isHistory || reach.Unknown is null);
    }

    private BodyFacts? Behind(CallTarget target, CancellationToken cancellation)
    {
        if (target.Method is not { } method)
        {
            return null;
        }

        if (!method.IsAbstract)
        {
            return facts.Of(method, cancellation)?.Body;
        }

        var implementations = index.ImplementationsOf(method, cancellation);
        return implementations.Length == 1 ? facts.Of(implementations[0], cancellation)?.Body : null;
    }
}
