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
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Simplification;
using RmlAnalyzers.CodeFixes.Keys;
using RmlAnalyzers.Core.Reporting;

namespace RmlAnalyzers.CodeFixes;

/// <summary>RML3001: passes the one key in reach to the empty slot, as an argument or as a property of the options that the call takes; where there is none, takes one as a new parameter.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PassKeyFix))]
[Shared]
public sealed class PassKeyFix() : DocumentFix(RuleIds.MissingKey, "PassKey")
{
    private protected override string Title(Diagnostic diagnostic) =>
        diagnostic.Properties.ContainsKey(FixData.NewParameter) ? "Take the key as a parameter, and pass it" : $"Pass the key '{diagnostic.Properties[FixData.Key]}'";

    /// <summary>One after the other, each found again by its mark, since a new parameter moves what stands behind it. Null where nothing changes.</summary>
    private protected override async Task<Document?> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
        {
            return null;
        }

        var marks = new List<(SyntaxAnnotation Mark, InvocationExpressionSyntax Call, Diagnostic Diagnostic)>();
        foreach (var diagnostic in diagnostics)
        {
            if (CallOf(root, diagnostic) is { } call && marks.All(other => other.Call != call))
            {
                marks.Add((new SyntaxAnnotation(), call, diagnostic));
            }
        }

        var changed = document.WithSyntaxRoot(root.ReplaceNodes(
            marks.Select(static one => one.Call),
            (call, rewritten) => rewritten.WithAdditionalAnnotations(marks.First(one => one.Call == call).Mark)));
        var any = false;
        foreach (var (mark, _, diagnostic) in marks)
        {
            if (await PassAsync(changed, mark, diagnostic, cancellation).ConfigureAwait(false) is { } next)
            {
                (changed, any) = (next, true);
            }
        }

        return any ? changed : null;
    }

    private static async Task<Document?> PassAsync(Document document, SyntaxAnnotation mark, Diagnostic diagnostic, CancellationToken cancellation)
    {
        diagnostic.Properties.TryGetValue(FixData.SlotProperty, out var property);
        diagnostic.Properties.TryGetValue(FixData.NewParameter, out var type);
        return await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is { } root
            && root.GetAnnotatedNodes(mark).OfType<InvocationExpressionSyntax>().FirstOrDefault() is { } call
            && diagnostic.Properties.TryGetValue(FixData.Key, out var key) && key is not null
            && diagnostic.Properties.TryGetValue(FixData.SlotParameter, out var parameter) && parameter is not null
            ? await PassAsync(document, root, call, (key, type), parameter, property, cancellation).ConfigureAwait(false)
            : null;
    }

    /// <summary>Where the finding stands, or, for a wrapper, the call in it.</summary>
    private static InvocationExpressionSyntax? CallOf(SyntaxNode root, Diagnostic diagnostic)
    {
        var place = diagnostic.Place(FixData.Target) ?? diagnostic.Location;
        return InvocationAt(root, place.SourceSpan.End, place.SourceSpan.Start);
    }

    private static InvocationExpressionSyntax? InvocationAt(SyntaxNode root, int end, int start) =>
        root.FindToken(start).Parent?.AncestorsAndSelf().OfType<InvocationExpressionSyntax>().FirstOrDefault(call => call.Span.End == end);

    private static async Task<Document?> PassAsync(
        Document document, SyntaxNode root, InvocationExpressionSyntax call, (string Name, string? NewType) key, string parameterName, string? property, CancellationToken cancellation)
    {
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (model?.GetOperation(call, cancellation) is not IInvocationOperation operation
            || operation.TargetMethod.Parameters.FirstOrDefault(candidate => candidate.Name == parameterName) is not { } parameter)
        {
            return null;
        }

        var keyExpression = SyntaxFactory.ParseExpression(key.Name);
        var given = operation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameterName && argument.ArgumentKind == ArgumentKind.Explicit);
        var value = property is null ? keyExpression : Options(parameter.Type, property, keyExpression);
        var (from, to) = given?.Syntax is ArgumentSyntax argument
            ? Filled(argument.Expression, property, keyExpression, value, model, cancellation)
            : (call, call.WithArgumentList(call.ArgumentList.AddArguments(Argument(call, operation, parameter, value))));
        if (from is null || to is null)
        {
            return null;
        }

        var method = key.NewType is null ? null : call.FirstAncestorOrSelf<MethodDeclarationSyntax>();
        return document.WithSyntaxRoot(root.ReplaceNodes(
            method is null ? [from] : new[] { from, method },
            (node, rewritten) => node == method ? NewKeyParameter.AddTo((MethodDeclarationSyntax)rewritten, key.Name, key.NewType!) : to.WithAdditionalAnnotations(Formatter.Annotation)));
    }

    /// <summary>Parsed from text, so that a short initialiser stays on its line.</summary>
    private static ExpressionSyntax Options(ITypeSymbol type, string property, ExpressionSyntax key)
    {
        var name = type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        var creation = (ObjectCreationExpressionSyntax)SyntaxFactory.ParseExpression($"new {name} {{ {property} = {key} }}");
        return creation.WithType(creation.Type.WithAdditionalAnnotations(Simplifier.Annotation));
    }

    private static ExpressionSyntax Assign(string property, ExpressionSyntax key) =>
        SyntaxFactory.AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, SyntaxFactory.IdentifierName(property), key).NormalizeWhitespace();

    /// <summary>A positional argument where the list reaches just that far, a named one otherwise.</summary>
    private static ArgumentSyntax Argument(InvocationExpressionSyntax call, IInvocationOperation operation, IParameterSymbol parameter, ExpressionSyntax value)
    {
        var offset = operation.TargetMethod.IsExtensionMethod && operation.Instance is null && operation.Arguments.Length > 0 && operation.Arguments[0].IsImplicit ? 1 : 0;
        var argument = SyntaxFactory.Argument(value);
        return call.ArgumentList.Arguments.Count + offset == parameter.Ordinal && call.ArgumentList.Arguments.All(static given => given.NameColon is null)
            ? argument
            : argument.WithNameColon(SyntaxFactory.NameColon(parameter.Name)).NormalizeWhitespace();
    }

    /// <summary>The argument is there and carries no key: an empty value is replaced, an object made in sight gets the property.</summary>
    private static (SyntaxNode? From, SyntaxNode? To) Filled(
        ExpressionSyntax given, string? property, ExpressionSyntax key, ExpressionSyntax value, SemanticModel model, CancellationToken cancellation)
    {
        if (property is null || model.GetConstantValue(given, cancellation).HasValue || given is DefaultExpressionSyntax or LiteralExpressionSyntax)
        {
            return (given, value.WithTriviaFrom(given));
        }

        var creation = given as BaseObjectCreationExpressionSyntax ?? Declared(given, model, cancellation);
        if (creation is null || creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().Any(one => one.Left.ToString() == property) == true)
        {
            return (null, null);
        }

        var initializer = creation.Initializer ?? SyntaxFactory.InitializerExpression(SyntaxKind.ObjectInitializerExpression);
        var filled = creation.WithInitializer(initializer.AddExpressions(Assign(property, key)));
        if (filled is ObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 0 } explicitly && creation.Initializer is null)
        {
            filled = explicitly.WithArgumentList(null);
        }

        return (creation, filled);
    }

    private static BaseObjectCreationExpressionSyntax? Declared(ExpressionSyntax given, SemanticModel model, CancellationToken cancellation) =>
        model.GetSymbolInfo(given, cancellation).Symbol is ILocalSymbol local
        && local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax creation }
            ? creation
            : null;
}
