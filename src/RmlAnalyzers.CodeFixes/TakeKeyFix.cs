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
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RmlAnalyzers.CodeFixes.Keys;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.CodeFixes;

/// <summary>RML3013: takes the key that the caller has, by the parameter at hand or a new one, in the place of the one made here.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TakeKeyFix))]
[Shared]
public sealed class TakeKeyFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.KeyKeptNowhere];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static async (context, document, diagnostics) =>
        await TakeAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await TakeAsync(context.Document, [diagnostic], context.CancellationToken).ConfigureAwait(false) is { } changed)
            {
                var title = diagnostic.Properties.ContainsKey(FixData.NewParameter) ? "Take the key as a parameter" : $"Use the key '{diagnostic.Properties[FixData.Key]}'";
                context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(changed), RuleIds.KeyKeptNowhere + ".TakeKey"), diagnostic);
            }
        }
    }

    private static async Task<Document?> TakeAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
        {
            return null;
        }

        var takes = diagnostics.Select(diagnostic => Read(root, diagnostic)).OfType<Take>().ToList();
        if (takes.Count == 0)
        {
            return null;
        }

        var tracked = root.TrackNodes(takes.SelectMany(static take => take.Nodes).Distinct());
        foreach (var take in takes)
        {
            var value = tracked.GetCurrentNode(take.Value)!;
            tracked = tracked.ReplaceNode(value, Microsoft.CodeAnalysis.CSharp.SyntaxFactory.ParseExpression(take.Key).WithTriviaFrom(value));
            if (take.Declaration is not null && tracked.GetCurrentNode(take.Declaration) is { } declaration)
            {
                tracked = tracked.RemoveNode(declaration, SyntaxRemoveOptions.KeepUnbalancedDirectives)!;
            }

            if (take is { Method: { } method, Type: { } type })
            {
                var current = tracked.GetCurrentNode(method)!;
                tracked = tracked.ReplaceNode(current, NewKeyParameter.AddTo(current, take.Key, type));
            }
        }

        return document.WithSyntaxRoot(tracked);
    }

    private sealed record Take(ExpressionSyntax Value, string Key, string? Type, MethodDeclarationSyntax? Method, StatementSyntax? Declaration)
    {
        public IEnumerable<SyntaxNode> Nodes => new SyntaxNode?[] { Value, Method, Declaration }.OfType<SyntaxNode>();
    }

    private static Take? Read(SyntaxNode root, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(FixData.Key, out var key) || key is null
            || root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax value)
        {
            return null;
        }

        diagnostic.Properties.TryGetValue(FixData.NewParameter, out var type);
        var method = type is null ? null : value.FirstAncestorOrSelf<MethodDeclarationSyntax>();
        if (type is not null && method is null)
        {
            return null;
        }

        var declaration = diagnostic.Properties.TryGetValue(FixData.Declaration, out var index)
            && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < diagnostic.AdditionalLocations.Count
            ? Statement(root, diagnostic.AdditionalLocations[at].SourceSpan)
            : null;
        return new Take(value, key, type, method, declaration);
    }

    private static StatementSyntax? Statement(SyntaxNode root, TextSpan span) =>
        root.FindNode(span).AncestorsAndSelf().OfType<StatementSyntax>().FirstOrDefault(statement => statement.Span == span);
}
