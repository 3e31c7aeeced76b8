using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Tests.House.Support;
using Xunit;

namespace RmlAnalyzers.Tests.House;

/// <summary>
/// Half-typed code never makes a rule throw. All rules run over snippets cut off at a token or with a token missing: a seeded sample in
/// every test run, and all of them with <c>RML_FUZZ=all dotnet test tests/RmlAnalyzers.Tests --filter NeverCrashes</c>.
/// </summary>
public class NeverCrashes
{
    // The sample of 5,000 is drawn in two parts, so that neither compiler is spared and no variant is tried twice for nothing.
#if NEWEST_ROSLYN
    private const int Seed = 21;
    private const int SampleSize = 1800;
#else
    private const int Seed = 20;
    private const int SampleSize = 3200;
#endif
    private const int EnoughCrashes = 5;

    /// <summary>Snippets are compiled once; a variant exchanges one tree, which keeps the bound references.</summary>
    private readonly ConcurrentDictionary<Snippet, CSharpCompilation> _whole = new();

    [Fact]
    public async Task Half_typed_code()
    {
        var variants = Variants.IsFull ? Variants.All() : Variants.Sample(SampleSize, Seed);
        var crashes = new ConcurrentQueue<string>();
        var tried = 0;
        await Parallel.ForEachAsync(variants, async (variant, _) =>
        {
            if (crashes.Count < EnoughCrashes)
            {
                Interlocked.Increment(ref tried);
                var changed = variant.Tree();
                foreach (var crash in await CrashesOf(variant.Snippet, changed))
                {
                    crashes.Enqueue($"{variant}\n{crash}\n{changed}");
                }
            }
        });
        Assert.True(crashes.IsEmpty, string.Join("\n\n", crashes));
        Assert.True(tried >= Math.Min(SampleSize, Snippets.All.Count), $"Only {tried} variants were tried.");
    }

    /// <summary>What these tests look for is seen when it is there.</summary>
    [Fact]
    public async Task A_crash_is_seen()
    {
        var outcome = await Lab.Run(Lab.Compile([Lab.Parse("class C;", "/0/C.cs")]), analyzers: [new Crashing()]);
        Assert.Contains("Crashing: System.InvalidOperationException", Assert.Single(outcome.Crashes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whole_code()
    {
        var outcomes = await WholeRuns.All;
        Assert.Empty(outcomes.SelectMany(outcome => outcome.Value.Crashes.Select(crash => $"{outcome.Key}\n{crash}")).Take(EnoughCrashes));
    }

    // As an editor asks: about the one document that somebody types in.
    private async Task<IEnumerable<string>> CrashesOf(Snippet snippet, SyntaxTree changed)
    {
        var whole = _whole.GetOrAdd(snippet, static made => Lab.Compile([made.Tree, .. made.Beside]));
        var crashes = new ConcurrentQueue<string>();
        var run = Lab.Analysis(whole.ReplaceSyntaxTree(snippet.Tree, changed), null, null, false, crashes);
        await run.GetAnalyzerSyntaxDiagnosticsAsync(changed, CancellationToken.None);
        await run.GetAnalyzerSemanticDiagnosticsAsync(run.Compilation.GetSemanticModel(changed), null, CancellationToken.None);
        return crashes;
    }

    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class Crashing : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [new("CRASH", "Crash", "Never reported", "Test", DiagnosticSeverity.Warning, true)];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSymbolAction(static _ => throw new InvalidOperationException("as asked"), SymbolKind.NamedType);
        }
    }
}
