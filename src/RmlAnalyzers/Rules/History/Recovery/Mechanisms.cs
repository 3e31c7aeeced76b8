using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Rules.History.Recovery;

/// <summary>What labelled code has to recover with: the local kind (rollback, removal, snapshot), and the kind that history asks for.</summary>
internal sealed class Mechanisms(Kernel kernel, CancellationToken cancellation)
{
    private const int MaxDepth = 4;

    private readonly HashSet<BodyFacts> _seen = [];
    private readonly WorldKernel _worlds = kernel.Worlds(cancellation);
    private bool _appends;
    private bool _corrects;
    private bool _asks;
    private bool _reconciles = kernel.Labels.Has(kernel.Compilation.Assembly, Names.Reconciler);

    /// <summary>What takes back our own state, as a message says it; null where nothing does.</summary>
    public string? LocalRecovery { get; private set; }

    public bool MakesHistory { get; private set; }

    public List<Location> Places { get; } = [];

    /// <summary>It can be put right, and somebody can learn that it has to be.</summary>
    public bool IsEnough => _corrects && (_appends || _asks || _reconciles);

    public IEnumerable<string> Missing
    {
        get
        {
            if (!_appends)
            {
                yield return "ledger append";
            }

            if (!_corrects)
            {
                yield return "correction";
            }

            if (!_asks)
            {
                yield return "status check";
            }

            if (!_reconciles)
            {
                yield return "reconciler";
            }
        }
    }

    public void Read(IMethodSymbol method)
    {
        if (kernel.Facts.Of(method, cancellation) is not { } facts)
        {
            return;
        }

        MakesHistory |= _worlds.Solver.Of(facts.Body, cancellation).Worst(later: false, proven: true, from: EffectClass.History) is not null;
        foreach (var body in facts.Nested.Values.Prepend(facts.Body))
        {
            foreach (var call in body.Calls.Where(static call => call.Operation is IInvocationOperation))
            {
                NoteRecovery(call, body);
            }

            Follow(body, MaxDepth);
        }

        NoteSnapshots(facts);
    }

    public void ReadLabels(ISymbol holder)
    {
        foreach (var label in kernel.Labels.Chain(holder))
        {
            Note(label);
        }

        for (var type = holder as INamedTypeSymbol ?? holder.ContainingType; type is not null; type = type.ContainingType)
        {
            _reconciles |= kernel.Labels.FindOnType(type, Names.Reconciler) is not null;
        }
    }

    private void NoteRecovery(CallFact call, BodyFacts body)
    {
        var inHandler = call.Syntax.FirstAncestorOrSelf<CatchClauseSyntax>() is not null;
        var recovery = _worlds.Reverts.KindOf(call, cancellation) switch
        {
            RevertKind.Rollback => "a rollback of the database transaction",
            RevertKind.Removal when inHandler => "the removal of our own rows",
            _ => null,
        };
        if (recovery is not null && MayFollowHistory(call, body))
        {
            LocalRecovery ??= recovery;
            Places.Add(Core.Reporting.Places.Of(call.Syntax));
        }
    }

    /// <summary>What is taken back before anything was made history of answers for nothing that was. Where the body itself makes none, nobody can tell.</summary>
    private bool MayFollowHistory(CallFact recovery, BodyFacts body)
    {
        var made = body.Calls.Where(call => call != recovery && call.Operation is not null && _worlds.Solver.Of(call, cancellation).Find(EffectClass.History, later: false, proven: false) is not null).ToList();
        return made.Count == 0 || kernel.Flows.Around(recovery.Operation!, cancellation) is not { } flow || flow.PointOf(recovery.Operation!) is not { } at
            || made.Any(call => flow.PointOf(call.Operation!) is not { } point || flow.Reaches(point, at));
    }

    /// <summary>A field or property is given back what it had: <c>var before = _state; try { … } catch { _state = before; throw; }</c>.</summary>
    private void NoteSnapshots(MemberFacts facts)
    {
        foreach (var assignment in facts.Roots.SelectMany(static root => root.Descendants()).OfType<ISimpleAssignmentOperation>())
        {
            if (assignment is { Target: IMemberReferenceOperation { Member: var member }, Value: ILocalReferenceOperation kept }
                && assignment.Syntax.FirstAncestorOrSelf<CatchClauseSyntax>() is not null
                && LocalWrites.Of(kept.Local, kept) is { Count: 1 } writes
                && writes[0].Value?.DescendantsAndSelf().OfType<IMemberReferenceOperation>().Any(read => SymbolEqualityComparer.Default.Equals(read.Member, member)) == true)
            {
                LocalRecovery ??= "a snapshot of our own state";
                Places.Add(assignment.Syntax.GetLocation());
            }
        }
    }

    private void Follow(BodyFacts body, int depth)
    {
        if (!_seen.Add(body))
        {
            return;
        }

        foreach (var call in body.Calls)
        {
            if (call.Method is not { } method)
            {
                continue;
            }

            Note(method, call);
            if (depth > 0)
            {
                foreach (var next in _worlds.Resolver.Of(call, cancellation).Alternatives.Select(target => target.Body ?? Behind(target.Method)).OfType<BodyFacts>())
                {
                    Follow(next, depth - 1);
                }
            }
        }
    }

    private void Note(IMethodSymbol method, CallFact call)
    {
        foreach (var label in kernel.Labels.Chain(method).Where(static label => label.World == World.History))
        {
            Note(label);
        }

        _asks |= kernel.Labels.FindInherited(method, Names.StatusCheck) is not null;
        _corrects |= _worlds.Reverts.Row(call.Operation, cancellation) is { Kind: EffectKind.Refund };
        if (kernel.Labels.FindInherited(method, Names.AppendsEffect) is not null || (method.ContainingType is { } type && kernel.Labels.FindOnType(type, Names.EffectLedger) is not null))
        {
            _appends = true;
            _reconciles |= method.ContainingType is { } ledger && kernel.Labels.FindOnType(ledger, Names.Reconciler) is not null;
        }
    }

    private void Note(Label label)
    {
        _corrects |= label.Says(nameof(label.Correction)) || label.Says(nameof(label.NoCorrection));
        _asks |= label.Says(nameof(label.StatusCheck)) || label.OnSilence == Silence.CheckStatus;
    }

    private BodyFacts? Behind(IMethodSymbol? method)
    {
        if (method is null || !method.IsAbstract)
        {
            return method is null ? null : kernel.Facts.Of(method, cancellation)?.Body;
        }

        var implementations = kernel.Index.ImplementationsOf(method, cancellation);
        return implementations.Length == 1 ? kernel.Facts.Of(implementations[0], cancellation)?.Body : null;
    }
}
