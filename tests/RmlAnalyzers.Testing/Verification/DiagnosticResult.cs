using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A diagnostic that a test expects. Every <c>With</c> member answers a changed copy.</summary>
public readonly struct DiagnosticResult
{
    /// <summary>Nothing is expected.</summary>
    public static readonly DiagnosticResult[] EmptyDiagnosticResults = [];

    private readonly Data? _data;

    /// <summary>Expects an id with a severity, whatever the message.</summary>
    public DiagnosticResult(string id, DiagnosticSeverity severity) => _data = new Data { Id = id, Severity = severity };

    /// <summary>Expects what the descriptor says: id, severity, and its message with the arguments given later.</summary>
    public DiagnosticResult(DiagnosticDescriptor descriptor)
        : this(descriptor.Id, descriptor.DefaultSeverity) => _data = _data! with { MessageFormat = descriptor.MessageFormat };

    private DiagnosticResult(Data data) => _data = data;

    /// <summary>The location and after it the additional locations.</summary>
    public ImmutableArray<DiagnosticLocation> Spans => Value.Spans;

    /// <summary>The severity.</summary>
    public DiagnosticSeverity Severity => Value.Severity;

    /// <summary>What is not compared.</summary>
    public DiagnosticOptions Options => Value.Options;

    /// <summary>The id.</summary>
    public string Id => Value.Id;

    /// <summary>The whole message, or null when it does not matter.</summary>
    public string? Message => Value.AnyMessage ? null : Value.Message ?? Format();

    /// <summary>The format that makes the message.</summary>
    public LocalizableString? MessageFormat => Value.MessageFormat;

    /// <summary>The arguments of the message.</summary>
    public object?[]? MessageArguments => Value.MessageArguments;

    /// <summary>Whether a location is expected at all.</summary>
    public bool HasLocation => !Spans.IsEmpty;

    /// <summary>Whether a suppressor suppresses it; null when it does not matter.</summary>
    public bool? IsSuppressed => Value.IsSuppressed;

    private Data Value => _data ?? Data.Empty;

    /// <summary>Expects an error of the compiler.</summary>
    public static DiagnosticResult CompilerError(string identifier) => new(identifier, DiagnosticSeverity.Error);

    /// <summary>Expects a warning of the compiler.</summary>
    public static DiagnosticResult CompilerWarning(string identifier) => new(identifier, DiagnosticSeverity.Warning);

    /// <summary>With another severity.</summary>
    public DiagnosticResult WithSeverity(DiagnosticSeverity severity) => new(Value with { Severity = severity });

    /// <summary>With other options.</summary>
    public DiagnosticResult WithOptions(DiagnosticOptions options) => new(Value with { Options = options });

    /// <summary>With arguments of the message, compared as text.</summary>
    public DiagnosticResult WithArguments(params object[] arguments) => new(Value with { MessageArguments = arguments });

    /// <summary>With a whole message; null when it does not matter.</summary>
    public DiagnosticResult WithMessage(string? message) =>
        new(Value with { Message = message, AnyMessage = message is null });

    /// <summary>With a format that makes the message of the arguments.</summary>
    public DiagnosticResult WithMessageFormat(LocalizableString messageFormat) => new(Value with { MessageFormat = messageFormat });

    /// <summary>With or without suppression; null when it does not matter.</summary>
    public DiagnosticResult WithIsSuppressed(bool? isSuppressed) => new(Value with { IsSuppressed = isSuppressed });

    /// <summary>Without a location.</summary>
    public DiagnosticResult WithNoLocation() => new(Value with { Spans = [] });

    /// <summary>With one more location that starts there, in the first file.</summary>
    public DiagnosticResult WithLocation(int line, int column) => WithLocation(string.Empty, line, column);

    /// <summary>With one more location that starts there, in the first file.</summary>
    public DiagnosticResult WithLocation(LinePosition location) => WithLocation(string.Empty, location);

    /// <summary>With one more location that starts there.</summary>
    public DiagnosticResult WithLocation(string path, int line, int column) => WithLocation(path, new LinePosition(line - 1, column - 1));

    /// <summary>With one more location that starts there.</summary>
    public DiagnosticResult WithLocation(string path, LinePosition location) => WithLocation(path, location, DiagnosticLocationOptions.None);

    /// <summary>With one more location that starts there.</summary>
    public DiagnosticResult WithLocation(string path, LinePosition location, DiagnosticLocationOptions options) =>
        WithSpan(new FileLinePositionSpan(path, location, location), options | DiagnosticLocationOptions.IgnoreLength);

    /// <summary>With one more location: the span marked with that number.</summary>
    public DiagnosticResult WithLocation(int markupKey) => WithLocation(markupKey, DiagnosticLocationOptions.None);

    /// <summary>With one more location: the span marked with that number.</summary>
    public DiagnosticResult WithLocation(int markupKey, DiagnosticLocationOptions options)
    {
        var key = new LinePosition(markupKey, 0);
        return WithSpan(new FileLinePositionSpan(string.Empty, key, key), options | DiagnosticLocationOptions.InterpretAsMarkupKey);
    }

    /// <summary>With one more location, in the first file.</summary>
    public DiagnosticResult WithSpan(int startLine, int startColumn, int endLine, int endColumn) =>
        WithSpan(string.Empty, startLine, startColumn, endLine, endColumn);

    /// <summary>With one more location.</summary>
    public DiagnosticResult WithSpan(string path, int startLine, int startColumn, int endLine, int endColumn) =>
        WithSpan(new FileLinePositionSpan(path, new LinePosition(startLine - 1, startColumn - 1), new LinePosition(endLine - 1, endColumn - 1)));

    /// <summary>With one more location.</summary>
    public DiagnosticResult WithSpan(FileLinePositionSpan span) => WithSpan(span, DiagnosticLocationOptions.None);

    /// <summary>With one more location.</summary>
    public DiagnosticResult WithSpan(FileLinePositionSpan span, DiagnosticLocationOptions options) =>
        new(Value with { Spans = Spans.Add(new DiagnosticLocation(span, options)) });

    /// <summary>With a file for all locations that name none.</summary>
    public DiagnosticResult WithDefaultPath(string path) => MapSpans(location =>
        location.Span.Path.Length > 0 || location.Options.HasFlag(DiagnosticLocationOptions.InterpretAsMarkupKey)
            ? location
            : new DiagnosticLocation(new FileLinePositionSpan(path, location.Span.Span), location.Options));

    /// <summary>With all locations moved down.</summary>
    public DiagnosticResult WithLineOffset(int offset) => MapSpans(location =>
        new DiagnosticLocation(new FileLinePositionSpan(location.Span.Path, Down(location.Span.Span, offset)), location.Options));

    /// <inheritdoc/>
    public override string ToString()
    {
        var place = HasLocation ? $"{Spans[0].Span.Path}({Spans[0].Span.Span}): " : string.Empty;
        return $"{place}{Severity.ToString().ToLowerInvariant()} {Id}{(Message is null ? string.Empty : ": " + Message)}";
    }

    internal DiagnosticResult MapSpans(Func<DiagnosticLocation, DiagnosticLocation> map) =>
        new(Value with { Spans = Spans.Select(map).ToImmutableArray() });

    private static LinePositionSpan Down(LinePositionSpan span, int lines) =>
        new(new LinePosition(span.Start.Line + lines, span.Start.Character), new LinePosition(span.End.Line + lines, span.End.Character));

    // Without arguments the raw format is expected, so that a forgotten WithArguments is noticed.
    private string? Format()
    {
        if (MessageFormat is null)
        {
            return null;
        }

        try
        {
            return string.Format(MessageFormat.ToString(), MessageArguments ?? []);
        }
        catch (FormatException)
        {
            return MessageFormat.ToString();
        }
    }

    private sealed record Data
    {
        public static readonly Data Empty = new();

        public string Id { get; init; } = string.Empty;
        public DiagnosticSeverity Severity { get; init; }
        public ImmutableArray<DiagnosticLocation> Spans { get; init; } = [];
        public DiagnosticOptions Options { get; init; }
        public string? Message { get; init; }
        public bool AnyMessage { get; init; }
        public LocalizableString? MessageFormat { get; init; }
        public object?[]? MessageArguments { get; init; }
        public bool? IsSuppressed { get; init; }
    }
}
