using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Takes the markup out of the files of a state and turns it into expected diagnostics.</summary>
internal sealed class MarkupProcessor
{
    private readonly SolutionState _state;
    private readonly MarkupRules _rules;
    private readonly List<DiagnosticResult> _fromMarkup = [];
    private readonly Dictionary<int, FileLinePositionSpan> _numbered = [];

    private MarkupProcessor(SolutionState state, MarkupRules rules) => (_state, _rules) = (state, rules);

    /// <summary>The state without markup, all that is expected in it listed.</summary>
    public static SolutionState Process(SolutionState state, MarkupRules rules) => new MarkupProcessor(state, rules).Process();

    private SolutionState Process()
    {
        var result = new SolutionState(_state.Name, _state.Language, _state.DefaultPrefix, _state.DefaultExtension)
        {
            InheritanceMode = StateInheritanceMode.Explicit,
            MarkupHandling = MarkupMode.None,
        };
        ProcessProject(_state, result);
        foreach (var (name, project) in _state.AdditionalProjects)
        {
            ProcessProject(project, result.AdditionalProjects[name]);
        }

        result.ExpectedDiagnostics.AddRange(_state.ExpectedDiagnostics.Concat(_fromMarkup)
            .Select(expected => expected.WithDefaultPath(_rules.DefaultPath).MapSpans(Resolve)));
        return result;
    }

    private void ProcessProject(ProjectState project, ProjectState result)
    {
        project.CopySettingsTo(result);
        result.Sources.AddRange(project.Sources.Select(ProcessFile));
        result.GeneratedSources.AddRange(project.GeneratedSources);
        result.AdditionalFiles.AddRange(project.AllAdditionalFiles.Select(ProcessFile));
        result.AnalyzerConfigFiles.AddRange(project.AnalyzerConfigFiles.Select(ProcessFile));
    }

    private (string filename, SourceText content) ProcessFile((string filename, SourceText content) file)
    {
        if (_state.MarkupHandling == MarkupMode.None)
        {
            return file;
        }

        var marked = MarkupParser.Parse(file.content.ToString(), _rules.PositionsAreCode);
        var text = SourceText.From(marked.Text, file.content.Encoding, file.content.ChecksumAlgorithm);
        if (_state.MarkupHandling != MarkupMode.Ignore)
        {
            Expect(file.filename, text, marked);
        }

        return (file.filename, text);
    }

    private void Expect(string path, SourceText text, MarkedSource marked)
    {
        foreach (var position in marked.Positions)
        {
            Add(string.Empty, expected => expected.WithLocation(path, text.Lines.GetLinePosition(position)));
        }

        foreach (var (key, span) in marked.Spans)
        {
            var place = new FileLinePositionSpan(path, text.Lines.GetLinePositionSpan(span));
            if (!key.StartsWith('#'))
            {
                Add(key, expected => expected.WithSpan(place));
            }
            else if (!int.TryParse(key[1..], out var number) || !_numbered.TryAdd(number, place))
            {
                throw new InvalidOperationException($"The markup has no number, or more than one span, for '{key}'.");
            }
        }
    }

    private void Add(string id, Func<DiagnosticResult, DiagnosticResult> locate)
    {
        if (_rules.Expect(id, _state.MarkupHandling) is { } expected)
        {
            _fromMarkup.Add(locate(expected));
        }
    }

    private DiagnosticLocation Resolve(DiagnosticLocation location)
    {
        if (!location.Options.HasFlag(DiagnosticLocationOptions.InterpretAsMarkupKey))
        {
            return location;
        }

        var number = location.Span.StartLinePosition.Line;
        return _numbered.TryGetValue(number, out var place)
            ? new DiagnosticLocation(place, location.Options & ~DiagnosticLocationOptions.InterpretAsMarkupKey)
            : throw new InvalidOperationException($"The markup has no span '#{number}'.");
    }
}
