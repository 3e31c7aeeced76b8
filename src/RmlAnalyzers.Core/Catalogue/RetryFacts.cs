using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>What a row says about doing work again: <c>retry=times:retryCount/1,delay:sleepDurationProvider</c>. The words are those of <see cref="RetryWords"/>.</summary>
internal sealed record RetryFacts(ImmutableArray<(string Word, string Argument)> Words)
{
    public bool Says(string word) => Words.Any(said => said.Word == word);

    /// <summary>What stands behind the colon of a word: parameters, or a number; nothing where the word stands alone.</summary>
    public ImmutableArray<string> Of(string word) => [.. Words.Where(said => said.Word == word && said.Argument.Length > 0).Select(static said => said.Argument)];

    /// <summary>Something that has attempts and delays of its own: a policy, a strategy, a handler.</summary>
    public bool IsStrategy => Says(RetryWords.Times) || Says(RetryWords.Endless);

    /// <summary>The parameters that may say how often.</summary>
    public ImmutableArray<string> TimesFrom => [.. Of(RetryWords.Times).Where(static text => !char.IsDigit(text[0])).Select(static text => text.Split('/')[0])];

    /// <summary>How often the work is done again where no parameter says otherwise.</summary>
    public int? Times
    {
        get
        {
            foreach (var text in Of(RetryWords.Times))
            {
                if (int.TryParse(text.Split('/').Last(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                {
                    return number;
                }
            }

            return null;
        }
    }

    public bool Equals(RetryFacts? other) => other is not null && Words.SequenceEqual(other.Words);

    public override int GetHashCode() => Words.Length == 0 ? 0 : StringComparer.Ordinal.GetHashCode(Words[0].Word);
}

/// <summary>The words of <c>retry=</c>, one list for parser, page and readers.</summary>
internal static class RetryWords
{
    public const string Times = "times";
    public const string Endless = "endless";
    public const string None = "none";
    public const string Constant = "constant";
    public const string Growing = "growing";
    public const string Delay = "delay";
    public const string Jitter = "jitter";
    public const string Attempts = "attempts";
    public const string Backoff = "backoff";
    public const string Handles = "handles";
    public const string Handler = "handler";
    public const string From = "from";
    public const string Spares = "spares";
    public const string Client = "client";
    public const string EveryClient = "every-client";
    public const string Gives = "gives";
    public const string Wraps = "wraps";
    public const string Removes = "removes";
    public const string Named = "named";
    public const string Resolves = "resolves";
    public const string Pause = "pause";
    public const string StatusCheck = "throws-on-status";
    public const string HonoursRetryAfter = "retry-after";
    public const string Permanent = "permanent";
    public const string Alarm = "alarm";

    public static readonly string[] All =
    [
        Times, Endless, None, Constant, Growing, Delay, Jitter, Attempts, Backoff, Handles, Handler, From, Spares, Client, EveryClient,
        Gives, Wraps, Removes, Named, Resolves, Pause, StatusCheck, HonoursRetryAfter, Permanent, Alarm,
    ];
}
