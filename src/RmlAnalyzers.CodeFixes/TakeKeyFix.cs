using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RmlAnalyzers.CodeFixes.Keys;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.CodeFixes;

/// <summary>RML3013: takes the key that the caller has, by the parameter at hand or a new one, in the place of the one made here.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TakeKeyFix))]
[Shared]
public sealed class TakeKeyFix() : DocumentFix(RuleIds.KeyKeptNowhere, "TakeKey")
{
    private protected override string Title(Diagnostic diagnostic) =>
        diagnostic.Properties.ContainsKey(FixData.NewParameter) ? "Take the key as a parameter" : $"Use the key '{diagnostic.Properties[FixData.Key]}'";

    private protected override async Task<Document?> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
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

        var declaration = diagnostic.Place(FixData.Declaration) is { } place ? root.StatementAt(place.SourceSpan) : null;
        return new Take(value, key, type, method, declaration);
    }
}
