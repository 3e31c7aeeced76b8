using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Ledgers;

/// <summary>By which names code may call a correction: those that labels write behind <c>Correction =</c>, here and in labelled assemblies. Words alone.</summary>
internal static class CorrectionNames
{
    private const string Argument = nameof(Label.Correction);

    public static HashSet<string> Of(Kernel kernel, CancellationToken cancellation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (!kernel.Labels.Any)
        {
            return names;
        }

        foreach (var tree in kernel.Compilation.SyntaxTrees)
        {
            if (TreeNames.Of(tree, cancellation) is var words && words.MayMention(Argument))
            {
                names.UnionWith(words.TokensOf(Argument, cancellation).Select(Named).OfType<string>());
            }
        }

        names.UnionWith(Elsewhere(kernel, cancellation));
        return names;
    }

    /// <summary>What stands behind the sign of equality, as far as it is a name: <c>nameof(Desk.Refund)</c>, <c>"Desk.Refund"</c>.</summary>
    private static string? Named(SyntaxToken token) =>
        token.Parent?.Parent is not NameEqualsSyntax { Parent: AttributeArgumentSyntax argument } ? null
        : argument.Expression switch
        {
            LiteralExpressionSyntax literal => LastPart(literal.Token.ValueText),
            InvocationExpressionSyntax { ArgumentList.Arguments.Count: 1 } call => CallName.Last(call.ArgumentList.Arguments[0].Expression),
            _ => null,
        };

    private static IEnumerable<string> Elsewhere(Kernel kernel, CancellationToken cancellation)
    {
        if (!kernel.Labels.KnowsOthers)
        {
            yield break;
        }

        var pending = new Stack<INamespaceOrTypeSymbol>(kernel.Compilation.SourceModule.ReferencedAssemblySymbols.Where(kernel.Labels.Speaks).Select(static assembly => assembly.GlobalNamespace));
        while (pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var member in pending.Pop().GetMembers())
            {
                if (member is INamespaceOrTypeSymbol scope)
                {
                    pending.Push(scope);
                }
                else if (kernel.Labels.Own(member) is { Correction: { } correction })
                {
                    yield return LastPart(correction);
                }
            }
        }
    }

    private static string LastPart(string name) => name.Substring(name.LastIndexOf('.') + 1).Trim();
}
