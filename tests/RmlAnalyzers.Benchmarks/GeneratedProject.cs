using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RmlAnalyzers.Benchmarks;

/// <summary>Makes a service out of <c>classes</c> slices that call each other across files.</summary>
public sealed class GeneratedProject
{
    private readonly SyntaxTree[] _trees;
    private readonly MetadataReference[] _references;

    public GeneratedProject(int classes, Setting setting)
    {
        CSharpParseOptions options = new(LanguageVersion.Latest);
        _trees =
        [
            CSharpSyntaxTree.ParseText(ServiceTemplate.Usings, options, "GlobalUsings.cs"),
            .. Enumerable.Range(0, classes).Select(index => CSharpSyntaxTree.ParseText(ServiceTemplate.Slice(index, classes, setting), options, $"Orders{index}.cs")),
        ];
        _references = FrameworkReferences();
    }

    public int Lines => _trees.Sum(tree => tree.GetText().Lines.Count);

    /// <summary>A compilation that has bound nothing yet, as a build starts with.</summary>
    public CSharpCompilation Fresh() =>
        CSharpCompilation.Create("Generated", _trees, _references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

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
