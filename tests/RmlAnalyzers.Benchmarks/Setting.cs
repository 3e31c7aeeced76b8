namespace RmlAnalyzers.Benchmarks;

/// <summary>How much of the package a project uses; the cost should follow the use.</summary>
public enum Setting
{
    /// <summary>The package is referenced and nothing but HttpClient is called; one class in ten repeats something by hand.</summary>
    HttpOnly,

    /// <summary>HTTP, database, files and mail, and in one class in ten a hand-written retry of a request; not one label.</summary>
    Catalogued,

    /// <summary>The same, with one method in ten labelled.</summary>
    Labelled,
}
