using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Text;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.CodeFixes;

/// <summary>RML3002: makes the key once, in a local before the loop or before the call that runs the delegate again.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeKeyOnceFix))]
[Shared]
public sealed class MakeKeyOnceFix : CodeFixProvider
{
    private const string NewName = "idempotencyKey";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.UnstableKey];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static async (context, document, diagnostics) =>
        await HoistAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await HoistAsync(context.Document, [diagnostic], context.CancellationToken).ConfigureAwait(false) is { } changed)
            {
                context.RegisterCodeFix(
                    CodeAction.Create("Make the key once, outside the attempt", _ => Task.FromResult(changed), RuleIds.UnstableKey + ".MakeOnce"),
                    diagnostic);
            }
        }
    }

    /// <summary>All of them on one tree, so that two keys of one member get two names. Null where none can be moved.</summary>
    private static async Task<Document?> HoistAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
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
        if (Place(diagnostic, FixData.Target) is not { } target
            || root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax value
            || Statement(root, target) is not { } anchor)
        {
            return null;
        }

        return new Hoist(value, anchor, Place(diagnostic, FixData.Declaration) is { } declaration ? Statement(root, declaration) : null);
    }

    private static TextSpan? Place(Diagnostic diagnostic, string name) =>
        diagnostic.Properties.TryGetValue(name, out var index) && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < diagnostic.AdditionalLocations.Count
            ? diagnostic.AdditionalLocations[at].SourceSpan
            : null;

    private static StatementSyntax? Statement(SyntaxNode root, TextSpan span) =>
        root.FindNode(span).AncestorsAndSelf().OfType<StatementSyntax>().FirstOrDefault(statement => statement.Span == span);

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
        made = made.WithLeadingTrivia(before).WithTrailingTrivia(EndOfLine(root)).WithAdditionalAnnotations(Formatter.Annotation);
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

    private static SyntaxTrivia EndOfLine(SyntaxNode root) =>
        root.DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } found ? found : SyntaxFactory.LineFeed;
}
