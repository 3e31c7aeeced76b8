using System.Collections.Immutable;

namespace RmlAnalyzers.Core.Reporting;

/// <summary>
/// What a finding hands to its code fix, so that the fix never analyses again. Keys are constants here and nowhere else.
/// Additional locations carry places; this carries names and values.
/// </summary>
internal static class FixData
{
    /// <summary>Level to write on the declarations or labels that <see cref="Target"/> and <see cref="Elsewhere"/> name: <c>1</c>, <c>2</c> or <c>3</c>.</summary>
    public const string Level = "level";

    /// <summary>Indices among the additional locations, separated by commas, of the labels or declarations to edit.</summary>
    public const string Target = "target";

    /// <summary>
    /// Declarations to edit that this compilation has no place for, one per line as <c>assembly|documentation id</c>: a fix finds them where
    /// the assembly is another project of the solution, and is not offered where it is metadata.
    /// </summary>
    public const string Elsewhere = "elsewhere";

    /// <summary>Name of the expression or parameter that carries the key at hand.</summary>
    public const string Key = "key";

    /// <summary>C# type of a parameter by the name of <see cref="Key"/> that the member around does not have yet and can be given.</summary>
    public const string NewParameter = "new-parameter";

    /// <summary>Name of the parameter of the call that takes the key, or the object that carries it.</summary>
    public const string SlotParameter = "slot-parameter";

    /// <summary>Name of the property that takes the key; absent where the parameter itself does.</summary>
    public const string SlotProperty = "slot-property";

    /// <summary>Index among the additional locations of the declaration that is to move as it stands; absent where the reported expression itself gets a name.</summary>
    public const string Declaration = "declaration";

    /// <summary>Path from the options of a handler to the call that takes unsafe methods out of its retry: <c>Retry.DisableForUnsafeHttpMethods</c>.</summary>
    public const string Spare = "spare";

    /// <summary>What the expression at <see cref="Target"/> is to be multiplied by.</summary>
    public const string Factor = "factor";

    /// <summary>What the initialiser of the object at <see cref="Target"/> is to say as well.</summary>
    public const string Initializer = "initializer";

    /// <summary>What the expression at <see cref="Target"/> is to be replaced by.</summary>
    public const string Replacement = "replacement";

    /// <summary>Namespace that the inserted code needs.</summary>
    public const string Namespace = "namespace";

    /// <summary>Id of the diagnostic by which a library marks the inserted call as experimental; absent where it does not.</summary>
    public const string Experimental = "experimental";

    /// <summary>Code as it is to be written: what stands at <see cref="Target"/> becomes this, comes under this condition, or is followed by this call.</summary>
    public const string Text = "text";

    /// <summary>Index among the additional locations of the statement behind which the one at <see cref="Target"/> is to stand.</summary>
    public const string Behind = "behind";

    /// <summary>Name of a member that the inserted code needs and that is not there yet.</summary>
    public const string NewMember = "new-member";

    /// <summary>Name of another such member, of the same type.</summary>
    public const string SecondMember = "second-member";

    /// <summary>C# type of what <see cref="NewMember"/> holds.</summary>
    public const string NewMemberType = "new-member-type";

    public static ImmutableDictionary<string, string?> None => ImmutableDictionary<string, string?>.Empty;
}
