using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>
/// Which calls leave the process, as the rows say: the user's files over those of packages over ours. Nothing is resolved up front;
/// a member is looked up by name first, and only then by symbol, once per compilation.
/// </summary>
internal sealed class EffectCatalogue
{
    private readonly ImmutableArray<RowIndex> _layers;
    private readonly RowMatcher _matcher;
    private readonly WideMatcher _wide;
    private readonly KnownTypes _types;
    private readonly ConcurrentDictionary<(IMethodSymbol, INamedTypeSymbol?), MemberRows> _memo = new(MemberAndReceiver.Instance);

    // A reference, so that a second thread sees all of the answer or none of it.
    private object? _anyName;

    private EffectCatalogue(Compilation compilation, KnownTypes types, ImmutableArray<RowIndex> layers, ImmutableArray<CatalogueProblem> problems, ImmutableArray<RowIndex> deliveries)
    {
        Deliveries = new DeliveryCatalogue(deliveries, compilation, types);
        _layers = layers;
        _types = types;
        _wide = new WideMatcher(layers, compilation, _types);
        _matcher = new RowMatcher(layers, _wide, compilation);
        Problems = problems;
    }

    /// <summary>Who runs which code again, and which calls acknowledge a message.</summary>
    public DeliveryCatalogue Deliveries { get; }

    /// <summary>Lines of additional files that could not be understood.</summary>
    public ImmutableArray<CatalogueProblem> Problems { get; }

    /// <summary>The rows that satisfy a condition, the highest tier first.</summary>
    /// <param name="condition">Of a row alone, never of a compilation: which of our own rows satisfy it is kept for the process.</param>
    public IEnumerable<CatalogueRow> Where(Func<CatalogueRow, bool> condition) =>
        _layers.SelectMany(layer => layer == BuiltInCatalogue.Index ? BuiltInCatalogue.Where(condition) : layer.Rows.Where(condition));

    /// <summary>The simple names of members whose rows satisfy a condition: what a rule asks calls by.</summary>
    /// <param name="condition">Of a row alone, never of a compilation: what it says of our own rows is kept for the process.</param>
    public ICollection<string> MemberNames(Func<CatalogueRow, bool> condition)
    {
        var names = BuiltInCatalogue.MemberNames(condition);
        if (_layers.Length == 1)
        {
            return names;
        }

        var others = _layers.Where(static layer => layer != BuiltInCatalogue.Index).SelectMany(static layer => layer.Rows).Where(condition).Select(static row => row.MemberName).OfType<string>();
        var all = others.Concat(names).Distinct(StringComparer.Ordinal).ToList();
        return all.Count == names.Count ? names : all;
    }

    /// <summary>Whether this compilation has the type that a row speaks of.</summary>
    public bool IsPresent(CatalogueRow row) => RowTypes.Find(row.Id, _types) is not null;

    /// <summary>Whether this compilation has a type with a member of that name whose row satisfies the condition: the rest cannot be called here.</summary>
    public bool MayBeCalled(string memberName, Func<CatalogueRow, bool> condition) => _layers.Any(layer =>
        layer.MembersNamed(memberName).Any(row => condition(row) && IsPresent(row)));

    /// <summary>The catalogue of one compilation. Built once by whoever owns the compilation: it remembers symbols.</summary>
    public static EffectCatalogue For(
        Compilation compilation, KnownTypes types, ImmutableArray<AdditionalText> files, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        var read = files.Where(static file => CatalogueFile.IsCatalogue(file.Path))
            .Select(file => Read(file, options, cancellation))
            .OfType<CatalogueFile>()
            .ToImmutableArray();
        return new EffectCatalogue(
            compilation,
            types,
            read.Select(static file => file.Index).Append(BuiltInCatalogue.Index).ToImmutableArray(),
            read.SelectMany(static file => file.Problems).ToImmutableArray(),
            read.Select(static file => file.Deliveries).Append(BuiltInCatalogue.Deliveries).ToImmutableArray());
    }

