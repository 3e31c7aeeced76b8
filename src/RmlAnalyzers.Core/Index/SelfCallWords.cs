using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Index;

/// <summary>
/// By syntax alone, since many rules ask it of every method: whether code may come to run again by a call of itself. The words of each body
/// are read once; only a body that says the right ones is looked into.
/// </summary>
internal static class SelfCallWords
{
    private static readonly NodeMemo<HashSet<SyntaxNode>> Known = new(Find);
    private static readonly NodeMemo<ImmutableArray<SyntaxNode>> Trees = new(static root => [.. Types(root).SelectMany(Known.Of).OrderBy(static node => node.SpanStart)]);

    /// <summary>The name of a method or local function; null for other code.</summary>
    public static string? NameOf(SyntaxNode? declaration) => (declaration as MethodDeclarationSyntax)?.Identifier.ValueText ?? (declaration as LocalFunctionStatementSyntax)?.Identifier.ValueText;

    /// <summary>The declaration calls its own name, or that of a method or local function beside it that calls it, straight or through one more.</summary>
    public static bool MayComeBack(SyntaxNode declaration) =>
        NameOf(declaration) is not null && Known.Of(declaration.Parent is TypeDeclarationSyntax or BlockSyntax ? declaration.Parent : declaration).Contains(declaration);

    /// <summary>The methods of a tree that may come back, in the order of the text; without local functions.</summary>
    public static ImmutableArray<SyntaxNode> MethodsIn(SyntaxNode root) => Trees.Of(root);

    private static IEnumerable<SyntaxNode> Types(SyntaxNode node) => node switch
    {
        CompilationUnitSyntax unit => unit.Members.SelectMany(Types),
        BaseNamespaceDeclarationSyntax space => space.Members.SelectMany(Types),
        TypeDeclarationSyntax type => type.Members.SelectMany(Types).Prepend(type),
        _ => [],
    };

    private static HashSet<SyntaxNode> Find(SyntaxNode around)
    {
        var text = around.SyntaxTree.GetText();
        var all = DeclaredIn(around).Select(static node => new Declaration(node)).ToLookup(static one => WordSet.HashOf(one.Name));
        foreach (var one in all.SelectMany(static named => named))
        {
            WordSet.Read(text, one.Code, word => one.Said.UnionWith(all[word]));
        }

        return [.. all.SelectMany(static named => named).Where(static one => one.Said.Any(next => next == one ? one.Calls(one)
            : next.Said.Contains(one) ? one.Calls(next) && next.Calls(one)
            : next.Said.Any(last => last.Said.Contains(one) && one.Calls(next) && next.Calls(last) && last.Calls(one)))).Select(static one => one.Node)];
    }

    private static IEnumerable<SyntaxNode> DeclaredIn(SyntaxNode around) => around switch
    {
        TypeDeclarationSyntax type => type.Members.OfType<MethodDeclarationSyntax>(),
        BlockSyntax block => block.Statements.OfType<LocalFunctionStatementSyntax>(),
        _ => [around],
    };

    private sealed class Declaration(SyntaxNode node)
    {
        private HashSet<string>? _calls;

        public SyntaxNode Node { get; } = node;

        public string Name { get; } = NameOf(node)!;

        /// <summary>What stands behind its name.</summary>
        public TextSpan Code { get; } = TextSpan.FromBounds(((node as MethodDeclarationSyntax)?.ParameterList ?? ((LocalFunctionStatementSyntax)node).ParameterList).SpanStart, node.Span.End);

        /// <summary>Those whose names stand in its code, as words.</summary>
        public HashSet<Declaration> Said { get; } = [];

        /// <summary>It calls something of that name that may be its own.</summary>
        public bool Calls(Declaration other) => (_calls ??= [.. Node.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(static call => CallName.IsOwn(call, CallName.Of(call))).Select(static call => CallName.Of(call)!)]).Contains(other.Name);
    }
}
