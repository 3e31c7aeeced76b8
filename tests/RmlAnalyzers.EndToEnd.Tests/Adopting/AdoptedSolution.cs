using System.Text.RegularExpressions;
using RmlAnalyzers.EndToEnd.Tests.Infrastructure;

namespace RmlAnalyzers.EndToEnd.Tests.Adopting;

/// <summary>A solution of several projects on disk, each with a plain reference to the package.</summary>
internal sealed partial class AdoptedSolution
{
    private readonly PackageFixture _package;
    private readonly string _directory;

    public AdoptedSolution(PackageFixture package, IReadOnlyList<TenProjects.Project> projects)
    {
        _package = package;
        _directory = Directory.CreateDirectory(Path.Combine(package.WorkDirectory, "solutions", "Shop")).FullName;
        foreach (var project in projects)
        {
            Write(project);
        }

        File.WriteAllText(Path.Combine(_directory, "Shop.slnx"), $"<Solution>\n{string.Join('\n', projects.Select(project => $"  <Project Path=\"{project.Name}/{project.Name}.csproj\" />"))}\n</Solution>\n");
        DotNet([], "restore").EnsureSuccess();
    }

    /// <summary>Every source file by its path in the solution.</summary>
    public SortedDictionary<string, string> Sources => new(
        Directory.EnumerateFiles(_directory, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Name: Path.GetRelativePath(_directory, path).Replace('\\', '/'), Path: path))
            .Where(file => !file.Name.Contains("/obj/", StringComparison.Ordinal))
            .ToDictionary(file => file.Name, file => File.ReadAllText(file.Path)),
        StringComparer.Ordinal);

    /// <summary>Labels the solution as the page says it is done from a shell.</summary>
    public CommandResult Label() => DotNet(
        new() { ["RmlAnalysisModeOverride"] = "Adopt" }, "format", "analyzers", "--no-restore", "--diagnostics", "RML0001", "--severity", "info", "--verbosity", "normal");

    /// <summary>The warnings of a full build in the default mode, without the lines that labels have moved.</summary>
    public IReadOnlyList<string> Warnings()
    {
        var output = DotNet([], "build", "--no-restore", "--no-incremental", "--nologo").EnsureSuccess().Output;
        return [.. output.Split('\n').Where(line => line.Contains(": warning ", StringComparison.Ordinal)).Select(line => Position().Replace(line.Trim(), "")).Distinct().Order(StringComparer.Ordinal)];
    }

    private CommandResult DotNet(Dictionary<string, string?> environment, params string[] arguments) =>
        Command.DotNet(_directory, _package.ConsumerEnvironment.Concat(environment).ToDictionary(pair => pair.Key, pair => pair.Value), arguments);

    private void Write(TenProjects.Project project)
    {
        var directory = Directory.CreateDirectory(Path.Combine(_directory, project.Name)).FullName;
        File.WriteAllText(Path.Combine(directory, project.Name + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                {project.Properties}
              </PropertyGroup>
              <ItemGroup>
                <Using Include="System.Net.Http" />
                <PackageReference Include="RmlAnalyzers" Version="{_package.Version}" />
                {string.Join("\n    ", project.References.Select(reference => $"<ProjectReference Include=\"../{reference}/{reference}.csproj\" />"))}
              </ItemGroup>
            </Project>
            """);
        foreach (var (file, text) in project.Files)
        {
            var path = Path.GetFullPath(Path.Combine(directory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }

    [GeneratedRegex(@"\(\d+,\d+\)")]
    private static partial Regex Position();
}
