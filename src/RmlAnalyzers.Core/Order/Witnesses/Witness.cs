using System.Collections.Immutable;
using System.Linq;
using RmlAnalyzers.Core.Order.Handlers;

namespace RmlAnalyzers.Core.Order.Witnesses;

/// <summary>Two events of which the order decides, found by trying: behind some others, one way ends with more than, or otherwise than, the other way.</summary>
/// <param name="Before">The events that must have come, in this order, so that only these two decide.</param>
/// <param name="First">Comes first where more is left.</param>
/// <param name="Second">Comes second there.</param>
internal sealed record Witness(ImmutableArray<string> Before, string First, string Second)
{
    /// <summary>The order as a message begins it: what follows says how it ends.</summary>
    public string Order => $"{(Before.IsEmpty ? "With" : $"Once {Come}, with")} {First} before {EventNames.Beside(First, Second)}";

    /// <summary>One event, and the same once more.</summary>
    public string Twice => $"{First}, {First} does not end as {First} does{(Before.IsEmpty ? "" : $" once {Come}")}";

    private string Come => string.Join(" and ", Before.Select((name, at) => Before.IndexOf(name) == at ? name : "another " + name)) + (Before.Length > 1 ? " have come" : " has come");
}

/// <summary>What trying has shown.</summary>
/// <param name="Found">Two events that end differently.</param>
/// <param name="None">All that the handlers do was followed, nobody else moves the state, and no order of a few messages made a difference.</param>
internal readonly record struct Trial(Witness? Found, bool None);
