using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RmlAnalyzers.Core;
using RmlAnalyzers.Tests.House.Support;
using Xunit;

namespace RmlAnalyzers.Tests.House;

/// <summary>Pay per use, held by counting: code that nobody labelled is not read, a label costs what it reaches, and nothing is worked out twice.</summary>
public class WorkCounts
{
    private const int Classes = 200;
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Unlabelled_code_is_not_read()
    {
        var kernel = await KernelAfterRun(Project(Classes));
        Assert.Equal(kernel.Compilation.SyntaxTrees.Count(), kernel.Calls.TreesRead);
        Assert.Equal((0, 0, 0), (kernel.Facts.BodiesRead, kernel.Worlds(None).Solver.Published, kernel.Index.TreesBound));
    }

    [Fact]
    public async Task A_label_costs_what_it_reaches()
    {
        var small = await KernelAfterRun(Project(20, labelled: 7));
        var large = await KernelAfterRun(Project(Classes, labelled: 7));

        // The method, the two that it reaches, and the constructors that are made on the way.
        Assert.InRange(large.Facts.BodiesRead, 3, 6);
        Assert.Equal(small.Facts.BodiesRead, large.Facts.BodiesRead);
        Assert.Equal(small.Worlds(None).Solver.Published, large.Worlds(None).Solver.Published);
        Assert.Equal(small.Index.TreesBound, large.Index.TreesBound);
    }

    /// <summary>In services many methods share a name: what is asked of each must not read all the others again.</summary>
    [Fact]
    public async Task Retries_of_methods_that_share_a_name_cost_as_many_times_more_as_there_are()
    {
        var small = await KernelAfterRun(Retrying(20));
        var large = await KernelAfterRun(Retrying(80));

        Assert.InRange(small.Index.TextsSearched, 20, 200);
        Assert.InRange(large.Index.TextsSearched, 80, small.Index.TextsSearched * 4);
        Assert.InRange(large.Index.TreesBound, 4, small.Index.TreesBound * 4);
    }

    /// <summary>Each request of an editor comes with a compilation of its own, so nothing is left from the last one: what a request reads must be little.</summary>
    [Theory]
    [InlineData(7, 3, 6)]
    [InlineData(8, 0, 0)]
    public async Task An_open_document_costs_what_its_own_labels_reach(int open, int least, int most)
    {
        var probe = new CompilationProbe();
        var run = Lab.Analysis(Lab.Compile(Project(Classes, labelled: 7), asShipped: true), null, AllRules.Analyzers.Add(probe), false, new());
        var tree = run.Compilation.SyntaxTrees.Single(candidate => candidate.FilePath == $"/0/Basket{open}.cs");

        await run.GetAnalyzerSemanticDiagnosticsAsync(run.Compilation.GetSemanticModel(tree), null, None);

        Assert.InRange(Kernel.For(Assert.Single(probe.Seen.Distinct()), HouseOptions.None).Facts.BodiesRead, least, most);
    }

    [Fact]
    public void Asking_twice_reads_nothing_more()
    {
        var kernel = Ask(Lab.Compile(Project(20)), threads: 1);
        var first = (kernel.Facts.BodiesRead, kernel.Facts.Published, kernel.Worlds(None).Solver.Published, kernel.Index.TreesBound);

        AskAll(kernel);

        Assert.Equal(first, (kernel.Facts.BodiesRead, kernel.Facts.Published, kernel.Worlds(None).Solver.Published, kernel.Index.TreesBound));
        Assert.Equal(kernel.Facts.Published, kernel.Facts.BodiesRead);
    }

    [Fact]
    public void Duplicates_of_concurrent_runs_are_not_published()
    {
        var alone = Ask(Lab.Compile(Project(20)), threads: 1);
        var together = Ask(Lab.Compile(Project(20)), threads: 8);

        Assert.Equal(alone.Facts.Published, together.Facts.Published);
        Assert.Equal(alone.Worlds(None).Solver.Published, together.Worlds(None).Solver.Published);
    }

