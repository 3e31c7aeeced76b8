using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Core;
using RmlAnalyzers.Core.Solver;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers;

/// <summary>By which names steps may be called, told from the words of their labels; in other assemblies from their labels.</summary>
internal static class StepNames
{
    /// <summary>Members whose label names an undo.</summary>
    public static HashSet<string> WithUndo(Kernel kernel, CancellationToken cancellation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (token, _) in kernel.Index.Mentions(nameof(Label.Undo), null, static token => token.Parent?.Parent is NameEqualsSyntax { Parent: AttributeArgumentSyntax }, cancellation))
        {
            if (token.Parent!.FirstAncestorOrSelf<AttributeListSyntax>()?.Parent is MethodDeclarationSyntax method)
            {
                names.Add(method.Identifier.ValueText);
            }
        }

        if (kernel.Labels.KnowsOthers)
        {
            names.UnionWith(Elsewhere(kernel, cancellation));
        }

        return names;
    }

    /// <summary>The same, and the methods whose words call one of them, as far as a step is looked for behind a call.</summary>
    public static HashSet<string> WithUndoOrHelpers(Kernel kernel, CancellationToken cancellation)
    {
        var names = WithUndo(kernel, cancellation);
        IReadOnlyCollection<string> last = names.ToList();
        for (var round = 0; round < PointOfNoReturn.HelpersDeep && last.Count > 0; round++)
        {
            last = [.. HelperNames.Calling(kernel.Compilation.SyntaxTrees, last, cancellation).Where(names.Add)];
        }

        return names;
    }

    private static IEnumerable<string> Elsewhere(Kernel kernel, CancellationToken cancellation)
    {
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
                    case IMethodSymbol { MethodKind: MethodKind.Ordinary } method when kernel.Labels.Own(method) is { Undo.Length: > 0 }:
                        yield return method.Name;
                        break;
                }
            }
        }
    }
}
