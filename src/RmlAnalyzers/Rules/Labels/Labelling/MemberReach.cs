using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Summaries;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Rules.Labels.Labelling;

/// <summary>What whoever calls a member may reach: through its own code, and through every override and implementation in this compilation.</summary>
/// <param name="kernel">The kernel of the compilation that declares the member.</param>
/// <param name="ignored">The declaration whose draft label is being asked about, so that it cannot answer for itself.</param>
internal sealed class MemberReach(Kernel kernel, ISymbol? ignored, CancellationToken cancellation)
{
    /// <summary>The highest class of effect that is possible, with its path; null where nothing leaves the process.</summary>
    public (EffectClass Class, Evidence Evidence)? Of(ISymbol member)
    {
        var all = Reach.None;
        foreach (var method in Code(member))
        {
            all = all.Join(Own(method));
            foreach (var body in kernel.Index.ImplementationsOf(method, cancellation))
            {
                all = all.Join(Implementation(body));
            }
        }

        var now = all.Worst(later: false, proven: false);
        var later = HandedOver(all);
        return (later?.Class ?? EffectClass.None) > (now?.Class ?? EffectClass.None) ? later : now;
    }

    /// <summary>What somebody else runs without being asked; what waits until its result is asked for belongs to whoever asks.</summary>
    private static (EffectClass Class, Evidence Evidence)? HandedOver(Reach all)
    {
        for (var effects = EffectClass.History; effects >= EffectClass.StoreRead; effects--)
        {
            if (all.Find(effects, later: true, proven: false) is { Waits: false } evidence)
            {
                return (effects, evidence);
            }
        }

        return null;
    }

    private static IEnumerable<IMethodSymbol> Code(ISymbol member) => member switch
    {
        IMethodSymbol method => [method],
        IPropertySymbol property => new[] { property.GetMethod, property.SetMethod }.OfType<IMethodSymbol>(),
        _ => [],
    };

    private Reach Own(IMethodSymbol method) => Said(method) ?? Body(method);

    private Reach Implementation(IMethodSymbol method) =>
        Said(method) ?? Body(method).Through(evidence => evidence.Via(Display.Member(method), Display.Id(method), null), later: false);

    /// <summary>What a label or a catalogue row says of the member; null where its code must answer. A draft says no less than it says, and its code may say more.</summary>
    private Reach? Said(IMethodSymbol method)
    {
        var label = kernel.Labels.Of(method, cancellation);
        if (label is null)
        {
            return Row(method);
        }

        if (ignored is not null && SymbolEqualityComparer.Default.Equals(label.Holder, ignored))
        {
            return null;
        }

        var said = Reach.Of(ClassOf(label.World), proven: true, Leaf(method, "labelled " + label.World.Display()));
        return label.Draft ? said.Join(Body(method)) : said;
    }

    private Reach? Row(IMethodSymbol method)
    {
        var call = new CallFact(CallKind.Member, null, method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation)!) { Method = method };
        return kernel.Worlds(cancellation).Stated.Of(method, call, cancellation) is not { } known
            ? null
            : known.Stated.Aggregate(Reach.None, (all, stated) => all.Join(Reach.Of(stated.Class, stated.Proven, Leaf(method, stated.Detail))));
    }

    private Reach Body(IMethodSymbol method)
    {
        if (kernel.Facts.Of(method, cancellation) is not { } facts)
        {
            return Reach.None;
        }

        var worlds = kernel.Worlds(cancellation);
        var reach = worlds.Solver.Of(facts.Body, cancellation);
        return worlds.Stated.IsPrivateStore(method) ? reach.WithoutStore() : reach;
    }

    private static Evidence Leaf(IMethodSymbol method, string detail) => Evidence.Leaf(Display.Member(method), Display.Id(method), null, detail);

    private static EffectClass ClassOf(World world) => world switch
    {
        World.History => EffectClass.History,
        World.Dialog => EffectClass.RemoteWrite,
        _ => EffectClass.None,
    };
}
