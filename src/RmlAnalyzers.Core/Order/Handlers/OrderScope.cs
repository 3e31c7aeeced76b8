using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Order.Promises;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Order.Handlers;

/// <summary>Which methods promise to be free of order: marked themselves, or members of a marked type.</summary>
internal sealed class OrderScope(Compilation compilation, Labels labels, SourceIndex index)
{
    private static readonly string[] Words = ["OrderInsensitive", "OrderInsensitiveAttribute"];
    private static readonly string[] Claims = ["AssumeOrderInsensitive", "AssumeOrderInsensitiveAttribute"];
    private ImmutableArray<IMethodSymbol> _handlers;
    private ImmutableArray<IMethodSymbol> _vouched;
    private ImmutableArray<ISymbol> _markedElsewhere;

    private StrongBox<bool>? _any;
    private StrongBox<bool>? _anyContract;
    private StrongBox<bool>? _anyMark;

    /// <summary>Whether any tree says the word at all. Asked of texts, which are kept, and only where ours is named somewhere.</summary>
    public bool Any(CancellationToken cancellation) => (_any ??= new StrongBox<bool>(Says(static text => text.Scope, cancellation))).Value;

    /// <summary>Whether any tree promises that a member is monotone or antitone.</summary>
    public bool AnyContract(CancellationToken cancellation) => (_anyContract ??= new StrongBox<bool>(Says(static text => text.Contracts, cancellation))).Value;

    /// <summary>Whether any tree marks how a member moves.</summary>
    public bool AnyMark(CancellationToken cancellation) => (_anyMark ??= new StrongBox<bool>(
        (compilation.SyntaxTrees.Any(tree => LevelText.Of(tree, cancellation).MentionsRml) && compilation.SyntaxTrees.Any(tree => MarkedMembers.MayBeIn(tree, cancellation))) || !MarkedElsewhere(cancellation).IsEmpty)).Value;

    /// <summary>Members of referenced assemblies that are marked, as far as some tree names them: their promise holds for code of this compilation too.</summary>
    public ImmutableArray<ISymbol> MarkedElsewhere(CancellationToken cancellation)
    {
        if (_markedElsewhere.IsDefault)
        {
            var found = labels.Others(cancellation).SelectMany(assembly => MarkedMembers.Of(assembly, compilation, labels, cancellation)).ToImmutableArray();
            ImmutableInterlocked.InterlockedInitialize(ref _markedElsewhere, found);
        }

        return _markedElsewhere;
    }

    /// <summary>The promise that holds for a method; null where it makes none, or somebody vouches for it.</summary>
    public AttributeData? PromiseOf(IMethodSymbol method) =>
        IsAssumed(method) ? null : labels.FindOnMemberOrType(method, Names.OrderInsensitive);

    public bool IsAssumed(ISymbol member) => labels.FindOnMemberOrType(member, Names.AssumeOrderInsensitive) is not null;

    /// <summary>Every handler in scope, in the order of their documentation ids.</summary>
    public ImmutableArray<IMethodSymbol> Handlers(CancellationToken cancellation)
    {
        if (_handlers.IsDefault)
        {
            var found = Find(Words, method => PromiseOf(method) is not null, cancellation);
            ImmutableInterlocked.InterlockedInitialize(ref _handlers, found);
        }

        return _handlers;
    }

    /// <summary>Every method that somebody vouches for: nothing is said of it, but what it writes is written.</summary>
    public ImmutableArray<IMethodSymbol> Vouched(CancellationToken cancellation)
    {
        if (_vouched.IsDefault)
        {
            var found = Find(Claims, IsAssumed, cancellation);
            ImmutableInterlocked.InterlockedInitialize(ref _vouched, found);
        }

        return _vouched;
    }

    private bool Says(Func<OrderText, bool> word, CancellationToken cancellation) =>
        compilation.SyntaxTrees.Any(tree => LevelText.Of(tree, cancellation).MentionsRml) && compilation.SyntaxTrees.Any(tree => word(OrderText.Of(tree, cancellation)));

    private ImmutableArray<IMethodSymbol> Find(string[] words, Func<IMethodSymbol, bool> counts, CancellationToken cancellation)
    {
        if (!Any(cancellation))
        {
            return [];
        }

        var methods = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        foreach (var (token, model) in words.SelectMany(word => index.Mentions(word, null, static token => token.Parent?.FirstAncestorOrSelf<AttributeSyntax>() is not null, cancellation)))
        {
            var declaration = token.Parent!.FirstAncestorOrSelf<AttributeListSyntax>()?.Parent;
            switch (declaration is null ? null : model.GetDeclaredSymbol(declaration, cancellation))
            {
                case IMethodSymbol method:
                    methods.Add(method.PartialImplementationPart ?? method);
                    break;
                case INamedTypeSymbol type:
                    methods.UnionWith(index.DerivedTypes(type, cancellation).Prepend(type).SelectMany(Bodies));
                    break;
            }
        }

        return [.. methods.Where(counts).OrderBy(EventNames.IsHelper).ThenBy(static method => method, SymbolOrder.Instance)];
    }

    private static IEnumerable<IMethodSymbol> Bodies(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IMethodSymbol>().Where(static method =>
            method is { IsAbstract: false, IsImplicitlyDeclared: false, MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } && !method.DeclaringSyntaxReferences.IsEmpty)
        .Select(static method => method.PartialImplementationPart ?? method);
}
