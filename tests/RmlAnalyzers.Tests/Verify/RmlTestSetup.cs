using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;

namespace RmlAnalyzers.Tests.Verify;

/// <summary>What tests of analyzers and tests of fixes have in common.</summary>
internal static class RmlTestSetup
{
    private const string EditorConfigPath = "/.editorconfig";
    private const string GlobalConfigPath = "/.globalconfig";

    /// <summary>Framework and nullable: the same for every project of every test.</summary>
    public static void SetDefaults(AnalyzerTest<DefaultVerifier> test)
    {
        test.ReferenceAssemblies = RmlReferences.Net;
        test.SolutionTransforms.Add((solution, _) => solution.ProjectIds.Aggregate(solution, SetOptions));
    }

    /// <summary>Adds what the test has beside its first source file.</summary>
    public static void Apply(RmlTestInput input, AnalyzerTest<DefaultVerifier> test)
    {
        var state = test.TestState;
        foreach (var source in input.Sources)
        {
            state.Sources.Add(source);
        }

        AddFiles(input.Files, state);
        state.AnalyzerConfigFiles.Add((EditorConfigPath, input.EditorConfigText));
        if (input.GlobalConfig.Length > 0)
        {
            state.AnalyzerConfigFiles.Add((GlobalConfigPath, input.GlobalConfigText));
        }

        state.OutputKind = input.OutputKind;
        if (input.ReferencesAnnotations)
        {
            state.AdditionalReferences.Add(RmlReferences.Annotations);
        }

        if (input.Libraries.Count > 0)
        {
            state.AdditionalReferences.Add(RmlReferences.Compiled(input.Libraries));
        }

        AddProjects(input, input.Projects, state);
        test.ExpectedDiagnostics.AddRange(input.Expected);
        test.DisabledDiagnostics.AddRange(input.Disabled);
        if (!input.PositionsAreMarkup)
        {
            test.MarkupOptions |= MarkupOptions.TreatPositionIndicatorsAsCode;
        }
    }

    public static void AddFiles(IEnumerable<(string Path, string Content)> files, ProjectState state)
    {
        foreach (var file in files)
        {
            state.AdditionalFiles.Add(file);
        }
    }

    public static void AddProjects(RmlTestInput input, IEnumerable<(string Name, string Source)> projects, SolutionState state)
    {
        var earlier = new List<string>();
        foreach (var (name, source) in projects)
        {
            var project = state.AdditionalProjects[name];
            project.Sources.Add(source);
            project.AnalyzerConfigFiles.Add((EditorConfigPath, input.EditorConfigText));
            if (input.ReferencesAnnotations)
            {
                project.AdditionalReferences.Add(RmlReferences.Annotations);
            }

            project.AdditionalProjectReferences.AddRange(earlier);
            earlier.Add(name);
        }

        state.AdditionalProjectReferences.AddRange(earlier);
    }

    // Tests run side by side already: threads within so small a compilation only wait for each other.
    private static Solution SetOptions(Solution solution, ProjectId id)
    {
        var options = (CSharpCompilationOptions)solution.GetProject(id)!.CompilationOptions!;
        return solution.WithProjectCompilationOptions(id, options.WithNullableContextOptions(NullableContextOptions.Enable).WithConcurrentBuild(false));
    }
}
