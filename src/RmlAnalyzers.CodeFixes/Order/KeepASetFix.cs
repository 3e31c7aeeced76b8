using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RmlAnalyzers.CodeFixes.Order;

/// <summary>RML4103: keeps a set, which remembers neither the order of arrival nor repetitions.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeepASetFix))]
[Shared]
public sealed class KeepASetFix() : DeclarationFix(RuleIds.ArrivalOrderStored, "KeepASet", null)
{
    private protected override string Title(Diagnostic diagnostic) => "Keep a set instead of a list";

    private protected override async Task<SyntaxNode?> ChangeAsync(Document document, SyntaxNode declaration, string text, CancellationToken cancellation)
    {
        var (type, made) = declaration switch
        {
            PropertyDeclarationSyntax property => (property.Type, property.Initializer?.Value),
            FieldDeclarationSyntax field => (field.Declaration.Type, field.Declaration.Variables[0].Initializer?.Value),
            _ => default,
        };
        var declared = declaration is FieldDeclarationSyntax { Declaration.Variables: var variables } ? variables[0] : declaration;
        var names = new[] { type, (made as ObjectCreationExpressionSyntax)?.Type }.Select(static one => one is QualifiedNameSyntax qualified ? qualified.Right : one).OfType<GenericNameSyntax>().ToList();
        return names.Count == 0 || await IsUsedElsewhereAsync(document, declared, cancellation).ConfigureAwait(false)
            ? null
            : declaration.ReplaceNodes(names, (_, name) => name.WithIdentifier(SyntaxFactory.Identifier(text).WithTriviaFrom(name.Identifier)));
    }
}
