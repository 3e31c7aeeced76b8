using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.CodeFixes;

/// <summary>RML3002: makes the key once, in a local before the loop or before the call that runs the delegate again.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeKeyOnceFix))]
[Shared]
public sealed class MakeKeyOnceFix() : DocumentFix(RuleIds.UnstableKey, "MakeOnce")
{
    private const string NewName = "idempotencyKey";

    private protected override string Title(Diagnostic diagnostic) =>
        "Make the key once, outside the attempt";

    /// <summary>All of them on one tree, so that two keys of one member get two names. Null where none can be moved.</summary>
    private protected override async Task<Document?> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
        {
            return null;
        }

        var hoists = new List<Hoist>();
        foreach (var diagnostic in diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            if (Read(root, diagnostic) is { } hoist && !hoists.Any(other => other.Declaration is not null && other.Declaration == hoist.Declaration))
            {
                hoists.Add(hoist);
            }
        }

        if (hoists.Count == 0)
        {
            return null;
        }

        var tracked = root.TrackNodes(hoists.SelectMany(static hoist => hoist.Nodes).Distinct());
        foreach (var hoist in hoists)
        {
            tracked = Apply(tracked, hoist);
        }

        return document.WithSyntaxRoot(tracked);
    }

    /// <param name="Value">The expression that fills the slot.</param>
    /// <param name="Anchor">The statement to make the key before.</param>
    /// <param name="Declaration">The declaration to move; null where the value gets a name.</param>
    private sealed record Hoist(ExpressionSyntax Value, StatementSyntax Anchor, StatementSyntax? Declaration)
    {
        public IEnumerable<SyntaxNode> Nodes => Declaration is null ? [Value, Anchor] : [Value, Anchor, Declaration];
    }

    private static Hoist? Read(SyntaxNode root, Diagnostic diagnostic)
    {
        if (diagnostic.Place(FixData.Target)?.SourceSpan is not { } target
            || root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax value
            || root.StatementAt(target) is not { } anchor)
        {
            return null;
        }

        return new Hoist(value, anchor, diagnostic.Place(FixData.Declaration) is { } declaration ? root.StatementAt(declaration.SourceSpan) : null);
    }

    private static SyntaxNode Apply(SyntaxNode root, Hoist hoist)
    {
        StatementSyntax made;
        if (hoist.Declaration is { } declaration)
        {
            made = (StatementSyntax)declaration.WithoutTrivia();
            root = root.RemoveNode(root.GetCurrentNode(declaration)!, SyntaxRemoveOptions.KeepUnbalancedDirectives)!;
        }
        else
        {
            var value = root.GetCurrentNode(hoist.Value)!;
            var name = FreeName(value);
            made = SyntaxFactory.ParseStatement($"var {name} = {value.WithoutTrivia()};");
            root = root.ReplaceNode(value, SyntaxFactory.IdentifierName(name).WithTriviaFrom(value));
        }

        var anchor = root.GetCurrentNode(hoist.Anchor)!;
        var (before, own) = Split(anchor.GetLeadingTrivia());
        made = made.WithLeadingTrivia(before).WithTrailingTrivia(root.LineBreak()).WithAdditionalAnnotations(Formatter.Annotation);
        root = root.ReplaceNode(anchor, anchor.WithLeadingTrivia(own));
        return root.InsertNodesBefore(root.GetCurrentNode(hoist.Anchor)!, [made]);
    }

    /// <summary>Blank lines stay above both statements, a comment stays with the statement that it is about.</summary>
    private static (SyntaxTriviaList Before, IEnumerable<SyntaxTrivia> Own) Split(SyntaxTriviaList leading)
    {
        var text = leading.TakeWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia)).ToList();
        var indentation = text.Count > 0 && text[text.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia) ? new[] { text[text.Count - 1] } : [];
        return (SyntaxFactory.TriviaList(text), indentation.Concat(leading.Skip(text.Count)));
    }

    /// <summary>A name that the member does not use, not even in a nested scope.</summary>
    private static string FreeName(SyntaxNode value)
    {
        var member = value.Ancestors().OfType<MemberDeclarationSyntax>().FirstOrDefault() ?? value.SyntaxTree.GetRoot();
        var used = new HashSet<string>(member.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText), StringComparer.Ordinal);
        var name = NewName;
        for (var number = 2; used.Contains(name); number++)
        {
            name = NewName + number.ToString(CultureInfo.InvariantCulture);
        }

        return name;
    }
}
