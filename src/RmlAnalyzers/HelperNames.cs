using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Core.Index;

namespace RmlAnalyzers;

/// <summary>By which names helpers may be called, told from the words of what they call themselves: nothing is bound.</summary>
internal static class HelperNames
{
    /// <summary>Methods and local functions whose code calls one of these names, in the trees that are given.</summary>
    public static IEnumerable<string> Calling(IEnumerable<SyntaxTree> trees, IReadOnlyCollection<string> names, CancellationToken cancellation) =>
        names.Count == 0 ? [] : trees.SelectMany(tree => NamedNodes.In(tree, names, cancellation)).SelectMany(Around);

    private static IEnumerable<string> Around(SyntaxNode call) => call.Ancestors().Select(static around => around switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        _ => null,
    }).OfType<string>();
}
