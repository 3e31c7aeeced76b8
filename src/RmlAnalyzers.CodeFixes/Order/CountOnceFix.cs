using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.CodeFixes.Order;

/// <summary>RML4102: counts each event once, by its id in a set of those already counted.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CountOnceFix))]
[Shared]
public sealed class CountOnceFix() : GuardFix(RuleIds.DuplicateChangesResult, "CountOnce", oneByOne: true)
{
    private protected override string Title(Diagnostic diagnostic) => $"Count each event once: 'if ({diagnostic.Text(FixData.Text)})', with a set to be saved together";

    private protected override SyntaxNode Prepared(SyntaxNode root, ImmutableArray<Diagnostic> diagnostics)
    {
        if (diagnostics is not { Length: 1 } || diagnostics[0] is not { } diagnostic || diagnostic.Text(FixData.NewMember) is not { } name || diagnostic.Text(FixData.NewMemberType) is not { } type
            || root.DescendantNodes().OfType<IdentifierNameSyntax>().FirstOrDefault(use => use.Identifier.ValueText == name)?.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } owner)
        {
            return root;
        }

        var set = $"global::System.Collections.Generic.HashSet<{type}>";
        var field = (FieldDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration($"private readonly {set} {name} = new {set}();{root.LineBreak()}")!;
        field = field.ReplaceNodes(field.DescendantNodes().OfType<TypeSyntax>(), static (_, current) => current.WithAdditionalAnnotations(Simplifier.Annotation)).WithAdditionalAnnotations(Formatter.Annotation);
        var first = owner.Members.Count > 0 ? owner.Members[0] : null;
        return first is null ? root : root.InsertNodesBefore(first, [first is FieldDeclarationSyntax ? field : field.WithTrailingTrivia(root.LineBreak(), root.LineBreak())]);
    }
}
