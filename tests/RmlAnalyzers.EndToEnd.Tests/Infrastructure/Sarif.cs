using System.Text.Json;

namespace RmlAnalyzers.EndToEnd.Tests.Infrastructure;

/// <summary>One finding of an error log: warnings and suggestions alike.</summary>
internal sealed record Finding(string Id, string Level, string Message, string File, int Line);

internal static class Sarif
{
    public static IReadOnlyList<Finding> Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return
        [
            .. document.RootElement.GetProperty("runs").EnumerateArray()
                .SelectMany(run => run.GetProperty("results").EnumerateArray())
                .Where(result => !IsSuppressed(result))
                .Select(ToFinding),
        ];
    }

    private static bool IsSuppressed(JsonElement result) =>
        result.TryGetProperty("suppressions", out var suppressions) && suppressions.GetArrayLength() > 0;

    private static Finding ToFinding(JsonElement result)
    {
        var (file, line) = result.TryGetProperty("locations", out var locations) && locations.GetArrayLength() > 0
            ? Position(locations[0].GetProperty("physicalLocation"))
            : ("", 0);
        return new Finding(
            result.GetProperty("ruleId").GetString()!,
            result.TryGetProperty("level", out var level) ? level.GetString()! : "warning",
            result.GetProperty("message").GetProperty("text").GetString()!,
            file,
            line);
    }

    private static (string File, int Line) Position(JsonElement location) =>
        (new Uri(location.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath, location.GetProperty("region").GetProperty("startLine").GetInt32());
}
