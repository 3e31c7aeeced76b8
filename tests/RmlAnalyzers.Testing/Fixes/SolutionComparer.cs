using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Holds every file of a fixed solution against the expected state: text, encoding, checksum, name and folders.</summary>
internal static class SolutionComparer
{
    public static async Task VerifyAsync(SolutionState expected, Solution actual, IVerifier verifier, CancellationToken cancellationToken)
    {
        foreach (var state in expected.AllProjects)
        {
            var project = actual.Projects.Single(item => item.Name == state.Name);
            await CompareAsync("source files", state, state.Sources, project.Documents, verifier, cancellationToken).ConfigureAwait(false);
            await CompareAsync("additional files", state, state.AdditionalFiles, project.AdditionalDocuments, verifier, cancellationToken).ConfigureAwait(false);
            await CompareAsync("config files", state, state.AnalyzerConfigFiles, project.AnalyzerConfigDocuments, verifier, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task CompareAsync(
        string what, ProjectState state, SourceFileCollection expected, IEnumerable<TextDocument> actual, IVerifier verifier, CancellationToken cancellationToken)
    {
        var documents = actual.ToArray();
        verifier.Equal(
            expected.Count,
            documents.Length,
            $"Expected {expected.Count} {what} in '{state.Name}' but found {documents.Length}: {string.Join(", ", documents.Select(document => document.FilePath ?? document.Name))}");
        for (var index = 0; index < documents.Length; index++)
        {
            var text = await documents[index].GetTextAsync(cancellationToken).ConfigureAwait(false);
            Compare(state, expected[index], documents[index], text, verifier);
        }
    }

    private static void Compare(ProjectState state, (string filename, SourceText content) expected, TextDocument actual, SourceText text, IVerifier verifier)
    {
        var file = expected.filename;
        if (LineDiff.Describe(expected.content.ToString(), text.ToString()) is { } difference)
        {
            verifier.Fail($"The content of '{file}' differs; '-' expected, '+' found:{Environment.NewLine}{difference}");
        }

        verifier.Equal(expected.content.Encoding, text.Encoding, $"The encoding of '{file}' should be '{expected.content.Encoding?.WebName}' but is '{text.Encoding?.WebName}'.");
        verifier.Equal(expected.content.ChecksumAlgorithm, text.ChecksumAlgorithm, $"The checksum algorithm of '{file}' differs.");
        var (name, folders) = DocumentPath.Split(state.DefaultPrefix, file);
        verifier.Equal(name, actual.Name, $"The name of '{file}' should be '{name}' but is '{actual.Name}'.");
        verifier.SequenceEqual(folders, actual.Folders, message: $"The folders of '{file}' should be '{string.Join("/", folders)}' but are '{string.Join("/", actual.Folders)}'.");
    }
}
