using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Solver;

/// <summary>One thing that may run when a call is made: known by a label or a catalogue row, by its code, or not at all.</summary>
internal sealed record CallTarget(string Name, string Id)
{
    /// <summary>Effects that a label or the catalogue states, each proven at this call or only possible.</summary>
    public ImmutableArray<(EffectClass Class, bool Proven, string Detail)> Stated { get; init; } = ImmutableArray<(EffectClass, bool, string)>.Empty;

    /// <summary>The catalogue rows that state the effects, with what they say in full.</summary>
    public ImmutableArray<CatalogueRow> Rows { get; init; } = ImmutableArray<CatalogueRow>.Empty;

    /// <summary>The code that runs, where nothing states its effects.</summary>
    public BodyFacts? Body { get; init; }

    /// <summary>The method whose code <see cref="Body"/> is, with the type arguments of this call; the method that a label or row speaks of.</summary>
    public IMethodSymbol? Method { get; init; }

    /// <summary>The label that states the effects; null where the catalogue or the label of a sent message does.</summary>
    public LabelSource? LabelledBy { get; init; }

    /// <summary>The outbox that a catalogue row says the message may wait in.</summary>
    public OutboxUse? Outbox { get; init; }

    /// <summary>The label has been written by a tool and not reviewed.</summary>
    public bool IsDraft { get; init; }

    /// <summary>The code belongs to a store that nobody else reads.</summary>
    public bool IsPrivateStore { get; init; }

    /// <summary>Neither label, row nor code: unknown.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>The step is part of its caller's code (a lambda, an initialiser) and needs no mention in the path.</summary>
    public bool IsInline { get; init; }

    /// <summary>The code hands the same call on to another implementation, as a decorator does: what ends the chain is one that does not.</summary>
    public bool IsForwarding { get; init; }

    /// <summary>It may run beside the others or instead of them, and nothing here decides: what it does is possible, not proven.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>The same, where nothing that is stated is proof.</summary>
    public CallTarget AsPossible() => this with { Stated = Stated.Select(static stated => (stated.Class, false, stated.Detail)).ToImmutableArray() };

    public static CallTarget Inline(BodyFacts body) => new("", "") { Body = body, IsInline = true };
}

/// <summary>The alternatives of one call; exactly one of them runs, unless all do. Not exhaustive: something out of sight may run instead.</summary>
internal sealed record CallTargets(ImmutableArray<CallTarget> Alternatives, bool Exhaustive)
{
    /// <summary>All of them run, one after the other, as the handlers of a notification do.</summary>
    public bool AllRun { get; init; }

    /// <summary>
    /// What a draft label says of the call, where the alternatives are the code behind it. A draft repeats what that code may do, so it
    /// is proof only of what the code does not account for.
    /// </summary>
    public CallTarget? Draft { get; init; }

    /// <summary>The alternatives where each must speak for itself: a draft is then no more than possible.</summary>
    public ImmutableArray<CallTarget> Each => Draft is not { } draft ? Alternatives
        : Alternatives.Select(one => one with { Stated = one.Stated.AddRange(draft.AsPossible().Stated) }).ToImmutableArray();

    public static readonly CallTargets Nothing = new(ImmutableArray<CallTarget>.Empty, true);
}
