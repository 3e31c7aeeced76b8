using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RmlAnalyzers.Core.Symbols;

/// <summary>
/// What the text of a tree says of our attributes. Asked of every tree, so it neither parses nor binds: it looks for <c>Rml</c>,
/// <c>Rml1</c>, <c>Rml2</c>, <c>Rml3</c> and keeps the answer as long as the tree lives. An alias within the tree contains the text as well.
/// </summary>
internal sealed class LevelText
{
    private static readonly string[] Levels = ["Rml1", "Rml2", "Rml3"];
    private static readonly ConditionalWeakTable<SyntaxTree, LevelText> Cache = new();

    private LevelText(SyntaxTree tree, CancellationToken cancellation)
    {
        var text = tree.GetText(cancellation);
        MentionsRml = TextSearch.Contains(text, "Rml");
        NamesLevel = MentionsRml && TextSearch.First(text, Levels) >= 0;
        RenamesLevel = NamesLevel && HasGlobalAlias(tree.GetRoot(cancellation));
    }

    /// <summary>The letters <c>Rml</c> stand somewhere.</summary>
    public bool MentionsRml { get; }

    /// <summary><c>Rml1</c>, <c>Rml2</c> or <c>Rml3</c> stands somewhere.</summary>
    public bool NamesLevel { get; }

    /// <summary>A <c>global using X = Rml.Rml2Attribute</c>: other trees may then label without naming a level.</summary>
    public bool RenamesLevel { get; }

    /// <summary>What a tree says; a cancelled search leaves nothing behind.</summary>
    public static LevelText Of(SyntaxTree tree, CancellationToken cancellation) =>
        Cache.TryGetValue(tree, out var known) ? known : Keep(tree, new LevelText(tree, cancellation));

    private static LevelText Keep(SyntaxTree tree, LevelText made) => Cache.GetValue(tree, _ => made);

    private static bool HasGlobalAlias(SyntaxNode root)
    {
        if (root is CompilationUnitSyntax unit)
        {
            foreach (var directive in unit.Usings)
            {
                if (directive.Alias is not null && directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
