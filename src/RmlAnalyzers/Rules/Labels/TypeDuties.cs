using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Rules.Labels;

/// <summary>What a type declares of the duties that its labels bring: on itself, on its members, on what it derives from, or for the whole assembly.</summary>
internal sealed class TypeDuties
{
    private const int MostNames = 3;
    private readonly Kernel _kernel;
    private readonly INamedTypeSymbol _type;
    private readonly CancellationToken _cancellation;
    private readonly ImmutableArray<(ISymbol Member, Label Label)> _steps;
    private readonly ImmutableArray<Label> _labels;

    public TypeDuties(Kernel kernel, INamedTypeSymbol type, CancellationToken cancellation)
    {
        (_kernel, _type, _cancellation) = (kernel, type, cancellation);
        _steps =
        [
            .. from member in type.GetMembers()
               where member is IMethodSymbol { AssociatedSymbol: null } or IPropertySymbol
               let label = kernel.Labels.Own(member)
               where label is { Draft: false, Readable: true, World: >= World.Dialog } && kernel.Labels.FindInherited(member, Names.StatusCheck) is null && kernel.Labels.FindInherited(member, Names.HandOff) is null
               select (member, label),
        ];
        var own = kernel.Labels.Own(type) is { Draft: false, Readable: true, World: >= World.Dialog } level && type.GetMembers().Any(IsWork) ? level : null;
        _labels = [.. _steps.Select(static step => step.Label).Concat(own is null ? [] : [own])];
    }

    /// <summary>The highest world that a label on the type or on one of its members names; drafts, and messages without work of their own, count for nothing.</summary>
    public World World => _labels.IsEmpty ? World.None : _labels.Max(static label => label.World);

    public bool HasReconciler => Any(Names.Reconciler).Any() || _kernel.Ledgers.All(_cancellation).Any(ledger => _kernel.Labels.Has(ledger, Names.Reconciler));

    /// <summary>What is not declared, in the words of a message.</summary>
    public IReadOnlyList<string> Missing()
    {
        var missing = new List<string>();
        var participants = Any(Names.Participant).ToList();
        if (participants.Count == 0)
        {
            missing.Add("who shares the outcome ([Participant])");
        }

        if (Silent().ToList() is { Count: > 0 } silent)
        {
            var names = string.Join(", ", silent.Take(MostNames)) + (silent.Count > MostNames ? ", …" : "");
            missing.Add($"what is done when no answer comes (OnSilence of {names})");
        }

        if (InvolvesPeople(participants) && !Any(Names.Runbook).Any())
        {
            missing.Add("what people do then ([Runbook])");
        }

        if (World == World.History && !HasReconciler)
        {
            missing.Add("who compares the ledger with reality ([Reconciler])");
        }

        if (!HasOwner())
        {
            missing.Add("who answers for it (Owner)");
        }

        return missing;
    }

    /// <summary>The steps that others answer, or not, and whose labels say nothing of it.</summary>
    private IEnumerable<string> Silent() =>
        from step in _steps
        where !_labels.Any(label => label.Holder is INamedTypeSymbol && label.OnSilence != Silence.Unspecified)
            && _kernel.Labels.Chain(step.Member).All(static label => label.OnSilence == Silence.Unspecified)
            && WaitsForOthers(step.Member)
        select step.Member.Name;

    /// <summary>The member calls others itself, or promises to.</summary>
    private bool WaitsForOthers(ISymbol member)
    {
        if (member.IsAbstract)
        {
            return !_kernel.CompanionNaming.IsCompanion(member, _cancellation);
        }

        var worlds = _kernel.Worlds(_cancellation);
        return member is IMethodSymbol method && _kernel.Facts.Of(method, _cancellation) is { } facts
            && worlds.OwnEffects.Of(facts.Body, _cancellation).Worst(later: false, proven: true, EffectClass.RemoteWrite) is not null
            && !_kernel.CompanionNaming.IsCompanion(member, _cancellation);
    }

    private bool InvolvesPeople(IEnumerable<AttributeData> participants) =>
        participants.Any(static one => one.ConstructorArguments.Any(static argument => argument is { Type.Name: "ParticipantKind", Value: 1 }))
        || _labels.Any(static label => label.OnSilence is Silence.HandOff or Silence.Escalate)
        || _type.GetMembers().Any(member => _kernel.Labels.Has(member, Names.HandOff));

    private bool HasOwner() =>
        _labels.SelectMany(label => _kernel.Labels.Chain(label.Holder).Prepend(label)).Concat(Assembly()).Any(static label => label.Owner is { Length: > 0 })
        || Any(Names.Runbook).Concat(Any(Names.Reconciler)).Any(static attribute => attribute.NamedArguments.Any(static named => named is { Key: "Owner", Value.Value: string { Length: > 0 } }));

    private IEnumerable<Label> Assembly() => _kernel.Labels.Own(_type.ContainingAssembly) is { } label ? [label] : [];

    private static bool IsWork(ISymbol member) => member is IMethodSymbol { MethodKind: MethodKind.Ordinary, IsImplicitlyDeclared: false, IsOverride: false };

    /// <summary>Attributes of that name on the type, its members, the types around and above it, and the assembly.</summary>
    private IEnumerable<AttributeData> Any(string name)
    {
        var places = new List<ISymbol> { _type.ContainingAssembly };
        for (var around = _type; around is not null; around = around.ContainingType)
        {
            places.Add(around);
        }

        for (var above = _type.BaseType; above is { SpecialType: SpecialType.None }; above = above.BaseType)
        {
            places.Add(above);
        }

        return places.Concat(_type.AllInterfaces).Concat(_type.GetMembers()).SelectMany(place => _kernel.Labels.All(place, name));
    }
}
