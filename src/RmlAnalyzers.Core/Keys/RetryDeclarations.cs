using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Keys;

/// <summary>A method that takes a delegate and may run it again: by a retry loop of its own, or through what it calls.</summary>
/// <param name="Name">The method.</param>
/// <param name="Retries">It says or shows so itself.</param>
/// <param name="Calls">Names of what it calls.</param>
internal sealed record RetryHelper(string Name, bool Retries, ImmutableHashSet<string> Calls);

/// <summary>The methods of one tree that may run a delegate again, by words alone, kept as long as the tree lives.</summary>
internal static class RetryDeclarations
{
    private static readonly ConditionalWeakTable<SyntaxTree, List<RetryHelper>> Cache = new();

    public static IReadOnlyList<RetryHelper> Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (Cache.TryGetValue(tree, out var known))
        {
            return known;
        }

        var text = tree.GetText(cancellation);
        var made = TextSearch.Contains(text, "Func<") || TextSearch.Contains(text, "Action") || TextSearch.Contains(text, "Retries") ? Read(tree.GetRoot(cancellation)) : [];
        return Cache.GetValue(tree, _ => made);
    }

    private static List<RetryHelper> Read(SyntaxNode root) =>
    [
        .. root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<MethodDeclarationSyntax>()
            .Where(static method => method.ParameterList.Parameters.Any(TakesDelegate))
            .Select(static method => new RetryHelper(method.Identifier.ValueText, IsMarked(method) || HasRetry(method), Called(method))),
    ];

    private static bool TakesDelegate(ParameterSyntax parameter) =>
        CallName.Last(parameter.Type is NullableTypeSyntax nullable ? nullable.ElementType : (parameter.Type as QualifiedNameSyntax)?.Right ?? parameter.Type ?? SyntaxFactory.IdentifierName("")) is "Func" or "Action"
        || (parameter.Parent?.Parent is MethodDeclarationSyntax method && IsMarked(method));

    private static bool IsMarked(MethodDeclarationSyntax method) =>
        method.AttributeLists.Any(static list => list.Attributes.Any(static attribute => attribute.Name.ToString().IndexOf("Retries", StringComparison.Ordinal) >= 0));

    private static bool HasRetry(MethodDeclarationSyntax method) => method.DescendantNodes().Any(static node => node is CatchClauseSyntax);

    private static ImmutableHashSet<string> Called(MethodDeclarationSyntax method) =>
        [.. method.DescendantNodes().OfType<InvocationExpressionSyntax>().Select(CallName.Of).OfType<string>()];
}
