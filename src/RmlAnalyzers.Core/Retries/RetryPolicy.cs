using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Retries;

/// <summary>How the wait before the next attempt develops.</summary>
internal enum DelayGrowth : byte
{
    Unknown,
    None,
    Constant,
    Growing,
}

/// <summary>Which failures lead to another attempt.</summary>
internal enum HandledFailures : byte
{
    Unknown,

    /// <summary>Any exception.</summary>
    All,

    /// <summary>Some are told apart from others.</summary>
    ToldApart,
}

/// <summary>How work is done again: a loop, a policy, a strategy of a pipeline, a resilience handler.</summary>
/// <param name="Syntax">The loop, or the call that configures it.</param>
/// <param name="Place">Where a reader acts.</param>
/// <param name="Name">What to call it.</param>
internal sealed record RetryPolicy(SyntaxNode Syntax, Location Place, string Name)
{
    /// <summary>How often the work runs at most, the first time included; null where that is not in sight, or there is no end.</summary>
    public int? Runs { get; init; }

    public bool IsEndless { get; init; }

    public DelayGrowth Delay { get; init; }

    public bool HasJitter { get; init; }

    public HandledFailures Handles { get; init; }

    /// <summary>At least that many runs, by what is in sight.</summary>
    public bool RunsAtLeast(int runs) => IsEndless || Runs >= runs;
}
