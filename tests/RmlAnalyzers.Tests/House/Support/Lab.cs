using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Tests.Verify;

namespace RmlAnalyzers.Tests.House.Support;

/// <summary>Compiles code and lets rules loose on it, as a compiler does and with nothing in between.</summary>
internal static class Lab
{
    /// <summary>What test code and rule pages may name without a using directive.</summary>
    public const string Prelude = """
        global using System;
        global using System.Collections.Concurrent;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net;
        global using System.Net.Http;
        global using System.Net.Http.Json;
        global using System.Text;
        global using System.Text.Json;
        global using System.Threading;
        global using System.Threading.Channels;
        global using System.Threading.Tasks;
        global using Rml;
        global using Rml.Order;
        """;

    /// <summary>.NET and the attributes.</summary>
    public static ImmutableArray<MetadataReference> References { get; } =
    [
        .. RmlReferences.Net.ResolveAsync(LanguageNames.CSharp, CancellationToken.None).GetAwaiter().GetResult(),
        MetadataReference.CreateFromFile(RmlReferences.Annotations.Location),
    ];

    private static readonly SyntaxTree PreludeTree = Parse(Prelude, "/0/Usings.cs");

    // All compilations descend from one of these, and so share what binding the references cost.
    private static readonly CSharpCompilation AllOn = Empty(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        .WithSpecificDiagnosticOptions(AllRules.Descriptors.Where(rule => !rule.IsEnabledByDefault).Select(rule => KeyValuePair.Create(rule.Id, ReportDiagnostic.Info))));

    private static readonly CSharpCompilation Shipped = Empty(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    public static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, CSharpParseOptions.Default, path);

    /// <summary>The code with the prelude. Rules that are off by default are on, unless <paramref name="asShipped"/> says otherwise.</summary>
    public static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees, bool asShipped = false) => (asShipped ? Shipped : AllOn).AddSyntaxTrees(trees);

    /// <summary>Runs rules over all of a compilation. What they throw is collected, not swallowed into AD0001.</summary>
    public static async Task<Outcome> Run(
        Compilation compilation, AnalyzerOptions? options = null, IEnumerable<DiagnosticAnalyzer>? analyzers = null, bool concurrent = false)
    {
        var crashes = new ConcurrentQueue<string>();
        var run = Analysis(compilation, options, analyzers, concurrent, crashes);
        var findings = await run.GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        return new Outcome([.. findings], [.. crashes]);
    }

    public static CompilationWithAnalyzers Analysis(
        Compilation compilation, AnalyzerOptions? options, IEnumerable<DiagnosticAnalyzer>? analyzers, bool concurrent, ConcurrentQueue<string> crashes) => new(
        compilation,
        analyzers?.ToImmutableArray() ?? AllRules.Analyzers,
        new CompilationWithAnalyzersOptions(
            options ?? HouseOptions.None,
            onAnalyzerException: (exception, analyzer, _) => crashes.Enqueue($"{analyzer.GetType().Name}: {exception}"),
            concurrentAnalysis: concurrent,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: false,
            analyzerExceptionFilter: null));

    private static CSharpCompilation Empty(CSharpCompilationOptions options) => CSharpCompilation.Create(
        "House", [PreludeTree], References, options.WithNullableContextOptions(NullableContextOptions.Enable).WithAllowUnsafe(true).WithConcurrentBuild(false));
}

/// <summary>What a run found, and what it threw.</summary>
internal sealed record Outcome(ImmutableArray<Diagnostic> Findings, ImmutableArray<string> Crashes)
{
    public IEnumerable<Diagnostic> Of(string id) => Findings.Where(finding => finding.Id == id);
}
