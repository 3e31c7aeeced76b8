using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Ledgers;

/// <summary>
/// Which types record effects, and which members append to them: a type marked <c>[EffectLedger]</c>, what derives from it or implements it,
/// and the interface that such a type implements. A project without one pays for a search in its texts.
/// </summary>
internal sealed class EffectLedgers(Compilation compilation, Labels labels, SourceIndex index)
{
    private readonly ConcurrentDictionary<ISymbol, bool> _appends = new(SymbolEqualityComparer.Default);
    private StrongBox<bool>? _mayBeInUse;
    private StrongBox<bool>? _mayNameRecords;
    private Types? _types;

    /// <summary>Somebody writes the words: decided from texts and metadata tables, without binding.</summary>
    public bool MayBeInUse => (_mayBeInUse ??= new StrongBox<bool>(
        compilation.SyntaxTrees.Any(LedgerText.IsIn) || (labels.KnowsOthers && compilation.SourceModule.ReferencedAssemblySymbols.Any(labels.KeepsLedger)))).Value;

    /// <summary>Somebody marks records that are never changed: decided from texts and metadata tables, without binding.</summary>
    public bool MayNameRecords => (_mayNameRecords ??= new StrongBox<bool>(labels.KnowsOthers || compilation.SyntaxTrees.Any(LedgerText.NamesRecords))).Value;

    /// <summary>The project keeps a ledger: it declares one, or its code names one of a referenced assembly.</summary>
    public bool InUse(CancellationToken cancellation) => MayBeInUse && !All(cancellation).IsEmpty;

    /// <summary>The ledgers of this project, those that it declares first.</summary>
    public ImmutableArray<INamedTypeSymbol> All(CancellationToken cancellation) => (_types ??= new Types(Find(cancellation))).Known;

    public bool IsLedger(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol named => labels.FindOnType(named.OriginalDefinition, Names.EffectLedger) is not null,
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.Any(IsLedger),
        _ => false,
    };

    /// <summary>The attribute on the type itself, or on what it derives from or implements.</summary>
    public AttributeData? MarkOf(INamedTypeSymbol type) => labels.FindOnType(type.OriginalDefinition, Names.EffectLedger);

    /// <summary>Calling it appends to a ledger.</summary>
    public bool IsAppend(IMethodSymbol method, CancellationToken cancellation)
    {
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        if (!MayBeInUse || method.MethodKind is not (MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation))
        {
            return false;
        }

        if (_appends.TryGetValue(method, out var known))
        {
            return known;
        }

        var appends = IsMarked(method) || (MayBeImplemented(method) && index.ImplementationsOf(method, cancellation).Any(IsMarked));
        return _appends.GetOrAdd(method, appends);
    }

    private bool IsMarked(IMethodSymbol method) =>
        labels.FindInherited(method, Names.AppendsEffect) is not null || (IsNamedSo(method.Name) && IsLedger(method.ContainingType));

    private static bool MayBeImplemented(IMethodSymbol method) => method.IsAbstract || method.IsVirtual || method.IsOverride;

    private static bool IsNamedSo(string name)
    {
        var simple = name.Substring(name.LastIndexOf('.') + 1);
        return Begins(simple, "Append") || Begins(simple, "Record");
    }

    // A word of its own: Recorder and Appendix are none.
    private static bool Begins(string name, string word) =>
        name.StartsWith(word, StringComparison.Ordinal) && (name.Length == word.Length || !char.IsLower(name[word.Length]));

    private ImmutableArray<INamedTypeSymbol> Find(CancellationToken cancellation)
    {
        var found = new List<INamedTypeSymbol>();
        foreach (var word in new[] { "EffectLedger", "EffectLedgerAttribute" })
        {
            foreach (var (token, model) in index.Mentions(word, null, static token => token.Parent?.FirstAncestorOrSelf<AttributeSyntax>() is not null, cancellation))
            {
                if (token.Parent!.FirstAncestorOrSelf<AttributeListSyntax>()?.Parent is BaseTypeDeclarationSyntax declaration
                    && model.GetDeclaredSymbol(declaration, cancellation) is INamedTypeSymbol type
                    && labels.Has(type, Names.EffectLedger))
                {
                    found.Add(type);
                }
            }
        }

        found.AddRange(Elsewhere(cancellation).Where(type => IsNamed(type, cancellation)));
        return [.. found.Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)];
    }

    private bool IsNamed(INamedTypeSymbol type, CancellationToken cancellation) =>
        compilation.SyntaxTrees.Any(tree => TreeNames.Of(tree, cancellation).MayMention(type.Name));

    private IEnumerable<INamedTypeSymbol> Elsewhere(CancellationToken cancellation)
    {
        var pending = new Stack<INamespaceOrTypeSymbol>(compilation.SourceModule.ReferencedAssemblySymbols
            .Where(labels.KeepsLedger)
            .Select(static assembly => assembly.GlobalNamespace));
        while (pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var scope = pending.Pop();
            if (scope is INamedTypeSymbol type && labels.Has(type, Names.EffectLedger))
            {
                yield return type;
            }

            foreach (var member in scope.GetMembers().OfType<INamespaceOrTypeSymbol>())
            {
                pending.Push(member);
            }
        }
    }

    private sealed record Types(ImmutableArray<INamedTypeSymbol> Known);
}
