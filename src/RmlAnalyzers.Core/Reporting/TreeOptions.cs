using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Worlds;

namespace RmlAnalyzers.Core.Reporting;

/// <summary>What is known of an outbox that is set up out of sight.</summary>
internal enum OutboxSetting : byte
{
    /// <summary>Told from the code.</summary>
    Detect,

    /// <summary>There is one, whatever the code shows.</summary>
    Present,

    /// <summary>There is none.</summary>
    Absent,
}

/// <summary>The options as they apply to one file. A value that is not understood counts as the default; RML0006 says so.</summary>
internal sealed record TreeOptions
{
    private const int DefaultAttempts = 3;
    private static readonly ImmutableArray<string> KeyNames = ["idempotencyKey", "idempotenceKey", "idempotencyToken"];
    private static readonly ImmutableArray<string> Headers = ["Idempotency-Key", "X-Idempotency-Key", "Idempotence-Key", "PayPal-Request-Id"];

    /// <summary><c>rml.tests</c>: nothing is reported in this file.</summary>
    public bool Quiet { get; private init; }

    /// <summary><c>rml.unknown_calls = report</c>.</summary>
    public bool ReportUnknownCalls { get; private init; }

    /// <summary><c>rml.keys_required_from</c>: the least world whose calls owe a key with the force of a warning.</summary>
    public World KeysRequiredFrom { get; private init; } = World.History;

    /// <summary><c>rml.logging = effect</c>: log entries feed decisions or audits here.</summary>
    public bool LoggingIsEffect { get; private init; }

    /// <summary><c>rml.outbox</c>.</summary>
    public OutboxSetting Outbox { get; private init; }

    /// <summary>Names of parameters and properties that carry a key: ours and those of <c>rml.idempotency_key_names</c>.</summary>
    public ImmutableArray<string> IdempotencyKeyNames { get; private init; } = KeyNames;

    /// <summary>Headers that carry a key: ours and those of <c>rml.idempotency_headers</c>.</summary>
    public ImmutableArray<string> IdempotencyHeaders { get; private init; } = Headers;

    /// <summary><c>rml.retry_attempts_without_backoff</c>: from how many attempts a retry must back off.</summary>
    public int RetryAttemptsWithoutBackoff { get; private init; } = DefaultAttempts;

    /// <summary>Whether a parameter or property is named as a carrier of keys; case, underscores and hyphens make no difference.</summary>
    public bool IsKeyName(string name) => IsAmong(IdempotencyKeyNames, name);

    /// <summary>As <see cref="IsKeyName"/>, of the names that need no option.</summary>
    public static bool IsKnownKeyName(string name) => IsAmong(KeyNames, name);

    /// <summary>Whether the project has added names of its own.</summary>
    public bool HasOwnKeyNames => IdempotencyKeyNames.Length > KeyNames.Length;

    public bool IsKeyHeader(string name) => IdempotencyHeaders.Contains(name, StringComparer.OrdinalIgnoreCase);

    public static TreeOptions Read(AnalyzerConfigOptions tree, AnalyzerConfigOptions global, bool isTestProject)
    {
        return new TreeOptions
        {
            Quiet = Word(OptionTable.Tests) switch { "off" => true, "on" => false, _ => isTestProject },
            ReportUnknownCalls = Word(OptionTable.UnknownCalls) == "report",
            KeysRequiredFrom = Word(OptionTable.KeysRequiredFrom) == "2" ? World.Dialog : World.History,
            LoggingIsEffect = Word(OptionTable.Logging) == "effect",
            Outbox = Word(OptionTable.Outbox) switch { "present" => OutboxSetting.Present, "absent" => OutboxSetting.Absent, _ => OutboxSetting.Detect },
            IdempotencyKeyNames = [.. KeyNames, .. OptionTable.List(Value(OptionTable.IdempotencyKeyNames))],
            IdempotencyHeaders = [.. Headers, .. OptionTable.List(Value(OptionTable.IdempotencyHeaders))],
            RetryAttemptsWithoutBackoff = OptionTable.Number(Word(OptionTable.RetryAttemptsWithoutBackoff)) ?? DefaultAttempts,
        };

        string Word(string key) => Value(key).Trim().ToLowerInvariant();

        string Value(string key) => tree.TryGetValue(key, out var value) || global.TryGetValue(key, out value) ? value : "";
    }

    private static bool IsAmong(ImmutableArray<string> known, string name) =>
        known.Any(one => Bare(one).Equals(Bare(name), StringComparison.OrdinalIgnoreCase));

    private static string Bare(string name) => name.Replace("_", "").Replace("-", "");
}
