using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.CodeFixes.Order;

/// <summary>A flag that was set for good becomes a view that every event computes anew. It may turn false again, so it is a decision of its own.</summary>
public abstract class KeepRecomputedFix : DocumentFix
{
    private protected KeepRecomputedFix(string id)
        : base(id, "KeepRecomputed", oneByOne: true)
    {
    }

    private protected override string Title(Diagnostic diagnostic) => $"Let '{diagnostic.Text(FixData.NewMember)}' say what holds now ([Recomputed])";

    private protected override async Task<Document?> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root || diagnostics is not { Length: 1 } || diagnostics[0] is not { } diagnostic
            || diagnostic.Text(FixData.NewMember) is null || diagnostic.PlaceHere(FixData.Target) is not { } place || diagnostic.PlaceHere(FixData.Behind) is not { } declared
            || root.StatementAt(place.SourceSpan) is not IfStatementSyntax decision || root.FindNode(declared.SourceSpan) is not PropertyDeclarationSyntax property || HasComments(decision)
            || decision.Statement.DescendantNodesAndSelf().OfType<AssignmentExpressionSyntax>().FirstOrDefault() is not { } write)
        {
            return null;
        }

        var computed = SyntaxFactory.ExpressionStatement(write.WithRight(decision.Condition.WithoutTrivia()).WithoutTrivia()).WithTriviaFrom(decision);
        var changed = root.TrackNodes(decision, property);
        changed = changed.ReplaceNode(changed.GetCurrentNode(decision)!, computed);
        return document.WithSyntaxRoot(changed.ReplaceNode(changed.GetCurrentNode(property)!, AsView(property)));
    }

    // What is said inside would be lost.
    private static bool HasComments(IfStatementSyntax decision) =>
        decision.ContainsDirectives || decision.DescendantTrivia().Any(trivia => decision.Span.Contains(trivia.Span) && !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));

    private static PropertyDeclarationSyntax AsView(PropertyDeclarationSyntax property)
    {
        var latch = property.AttributeLists.SelectMany(static list => list.Attributes).FirstOrDefault(static attribute => Last(attribute.Name)?.Identifier.ValueText is "Latch" or "LatchAttribute");
        if (latch is not null && Last(latch.Name) is { } name)
        {
            return property.ReplaceNode(name, SyntaxFactory.IdentifierName("Recomputed").WithTriviaFrom(name));
        }

        var mark = SyntaxFactory.Attribute(SyntaxFactory.ParseName("global::Rml.Order.Recomputed").WithAdditionalAnnotations(Simplifier.Annotation));
        var list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(mark)).WithLeadingTrivia(property.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.Space);
        return property.WithoutLeadingTrivia() is var bare ? bare.WithAttributeLists(bare.AttributeLists.Insert(0, list)) : property;
    }

    private static SimpleNameSyntax? Last(NameSyntax name) => name switch
    {
        SimpleNameSyntax simple => simple,
        QualifiedNameSyntax qualified => qualified.Right,
        AliasQualifiedNameSyntax alias => alias.Name,
        _ => null,
    };
}
