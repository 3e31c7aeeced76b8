using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Symbols;

/// <summary>
/// Which level applies to a declaration, source or metadata alike. Asked in this order: the member, what it overrides or implements,
/// its type, that type's base types and interfaces, its assembly. Where one place carries several levels, the highest counts.
/// </summary>
internal sealed partial class Labels(Compilation compilation)
{
    private readonly LabelledAssemblies _assemblies = new(compilation);
    private readonly ConcurrentDictionary<ISymbol, Holding> _own = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, Holding> _effective = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, TypeLabels> _types = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _labelsMembers = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<ISymbol>> _contracts = new(SymbolEqualityComparer.Default);
    private readonly Gate _gate = new(compilation);
    private StrongBox<bool>? _any;
    private StrongBox<bool>? _marksKeys;

    /// <summary>Whether anything this compilation can see may carry a level; decided from texts and metadata tables, without binding.</summary>
    public bool Any => (_any ??= new StrongBox<bool>(_gate.SourceNamesLevel || _assemblies.Any(CancellationToken.None))).Value;

    /// <summary>Referenced assemblies that use our attributes.</summary>
    public IEnumerable<IAssemblySymbol> Others(CancellationToken cancellation) => _assemblies.All(cancellation);

    /// <summary>Referenced assemblies whose levels are known and whose undo, correction and key are not, each with the assembly that is missing here.</summary>
    public IEnumerable<(string Assembly, string Missing)> Unreadable(CancellationToken cancellation) => _assemblies.Unreadable(cancellation);

    /// <summary>The label that applies to a member; for a type the label that its members inherit.</summary>
    public Label? Of(ISymbol member, CancellationToken cancellation)
    {
        if (member is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
        {
            return Own(member);
        }

        if (!Any)
        {
            return null;
        }

        var asked = Canonical(member);
        if (asked is INamedTypeSymbol type)
        {
            return LabelsOf(type).Effective;
        }

        if (asked.ContainingType is not { } container || asked is not (IMethodSymbol or IPropertySymbol or IEventSymbol or IFieldSymbol))
        {
            return asked is IAssemblySymbol assembly ? OfAssembly(assembly) : null;
        }

        var inherited = LabelsOf(container);
        if (!inherited.PerMember)
        {
            return inherited.Effective;
        }

        cancellation.ThrowIfCancellationRequested();
        return _effective.GetOrAdd(asked, symbol => new Holding(Effective(symbol, inherited))).Label;
    }

    /// <summary>The label on that very declaration, over all its partial parts; with several levels the highest.</summary>
    public Label? Own(ISymbol symbol)
    {
        if (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
        {
            return Read(symbol);
        }

        var asked = Canonical(symbol);
        return MayCarry(asked) ? _own.GetOrAdd(asked, key => new Holding(Read(key))).Label : null;
    }

    /// <summary>The level on a message type, its base types or its interfaces: it applies to whoever sends the message.</summary>
    public Label? OfMessage(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol named when Any => Own(named) ?? TypeLabels.Highest(LabelsOf(named.OriginalDefinition).Above),
        ITypeParameterSymbol parameter => TypeLabels.Highest(parameter.ConstraintTypes.Select(OfMessage).OfType<Label>()),
        _ => null,
    };

    /// <summary>The member's own label and then those of the members it stands in for, nearest first: a companion missing on one is inherited from the next.</summary>
    public IEnumerable<Label> Chain(ISymbol member)
    {
        var asked = Canonical(member);
        if (OnMember(asked) is { } own)
        {
            yield return own;
        }

        foreach (var contract in Contracts(asked))
        {
            foreach (var label in Chain(contract))
            {
                yield return label with { Source = LabelSource.Contract };
            }
        }
    }

    /// <summary>Whether the assembly is this one, or one whose author knows our attributes: others have nothing to say to us.</summary>
    public bool Speaks(IAssemblySymbol? assembly) =>
        assembly is not null && (SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly) || _assemblies.Uses(assembly, CancellationToken.None));

    /// <summary>Whether the declaration belongs to this compilation.</summary>
    public bool IsHere(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol as IAssemblySymbol ?? symbol.ContainingAssembly, compilation.Assembly);

    /// <summary>Whether any referenced assembly's author knows our attributes.</summary>
    public bool KnowsOthers => _assemblies.Any(CancellationToken.None);

    /// <summary>Whether a type of that other assembly is marked as a ledger of effects.</summary>
    public bool KeepsLedger(IAssemblySymbol? assembly) =>
        assembly is not null && !SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly) && _assemblies.KeepsLedger(assembly, CancellationToken.None);

