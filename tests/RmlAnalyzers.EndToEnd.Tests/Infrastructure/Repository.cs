namespace RmlAnalyzers.EndToEnd.Tests.Infrastructure;

/// <summary>The working tree these tests belong to, and copies of it.</summary>
internal static class Repository
{
    private static readonly string[] NeverCopied = ["bin", "obj", ".git", ".vs", ".idea", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts"];

    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>
    /// Copies what is needed to pack and to build the samples, and makes it a clone with one commit and no remote;
    /// two copies have the same commit. Nothing is ever built in the working tree, where other tests may be reading.
    /// </summary>
    public static void CopyTo(string target)
    {
        foreach (var directory in new[] { "src", "samples" })
        {
            if (Directory.Exists(PathOf(directory)))
            {
                CopyDirectory(PathOf(directory), Path.Combine(target, directory));
            }
        }

        foreach (var file in new[] { "Directory.Packages.props", "README.md", "LICENSE", ".editorconfig", ".gitattributes", ".gitignore" })
        {
            File.Copy(PathOf(file), Path.Combine(target, file));
        }

        CommitAll(target);
    }

    private static void CommitAll(string directory)
    {
        Dictionary<string, string?> environment = new()
        {
            ["GIT_AUTHOR_DATE"] = "2026-01-02T03:04:06Z",
            ["GIT_COMMITTER_DATE"] = "2026-01-02T03:04:06Z",
            ["GIT_CONFIG_NOSYSTEM"] = "1",
        };
        string[] identity = ["-c", "user.name=test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false", "-c", "core.hooksPath=/dev/null"];
        Command.Run("git", ["init", "--quiet"], directory, environment).EnsureSuccess();
        Command.Run("git", ["add", "--all"], directory, environment).EnsureSuccess();
        Command.Run("git", [.. identity, "commit", "--quiet", "--message", "copy"], directory, environment).EnsureSuccess();
    }

    private static void CopyDirectory(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in Directory.EnumerateFiles(source))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }

        foreach (var directory in Directory.EnumerateDirectories(source))
        {
            var name = Path.GetFileName(directory);
            if (!NeverCopied.Contains(name))
            {
                CopyDirectory(directory, Path.Combine(target, name));
            }
        }
    }

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "RmlAnalyzers.sln")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new InvalidOperationException("The tests must run from inside the repository.");
    }
}
