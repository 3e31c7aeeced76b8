using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Symbols;

/// <summary>
/// Which declarations must carry a higher level before a member may enter a world: the one whose label speaks for the member, and every
/// contract that promises callers less. A label on a type or an assembly is left alone: it speaks for other members as well, so the
/// member gets one of its own.
/// </summary>
internal static class LabelRaise
{
    public static ImmutableArray<ISymbol> For(ISymbol member, World world, Labels labels, CancellationToken cancellation)
    {
        var targets = new List<ISymbol>();
        AddContracts(member, world, labels, targets, cancellation);
        var label = labels.Of(member, cancellation);
        if (targets.Count == 0 || label is { Source: LabelSource.Member or LabelSource.Type })
        {
            targets.Insert(0, label is { Source: LabelSource.Contract } ? label.Holder : Labelable(label, member));
        }

        return Distinct(targets);
    }

    /// <summary>A contract that promises less than the world, and every contract above it that does.</summary>
    public static ImmutableArray<ISymbol> Contract(ISymbol contract, Label promised, World world, Labels labels, CancellationToken cancellation)
    {
        var targets = new List<ISymbol> { Labelable(promised, contract) };
        AddContracts(contract, world, labels, targets, cancellation);
        return Distinct(targets);
    }

    /// <summary>The contracts one step up whose effective label is lower than the world.</summary>
    public static IEnumerable<(ISymbol Contract, Label Label)> LowerContracts(ISymbol member, World world, Labels labels, CancellationToken cancellation) =>
        from contract in ContractMembers.Of(member)
        where !ContractMembers.IsOfObject(contract)
        let label = labels.Of(contract, cancellation)
        where label is not null && label.World < world
        select (contract, label);

    private static void AddContracts(ISymbol member, World world, Labels labels, List<ISymbol> targets, CancellationToken cancellation)
    {
        foreach (var (contract, label) in LowerContracts(member, world, labels, cancellation))
        {
            targets.Add(Labelable(label, contract));
            AddContracts(contract, world, labels, targets, cancellation);
        }
    }

    // An accessor is labelled on its property, unless it carries a label of its own.
    private static ISymbol Labelable(Label? label, ISymbol member) => label switch
    {
        { Source: LabelSource.Member } => label.Holder,
        _ => member is IMethodSymbol { AssociatedSymbol: { } owner } ? owner : member,
    };

    private static ImmutableArray<ISymbol> Distinct(List<ISymbol> targets) => [.. targets.Distinct(SymbolEqualityComparer.Default)];
}
