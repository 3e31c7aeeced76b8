using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace RmlAnalyzers.Tests.Verify;

/// <summary>A test of a fix, for what <see cref="RmlVerify{TAnalyzer, TFix}"/> has no short form for.</summary>
/// <typeparam name="TAnalyzer">The rule.</typeparam>
/// <typeparam name="TFix">The fix.</typeparam>
public class RmlCodeFixTest<TAnalyzer, TFix> : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    /// <summary>A test without source.</summary>
    public RmlCodeFixTest() => RmlTestSetup.SetDefaults(this);

    /// <summary>A test of a source file before and after the fix, and what stands beside it.</summary>
    public RmlCodeFixTest(string before, string after, RmlFixInput? input = null)
        : this()
    {
        input ??= new RmlFixInput();
        TestCode = before;
        RmlTestSetup.Apply(input, this);
        AddFixed(after, input, FixedState);
        if (input.BatchFixed is { } batchFixed)
        {
            AddFixed(batchFixed, input, BatchFixedState);
        }

        CodeActionIndex = input.ActionIndex;
        CodeActionEquivalenceKey = input.EquivalenceKey;
        NumberOfIncrementalIterations = input.Iterations;
        NumberOfFixAllIterations = input.FixAllIterations;
        CodeFixTestBehaviors = input.HasFixAll ? CodeFixTestBehaviors.None : CodeFixTestBehaviors.SkipFixAllCheck;
    }

    // What is not added here is taken over from the state before the fix.
    private static void AddFixed(string first, RmlFixInput input, SolutionState state)
    {
        foreach (var source in (input.FixedSources ?? input.Sources).Prepend(first))
        {
            state.Sources.Add(source);
        }

        RmlTestSetup.AddFiles(input.FixedFiles ?? [], state);
        if (input.FixedProjects is { } projects)
        {
            RmlTestSetup.AddProjects(input, input.Projects.Zip(projects, (project, source) => (project.Name, source)), state);
        }
    }
}
