namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Compares one reported diagnostic with one expected.</summary>
internal static class DiagnosticComparison
{
    /// <summary>The first difference, in words; null if there is none.</summary>
    public static string? Difference(Diagnostic actual, DiagnosticResult expected) =>
        Compare("id", expected.Id, actual.Id)
        ?? Locations(actual, expected)
        ?? (expected.Options.HasFlag(DiagnosticOptions.IgnoreSeverity) ? null : Compare("severity", expected.Severity, actual.Severity))
        ?? Message(actual, expected)
        ?? (expected.IsSuppressed is { } suppressed ? Compare("suppression", suppressed, actual.IsSuppressed) : null);

    private static string? Message(Diagnostic actual, DiagnosticResult expected)
    {
        if (expected.Message is { } message)
        {
            return Compare("message", message, actual.GetMessage());
        }

        if (expected.MessageArguments is not { Length: > 0 } arguments)
        {
            return null;
        }

        string[] texts = [.. arguments.Select(argument => argument?.ToString() ?? string.Empty)];
        var actualTexts = DiagnosticInternals.ArgumentTexts(actual);
        return texts.SequenceEqual(actualTexts, StringComparer.Ordinal)
            ? null
            : $"arguments should be ({string.Join(", ", texts)}) but are ({string.Join(", ", actualTexts)})";
    }

    private static string? Locations(Diagnostic actual, DiagnosticResult expected)
    {
        if (!expected.HasLocation)
        {
            return Compare("location", Location.None, actual.Location);
        }

        if (OneLocation(actual.Location, expected.Spans[0]) is { } difference)
        {
            return difference;
        }

        if (expected.Options.HasFlag(DiagnosticOptions.IgnoreAdditionalLocations))
        {
            return null;
        }

        return Compare("number of additional locations", expected.Spans.Length - 1, actual.AdditionalLocations.Count)
            ?? actual.AdditionalLocations.Select((location, index) => OneLocation(location, expected.Spans[index + 1])).FirstOrDefault(text => text is not null);
    }

    private static string? OneLocation(Location actual, DiagnosticLocation expected)
    {
        var span = actual.GetLineSpan();
        return Compare("file", expected.Span.Path, span.Path)
            ?? Compare("start", expected.Span.StartLinePosition, span.StartLinePosition)
            ?? (expected.Options.HasFlag(DiagnosticLocationOptions.IgnoreLength)
                ? null
                : Compare("end", expected.Span.EndLinePosition, span.EndLinePosition));
    }

    private static string? Compare<T>(string what, T expected, T actual) =>
        EqualityComparer<T>.Default.Equals(expected, actual) ? null : $"{what} should be '{expected}' but is '{actual}'";
}
