using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.Core.Symbols;

namespace RmlAnalyzers.Core.Index;

/// <summary>
/// By syntax alone, since many rules ask it of every method: whether code may come to run again by a call of itself. The words of each body
/// are read once; only a body that says the right ones is looked into.
/// </summary>
internal static class SelfCallWords
{
    private static readonly NodeMemo<HashSet<SyntaxNode>> Known = new(Find);

    /// <summary>The name of a method or local function; null for other code.</summary>
    public static string? NameOf(SyntaxNode? declaration) => (declaration as MethodDeclarationSyntax)?.Identifier.ValueText ?? (declaration as LocalFunctionStatementSyntax)?.Identifier.ValueText;

    /// <summary>The declaration calls its own name, or that of a method or local function beside it that calls it, straight or through one more.</summary>
    public static bool MayComeBack(SyntaxNode declaration) =>
        NameOf(declaration) is not null && Known.Of(declaration.Parent is TypeDeclarationSyntax or BlockSyntax ? declaration.Parent : declaration).Contains(declaration);

    private static HashSet<SyntaxNode> Find(SyntaxNode around)
    {
        var letters = ArrayPool<char>.Shared.Rent(around.Span.Length);
        try
        {
            around.SyntaxTree.GetText().CopyTo(around.SpanStart, letters, 0, around.Span.Length);
            var all = DeclaredIn(around).Select(node => new Declaration(node, letters, around.SpanStart)).ToList();
            foreach (var one in all)
            {
                one.Said = [.. all.Where(one.Says)];
            }

            return [.. all.Where(static one => one.Said.Any(next => next == one ? one.Calls(one)
                : next.Said.Contains(one) ? one.Calls(next) && next.Calls(one)
                : next.Said.Any(last => last.Said.Contains(one) && one.Calls(next) && next.Calls(last) && last.Calls(one)))).Select(static one => one.Node)];
        }
        finally
        {
            ArrayPool<char>.Shared.Return(letters);
        }
    }

    private static IEnumerable<SyntaxNode> DeclaredIn(SyntaxNode around) => around switch
    {
        TypeDeclarationSyntax type => type.Members.OfType<MethodDeclarationSyntax>(),
        BlockSyntax block => block.Statements.OfType<LocalFunctionStatementSyntax>(),
        _ => [around],
    };

    private sealed class Declaration(SyntaxNode node, char[] letters, int start)
    {
        private HashSet<string>? _calls;

        public SyntaxNode Node { get; } = node;

        public string Name { get; } = NameOf(node)!;

        /// <summary>Those whose names stand behind its own, as words.</summary>
        public HashSet<Declaration> Said { get; set; } = [];

        /// <summary>It calls something of that name that may be its own.</summary>
        public bool Calls(Declaration other) => (_calls ??= [.. Node.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(static call => CallName.IsOwn(call, CallName.Of(call))).Select(static call => CallName.Of(call)!)]).Contains(other.Name);

        /// <summary>The name of the other stands behind its own, as a word.</summary>
        public bool Says(Declaration other)
        {
            var parameters = (Node as MethodDeclarationSyntax)?.ParameterList ?? ((LocalFunctionStatementSyntax)Node).ParameterList;
            var (from, end) = (parameters.SpanStart - start, Node.Span.End - start);
            while (other.Name.Length > 0 && from < end && letters.AsSpan(from, end - from).IndexOf(other.Name.AsSpan()) is >= 0 and var step)
            {
                var (first, behind) = (from + step, from + step + other.Name.Length);
                if (first > 0 && !WordSet.IsPart(letters[first - 1]) && behind < end && !WordSet.IsPart(letters[behind]))
                {
                    return true;
                }

                from = first + 1;
            }

            return false;
        }
    }
}
