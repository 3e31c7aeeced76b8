using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RmlAnalyzers.Order.Oracle.Compiling;

/// <summary>Code that is both judged and run: what the rules say of it, and the assembly that it makes.</summary>
internal sealed class World
{
    /// <summary>What all code sees.</summary>
    public static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => (MetadataReference)MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The order family.</summary>
    public static readonly ImmutableArray<DiagnosticAnalyzer> Rules =
    [
        .. typeof(RmlAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && type.Namespace == "RmlAnalyzers.Rules.Order")
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private static readonly ConcurrentDictionary<string, SyntaxTree> Parsed = new(StringComparer.Ordinal);

    private readonly CSharpCompilation _compilation;

    /// <param name="names">Embedded files of Worlds that the code needs.</param>
    /// <param name="code">The code, with a path for each.</param>
    public World(IEnumerable<string> names, params IEnumerable<(string Path, string Code)> code)
    {
        _compilation = CSharpCompilation.Create(
            "Oracle" + Guid.NewGuid().ToString("N"),
            names.Select(name => Parsed.GetOrAdd(name, static name => CSharpSyntaxTree.ParseText(Resource(name), path: name + ".cs"))).Concat(code.Select(file => CSharpSyntaxTree.ParseText(file.Code, path: file.Path))),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, optimizationLevel: OptimizationLevel.Release, concurrentBuild: false));
    }

    /// <summary>How many rules of the order family there are to judge with.</summary>
    public static int RuleCount => Rules.Length;

    /// <summary>What the order family says, in source order. A rule that throws is a failure here, not a finding.</summary>
    public async Task<IReadOnlyList<Diagnostic>> JudgeAsync()
    {
        var crashes = new List<string>();
        var run = new CompilationWithAnalyzers(
            _compilation,
            Rules,
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]), (exception, analyzer, _) => { lock (crashes) { crashes.Add($"{analyzer.GetType().Name}: {exception}"); } }, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        var found = await run.GetAnalyzerDiagnosticsAsync();
        Assert.True(crashes.Count == 0, string.Join('\n', crashes));
        return [.. found.OrderBy(finding => finding.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(finding => finding.Location.SourceSpan.Start)];
    }

    /// <summary>The code as compiled, for whoever asks the kernel itself.</summary>
    public CSharpCompilation Compilation => _compilation;

    /// <summary>The names of the public properties of a class.</summary>
    public IReadOnlyList<string> PropertiesOf(string type) =>
        [.. _compilation.GetTypeByMetadataName(type)!.GetMembers().OfType<IPropertySymbol>().Where(property => property.DeclaredAccessibility == Accessibility.Public).Select(property => property.Name).Order(StringComparer.Ordinal)];

    /// <summary>The compiled code, to be run.</summary>
    /// <param name="runner">Code that is not judged.</param>
    public Assembly Load(string runner = "")
    {
        using var image = new MemoryStream();
        var emitted = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(runner)).Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error).Take(10)));
        image.Position = 0;
        return new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
    }

    /// <summary>An embedded file of Worlds.</summary>
    public static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(World).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"No resource '{name}'."));
        return reader.ReadToEnd();
    }
}
