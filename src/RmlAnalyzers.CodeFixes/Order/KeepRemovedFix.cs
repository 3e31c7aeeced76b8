using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.CodeFixes.Order;

/// <summary>RML4104: keeps what was added and what was removed, each in a set that only grows, and computes what is there. What was once removed stays out, so it is a decision of its own.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeepRemovedFix))]
[Shared]
public sealed class KeepRemovedFix() : DocumentFix(RuleIds.StateShrinks, "KeepRemoved", oneByOne: true)
{
    private protected override string Title(Diagnostic diagnostic) => $"Keep what was removed in '{diagnostic.Text(FixData.SecondMember)}': it stays removed, whatever comes later";

    private protected override async Task<Document?> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        if (diagnostics is not { Length: 1 } || diagnostics[0] is not { } diagnostic || diagnostic.Text(FixData.NewMember) is not { } added || diagnostic.Text(FixData.SecondMember) is not { } removed
            || diagnostic.Text(FixData.NewMemberType) is not { } type || diagnostic.PlaceHere(FixData.Target) is not { } place
            || await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || root.FindNode(place.SourceSpan) is not PropertyDeclarationSyntax { Parent: TypeDeclarationSyntax owner } property || model.GetDeclaredSymbol(property, cancellation) is not { } set
            || await DeclarationFix.IsUsedElsewhereAsync(document, property, cancellation).ConfigureAwait(false))
        {
            return null;
        }

        var changed = owner.ReplaceNodes(
            Changes(owner, set, model, cancellation).Append<SyntaxNode>(property),
            (old, current) => current is PropertyDeclarationSyntax declared ? Computed(declared, type, added, removed) : Redirected((InvocationExpressionSyntax)current, set.Name, added, removed));
        var computed = changed.Members[owner.Members.IndexOf(property)];
        var lineBreak = root.LineBreak();
        var isApart = computed.GetLeadingTrivia().FirstOrDefault().IsKind(SyntaxKind.EndOfLineTrivia);
        return document.WithSyntaxRoot(root.ReplaceNode(owner, changed.InsertNodesBefore(computed, [Field(type, added, lineBreak).WithLeadingTrivia(isApart ? SyntaxFactory.TriviaList(lineBreak) : default), Field(type, removed, lineBreak).WithTrailingTrivia(isApart ? SyntaxFactory.TriviaList(lineBreak) : SyntaxFactory.TriviaList(lineBreak, lineBreak))])));
    }

    /// <summary>The calls that add and remove, by the member itself and not by its name.</summary>
    private static IEnumerable<InvocationExpressionSyntax> Changes(SyntaxNode owner, ISymbol set, SemanticModel model, CancellationToken cancellation) => owner.DescendantNodes().OfType<InvocationExpressionSyntax>()
        .Where(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "Remove", Expression: { } receiver } && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(receiver, cancellation).Symbol, set));

    private static InvocationExpressionSyntax Redirected(InvocationExpressionSyntax call, string name, string added, string removed)
    {
        var access = (MemberAccessExpressionSyntax)call.Expression;
        var to = access.Name.Identifier.ValueText == "Remove" ? removed : added;
        var named = access.Expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Last(identifier => identifier.Identifier.ValueText == name);
        return call.WithExpression(access
            .WithExpression(access.Expression.ReplaceNode(named, SyntaxFactory.IdentifierName(to).WithTriviaFrom(named)))
            .WithName(SyntaxFactory.IdentifierName("Add").WithTriviaFrom(access.Name)));
    }

    private static PropertyDeclarationSyntax Computed(PropertyDeclarationSyntax property, string type, string added, string removed)
    {
        var present = SyntaxFactory.ParseExpression($"new {type}(global::System.Linq.Enumerable.Except({added}, {removed}))");
        return property.WithAccessorList(null).WithInitializer(null)
            .WithExpressionBody(SyntaxFactory.ArrowExpressionClause(Simplified(present)))
            .WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken).WithTrailingTrivia(property.GetTrailingTrivia()))
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static FieldDeclarationSyntax Field(string type, string name, SyntaxTrivia lineBreak) =>
        Simplified((FieldDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration($"private readonly {type} {name} = new {type}();")!).WithTrailingTrivia(lineBreak).WithAdditionalAnnotations(Formatter.Annotation);

    private static T Simplified<T>(T node)
        where T : SyntaxNode =>
        node.ReplaceNodes(node.DescendantNodes().Where(static inner => inner is TypeSyntax or MemberAccessExpressionSyntax), static (_, current) => current.WithAdditionalAnnotations(Simplifier.Annotation));
}
