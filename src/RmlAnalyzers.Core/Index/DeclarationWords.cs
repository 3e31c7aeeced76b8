using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Index;

/// <summary>The words of all declarations of a compilation, by the name that is declared. Put together when first asked for, without binding.</summary>
internal sealed class DeclarationWords(Compilation compilation)
{
    private readonly ConcurrentDictionary<int, int[]> _inside = new();
    private Dictionary<int, List<MemberWords.Declaration>>? _named;

    /// <summary>Whether something of that name may be declared in this compilation.</summary>
    public bool MayDeclare(string name, CancellationToken cancellation) => (_named ??= Find(cancellation)).ContainsKey(WordSet.HashOf(name));

    /// <summary>The words that stand in what is declared under a name of that hash, each once.</summary>
    public int[] Inside(int hash, CancellationToken cancellation)
    {
        if (!(_named ??= Find(cancellation)).TryGetValue(hash, out var declared))
        {
            return [];
        }

        return declared.Count == 1 ? declared[0].Words : _inside.GetOrAdd(hash, _ => [.. declared.SelectMany(static one => one.Words).Distinct()]);
    }

    private Dictionary<int, List<MemberWords.Declaration>> Find(CancellationToken cancellation)
    {
        var named = new Dictionary<int, List<MemberWords.Declaration>>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var declaration in MemberWords.Of(tree, cancellation).All)
            {
                if (!named.TryGetValue(declaration.Name, out var list))
                {
                    named.Add(declaration.Name, list = []);
                }

                list.Add(declaration);
            }
        }

        return named;
    }
}
