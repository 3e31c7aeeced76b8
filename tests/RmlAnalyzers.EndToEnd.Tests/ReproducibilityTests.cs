using System.IO.Compression;
using RmlAnalyzers.EndToEnd.Tests.Infrastructure;
using Xunit;

namespace RmlAnalyzers.EndToEnd.Tests;

[Collection(PackageCollection.Name)]
public sealed class ReproducibilityTests(PackageFixture package)
{
    [Fact]
    public void Two_clones_of_one_commit_pack_to_equal_bytes()
    {
        var second = Directory.CreateDirectory(Path.Combine(package.WorkDirectory, "elsewhere", "a longer path", "clone")).FullName;
        Repository.CopyTo(second);
        var output = Path.Combine(package.WorkDirectory, "elsewhere", "feed");
        PackageFixture.Pack(second, output);

        Assert.Equal(File.ReadAllBytes(package.AnalyzersPackage), File.ReadAllBytes(PackageFixture.PackageIn(output, "RmlAnalyzers")));
        Assert.Equal(File.ReadAllBytes(package.AnnotationsPackage), File.ReadAllBytes(PackageFixture.PackageIn(output, "RmlAnalyzers.Annotations")));
    }

    [Fact]
    public void Time_stamps_are_those_of_the_commit() =>
        Assert.All(TimeStamps(package.AnalyzersPackage), time => Assert.Equal(new DateTime(2026, 1, 2, 3, 4, 6), time));

    [Fact]
    public void Source_date_epoch_wins_over_the_commit()
    {
        var output = Path.Combine(package.WorkDirectory, "epoch");
        Dictionary<string, string?> environment = new() { ["SOURCE_DATE_EPOCH"] = "1700000000" };
        Command.DotNet(package.Clone, environment, "pack", "src/RmlAnalyzers.Annotations", "--no-build", "--output", output, "--nologo").EnsureSuccess();
        Assert.All(TimeStamps(PackageFixture.PackageIn(output, "RmlAnalyzers.Annotations")), time => Assert.Equal(new DateTime(2023, 11, 14, 22, 13, 20), time));
    }

    private static List<DateTime> TimeStamps(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        return [.. archive.Entries.Select(entry => entry.LastWriteTime.DateTime)];
    }
}
