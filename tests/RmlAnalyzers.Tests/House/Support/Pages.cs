namespace RmlAnalyzers.Tests.House.Support;

/// <summary>A fenced block of a page.</summary>
/// <param name="Words">What stands behind the fence: <c>csharp flags</c>, <c>csharp silent</c>, and settings such as <c>RmlToday=2026-01-31</c>.</param>
/// <param name="Text">The block without its fences.</param>
/// <param name="Line">The line of the opening fence.</param>
internal sealed record PageBlock(string[] Words, string Text, int Line)
{
    public bool IsCode => Words is ["csharp", ..];

    public bool Flags => Words is ["csharp", "flags", ..];

    public bool IsSilent => Words is ["csharp", "silent", ..];

    /// <summary>An additional file: <c>```text RmlEffects.txt</c>.</summary>
    public string? File => Words is ["text", var name, ..] ? name : null;

    public IEnumerable<(string Key, string Value)> Settings =>
        Words.Select(word => word.Split('=', 2)).Where(parts => parts.Length == 2).Select(parts => (parts[0], parts[1]));
}

/// <summary>The page of a rule, RMLnnnn.md beside it.</summary>
internal sealed record Page(string Id, string Path, IReadOnlyList<string> Lines, IReadOnlyList<PageBlock> Blocks)
{
    public IEnumerable<PageBlock> Code => Blocks.Where(block => block.IsCode);

    /// <summary>The additional files that stand above a block; a later one of the same name replaces the earlier.</summary>
    public IEnumerable<(string Path, string Content)> FilesFor(PageBlock block) =>
        Blocks.Where(file => file.File is not null && file.Line < block.Line).GroupBy(file => file.File!).Select(files => ("/0/" + files.Key, files.Last().Text));
}

/// <summary>All rule pages.</summary>
internal static class Pages
{
    private const string Fence = "```";

    public static IReadOnlyList<Page> All { get; } = [.. Repo.Files("src/RmlAnalyzers/Rules", "RML*.md").Select(Read)];

    public static Page? For(string id) => All.FirstOrDefault(page => page.Id == id);

    private static Page Read(string path)
    {
        var lines = File.ReadAllLines(Path.Combine(Repo.Root, path));
        var blocks = new List<PageBlock>();
        for (var index = 0; index < lines.Length; index++)
        {
            if (lines[index].StartsWith(Fence, StringComparison.Ordinal))
            {
                var start = index;
                var end = Array.FindIndex(lines, start + 1, line => line.StartsWith(Fence, StringComparison.Ordinal));
                index = end < 0 ? lines.Length : end;
                var words = lines[start][Fence.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                blocks.Add(new PageBlock(words, string.Join('\n', lines[(start + 1)..index]), start + 1));
            }
        }

        return new Page(Path.GetFileNameWithoutExtension(path), path, lines, blocks);
    }
}
