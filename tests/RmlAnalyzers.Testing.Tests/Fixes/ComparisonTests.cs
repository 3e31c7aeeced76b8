using System.Text;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using RmlAnalyzers.Testing.Tests.Samples;
using Xunit;
using static RmlAnalyzers.Testing.Tests.Samples.SampleTest;

namespace RmlAnalyzers.Testing.Tests.Fixes;

/// <summary>Behaviour 18: every file of every project is compared exactly.</summary>
public class ComparisonTests
{
    private const string Before = "class C { int [|bad|]; }";
    private const string After = "class C { int good; }";

    [Theory]
    [InlineData("class C { int good; } ")]
    [InlineData("class C { int good; }\n")]
    [InlineData("class C { int  good; }")]
    public Task B18_WhitespaceIsCompared(string after) => Fix<NoFixAllFix>(Before, after).FailsAsync("content of '/0/Test0.cs'");

    [Fact]
    public Task B18_LineEndsAreComparedAndShown() => Fix<NoFixAllFix>(Before + "\n", After + "\r\n").FailsAsync("<CR><LF>");

    [Fact]
    public Task B18_LineEndsAreNotShownBesideOtherDifferences() => Fix<NoFixAllFix>(Before + "\n", After + "//\n").FailsAsync("-class C { int good; }//\n+class C { int good; }\n");

    [Fact]
    public Task B18_SecondDocumentIsCompared() => Fix<NoFixAllFix>(Before, After).With(test =>
    {
        test.TestState.Sources.Add("class D;");
        test.FixedState.Sources.Add("class D ;");
    }).FailsAsync("content of '/0/Test1.cs'");

    [Fact]
    public Task B18_AddedDocumentNeedsItsEncoding() => Fix<AddDocumentFix>(Before, After)
        .With(test => test.FixedState.Sources.Add(("/0/Folder/Added.cs", SourceText.From("class Added;", Encoding.UTF8)))).RunAsync();

    [Fact]
    public Task B18_AddedDocumentWithoutItsEncodingFails() => Fix<AddDocumentFix>(Before, After)
        .With(test => test.FixedState.Sources.Add(("/0/Folder/Added.cs", "class Added;"))).FailsAsync("encoding");

    [Fact]
    public Task B18_ChecksumAlgorithmIsCompared() => Fix<AddDocumentFix>(Before, After)
        .With(test => test.FixedState.Sources.Add(
            ("/0/Folder/Added.cs", SourceText.From("class Added;", Encoding.UTF8, SourceHashAlgorithm.Sha256)))).FailsAsync("checksum");

    [Fact]
    public Task B18_ChecksumAlgorithmAndEncodingOfTheInputAreKept() => Fix<CommentFix>(null!).With(test =>
    {
        test.TestState.Sources.Add(SourceText.From(Before, Encoding.UTF8, SourceHashAlgorithm.Sha256));
        test.FixedState.Sources.Add(SourceText.From("class C { int [|bad|]; }//", Encoding.UTF8, SourceHashAlgorithm.Sha256));
        test.FixedState.MarkupHandling = MarkupMode.Allow;
    }).RunAsync();

    [Fact]
    public Task B18_NameIsCompared() => Fix<AddDocumentFix>(Before, After)
        .With(test => test.FixedState.Sources.Add(("/0/Folder/Other.cs", SourceText.From("class Added;", Encoding.UTF8)))).FailsAsync("name of");

    [Fact]
    public Task B18_FoldersAreCompared() => Fix<AddDocumentFix>(Before, After)
        .With(test => test.FixedState.Sources.Add(("/0/Added.cs", SourceText.From("class Added;", Encoding.UTF8)))).FailsAsync("folders of");

    [Fact]
    public Task B18_AddedDocumentMustBeExpected() => Fix<AddDocumentFix>(Before, After).FailsAsync("Expected 1 source files");

    [Fact]
    public Task B18_RemovedDocumentMustBeExpected() => Fix<RemoveDocumentFix>(Before, After).With(test =>
    {
        test.TestState.Sources.Add("class D;");
        test.FixedState.Sources.Add("class D;");
    }).FailsAsync("Expected 2 source files");

    [Fact]
    public Task B18_RemovedDocumentPasses() =>
        Fix<RemoveDocumentFix>(Before, After).With(test => test.TestState.Sources.Add("class D;")).RunAsync();

    [Fact]
    public Task B18_AdditionalAndConfigFilesAreCompared() => ChangesFiles("new", "root = false\n").RunAsync();

    [Fact]
    public Task B18_ChangedAdditionalFileMustBeExpected() => ChangesFiles("old", "root = false\n").FailsAsync("content of 'list.txt'");

    [Fact]
    public Task B18_ChangedConfigFileMustBeExpected() => ChangesFiles("new", "root = true\n").FailsAsync("content of '/.editorconfig'");

    [Fact]
    public Task B18_OtherProjectIsCompared() => ChangesOtherProject("public class Changed;").RunAsync();

    [Fact]
    public Task B18_ChangedOtherProjectMustBeExpected() => ChangesOtherProject("public class P;").FailsAsync("content of '/P/Test0.cs'");

    private static AnalyzerTest<DefaultVerifier> ChangesFiles(string file, string config) => Fix<ChangeFilesFix>(Before, After).With(test =>
    {
        test.TestState.AdditionalFiles.Add(("list.txt", "old"));
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n"));
        test.FixedState.AdditionalFiles.Add(("list.txt", file));
        test.FixedState.AnalyzerConfigFiles.Add(("/.editorconfig", config));
    });

    private static AnalyzerTest<DefaultVerifier> ChangesOtherProject(string after) => Fix<OtherProjectFix>(Before, After).With(test =>
    {
        test.TestState.AdditionalProjects["P"].Sources.Add("public class P;");
        test.FixedState.AdditionalProjects["P"].Sources.Add(after);
    });
}
