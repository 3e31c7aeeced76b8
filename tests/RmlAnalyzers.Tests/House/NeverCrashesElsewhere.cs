using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RmlAnalyzers.Tests.House.Support;
using Xunit;

namespace RmlAnalyzers.Tests.House;

/// <summary>
/// The same snippets where analyzers of others were seen to crash: beside projects with source, without packages, in parts, in scripts.
/// Each test draws its own few; <c>RML_FUZZ=all</c> takes them all.
/// </summary>
public class NeverCrashesElsewhere
{
    // The sample is drawn once in full; on the newest compiler a part of it shows what differs there.
#if NEWEST_ROSLYN
    private const int SampleSize = 50;
#else
    private const int SampleSize = 250;
#endif
    private static readonly string[] Bare = ["System.Runtime.dll", "System.Collections.dll", "System.Linq.dll"];

    /// <summary>An editor hands over the other project itself: its symbols have syntax, which is none of this compilation's.</summary>
    [Fact]
    public Task Beside_a_project_with_its_source() => Survives(snippet =>
    {
        var parts = Splitting.ByTypes(snippet.Tree);
        var other = Visible(Lab.Compile([.. parts.Skip(1), .. snippet.Beside]).WithAssemblyName("Other"));
        return Lab.Compile([parts[0]]).AddReferences(other.ToMetadataReference());
    });

    /// <summary>Contracts here, implementations there, and the other way round.</summary>
    [Fact]
    public Task Beside_a_project_that_it_implements() => Survives(snippet =>
    {
        var parts = Splitting.ByTypes(snippet.Tree);
        var other = Visible(Lab.Compile([parts[0], .. snippet.Beside]).WithAssemblyName("Other"));
        return Lab.Compile(parts).AddReferences(other.ToMetadataReference());
    });

    [Fact]
    public Task With_types_in_several_parts() => Survives(snippet => Lab.Compile([.. Splitting.IntoPartialTypes(snippet.Tree), .. snippet.Beside]));

    [Fact]
    public Task Without_client_packages() => Survives(snippet => Lab.Compile([snippet.Tree])
        .WithReferences(Lab.References.Where(reference => Bare.Contains(Path.GetFileName(reference.Display)) || reference.Display!.Contains("Annotations", StringComparison.Ordinal))));

    [Fact]
    public Task Without_any_reference() => Survives(snippet => Lab.Compile([snippet.Tree]).WithReferences());

    [Fact]
    public Task Generated() => Survives(snippet => Lab.Compile([Splitting.Renamed(snippet.Tree, ".g.cs"), .. snippet.Beside]));

    [Fact]
    public Task Below_top_level_statements() => Survives(snippet =>
    {
        var text = $"var client = new HttpClient(); [Rml1] void Local() => client.PostAsync(\"/x\", null).Wait(); Local(); await client.GetAsync(\"/y\");\n{snippet.Tree}";
        return Lab.Compile([Lab.Parse(text, snippet.Tree.FilePath), .. snippet.Beside]).WithOptions(Lab.Compile([]).Options.WithOutputKind(OutputKind.ConsoleApplication));
    });

    [Fact]
    public Task In_a_script() => Survives(snippet => Lab.Compile([CSharpSyntaxTree.ParseText(snippet.Tree.ToString(), CSharpParseOptions.Default.WithKind(SourceCodeKind.Script), "/0/Script.csx")]));

    [Fact]
    public Task In_an_interactive_submission() => Survives(snippet => CSharpCompilation.CreateScriptCompilation(
        "Submission",
        CSharpSyntaxTree.ParseText($"{Lab.Prelude.Replace("global ", "", StringComparison.Ordinal)}\n{snippet.Tree}", CSharpParseOptions.Default.WithKind(SourceCodeKind.Script), "/0/Script.csx"),
        Lab.References));

    [Fact]
    public async Task Code_that_calls_itself()
    {
        foreach (var (path, text) in Repo.Files("tests/RmlAnalyzers.Tests/House/SelfCalling", "*.txt").Select(path => (path, Repo.Read(path))))
        {
            var outcome = await Lab.Run(Lab.Compile([Lab.Parse(text, "/0/SelfCalling.cs")])).WaitAsync(TimeSpan.FromMinutes(2));
            Assert.True(outcome.Crashes.IsEmpty, path + "\n" + string.Join('\n', outcome.Crashes));
        }
    }

    private static CSharpCompilation Visible(CSharpCompilation compilation) =>
        compilation.AddSyntaxTrees(Lab.Parse("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"House\")]", "/0/Visible.cs"));

    private static async Task Survives(Func<Snippet, Compilation> arrange, [CallerMemberName] string test = "")
    {
        var crashes = new ConcurrentQueue<string>();
        var snippets = Snippets.All.ToArray();
        new Random(test.Length).Shuffle(snippets);
        await Parallel.ForEachAsync(snippets.Take(Variants.IsFull ? snippets.Length : SampleSize), async (snippet, _) =>
        {
            foreach (var crash in (await Lab.Run(arrange(snippet))).Crashes)
            {
                crashes.Enqueue($"{snippet}\n{crash}");
            }
        });
        Assert.True(crashes.IsEmpty, string.Join("\n\n", crashes.Take(5)));
    }
}
