using System.Text.Json;

namespace RmlAnalyzers.EndToEnd.Tests.Infrastructure;

/// <summary>A project as a user has it: outside the repository, with a plain reference to the package.</summary>
internal sealed class Consumer
{
    private readonly PackageFixture _package;

    private Consumer(PackageFixture package, string directory)
    {
        _package = package;
        Directory = directory;
    }

    public string Directory { get; }

    /// <summary>What our analyzers said in the last build, suggestions and crashes included; the SDK has analyzers of its own.</summary>
    public IReadOnlyList<Finding> Findings =>
        [.. Sarif.Read(Path.Combine(Directory, "obj", "findings.sarif")).Where(finding => finding.Id.StartsWith("RML", StringComparison.Ordinal) || finding.Id == "AD0001")];

    /// <summary>A library that references the package as the README shows it.</summary>
    public static Consumer Create(PackageFixture package, string name, string code, string properties = "") =>
        CreateWith(package, name, code, properties, $"""<PackageReference Include="RmlAnalyzers" Version="{package.Version}" />""");

    public static Consumer CreateReferencing(Consumer other, string name, string code) =>
        CreateWith(other._package, name, code, "", $"""<ProjectReference Include="{System.IO.Directory.EnumerateFiles(other.Directory, "*.csproj").Single()}" />""");

    public Consumer Add(string file, string text)
    {
        File.WriteAllText(Path.Combine(Directory, file), text);
        return this;
    }

    public CommandResult Build(params string[] arguments) => Build(new Dictionary<string, string?>(), arguments);

    public CommandResult Build(IReadOnlyDictionary<string, string?> environment, params string[] arguments) =>
        DotNet(environment, ["build", "--nologo", "-p:ErrorLog=obj/findings.sarif%2cversion=2.1", .. arguments]);

    /// <summary>Asks the evaluated project, which takes a fraction of a build.</summary>
    public JsonElement Evaluate(IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        var result = DotNet(environment, ["msbuild", "--nologo", "-getProperty:RmlAnalysisMode,MSBuildWarningsAsErrors", "-getItem:EditorConfigFiles,AdditionalFiles,Analyzer", .. arguments]).EnsureSuccess();
        return JsonDocument.Parse(result.Output).RootElement;
    }

    public Consumer Restore()
    {
        if (!File.Exists(Path.Combine(Directory, "obj", "project.assets.json")))
        {
            DotNet(new Dictionary<string, string?>(), ["restore"]).EnsureSuccess();
        }

        return this;
    }

    /// <summary>Applies the fixes of one rule.</summary>
    public CommandResult Format(string id) =>
        DotNet(new Dictionary<string, string?>(), ["format", "analyzers", "--no-restore", "--diagnostics", id, "--severity", "info", "--verbosity", "normal"]);

    private CommandResult DotNet(IReadOnlyDictionary<string, string?> environment, string[] arguments) =>
        Command.DotNet(Directory, _package.ConsumerEnvironment.Concat(environment).ToDictionary(pair => pair.Key, pair => pair.Value), arguments);

    private static Consumer CreateWith(PackageFixture package, string name, string code, string properties, string reference)
    {
        Consumer consumer = new(package, System.IO.Directory.CreateDirectory(Path.Combine(package.WorkDirectory, "consumers", name)).FullName);
        consumer.Add($"{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {reference}
              </ItemGroup>
            </Project>
            """);
        consumer.Add($"{name}.cs", code);
        return consumer;
    }
}
