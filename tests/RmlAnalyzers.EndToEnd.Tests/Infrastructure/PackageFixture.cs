using Xunit;

namespace RmlAnalyzers.EndToEnd.Tests.Infrastructure;

/// <summary>
/// Packs the working tree into a feed of its own and gives consumers an empty package folder, so that no cache can
/// stand in for what was just packed. Consumers see no other feed: whatever they need comes from the SDK or from us.
/// </summary>
public sealed class PackageFixture : IDisposable
{
    public PackageFixture()
    {
        Directory.CreateDirectory(Feed);
        Directory.CreateDirectory(Clone);
        Repository.CopyTo(Clone);
        Pack(Clone, Feed);
        File.WriteAllText(Path.Combine(WorkDirectory, "nuget.config"), $"""
            <configuration>
              <packageSources><clear /><add key="feed" value="{Feed}" /></packageSources>
              <auditSources><clear /></auditSources>
            </configuration>
            """);
    }

    internal string WorkDirectory { get; } = Directory.CreateTempSubdirectory("rml-e2e-").FullName;

    internal string Clone => Path.Combine(WorkDirectory, "clone");

    internal string Feed => Path.Combine(WorkDirectory, "feed");

    internal string AnalyzersPackage => PackageIn(Feed, "RmlAnalyzers");

    internal string AnnotationsPackage => PackageIn(Feed, "RmlAnalyzers.Annotations");

    internal string Version => Path.GetFileNameWithoutExtension(AnalyzersPackage)["RmlAnalyzers.".Length..];

    internal Dictionary<string, string?> ConsumerEnvironment => new() { ["NUGET_PACKAGES"] = Path.Combine(WorkDirectory, "packages") };

    internal static void Pack(string clone, string output)
    {
        foreach (var project in new[] { "RmlAnalyzers.Package", "RmlAnalyzers.Annotations" })
        {
            // Neither our own analyzers nor an audit can change a byte of the result; without them it is quicker.
            Command.DotNet(clone, new Dictionary<string, string?>(), "pack", Path.Combine("src", project), "--output", output, "--nologo", "-p:RunAnalyzers=false", "-p:NuGetAudit=false").EnsureSuccess();
        }
    }

    internal static string PackageIn(string folder, string id) =>
        Directory.EnumerateFiles(folder, $"{id}.*.nupkg").Single(path => char.IsAsciiDigit(Path.GetFileName(path)[id.Length + 1]));

    public void Dispose()
    {
        try
        {
            Directory.Delete(WorkDirectory, recursive: true);
        }
        catch (IOException)
        {
            // A compiler server may still hold an analyzer; the system cleans its temporary folder in time.
        }
    }
}

[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackageFixture>
{
    public const string Name = "package";
}
