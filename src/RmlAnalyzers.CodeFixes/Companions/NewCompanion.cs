using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace RmlAnalyzers.CodeFixes.Companions;

/// <summary>A companion that does not exist yet: its name, and its declaration with a body that throws.</summary>
internal sealed record NewCompanion(CompanionKind Kind, string Name, MemberDeclarationSyntax Step, MemberDeclarationSyntax Declaration)
{
    /// <summary>Null where no such member can stand beside the step.</summary>
    public static async Task<NewCompanion?> ForAsync(CompanionKind kind, Document document, MemberDeclarationSyntax step, CancellationToken cancellation)
    {
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (model?.GetDeclaredSymbol(step, cancellation) is not { ContainingType: { } type } member
            || step.Parent is not TypeDeclarationSyntax)
        {
            return null;
        }

        var needsNoBody = type.TypeKind == TypeKind.Interface && !member.IsStatic && !model.Compilation.SupportsRuntimeCapability(RuntimeCapability.DefaultImplementationsOfInterfaces);
        if (needsNoBody && await IsImplementedAsync(type, document.Project.Solution, cancellation).ConfigureAwait(false))
        {
            return null;
        }

        var name = FreeName(kind.Prefix + (member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? type.Name : CompanionText.SimpleName(member)), type);
        var lineBreak = step.SyntaxTree.GetRoot(cancellation).DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } found
            ? found
            : SyntaxFactory.LineFeed;
        var text = new CompanionText(kind, member, step, name, hasBody: !needsNoBody).ToString().Replace("\n", lineBreak.ToString());
        return SyntaxFactory.ParseMemberDeclaration(text) is { ContainsDiagnostics: false } declaration
            ? new NewCompanion(kind, name, step, SetOff(declaration, lineBreak))
            : null;
    }

    public SyntaxNode Apply(SyntaxNode root, AttributeSyntax label)
    {
        var named = Step.ReplaceNode(label, LabelArguments.With(label, $"{Kind.Argument} = nameof({Name})"));
        return root.ReplaceNode(Step, [named, Declaration]);
    }

    private static async Task<bool> IsImplementedAsync(INamedTypeSymbol contract, Solution solution, CancellationToken cancellation) =>
        (await SymbolFinder.FindImplementationsAsync(contract, solution, transitive: true, cancellationToken: cancellation).ConfigureAwait(false)).Any();

    private static string FreeName(string wanted, INamedTypeSymbol type)
    {
        var name = wanted;
        for (var number = 2; type.GetMembers(name).Length > 0; number++)
        {
            name = $"{wanted}{number}";
        }

        return name;
    }

    /// <summary>Set off by an empty line and laid out as the file is; whole names are shortened by the host.</summary>
    private static MemberDeclarationSyntax SetOff(MemberDeclarationSyntax declaration, SyntaxTrivia lineBreak) => declaration
        .WithLeadingTrivia(lineBreak)
        .WithTrailingTrivia(lineBreak)
        .WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation);
}