    /// <summary>Whether anything in sight may be marked <c>[IdempotencyKey]</c>; decided from texts, without binding.</summary>
    public bool MayMarkKeys => (_marksKeys ??= new StrongBox<bool>(
        KnowsOthers || compilation.SyntaxTrees.Any(static tree => KeyText.IsIn(tree)))).Value;

    /// <summary>Whether a level may apply to the type or to one of its members; false decides for all of them.</summary>
    public bool Concern(INamedTypeSymbol type) => Any && LabelsOf(type.OriginalDefinition) is { Effective: not null } or { PerMember: true };

    /// <summary>Whether levels may stand in a tree under another name.</summary>
    public bool MayBeRenamedIn(SyntaxTree tree, CancellationToken cancellation) => _gate.MayBeRenamedIn(tree, cancellation);

    internal Label? OfAssembly(IAssemblySymbol? assembly) =>
        assembly is not null && Own(assembly) is { } label ? label with { Source = LabelSource.Assembly } : null;

    /// <summary>Whether a member of that very type carries a level.</summary>
    internal bool LabelsMembers(INamedTypeSymbol type) =>
        MayCarry(type) && _labelsMembers.GetOrAdd(type, key => key.GetMembers().Any(member => member is not INamedTypeSymbol && Read(member) is not null));

    /// <summary>What a member stands in for: asked for each attribute that may be inherited.</summary>
    private ImmutableArray<ISymbol> Contracts(ISymbol member) =>
        _contracts.TryGetValue(member, out var known) ? known : _contracts.GetOrAdd(member, [.. ContractMembers.Of(member)]);

    private TypeLabels LabelsOf(INamedTypeSymbol type) =>
        _types.TryGetValue(type, out var known) ? known : _types.GetOrAdd(type, TypeLabels.Of(type, this));

    private Label? Effective(ISymbol member, TypeLabels inherited)
    {
        if (OnMember(member) is { } own)
        {
            return own;
        }

        if (OnContracts(member) is { } contract)
        {
            return contract with { Source = LabelSource.Contract };
        }

        return inherited.Effective is { Source: LabelSource.BaseOrInterface } && OnInterfacesOf(member) is { } label
            ? label
            : inherited.Effective;
    }

    private Label? OnMember(ISymbol member) =>
        Own(member) ?? (member is IMethodSymbol { AssociatedSymbol: { } property } && Own(property) is { } label ? label : null);

    private Label? OnContracts(ISymbol member) =>
        TypeLabels.Highest(Contracts(member).Select(contract => OnMember(contract) ?? OnContracts(contract)).OfType<Label>());

    // Of several labelled interfaces, the one that asks for the member decides over those that do not know it.
    private Label? OnInterfacesOf(ISymbol member) =>
        TypeLabels.Highest(Contracts(member)
            .Select(contract => Own(contract.ContainingType))
            .OfType<Label>()
            .Select(label => label with { Source = LabelSource.BaseOrInterface }));

    private static Label? Read(ISymbol symbol)
    {
        Label? highest = null;
        foreach (var attribute in symbol.GetAttributes())
        {
            var world = attribute.Level();
            if (world > (highest?.World ?? World.None))
            {
                highest = new Label(world, symbol is ITypeSymbol ? LabelSource.Type : symbol is IAssemblySymbol ? LabelSource.Assembly : LabelSource.Member, symbol, attribute);
            }
        }

        return highest;
    }

    private bool MayCarry(ISymbol symbol) =>
        (symbol as IAssemblySymbol ?? symbol.ContainingAssembly) is { } assembly && !SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly)
            ? _assemblies.Uses(assembly, CancellationToken.None)
            : _gate.MayCarry(symbol);

    // One key for all ways to meet a member: constructed, as reduced extension, as either part of a partial member.
    private static ISymbol Canonical(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => Definition((method.ReducedFrom ?? method).OriginalDefinition),
        IPropertySymbol property => property.OriginalDefinition.PartialDefinitionPart ?? property.OriginalDefinition,
        _ => symbol.OriginalDefinition,
    };

    private static IMethodSymbol Definition(IMethodSymbol method) => method.PartialDefinitionPart ?? method;

    /// <summary>A found label or none: the dictionary cannot hold null.</summary>
    private sealed record Holding(Label? Label);
}
