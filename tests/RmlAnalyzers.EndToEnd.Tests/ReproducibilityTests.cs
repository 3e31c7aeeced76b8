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
    public void Time_stamps_are_those_of_the_commit()
    {
        using var archive = ZipFile.OpenRead(package.AnalyzersPackage);
        Assert.All(archive.Entries, entry => Assert.Equal(new DateTime(2026, 1, 2, 3, 4, 6), entry.LastWriteTime.DateTime));
    }
}
