using System.Reflection;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What a diagnostic knows and does not show.</summary>
internal static class DiagnosticInternals
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
    private static readonly PropertyInfo ArgumentsProperty = Find("Arguments");
    private static readonly PropertyInfo SuppressionProperty = Find("ProgrammaticSuppressionInfo");

    public static IReadOnlyList<string> ArgumentTexts(Diagnostic diagnostic) =>
        ((IEnumerable<object?>?)ArgumentsProperty.GetValue(diagnostic))?.Select(argument => argument?.ToString() ?? string.Empty).ToArray() ?? [];

    /// <summary>True for what a pragma or an attribute suppressed, false for what a suppressor did.</summary>
    public static bool IsSuppressedInSource(Diagnostic diagnostic) =>
        diagnostic.IsSuppressed && SuppressionProperty.GetValue(diagnostic) is null;

    private static PropertyInfo Find(string name) =>
        typeof(Diagnostic).GetProperty(name, Any) ?? throw new MissingMemberException(nameof(Diagnostic), name);
}