    [Fact]
    public void Cancelled_work_publishes_nothing_half_done()
    {
        var compilation = Lab.Compile(Project(20));
        var kernel = Kernel.For(compilation, HouseOptions.None);
        using var source = new CancellationTokenSource();
        source.Cancel();
        var method = Methods(compilation).First();

        Assert.ThrowsAny<OperationCanceledException>(() => kernel.Worlds(None).Solver.Of(kernel.Facts.Of(method, source.Token)!.Body, source.Token));

        Assert.Equal(0, kernel.Worlds(None).Solver.Published);
        AskAll(kernel);
        Assert.Equal(Ask(Lab.Compile(Project(20)), threads: 1).Worlds(None).Solver.Published, kernel.Worlds(None).Solver.Published);
    }

    // Each class calls the next but one level deeper, and two of them call each other.
    private static IEnumerable<SyntaxTree> Project(int classes, int labelled = -1) => Enumerable.Range(0, classes).Select(number => Lab.Parse(
        $$"""
        namespace Shop{{number}}
        {
            public class Basket
            {
                private decimal _total;
                {{(number == labelled ? "[Rml1] " : "")}}public decimal Price(int count) => First(count) + _total;
                private decimal First(int count) => count > 0 ? Second(count - 1) : 0m;
                private decimal Second(int count) => First(count) * 2m;
                public void Put(decimal price) { _total += price; Log(price.ToString()); }
                private static void Log(string text) => System.Diagnostics.Debug.WriteLine(text);
            }
        }
        """, $"/0/Basket{number}.cs"));

    // What is sent may be sent twice, so nothing is to be said of it. All bear the name, few are called by it.
    private static IEnumerable<SyntaxTree> Retrying(int classes) => Enumerable.Range(0, classes).Select(number => Lab.Parse(
        $$"""
        namespace Shop{{number}}
        {
            using System;
            using System.Net.Http;
            using System.Threading.Tasks;

            public class Sender(HttpClient http, Shop{{(number + 1) % classes}}.Sender next)
            {
                public async Task SendAsync(string order)
                {
                    for (var attempt = 1; attempt <= 3; attempt++)
                    {
                        try
                        {
                            await StoreAsync(order);
                            return;
                        }
                        catch (HttpRequestException) when (attempt < 3)
                        {
                            await Task.Delay(TimeSpan.FromSeconds(Math.Pow(2, attempt)));
                        }
                    }
                }

                public async Task StoreAsync(string order) => (await http.PutAsync($"/orders/{order}", new StringContent(order))).EnsureSuccessStatusCode();

                public Task ForwardAsync(string order) => {{(number % 10 == 0 ? "next.SendAsync(order)" : "next.ForwardAsync(order)")}};
            }
        }
        """, $"/0/Sender{number}.cs"));

    private static async Task<Kernel> KernelAfterRun(IEnumerable<SyntaxTree> trees)
    {
        var probe = new CompilationProbe();
        var outcome = await Lab.Run(Lab.Compile(trees, asShipped: true), analyzers: AllRules.Analyzers.Add(probe));
        Assert.Empty(outcome.Crashes);
        Assert.Empty(outcome.Findings);
        return Kernel.For(Assert.Single(probe.Seen.Distinct()), HouseOptions.None);
    }

    private static Kernel Ask(CSharpCompilation compilation, int threads)
    {
        var kernel = Kernel.For(compilation, HouseOptions.None);
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, _ => AskAll(kernel));
        return kernel;
    }

    private static void AskAll(Kernel kernel)
    {
        foreach (var method in Methods(kernel.Compilation))
        {
            kernel.Worlds(None).Solver.Of(kernel.Facts.Of(method, None)!.Body, None);
        }
    }

    private static IEnumerable<IMethodSymbol> Methods(Compilation compilation) => compilation
        .GetSymbolsWithName(static _ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>()
        .SelectMany(type => type.GetMembers().OfType<IMethodSymbol>());
}
