using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Text;

namespace RmlAnalyzers.Testing.Tests.Samples;

/// <summary>Fixes without Fix All that change the solution in a way of their own.</summary>
internal abstract class SolutionFix : SampleFix
{
    public sealed override FixAllProvider? GetFixAllProvider() => null;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(
            CodeAction.Create(
                "Change",
                async token => await ChangeAsync(await RenameAsync(context.Document, context.Diagnostics[0], Improve, token), token),
                "Change"),
            context.Diagnostics);
        return Task.CompletedTask;
    }

    protected abstract Task<Solution> ChangeAsync(Document renamed, CancellationToken cancellationToken);
}

/// <summary>Adds a document with an encoding.</summary>
internal sealed class AddDocumentFix : SolutionFix
{
    protected override Task<Solution> ChangeAsync(Document renamed, CancellationToken cancellationToken) => Task.FromResult(
        renamed.Project.AddDocument("Added.cs", SourceText.From("class Added;", Encoding.UTF8), ["Folder"], "/0/Folder/Added.cs").Project.Solution);
}

/// <summary>Changes the additional file and the configuration.</summary>
internal sealed class ChangeFilesFix : SolutionFix
{
    protected override Task<Solution> ChangeAsync(Document renamed, CancellationToken cancellationToken)
    {
        var project = renamed.Project;
        return Task.FromResult(project.Solution
            .WithAdditionalDocumentText(project.AdditionalDocuments.Single().Id, SourceText.From("new"))
            .WithAnalyzerConfigDocumentText(project.AnalyzerConfigDocuments.Single().Id, SourceText.From("root = false\n")));
    }
}

/// <summary>Writes the right text into the wrong node: all of "a = 1" is the name.</summary>
internal sealed class WrongTreeFix : SolutionFix
{
    protected override async Task<Solution> ChangeAsync(Document renamed, CancellationToken cancellationToken)
    {
        var root = (await renamed.GetSyntaxRootAsync(cancellationToken))!;
        var declarator = root.DescendantNodes().OfType<VariableDeclaratorSyntax>().Single();
        var wrong = declarator.WithIdentifier(SyntaxFactory.Identifier("good = 1"));
        return renamed.WithSyntaxRoot(root.ReplaceNode(declarator, wrong)).Project.Solution;
    }
}

/// <summary>Writes the right text with a line end in the wrong kind of trivia.</summary>
internal sealed class WrongTriviaFix : SolutionFix
{
    protected override async Task<Solution> ChangeAsync(Document renamed, CancellationToken cancellationToken)
    {
        var root = (await renamed.GetSyntaxRootAsync(cancellationToken))!;
        var declarator = root.DescendantNodes().OfType<VariableDeclaratorSyntax>().Single();
        return renamed.WithSyntaxRoot(root.ReplaceNode(declarator, declarator.WithTrailingTrivia(SyntaxFactory.Whitespace("\n")))).Project.Solution;
    }
}

/// <summary>Adds a member and asks for it to be formatted.</summary>
internal sealed class FormatFix : SolutionFix
{
    protected override async Task<Solution> ChangeAsync(Document renamed, CancellationToken cancellationToken)
    {
        var root = (await renamed.GetSyntaxRootAsync(cancellationToken))!;
        var owner = root.DescendantNodes().OfType<ClassDeclarationSyntax>().Single();
        var member = SyntaxFactory.ParseMemberDeclaration("int x;")!.WithAdditionalAnnotations(Formatter.Annotation);
        return renamed.WithSyntaxRoot(root.ReplaceNode(owner, owner.AddMembers(member))).Project.Solution;
    }
}

/// <summary>Changes a document of another project too.</summary>
internal sealed class OtherProjectFix : SolutionFix
{
    protected override Task<Solution> ChangeAsync(Document renamed, CancellationToken cancellationToken)
    {
        var other = renamed.Project.Solution.Projects.Single(project => project.Name == "P").Documents.Single();
        return Task.FromResult(renamed.Project.Solution.WithDocumentText(other.Id, SourceText.From("public class Changed;")));
    }
}

/// <summary>Removes the last document.</summary>
internal sealed class RemoveDocumentFix : SolutionFix
{
    protected override Task<Solution> ChangeAsync(Document renamed, CancellationToken cancellationToken) =>
        Task.FromResult(renamed.Project.Solution.RemoveDocument(renamed.Project.DocumentIds[^1]));
}

/// <summary>Changes the solution twice, which no editor can apply.</summary>
internal sealed class TwoOperationsFix : SampleFix
{
    public override FixAllProvider? GetFixAllProvider() => null;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var changed = await RenameAsync(context.Document, context.Diagnostics[0], Improve, context.CancellationToken);
        context.RegisterCodeFix(new TwiceAction(changed.Project.Solution), context.Diagnostics);
    }

    private sealed class TwiceAction(Solution changed) : CodeAction
    {
        public override string Title => "Twice";

        public override string EquivalenceKey => "Twice";

        protected override Task<IEnumerable<CodeActionOperation>> ComputeOperationsAsync(CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<CodeActionOperation>>([new ApplyChangesOperation(changed), new ApplyChangesOperation(changed)]);
    }
}
