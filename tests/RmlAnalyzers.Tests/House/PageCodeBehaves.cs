using Microsoft.CodeAnalysis;
using RmlAnalyzers.Tests.House.Support;
using Xunit;

namespace RmlAnalyzers.Tests.House;

/// <summary>
/// What a page shows is so. Each <c>```csharp flags</c> block compiles and is found by its rule, each <c>```csharp silent</c> block compiles and
/// is not. Both may use the usings of <see cref="Lab.Prelude"/>, and types that the rule tests declare. Settings stand behind the word
/// (<c>```csharp flags RmlToday=2026-01-31</c>), an additional file in a block of its own above (<c>```text RmlEffects.txt</c>).
/// </summary>
public class PageCodeBehaves
{
    public static TheoryData<string, int> Blocks
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var page in Pages.All)
            {
                foreach (var block in page.Code.Where(block => block.Flags || block.IsSilent))
                {
                    data.Add(page.Id, block.Line);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task As_it_says(string id, int line)
    {
        var page = Pages.For(id)!;
        var block = page.Blocks.Single(candidate => candidate.Line == line);
        var compilation = Lab.Compile(Trees(page, block));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var outcome = await Lab.Run(compilation, HouseOptions.Of(block.Settings, page.FilesFor(block)));

        Assert.Empty(outcome.Crashes);
        Assert.True(outcome.Of(id).Any() == block.Flags, $"{page.Path}({line}) {(block.Flags ? "must flag, and is silent" : "must be silent, and flags")}\n{string.Join('\n', outcome.Findings)}");
    }

    [Fact]
    public void No_code_is_left_unsaid() => Assert.All(
        Pages.All.SelectMany(page => page.Code.Select(block => (page.Path, block))),
        shown => Assert.True(shown.block.Flags || shown.block.IsSilent, $"{shown.Path}({shown.block.Line}) must say ```csharp flags or ```csharp silent"));

    private static IEnumerable<SyntaxTree> Trees(Page page, PageBlock block)
    {
        var tree = Lab.Parse(block.Text, "/0/Page.cs");
        var isWhole = !Lab.Compile([tree]).GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return isWhole ? [tree] : Snippets.Beside(page.Path, tree).Prepend(tree);
    }
}
