using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RmlAnalyzers.Core.Symbols;
using Xunit;

namespace RmlAnalyzers.Core.Tests.Symbols;

/// <summary>Code compiled in the test, and the labels found in it. A library is compiled to metadata first.</summary>
internal sealed class Labelled
{
    private static readonly MetadataReference[] Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || path.EndsWith("netstandard.dll", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private Labelled(CSharpCompilation compilation)
    {
        Compilation = compilation;
        Labels = new Labels(compilation);
    }

    public static MetadataReference Annotations { get; } = MetadataReference.CreateFromFile(typeof(Rml.Rml1Attribute).Assembly.Location);

    public CSharpCompilation Compilation { get; }

    public Labels Labels { get; }

    /// <summary>Source with a reference to the attributes; it must compile.</summary>
    public static Labelled Source(params string[] sources) => Checked(Compile("App", sources, [Annotations]));

    public static Labelled HalfTyped(string source, params MetadataReference[] references) => new(Compile("App", [source], references));

    /// <summary>Source that uses a library. What the library needs is handed over only where the test says so.</summary>
    public static Labelled Using(MetadataReference library, string source, params MetadataReference[] references) =>
        Checked(Compile("App", [source], [library, .. references]));

    public static MetadataReference Library(string source, params MetadataReference[] references) => Library("Library", source, references);

    public static MetadataReference Library(string name, string source, params MetadataReference[] references)
    {
        using var stream = new MemoryStream();
        var result = Compile(name, [source], references).Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }

    public static CSharpCompilation Compile(string name, IEnumerable<string> sources, IEnumerable<MetadataReference> references)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var trees = sources.Prepend("global using System; global using Rml;").Select((source, at) => CSharpSyntaxTree.ParseText(source, options, $"{name}{at}.cs"));
        if (!references.Contains(Annotations))
        {
            trees = trees.Append(CSharpSyntaxTree.ParseText("namespace Rml { internal static class Here; }", options, "Here.cs"));
        }

        return CSharpCompilation.Create(name, trees, [.. Framework, .. references], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false));
    }

    public INamedTypeSymbol Type(string name) => Compilation.GetTypeByMetadataName(name) ?? throw new InvalidOperationException($"No type '{name}'.");

    public ISymbol Member(string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        return Type(path[..dot]).GetMembers().First(member => member.Name == path[(dot + 1)..]);
    }

    /// <summary>World and source of what applies to <c>Type.Member</c> or to a type, such as <c>Dialog by Contract</c>.</summary>
    public string Of(string path)
    {
        var label = Labels.Of(path.Contains('.', StringComparison.Ordinal) ? Member(path) : Type(path), default);
        return label is null ? "none" : $"{label.World} by {label.Source}";
    }

    private static Labelled Checked(CSharpCompilation compilation)
    {
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return new Labelled(compilation);
    }
}
