namespace RmlAnalyzers.Benchmarks;

/// <summary>How much of the package a project uses; the cost should follow the use.</summary>
public enum Setting
{
    /// <summary>The package is referenced and nothing but HttpClient is called.</summary>
    HttpOnly,

    /// <summary>HTTP, database, files, mail and a hand-written retry; not one label.</summary>
    Catalogued,

    /// <summary>The same, with one method in ten labelled.</summary>
    Labelled,
}
