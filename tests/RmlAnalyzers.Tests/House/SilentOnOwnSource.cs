using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Formatting;
using RmlAnalyzers.Tests.House.Support;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.House;

/// <summary>All rules over the code of all rules: real code that leaves no process, so nothing may be found in it.</summary>
public class SilentOnOwnSource
{
    private static readonly Type[] Referenced =
        [typeof(Compilation), typeof(CSharpCompilation), typeof(Workspace), typeof(CSharpFormattingOptions), typeof(SharedAttribute)];

    [Fact]
    public async Task Nothing_is_found()
    {
        var compilation = OwnSource();
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5));

        var outcome = await Lab.Run(compilation, concurrent: true);

        Assert.Empty(outcome.Crashes);
        Assert.Empty(outcome.Findings);
    }

    private static CSharpCompilation OwnSource() => CSharpCompilation.Create(
        "Own",
        Repo.SourceTrees,
        [
            .. RmlReferences.Net.ResolveAsync(LanguageNames.CSharp, CancellationToken.None).GetAwaiter().GetResult(),
            .. Referenced.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location)),
        ],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
            .WithSpecificDiagnosticOptions(AllRules.Descriptors.Select(rule => KeyValuePair.Create(rule.Id, ReportDiagnostic.Warn))));
}