    /// <summary>One additional file, read; null for a file that cannot be opened.</summary>
    public static CatalogueFile? Read(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellation) =>
        file.GetText(cancellation) is { } text ? CatalogueFile.Of(text, file.Path, TierOf(file, options)) : null;

    /// <summary>
    /// The gate of rules that look for effects, before any symbol work: whether a member of that name may have one. Rows on whole types
    /// and namespaces open it only when they state an effect.
    /// </summary>
    public bool MayKnow(string memberName)
    {
        var simple = SymbolNames.Simple(memberName);
        foreach (var layer in _layers)
        {
            if (layer.Names(simple))
            {
                return true;
            }
        }

        return AnyNameMayMatter;
    }

    /// <summary>A row on a whole type or namespace states an effect here: names alone decide nothing.</summary>
    public bool AnyNameMayMatter => (bool)(_anyName ??= WideNames.AnyMayApply(_layers, _types));

    /// <summary>The gate of whoever holds a symbol already: whether any row may speak of the member, harmless ones included.</summary>
    public bool MayKnow(ISymbol member) => CalledMember.Normalise(member) is { } method && MaySpeakOf(method);

    /// <summary>The rows on a method, constructor, accessor, operator or event; a property stands for its setter. None where nothing is known.</summary>
    /// <param name="receiver">The receiver's static type: it may implement more interfaces than the type that declares the member.</param>
    public MemberRows RowsOf(ISymbol member, ITypeSymbol? receiver = null)
    {
        if (CalledMember.Normalise(member) is not { } method || !MaySpeakOf(method))
        {
            return MemberRows.None;
        }

        var seenFrom = SeenFrom(method, receiver);
        return _memo.TryGetValue((method, seenFrom), out var known) ? known : _memo.GetOrAdd((method, seenFrom), _matcher.Find(method, seenFrom));
    }

    /// <summary>Whether the catalogue knows that a member stays inside the process; false also for what it does not know.</summary>
    public bool IsHarmless(ISymbol member) => RowsOf(member).IsHarmless;

    private bool MaySpeakOf(IMethodSymbol method)
    {
        var key = SymbolNames.MemberKey(method);
        return _layers.Any(layer => !layer.Members(key).IsEmpty) || _wide.MaySpeakOf(method);
    }

    /// <summary>The receiver's type, where it matters: an instance member that a base class declares may implement an interface of the derived one.</summary>
    private static INamedTypeSymbol? SeenFrom(IMethodSymbol method, ITypeSymbol? receiver) =>
        !method.IsStatic && method.ContainingType.TypeKind != TypeKind.Interface && method.MethodKind != MethodKind.Constructor
        && receiver is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, OriginalDefinition: var type }
        && !SymbolEqualityComparer.Default.Equals(type, method.ContainingType)
            ? type
            : null;

    private static CatalogueTier TierOf(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.RmlOrigin", out var origin)
        && origin.Equals("package", StringComparison.OrdinalIgnoreCase)
            ? CatalogueTier.Package
            : CatalogueTier.User;

    private sealed class MemberAndReceiver : IEqualityComparer<(IMethodSymbol, INamedTypeSymbol?)>
    {
        public static readonly MemberAndReceiver Instance = new();

        public bool Equals((IMethodSymbol, INamedTypeSymbol?) x, (IMethodSymbol, INamedTypeSymbol?) y) =>
            SymbolEqualityComparer.Default.Equals(x.Item1, y.Item1) && SymbolEqualityComparer.Default.Equals(x.Item2, y.Item2);

        public int GetHashCode((IMethodSymbol, INamedTypeSymbol?) pair) =>
            unchecked((SymbolEqualityComparer.Default.GetHashCode(pair.Item1) * 397) ^ SymbolEqualityComparer.Default.GetHashCode(pair.Item2));
    }
}
