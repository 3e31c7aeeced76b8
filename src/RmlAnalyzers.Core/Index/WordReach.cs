using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RmlAnalyzers.Core.Catalogue;

namespace RmlAnalyzers.Core.Index;

/// <summary>
/// Whether code may come to an effect at all, by the words alone: its own, those of what it names, and so on. The gate before a question that
/// takes flow and binding; it lets through too much, and stops nothing that leads to a member with such a row, to a label, or to a delegate
/// that is kept somewhere. (A delegate type of a library other than the usual ones is not known by its name.)
/// </summary>
/// <param name="names">Of the calls in question. Best a collection that lives as long as the process.</param>
/// <param name="mayBeCalled">Whether this compilation has anything of that name that counts.</param>
/// <param name="orUnseen">Labels, and delegates that are kept somewhere, count as well.</param>
internal sealed class WordReach(Kernel kernel, Func<ICollection<string>> names, Func<string, bool> mayBeCalled, bool orUnseen)
{
    private static readonly HashSet<int> Always = [.. new[]
    {
        "Rml2", "Rml3", "Rml2Attribute", "Rml3Attribute", "IdempotencyKey", "IdempotencyKeyAttribute", "Func", "Action", "EventHandler", "Delegate",
        "RequestDelegate", "WaitCallback", "TimerCallback", "ThreadStart", "dynamic",
    }.Select(WordSet.HashOf)];

    private static readonly ConditionalWeakTable<ICollection<string>, Dictionary<int, List<string>>> Hashes = new();

    private readonly ConcurrentDictionary<int, bool> _leads = new();
    private readonly ConcurrentDictionary<string, bool> _called = new();
    private Dictionary<int, List<string>>? _targets;

    /// <summary>Of members whose rows satisfy a static condition.</summary>
    public static WordReach Of(Kernel kernel, Func<CatalogueRow, bool> rows) => new(
        kernel, () => kernel.Catalogue(CancellationToken.None).MemberNames(rows), name => kernel.Catalogue(CancellationToken.None).MayBeCalled(name, rows), orUnseen: true);

    /// <summary>Whether the member around a node may come to such an effect.</summary>
    public bool MayStartIn(SyntaxNode node, CancellationToken cancellation)
    {
        if (orUnseen && (kernel.Labels.KnowsOthers || kernel.Catalogue(cancellation).AnyNameMayMatter)
            || node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault() is not { } member || member is GlobalStatementSyntax)
        {
            return true;
        }

        _targets ??= Hashes.GetValue(names(), static names => names.GroupBy(WordSet.HashOf).ToDictionary(static group => group.Key, static group => group.ToList()));
        return Leads([MemberWords.Unnamed, .. WordsOf(member, node.SyntaxTree.GetText(cancellation))], cancellation);
    }

    /// <summary>Without the name and the attributes: many members share a name, and what a label says of this one is no call.</summary>
    private static int[] WordsOf(MemberDeclarationSyntax member, SourceText text) => member is MethodDeclarationSyntax method
        ? [.. MemberWords.In(text, method.ReturnType.Span), .. MemberWords.In(text, TextSpan.FromBounds(method.ParameterList.SpanStart, method.Span.End))]
        : MemberWords.In(text, member.Span);

    private bool Leads(int[] words, CancellationToken cancellation)
    {
        // Mostly the member itself says it: nothing else need be read then.
        if (words.Any(word => _leads.TryGetValue(word, out var leads) ? leads : IsTarget(word)))
        {
            return true;
        }

        var seen = new HashSet<int>();
        var pending = new Stack<int>(words);
        while (pending.Count > 0)
        {
            var word = pending.Pop();
            if (!seen.Add(word) || _leads.TryGetValue(word, out var leads) && !leads)
            {
                continue;
            }

            if (leads || IsTarget(word))
            {
                _leads[word] = true;
                return true;
            }

            foreach (var inside in kernel.Declarations.Named(word, cancellation))
            {
                foreach (var next in inside.Words)
                {
                    pending.Push(next);
                }
            }
        }

        // Nothing that was seen leads anywhere.
        foreach (var word in seen)
        {
            _leads[word] = false;
        }

        return false;
    }

    private bool IsTarget(int word) => (orUnseen && Always.Contains(word))
        || (_targets!.TryGetValue(word, out var called) && called.Any(name => _called.TryGetValue(name, out var known) ? known : _called.GetOrAdd(name, mayBeCalled)));
}
