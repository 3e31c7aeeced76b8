using System.Collections.Immutable;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>What a marked id means in one test.</summary>
internal sealed record MarkupRules(
    MarkupOptions Options,
    DiagnosticDescriptor? DefaultDescriptor,
    ImmutableArray<DiagnosticDescriptor> Descriptors,
    ImmutableHashSet<string> FixableIds,
    string DefaultPath)
{
    public bool PositionsAreCode => Options.HasFlag(MarkupOptions.TreatPositionIndicatorsAsCode);

    /// <summary>The diagnostic that a mark expects, still without a location; null if the state has been rid of it by a fix.</summary>
    public DiagnosticResult? Expect(string id, MarkupMode? mode)
    {
        var fallback = id.Length == 0 ? Default() : null;
        if (mode == MarkupMode.IgnoreFixable && FixableIds.Contains(fallback?.Id ?? id))
        {
            return null;
        }

        // An id that no analyzer has must be one of the compiler.
        var descriptor = fallback ?? Find(id);
        var expected = descriptor is null ? DiagnosticResult.CompilerError(id) : new DiagnosticResult(descriptor);
        return expected.WithMessage(null).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations | DiagnosticOptions.IgnoreSeverity);
    }

    private DiagnosticDescriptor Default() => DefaultDescriptor
        ?? throw new InvalidOperationException("Markup can only leave out the id if the first analyzer has exactly one descriptor.");

    private DiagnosticDescriptor? Find(string id)
    {
        var found = Descriptors.Where(descriptor => descriptor.Id == id).ToImmutableArray();
        return found.Length <= 1 || Options.HasFlag(MarkupOptions.UseFirstDescriptor)
            ? found.FirstOrDefault()
            : throw new InvalidOperationException($"Several descriptors have the id '{id}'.");
    }
}
