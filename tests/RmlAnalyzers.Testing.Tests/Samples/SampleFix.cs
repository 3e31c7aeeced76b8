using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace RmlAnalyzers.Testing.Tests.Samples;

/// <summary>A fix for what <see cref="NameAnalyzer"/> reports, with Fix All by the batch fixer.</summary>
internal abstract class SampleFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["T0001"];

    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <summary>The document with another identifier at the place of the diagnostic.</summary>
    protected static async Task<Document> RenameAsync(Document document, Diagnostic diagnostic, Func<string, string> rename, CancellationToken cancellationToken)
    {
        var root = (await document.GetSyntaxRootAsync(cancellationToken))!;
        var token = root.FindToken(diagnostic.Location.SourceSpan.Start);
        var renamed = SyntaxFactory.Identifier(token.LeadingTrivia, rename(token.Text), token.TrailingTrivia);
        return document.WithSyntaxRoot(root.ReplaceToken(token, renamed));
    }

    protected static string Improve(string name) => name.Replace("bad", "good", StringComparison.Ordinal);

    protected static void Offer(CodeFixContext context, string? key, Func<CancellationToken, Task<Document>> change) =>
        context.RegisterCodeFix(CodeAction.Create("Change", change, key), context.Diagnostics);
}

/// <summary>Renames the field in its declaration.</summary>
internal class RenameFix : SampleFix
{
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Offer(context, Key(context), token => RenameAsync(context.Document, context.Diagnostics[0], Improve, token));
        return Task.CompletedTask;
    }

    protected virtual string? Key(CodeFixContext context) => "Rename";
}

/// <summary>Renames, but has no Fix All.</summary>
internal sealed class NoFixAllFix : RenameFix
{
    public override FixAllProvider? GetFixAllProvider() => null;
}

/// <summary>Renames, with a key of its own for every place.</summary>
internal sealed class KeyPerPlaceFix : RenameFix
{
    protected override string? Key(CodeFixContext context) => $"Rename at {context.Span.Start}";
}

/// <summary>Renames, with one key for short names and one for long ones.</summary>
internal sealed class KeyPerLengthFix : RenameFix
{
    protected override string? Key(CodeFixContext context) => context.Span.Length > 4 ? "Long" : "Short";
}

/// <summary>Claims a warning of the compiler, and offers nothing.</summary>
internal sealed class UnusedFieldFix : SampleFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["CS0169"];

    public override Task RegisterCodeFixesAsync(CodeFixContext context) => Task.CompletedTask;
}

/// <summary>Fails as soon as it is asked.</summary>
internal sealed class NeverAskedFix : SampleFix
{
    public override Task RegisterCodeFixesAsync(CodeFixContext context) => throw new NotImplementedException();
}

/// <summary>Offers what changes nothing.</summary>
internal sealed class NothingFix : SampleFix
{
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Offer(context, "Nothing", _ => Task.FromResult(context.Document));
        return Task.CompletedTask;
    }
}

/// <summary>Never comes to an end: each fix makes the name longer, and as bad as it was.</summary>
internal sealed class EndlessFix : SampleFix
{
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Offer(context, "Endless", token => RenameAsync(context.Document, context.Diagnostics[0], name => name + "r", token));
        return Task.CompletedTask;
    }
}

/// <summary>Adds a comment, and leaves the name as it is.</summary>
internal sealed class CommentFix : SampleFix
{
    public override FixAllProvider? GetFixAllProvider() => null;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Offer(context, "Comment", async token =>
        {
            var text = await context.Document.GetTextAsync(token);
            return context.Document.WithText(text.Replace(new Microsoft.CodeAnalysis.Text.TextSpan(text.Length, 0), "//"));
        });
        return Task.CompletedTask;
    }
}

/// <summary>Offers two groups of actions.</summary>
internal sealed class NestedFix : SampleFix
{
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(CodeAction.Create("Group", [To("first", context), To("second", context)], isInlinable: false), context.Diagnostics);
        context.RegisterCodeFix(To("third", context), context.Diagnostics);
        return Task.CompletedTask;
    }

    private static CodeAction To(string name, CodeFixContext context) => CodeAction.Create(
        "To " + name, token => RenameAsync(context.Document, context.Diagnostics[0], _ => name, token), name);
}

/// <summary>Renames the field that the analyzer of the compilation's end reports.</summary>
internal sealed class EndFix : SampleFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["T0013"];

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Offer(context, "Sealed", async token =>
        {
            var text = await context.Document.GetTextAsync(token);
            return context.Document.WithText(text.Replace(new Microsoft.CodeAnalysis.Text.TextSpan(0, 0), "#pragma warning disable T0013\n"));
        });
        return Task.CompletedTask;
    }
}
