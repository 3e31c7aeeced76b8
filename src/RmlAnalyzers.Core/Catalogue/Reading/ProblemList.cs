using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RmlAnalyzers.Core.Catalogue;

/// <summary>Collects what could not be understood in one file.</summary>
internal sealed class ProblemList(SourceText text, string path)
{
    private readonly ImmutableArray<CatalogueProblem>.Builder _problems = ImmutableArray.CreateBuilder<CatalogueProblem>();

    public int Count => _problems.Count;

    public void Add(Field field, string message) =>
        _problems.Add(new CatalogueProblem(path, field.Span, text.Lines.GetLinePositionSpan(field.Span), message));

    public ImmutableArray<CatalogueProblem> ToImmutable() => _problems.ToImmutable();
}
