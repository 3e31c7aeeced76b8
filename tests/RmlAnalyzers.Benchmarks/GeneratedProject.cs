using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace RmlAnalyzers.Benchmarks;

/// <summary>Makes a service out of <c>classes</c> slices that call each other across files.</summary>
public sealed class GeneratedProject
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest);
    private readonly (SourceText Text, string Path)[] _sources;
    private readonly MetadataReference[] _references;

    public GeneratedProject(int classes, Setting setting)
    {
        _sources =
        [
            (SourceText.From(ServiceTemplate.Usings), "GlobalUsings.cs"),
            .. Enumerable.Range(0, classes).Select(index => (SourceText.From(ServiceTemplate.Slice(index, classes, setting)), $"Orders{index}.cs")),
        ];
        _references = FrameworkReferences();
    }

    public int Lines => _sources.Sum(source => source.Text.Lines.Count);

    /// <summary>A compilation that has bound nothing yet, of trees that nobody has looked at, as a build starts with.</summary>
    public CSharpCompilation Fresh() => CSharpCompilation.Create(
        "Generated",
        _sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, Options, source.Path)),
        _references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static MetadataReference[] FrameworkReferences()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(path => Path.GetDirectoryName(path) == framework)
                .Append(typeof(Rml.Rml1Attribute).Assembly.Location)
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }
}
