using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RmlAnalyzers.Core.Flow;

/// <summary>Whether a slot of an object holds a value where the object is used.</summary>
internal enum FillKind : byte
{
    /// <summary>The object was made elsewhere, or was out of sight in between.</summary>
    Unknown,

    /// <summary>Made in sight and not filled on any path.</summary>
    Never,

    /// <summary>Filled on some paths.</summary>
    Sometimes,

    /// <summary>Filled on every path.</summary>
    Always,
}

/// <summary>How a slot is filled, and with which values (alternatives).</summary>
internal readonly record struct MemberFill(FillKind Kind, ImmutableArray<IOperation> Values)
{
    public static MemberFill Unknown => new(FillKind.Unknown, []);

    public static MemberFill Never => new(FillKind.Never, []);

    public static MemberFill With(IOperation value) =>
        value is { ConstantValue: { HasValue: true, Value: null } } ? Never : new(FillKind.Always, [value]);

    /// <summary>One way or the other was taken.</summary>
    public MemberFill Or(MemberFill other)
    {
        var kind = Kind == other.Kind ? Kind
            : Kind == FillKind.Unknown || other.Kind == FillKind.Unknown ? FillKind.Unknown
            : FillKind.Sometimes;
        return new MemberFill(kind, Values.AddRange(other.Values));
    }

    /// <summary>This happened, and then, on every path or on some, the slot was filled with that value.</summary>
    public MemberFill Then(IOperation value, bool onEveryPath) => onEveryPath ? With(value) : Or(With(value));
}
