using RmlAnalyzers.Tests.House.Support;
using Xunit;

namespace RmlAnalyzers.Tests.House;

/// <summary>Whoever opens the README finds each rule there, under the title of its page, with a link that leads to it.</summary>
public class ReadmeListsRules
{
    [Fact]
    public void Each_once_with_its_title()
    {
        var readme = Repo.Read("README.md");
        Assert.NotEmpty(Pages.All);
        Assert.All(Pages.All, page =>
        {
            var title = Repo.Read(page.Path).Split('\n')[0].Trim().Split(": ", 2)[1];
            Assert.Contains($"| [{page.Id}]({page.Path}) | {title} |", readme, StringComparison.Ordinal);
        });
    }
}
