using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Index;

/// <summary>One place in this compilation that runs a member.</summary>
/// <param name="Operation">The call; for a method that is handed on as a delegate, the mention.</param>
/// <param name="Member">The member whose code the place is in, lambdas and local functions included.</param>
internal sealed record Caller(IOperation Operation, ISymbol? Member)
{
    public IInvocationOperation? Call => Operation as IInvocationOperation;
}

/// <summary>Who calls a method in this compilation: by its own name, or through what it overrides or implements. Trees without the name are not bound.</summary>
internal sealed class Callers(SourceIndex index)
{
    // Each mention has to be bound, and each caller is followed further.
    private const int MostMentions = 25;
    private const int MostCallers = 20;

    private readonly ConcurrentDictionary<string, ImmutableArray<CallMention>> _mentions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<Caller>> _callers = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<Caller>> _few = new(SymbolEqualityComparer.Default);

    public ImmutableArray<Caller> Of(IMethodSymbol method, CancellationToken cancellation)
    {
        method = (method.PartialDefinitionPart ?? method).OriginalDefinition;
        return _callers.TryGetValue(method, out var known) ? known : _callers.GetOrAdd(method, [.. Find(method, cancellation)]);
    }

    /// <summary>The same for who follows code outwards: none where the name is mentioned, or the method called, too often for an answer that is worth its price.</summary>
    public ImmutableArray<Caller> OfFew(IMethodSymbol method, CancellationToken cancellation)
    {
        method = (method.PartialDefinitionPart ?? method).OriginalDefinition;
        return _few.TryGetValue(method, out var known) ? known : _few.GetOrAdd(method, FindFew(method, cancellation));
    }

    /// <summary>The same, and only mentions that may matter are bound at all.</summary>
    /// <param name="method">The method that is called.</param>
    /// <param name="matters">Asked before the mention is bound.</param>
    /// <param name="cancellation">Ends the search.</param>
    public IEnumerable<Caller> OfFew(IMethodSymbol method, Func<CallMention, bool> matters, CancellationToken cancellation)
    {
        method = (method.PartialDefinitionPart ?? method).OriginalDefinition;
        var meant = ContractMembers.With(method);
        return IsCalled(method) && Mentions(method, meant, cancellation).Take(MostMentions + 1).ToList() is { Count: <= MostMentions } few
            ? Meant(few.Where(matters), meant, cancellation)
            : [];
    }

    private ImmutableArray<Caller> FindFew(IMethodSymbol method, CancellationToken cancellation) =>
        OfFew(method, static _ => true, cancellation).ToImmutableArray() is { Length: <= MostCallers } callers ? callers : [];

    private IEnumerable<Caller> Find(IMethodSymbol method, CancellationToken cancellation)
    {
        var meant = ContractMembers.With(method);
        return IsCalled(method) ? Meant(Mentions(method, meant, cancellation), meant, cancellation) : [];
    }

    private static bool IsCalled(IMethodSymbol method) => method.MethodKind is MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation;

    private IEnumerable<Caller> Meant(IEnumerable<CallMention> mentions, HashSet<ISymbol> meant, CancellationToken cancellation)
    {
        foreach (var mention in mentions)
        {
            if (mention.Method(cancellation) is { } called && meant.Contains(called) && mention.Place(cancellation) is { } place)
            {
                yield return place;
            }
        }
    }

    /// <summary>Where the name stands, for as many arguments as one of the methods takes.</summary>
    private IEnumerable<CallMention> Mentions(IMethodSymbol method, IEnumerable<ISymbol> meant, CancellationToken cancellation)
    {
        var counts = meant.OfType<IMethodSymbol>().Select(static one => (
            Least: one.Parameters.Count(static parameter => !parameter.IsOptional && !parameter.IsParams) - (one.IsExtensionMethod ? 1 : 0),
            Most: one.Parameters.Any(static parameter => parameter.IsParams) ? int.MaxValue : one.Parameters.Length)).ToList();
        var name = method.Name.Substring(method.Name.LastIndexOf('.') + 1);
        var all = OwnTrees(method) is { } own ? Find(name, own.Contains, cancellation)
            : _mentions.TryGetValue(name, out var known) ? known : _mentions.GetOrAdd(name, [.. Find(name, null, cancellation)]);
        return all.Where(mention => mention.Arguments is not { } given || counts.Exists(count => given >= count.Least && given <= count.Most));
    }

    private IEnumerable<CallMention> Find(string name, Func<SyntaxTree, bool>? inTree, CancellationToken cancellation) =>
        index.Tokens(name, inTree, cancellation).Where(static token => token.Parent is SimpleNameSyntax).Select(token => new CallMention((SimpleNameSyntax)token.Parent!, index));

    /// <summary>What is private is called where its type is written, and nowhere else.</summary>
    private static ImmutableHashSet<SyntaxTree>? OwnTrees(IMethodSymbol method) =>
        method is { DeclaredAccessibility: Accessibility.Private, ExplicitInterfaceImplementations.IsEmpty: true, ContainingType: { } type }
            ? type.DeclaringSyntaxReferences.Select(static reference => reference.SyntaxTree).ToImmutableHashSet()
            : null;
}
