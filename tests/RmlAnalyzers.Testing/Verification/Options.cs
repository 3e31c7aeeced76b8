namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Which compiler diagnostics a test has to expect.</summary>
public enum CompilerDiagnostics
{
    /// <summary>None.</summary>
    None,
    /// <summary>Errors only: the default.</summary>
    Errors,
    /// <summary>Warnings and above.</summary>
    Warnings,
    /// <summary>Suggestions and above.</summary>
    Suggestions,
    /// <summary>All, hidden ones too.</summary>
    All,
}

/// <summary>Which of the extra runs a test leaves out.</summary>
[Flags]
public enum TestBehaviors
{
    /// <summary>Everything is checked.</summary>
    None = 0,
    /// <summary>No second run with an auto-generated header.</summary>
    SkipGeneratedCodeCheck = 0x01,
    /// <summary>No third run with a pragma.</summary>
    SkipSuppressionCheck = 0x02,
    /// <summary>No comparison of generated sources.</summary>
    SkipGeneratedSourcesCheck = 0x04,
}

/// <summary>How markup in test code is read.</summary>
[Flags]
public enum MarkupOptions
{
    /// <summary>Everything is markup, and a diagnostic without an id needs a single descriptor.</summary>
    None = 0,
    /// <summary>Of several descriptors the first one is meant.</summary>
    UseFirstDescriptor = 0x01,
    /// <summary><c>$$</c> is code, for raw strings.</summary>
    TreatPositionIndicatorsAsCode = 0x02,
}

/// <summary>What becomes of the markup of one state.</summary>
public enum MarkupMode
{
    /// <summary>The text has no markup; it is taken as it stands.</summary>
    None,
    /// <summary>Markup is removed.</summary>
    Ignore,
    /// <summary>Markup is removed, and expects only what no fix removes.</summary>
    IgnoreFixable,
    /// <summary>Markup is removed and expected.</summary>
    Allow,
}

/// <summary>What a state takes over from the state before it.</summary>
public enum StateInheritanceMode
{
    /// <summary>Files that it does not set itself, and the diagnostics that no fix removes.</summary>
    AutoInherit,
    /// <summary>Nothing.</summary>
    Explicit,
    /// <summary>Files that it does not set itself, and all diagnostics.</summary>
    AutoInheritAll,
}

/// <summary>What is not compared between an expected diagnostic and a reported one.</summary>
[Flags]
public enum DiagnosticOptions
{
    /// <summary>Everything is compared.</summary>
    None = 0,
    /// <summary>Additional locations are not compared.</summary>
    IgnoreAdditionalLocations = 0x01,
    /// <summary>The severity is not compared.</summary>
    IgnoreSeverity = 0x02,
}

/// <summary>How an expected location is to be read.</summary>
[Flags]
public enum DiagnosticLocationOptions
{
    /// <summary>Both ends are compared.</summary>
    None = 0,
    /// <summary>Only the start is compared.</summary>
    IgnoreLength = 1,
    /// <summary>The location is the number of a marked span.</summary>
    InterpretAsMarkupKey = 2,
}

/// <summary>How the tree that an action built is compared with the tree its text parses to.</summary>
public enum CodeActionValidationMode
{
    /// <summary>Not at all.</summary>
    None,
    /// <summary>Nodes and tokens: the default.</summary>
    SemanticStructure,
    /// <summary>Nodes, tokens and trivia.</summary>
    Full,
}

/// <summary>Which passes of a code-fix test are left out.</summary>
[Flags]
public enum CodeFixTestBehaviors
{
    /// <summary>Everything is checked.</summary>
    None = 0,
    /// <summary>No Fix All in a document.</summary>
    SkipFixAllInDocumentCheck = 1 << 0,
    /// <summary>No Fix All in a project.</summary>
    SkipFixAllInProjectCheck = 1 << 1,
    /// <summary>No Fix All in the solution.</summary>
    SkipFixAllInSolutionCheck = 1 << 2,
    /// <summary>No Fix All.</summary>
    SkipFixAllCheck = SkipFixAllInDocumentCheck | SkipFixAllInProjectCheck | SkipFixAllInSolutionCheck,
    /// <summary>Only one diagnostic is fixed, once.</summary>
    FixOne = 1 << 3,
    /// <summary>Fixes may be offered for diagnostics of the end of the compilation.</summary>
    SkipLocalDiagnosticCheck = 1 << 4,
}
