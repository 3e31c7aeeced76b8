namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Where a diagnostic, or one of its additional locations, is expected.</summary>
/// <param name="span">File and span.</param>
/// <param name="options">How to compare them.</param>
public readonly struct DiagnosticLocation(FileLinePositionSpan span, DiagnosticLocationOptions options)
{
    /// <summary>File and span.</summary>
    public FileLinePositionSpan Span { get; } = span;

    /// <summary>How to compare them.</summary>
    public DiagnosticLocationOptions Options { get; } = options;
}
