using System.Collections.Generic;

namespace RmlAnalyzers.Core.Order;

/// <summary>What the result of a member in the table is.</summary>
internal enum ApiResult : byte
{
    Bool,

    /// <summary>A number of elements; zero is the least.</summary>
    Count,

    Number,
    Set,

    /// <summary>Groups: each is a set that grows with the source.</summary>
    Groups,

    /// <summary>One element, which one is told by the roles.</summary>
    Element,

    /// <summary>As <see cref="Element"/>; compared with null it asks whether there is any.</summary>
    FirstOrNone,

    /// <summary>The fact of one key.</summary>
    Lookup,

    /// <summary>Whether the key is there; the fact comes out.</summary>
    TryLookup,

    /// <summary>True the first time a key comes, false for a repetition.</summary>
    Inbox,

    /// <summary>A pure function of its inputs.</summary>
    Pure,

    /// <summary>A pure function, true for null.</summary>
    TrueForNull,

    /// <summary>The value itself: payload in its envelope, an awaited task.</summary>
    Same,

    /// <summary>The clock, a sequence, chance.</summary>
    Clock,

    /// <summary>Not part of the outcome: logging, cancellation.</summary>
    Exempt,

    /// <summary>Nothing comes back; see what it writes.</summary>
    None,
}

/// <summary>What a part does to the result.</summary>
internal enum ApiRole : byte
{
    Keep,
    Flip,
    Kill,

    /// <summary>A sum of what it gives.</summary>
    Terms,
}

/// <summary>What a member does to the collection it is called on.</summary>
internal enum ApiWrite : byte
{
    None,
    Grow,

    /// <summary>Grows, and keeps the order of arrival or duplicates.</summary>
    Append,
    Shrink,
    Overwrite,

    /// <summary>Adds to a number.</summary>
    Sum,

    /// <summary>Puts the value in the place of the old one.</summary>
    Put,
}

/// <summary>One row of <c>OrderApis.txt</c>.</summary>
internal sealed record OrderApi(string Name, ApiResult Result, IReadOnlyDictionary<string, (ApiRole Role, CauseKind Cause)> Roles, ApiWrite Writes);
