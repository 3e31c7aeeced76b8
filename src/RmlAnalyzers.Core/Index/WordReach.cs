using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RmlAnalyzers.Core.Algebra;
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

    private readonly ConcurrentDictionary<SyntaxNode, bool> _members = new();
    private readonly Dictionary<int, bool> _called = [];
    private Dictionary<int, List<string>>? _targets;
    private TargetSearch<int>? _search;

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

        return _members.TryGetValue(member, out var known) ? known : _members.GetOrAdd(member, Leads(WordsOf(member, node.SyntaxTree.GetText(cancellation)), cancellation));
    }

    /// <summary>Without the name and the attributes: many members share a name, and what a label says of this one is no call.</summary>
    private static int[] WordsOf(MemberDeclarationSyntax member, SourceText text) => member is MethodDeclarationSyntax method
        ? [.. MemberWords.In(text, method.ReturnType.Span), .. MemberWords.In(text, TextSpan.FromBounds(method.ParameterList.SpanStart, method.Span.End))]
        : MemberWords.In(text, member.Span);

    private bool Leads(int[] words, CancellationToken cancellation)
    {
        lock (_called)
        {
            _targets ??= Hashes.GetValue(names(), static names => names.GroupBy(WordSet.HashOf).ToDictionary(static group => group.Key, static group => group.ToList()));
            _search ??= new TargetSearch<int>(IsTarget, word => kernel.Declarations.Inside(word, CancellationToken.None));
            cancellation.ThrowIfCancellationRequested();

            // Mostly the member itself says it: nothing else need be read then.
            return words.Any(IsTarget) || words.Any(_search.IsReachedFrom) || _search.IsReachedFrom(MemberWords.Unnamed);
        }
    }

    private bool IsTarget(int word)
    {
        if (orUnseen && Always.Contains(word))
        {
            return true;
        }

        if (!_targets!.TryGetValue(word, out var named))
        {
            return false;
        }

        if (!_called.TryGetValue(word, out var called))
        {
            _called.Add(word, called = named.Any(mayBeCalled));
        }

        return called;
    }
}
