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
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.CodeFixes;

/// <summary>RML5001 at the registration of a resilience handler: takes unsafe methods out of its retry, in the lambda that configures it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeepUnsafeOutFix))]
[Shared]
public sealed class KeepUnsafeOutFix() : DocumentFix(RuleIds.RetriedEffect, "KeepOut")
{
    private protected override string Title(Diagnostic diagnostic) =>
        "Keep unsafe methods out of the retry";

    private protected override async Task<Document?> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not CompilationUnitSyntax root
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        var edits = new Dictionary<InvocationExpressionSyntax, Diagnostic>();
        foreach (var diagnostic in diagnostics.Where(static diagnostic => diagnostic.Properties.ContainsKey(FixData.Spare)))
        {
            if (CallAt(root, diagnostic) is { } call && call.ArgumentList.Arguments.All(static argument => argument.Expression is LambdaExpressionSyntax { Body: not null }))
            {
                edits[call] = diagnostic;
            }
        }

        if (edits.Count == 0)
        {
            return null;
        }

        var missing = edits.Values.Select(static diagnostic => diagnostic.Properties[FixData.Namespace]!).Distinct().Where(space => !IsInScope(space, edits.Keys.First(), model)).ToList();
        var changed = root.ReplaceNodes(edits.Keys, (call, current) => current.WithArgumentList(Spared(current, edits[call], IndentationOf(call))));
        foreach (var space in missing)
        {
            changed = changed.AddUsings(SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(space).WithLeadingTrivia(SyntaxFactory.Space)).WithTrailingTrivia(root.LineBreak()));
        }

        return document.WithSyntaxRoot(changed);
    }

    /// <summary>The finding starts at the name of the call and ends with it.</summary>
    private static InvocationExpressionSyntax? CallAt(SyntaxNode root, Diagnostic diagnostic) => root.FindToken(diagnostic.Location.SourceSpan.Start).Parent?
        .AncestorsAndSelf().OfType<InvocationExpressionSyntax>().FirstOrDefault(call => call.Span.End == diagnostic.Location.SourceSpan.End);

    private static ArgumentListSyntax Spared(InvocationExpressionSyntax call, Diagnostic diagnostic, string indentation)
    {
        var path = diagnostic.Properties[FixData.Spare]!;
        diagnostic.Properties.TryGetValue(FixData.Experimental, out var experimental);
        if (call.ArgumentList.Arguments.FirstOrDefault()?.Expression is not LambdaExpressionSyntax lambda)
        {
            var text = experimental is null ? $"options => options.{path}()" : $"options =>{Block("", $"options.{path}();", experimental, indentation)}";
            return call.ArgumentList.AddArguments(SyntaxFactory.Argument(SyntaxFactory.ParseExpression(text)));
        }

        var name = lambda switch
        {
            SimpleLambdaExpressionSyntax simple => simple.Parameter.Identifier.ValueText,
            ParenthesizedLambdaExpressionSyntax parenthesized => parenthesized.ParameterList.Parameters[0].Identifier.ValueText,
            _ => "options",
        };
        var statement = $"{name}.{path}();";
        if (lambda.Block is { } block)
        {
            var added = SyntaxFactory.ParseStatement(Guarded(statement, experimental, indentation)).WithAdditionalAnnotations(Formatter.Annotation);
            return call.ArgumentList.ReplaceNode(block, block.AddStatements(added));
        }

        var whole = SyntaxFactory.ParseExpression("x =>" + Block($"{lambda.ExpressionBody!.WithoutTrivia()};", statement, experimental, indentation));
        return call.ArgumentList.ReplaceNode(lambda, lambda.WithArrowToken(((LambdaExpressionSyntax)whole).ArrowToken.WithLeadingTrivia(lambda.ArrowToken.LeadingTrivia)).WithExpressionBody(null).WithBlock(((LambdaExpressionSyntax)whole).Block));
    }

    private static string Block(string first, string statement, string? experimental, string indentation) =>
        $"\n{indentation}{{\n{(first.Length == 0 ? "" : $"{indentation}    {first}\n")}{Guarded(statement, experimental, indentation)}{indentation}}}";

    private static string Guarded(string statement, string? experimental, string indentation) => experimental is null
        ? $"{indentation}    {statement}\n"
        : $"#pragma warning disable {experimental} // the library calls it experimental\n{indentation}    {statement}\n#pragma warning restore {experimental}\n";

    private static string IndentationOf(SyntaxNode call) => call.FirstAncestorOrSelf<StatementSyntax>() is { } statement
        ? string.Concat(statement.GetLeadingTrivia().Reverse().TakeWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Select(static trivia => trivia.ToString()))
        : "";

    private static bool IsInScope(string space, SyntaxNode place, SemanticModel model) =>
        model.GetImportScopes(place.SpanStart).SelectMany(static scope => scope.Imports).Any(import => import.NamespaceOrType is INamespaceSymbol imported && imported.ToDisplayString() == space)
        || place.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Any(around => (around.Name + ".").StartsWith(space + ".", System.StringComparison.Ordinal));
}
