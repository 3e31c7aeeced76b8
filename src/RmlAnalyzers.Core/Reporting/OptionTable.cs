using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

namespace RmlAnalyzers.Core.Reporting;

/// <summary>The options that users may write in <c>.editorconfig</c> or a global config, each with the values that it understands.</summary>
internal static class OptionTable
{
    public const string Prefix = "rml.";

    public const string UnknownCalls = "rml.unknown_calls";
    public const string Tests = "rml.tests";
    public const string KeysRequiredFrom = "rml.keys_required_from";
    public const string Logging = "rml.logging";
    public const string Outbox = "rml.outbox";
    public const string IdempotencyKeyNames = "rml.idempotency_key_names";
    public const string IdempotencyHeaders = "rml.idempotency_headers";
    public const string RetryAttemptsWithoutBackoff = "rml.retry_attempts_without_backoff";

    /// <summary>Option to the values it takes, as a message prints them.</summary>
    private static readonly ImmutableSortedDictionary<string, Definition> Definitions = new Dictionary<string, Definition>
    {
        [UnknownCalls] = Words("silent", "report"),
        [Tests] = Words("off", "on"),
        [KeysRequiredFrom] = Words("3", "2"),
        [Logging] = Words("diagnostics", "effect"),
        [Outbox] = Words("detect", "present", "absent"),
        [IdempotencyKeyNames] = new("names of parameters and properties, separated by commas", value => List(value).Any()),
        [IdempotencyHeaders] = new("names of headers, separated by commas", value => List(value).Any()),
        [RetryAttemptsWithoutBackoff] = new("a whole number from 1", value => Number(value) is not null),
    }.ToImmutableSortedDictionary(StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> Names => Definitions.Keys;

    /// <summary>What is wrong with an option as written, as a sentence with its remedy; null when it is understood.</summary>
    public static string? Problem(string key, string value)
    {
        if (!Definitions.TryGetValue(key, out var definition))
        {
            return $"The option '{key}' does not exist, so it changes nothing; the options are {string.Join(", ", Names)}";
        }

        return definition.Takes(value.Trim())
            ? null
            : $"The option '{key}' does not take '{value}', so its default applies; it takes {definition.Values}";
    }

    public static IEnumerable<string> List(string value) =>
        value.Split(',').Select(item => item.Trim()).Where(item => item.Length > 0);

    public static int? Number(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 ? number : null;

    private static Definition Words(params string[] words) =>
        new(string.Join(" or ", words), value => words.Contains(value, StringComparer.OrdinalIgnoreCase));

    private sealed record Definition(string Values, Func<string, bool> Takes);
}
