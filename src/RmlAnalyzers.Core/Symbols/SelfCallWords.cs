using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RmlAnalyzers.Core.Symbols;

/// <summary>By syntax alone, since many rules ask it of every method: whether code may come to run again by a call of itself. Each tree is read once.</summary>
internal static class SelfCallWords
{
    private static readonly ConditionalWeakTable<SyntaxTree, HashSet<SyntaxNode>> Cache = new();

    /// <summary>The name of a method or local function; null for other code.</summary>
    public static string? NameOf(SyntaxNode? declaration) => (declaration as MethodDeclarationSyntax)?.Identifier.ValueText ?? (declaration as LocalFunctionStatementSyntax)?.Identifier.ValueText;

    /// <summary>The declaration calls its own name, or that of a method or local function beside it that calls it.</summary>
    public static bool MayComeBack(SyntaxNode declaration) =>
        NameOf(declaration) is not null && Cache.GetValue(declaration.SyntaxTree, static tree => Find(tree.GetRoot())).Contains(declaration);

    /// <summary>It calls something of that name that may be its own.</summary>
    public static bool Calls(SyntaxNode declaration, string name) => declaration.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call => CallName.IsOwn(call, name));

    private static HashSet<SyntaxNode> Find(SyntaxNode root)
    {
        var called = new Dictionary<SyntaxNode, HashSet<string>>();
        foreach (var call in root.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            foreach (var around in CallName.Of(call) is { } name && CallName.IsOwn(call, name) ? call.Ancestors().TakeWhile(static node => node is not TypeDeclarationSyntax) : [])
            {
                if (NameOf(around) is not null)
                {
                    called[around] = called.TryGetValue(around, out var names) ? names : [];
                    called[around].Add(CallName.Of(call)!);
                }
            }
        }

        return [.. called.Keys.Where(one => called[one].Contains(NameOf(one)!)
            || Beside(one).Any(other => called.TryGetValue(other, out var back) && back.Contains(NameOf(one)!) && called[one].Contains(NameOf(other)!)))];
    }

    private static IEnumerable<SyntaxNode> Beside(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax { Parent: TypeDeclarationSyntax type } => type.Members.OfType<MethodDeclarationSyntax>(),
        { Parent: BlockSyntax block } => block.Statements.OfType<LocalFunctionStatementSyntax>(),
        _ => [],
    };
}
