using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Index;

/// <summary>
/// The calls that rules ask for by name. All rules of a compilation say their names first; then each tree is read once for all of them,
/// and a rule whose names a tree does not call costs one look-up there.
/// </summary>
internal sealed class CallIndex
{
    private readonly ConcurrentDictionary<SyntaxTree, TreeCalls> _trees = new();
    private ImmutableArray<Asker> _askers = [];
    private readonly ConcurrentDictionary<(int, string), bool> _called = new();
    private CallWords? _words;
    private int _treesRead;

    /// <summary>How many passes over a tree were made; a work count for tests.</summary>
    public int TreesRead => _treesRead;

    /// <summary>Says by which names somebody will ask; the answer is the number to ask with. The names themselves are asked for when the first tree is read.</summary>
    /// <param name="key">Who asks: the same key gets the same number.</param>
    /// <param name="mayBeCalled">Whether this compilation has anything of that name that matters; asked when a text mentions it. Null for always.</param>
    public int Ask(string key, Func<IEnumerable<string>> names, Func<string, bool>? mayBeCalled = null)
    {
        ImmutableInterlocked.Update(ref _askers, (askers, added) => askers.Any(asker => asker.Key == added.Key) ? askers : askers.Add(added), new Asker(key, names, mayBeCalled));
        var all = _askers;
        for (var number = 0; number < all.Length; number++)
        {
            if (all[number].Key == key)
            {
                return number;
            }
        }

        throw new InvalidOperationException("An asker was lost.");
    }

    /// <summary>The calls in a tree by the names that this number stands for, in the order of the text.</summary>
    public IReadOnlyList<CallSite> Of(int asker, SyntaxTree tree, CancellationToken cancellation)
    {
        if (!_trees.TryGetValue(tree, out var calls) || calls.Sites.Length <= asker)
        {
            _trees[tree] = calls = Read(tree, Words(), cancellation);
        }

        return calls.Sites[asker];
    }

    private CallWords Words()
    {
        var askers = _askers;
        return _words is { } words && words.Askers == askers.Length
            ? words
            : _words = CallWords.Of(askers.Select(static asker => asker.Names()).ToImmutableArray());
    }

    private TreeCalls Read(SyntaxTree tree, CallWords words, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _treesRead);
        var sites = new IReadOnlyList<CallSite>[words.Askers];
        for (var asker = 0; asker < sites.Length; asker++)
        {
            sites[asker] = [];
        }

        foreach (var (position, word, all) in words.In(tree.GetText(cancellation)) ?? [])
        {
            var askers = all.Where(asker => MayBeCalled(asker, word)).ToList();
            if (askers.Count == 0 || CallAt(tree.GetRoot(cancellation), position, word) is not { } call)
            {
                continue;
            }

            var site = new CallSite(call);
            foreach (var asker in askers)
            {
                if (sites[asker] is not List<CallSite> list)
                {
                    sites[asker] = list = [];
                }

                list.Add(site);
            }
        }

        return new TreeCalls(sites);
    }

    private bool MayBeCalled(int asker, string word) =>
        _askers[asker].MayBeCalled is not { } test
        || (_called.TryGetValue((asker, word), out var known) ? known : _called.GetOrAdd((asker, word), test(word)));

    /// <summary>The text may stand in a comment or a declaration: only the tree knows what is a call.</summary>
    private static InvocationExpressionSyntax? CallAt(SyntaxNode root, int position, string word)
    {
        var token = root.FindToken(position);
        if (!token.IsKind(SyntaxKind.IdentifierToken) || token.ValueText != word || token.Parent is not SimpleNameSyntax name)
        {
            return null;
        }

        var called = name.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax ? name.Parent : name;
        return called.Parent is InvocationExpressionSyntax invocation && invocation.Expression == called && CallName.Of(invocation) == word ? invocation : null;
    }

    private sealed record Asker(string Key, Func<IEnumerable<string>> Names, Func<string, bool>? MayBeCalled);

    private sealed record TreeCalls(IReadOnlyList<CallSite>[] Sites);
}
