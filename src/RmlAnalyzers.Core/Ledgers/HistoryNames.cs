using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Ledgers;

/// <summary>
/// By which names code may make history: those of the catalogue, those of labelled members, and, a few calls deep, those of methods that call such
/// a name. Told from the words alone; asked only in a project that keeps a ledger.
/// </summary>
internal static class HistoryNames
{
    private const int HelpersDeep = 3;

    public static HashSet<string> Of(Kernel kernel, CancellationToken cancellation)
    {
        var names = new HashSet<string>(kernel.Catalogue(cancellation).MemberNames(IsWriting), StringComparer.Ordinal);
        var methods = new List<(string Name, HashSet<string> Calls)>();
        foreach (var tree in kernel.Compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            var root = tree.GetRoot(cancellation);
            names.UnionWith(Labelled(root));
            methods.AddRange(root.DescendantNodes().OfType<MethodDeclarationSyntax>().Select(method => (method.Identifier.ValueText, CallsIn(method))));
        }

        names.UnionWith(Elsewhere(kernel, cancellation));
        for (var depth = 0; depth < HelpersDeep; depth++)
        {
            names.UnionWith(methods.Where(method => method.Calls.Overlaps(names)).Select(static method => method.Name).ToList());
        }

        return names;
    }

    private static bool IsWriting(CatalogueRow row) =>
        row.World == World.History || (row.World == World.Dialog && row.Participant != Participant.Store && row.Kind is not (EffectKind.Read or EffectKind.TxBegin));

    private static HashSet<string> CallsIn(SyntaxNode method) =>
        new(method.DescendantNodes().OfType<InvocationExpressionSyntax>().Select(CallName.Of).OfType<string>(), StringComparer.Ordinal);

    /// <summary>Members with an attribute of ours, or in a type with one: which attribute it is, is asked of the symbol.</summary>
    private static IEnumerable<string> Labelled(SyntaxNode root) =>
        from list in root.DescendantNodes().OfType<AttributeListSyntax>()
        from name in list.Parent switch
        {
            MethodDeclarationSyntax method => [method.Identifier.ValueText],
            TypeDeclarationSyntax type => type.Members.OfType<MethodDeclarationSyntax>().Select(static method => method.Identifier.ValueText),
            CompilationUnitSyntax when list.Target?.Identifier.IsKind(SyntaxKind.AssemblyKeyword) == true => [],
            _ => Enumerable.Empty<string>(),
        }
        select name;

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
                switch (member)
                {
                    case INamespaceOrTypeSymbol scope:
                        pending.Push(scope);
                        break;
                    case IMethodSymbol { MethodKind: MethodKind.Ordinary } method when kernel.Labels.Of(method, cancellation) is { World: World.History }:
                        yield return method.Name;
                        break;
                }
            }
        }
    }
}
