namespace RmlAnalyzers.Tests.Verify;

/// <summary>What a test of a fix may have beside the first source file before and after it.</summary>
public sealed record RmlFixInput : RmlTestInput
{
    /// <summary>The further source files after the fix: those of <see cref="RmlTestInput.Sources"/> in order, then those it adds. Null if none changes.</summary>
    public IReadOnlyList<string>? FixedSources { get; init; }

    /// <summary>The additional files after the fix. Null if none changes.</summary>
    public IReadOnlyList<(string Path, string Content)>? FixedFiles { get; init; }

    /// <summary>The further projects after the fix, by the order of <see cref="RmlTestInput.Projects"/>. Null if none changes.</summary>
    public IReadOnlyList<string>? FixedProjects { get; init; }

    /// <summary>The first source file after Fix All, where it differs from fixing one by one.</summary>
    public string? BatchFixed { get; init; }

    /// <summary>The equivalence key of the action; null for the first action.</summary>
    public string? EquivalenceKey { get; init; }

    /// <summary>The number of the action; null for the first action.</summary>
    public int? ActionIndex { get; init; }

    /// <summary>False for a fix that has no Fix All.</summary>
    public bool HasFixAll { get; init; } = true;

    /// <summary>How many fixes are applied one by one, where it is not one per finding.</summary>
    public int? Iterations { get; init; }

    /// <summary>How often Fix All is applied, where it is not once.</summary>
    public int? FixAllIterations { get; init; }
}
