using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Index;

/// <summary>The words of all declarations of a compilation, by the name that is declared. Put together when first asked for, without binding.</summary>
internal sealed class DeclarationWords(Compilation compilation)
{
    private Dictionary<int, List<MemberWords.Declaration>>? _named;

    /// <summary>What is declared under a name of that hash.</summary>
    public IReadOnlyList<MemberWords.Declaration> Named(int hash, CancellationToken cancellation) =>
        (_named ??= Find(cancellation)).TryGetValue(hash, out var declared) ? declared : [];

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
