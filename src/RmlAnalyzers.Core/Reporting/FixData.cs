using System.Collections.Immutable;

namespace RmlAnalyzers.Core.Reporting;

/// <summary>
/// What a finding hands to its code fix, so that the fix never analyses again. Keys are constants here and nowhere else.
/// Additional locations carry places; this carries names and values.
/// </summary>
internal static class FixData
{
    /// <summary>Level to write on the declaration the finding's first fix location points at: <c>1</c>, <c>2</c> or <c>3</c>.</summary>
    public const string Level = "level";

    /// <summary>Index among the additional locations of the declaration or label to edit; absent when it is out of reach (metadata, other project).</summary>
    public const string Target = "target";

    /// <summary>Name of the expression or parameter that carries the key at hand.</summary>
    public const string Key = "key";

    /// <summary>Name of the parameter of the call that takes the key, or the object that carries it.</summary>
    public const string SlotParameter = "slot-parameter";

    /// <summary>Name of the property that takes the key; absent where the parameter itself does.</summary>
    public const string SlotProperty = "slot-property";

    public static ImmutableDictionary<string, string?> None => ImmutableDictionary<string, string?>.Empty;
}
