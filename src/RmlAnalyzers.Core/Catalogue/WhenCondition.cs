using System.Collections.Immutable;

namespace RmlAnalyzers.Core.Catalogue;

internal enum WhenSubject : byte
{
    /// <summary><c>arg:System.Net.Http.HttpRequestMessage!=GET,HEAD</c>: the verb of the request that the call is given.</summary>
    Verb,

    /// <summary><c>arg:name==constant</c>: an argument of the call, by parameter name.</summary>
    Argument,

    /// <summary><c>init:Stripe.PaymentIntentCreateOptions.Confirm==true</c>: a property of an options object that the call is given.</summary>
    Member,

    /// <summary><c>type:source==System.Linq.IQueryable</c>: the static type of an argument, or of what it derives from and implements.</summary>
    Type,

    /// <summary><c>path!=temp</c>, <c>path:destFileName!=temp</c>: the place of the file that the call touches.</summary>
    Path,
}

/// <summary>One comparison of a <c>when=</c> field.</summary>
/// <param name="Subject">What is looked at.</param>
/// <param name="TypeName">Type of the argument, for verbs and members.</param>
/// <param name="Name">Parameter or member name; for paths the parameters that count, comma-separated, or empty for the usual ones.</param>
/// <param name="Negated">True for <c>!=</c>: holds when the value is none of <paramref name="Values"/>.</param>
/// <param name="Values">The constants to compare with.</param>
internal sealed record WhenTest(WhenSubject Subject, string TypeName, string Name, bool Negated, ImmutableArray<string> Values);

/// <summary>A <c>when=</c> field: tests joined by <c>&amp;</c>; it holds when all of them do.</summary>
internal sealed record WhenCondition(string Text, ImmutableArray<WhenTest> Tests);
