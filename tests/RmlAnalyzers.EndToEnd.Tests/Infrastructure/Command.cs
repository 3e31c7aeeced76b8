using System.Collections;
using System.Diagnostics;

namespace RmlAnalyzers.EndToEnd.Tests.Infrastructure;

/// <summary>What a finished process said.</summary>
internal sealed record CommandResult(string CommandLine, int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;

    public CommandResult EnsureSuccess() =>
        Succeeded ? this : throw new InvalidOperationException($"{CommandLine} ended with {ExitCode}:\n{Output}");
}

internal static class Command
{
    /// <summary>Runs the same <c>dotnet</c> that runs the tests.</summary>
    public static CommandResult DotNet(string workingDirectory, IReadOnlyDictionary<string, string?> environment, params string[] arguments) =>
        Run(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments, workingDirectory, environment);

    public static CommandResult Run(string file, string[] arguments, string workingDirectory, IReadOnlyDictionary<string, string?> environment)
    {
        ProcessStartInfo start = new(file, arguments)
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        ForgetOuterBuild(start);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{file} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        Task.WaitAll(output, error);
        return new CommandResult($"{file} {string.Join(' ', arguments)}", process.ExitCode, output.Result + error.Result);
    }

    // `dotnet test` and CI hand down settings of the build that started the tests; a user's own build has none of them.
    private static void ForgetOuterBuild(ProcessStartInfo start)
    {
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            var name = (string)variable.Key;
            if (name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("Rml", StringComparison.OrdinalIgnoreCase)
                || name is "CI" or "ContinuousIntegrationBuild" or "SOURCE_DATE_EPOCH" or "Configuration" or "Platform")
            {
                start.Environment.Remove(name);
            }
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
    }
}
