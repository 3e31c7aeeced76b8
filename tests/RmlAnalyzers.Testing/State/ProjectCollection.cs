namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Further projects by name; a name used for the first time makes one.</summary>
/// <param name="defaultLanguage">The language of the test.</param>
/// <param name="defaultExtension">The extension of its files.</param>
public class ProjectCollection(string defaultLanguage, string defaultExtension) : Dictionary<string, ProjectState>
{
    /// <summary>The project of that name, in the language of the test.</summary>
    public new ProjectState this[string projectName] => this[projectName, defaultLanguage];

    /// <summary>The project of that name and language.</summary>
    public ProjectState this[string projectName, string language]
    {
        get
        {
            if (language != LanguageNames.CSharp)
            {
                throw new NotSupportedException($"Projects in '{language}' are not supported by this harness.");
            }

            if (!TryGetValue(projectName, out var project))
            {
                Add(projectName, project = new ProjectState(projectName, language, $"/{projectName}/Test", defaultExtension));
            }

            return project;
        }
    }
}
