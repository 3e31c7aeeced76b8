using RmlAnalyzers.Order.Oracle.Compiling;

namespace RmlAnalyzers.Order.Oracle.Conditions;

/// <summary>Many conditions over the embedded state in one compilation, each as a member that claims to be monotone.</summary>
internal sealed class ConditionBatch(IReadOnlyList<string> conditions)
{
    private const string Head = "using System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing Rml.Order;\npublic sealed partial class State\n{\n";
    private static readonly int FirstLine = Head.Count(character => character == '\n');

    private readonly World _world = new(["State", "Events"], ("Conditions.cs", Head + string.Join('\n', conditions.Select(static (condition, number) => $"    [Monotone] public bool E{number} => {condition};")) + "\n}\n"));

    /// <summary>What growth does to each, by trying.</summary>
    public IReadOnlyList<Growth> Measure()
    {
        var types = new Types(_world.Load());
        return [.. conditions.Select((condition, number) => Measured.Of(types, "E" + number, condition))];
    }

    /// <summary>The ids of the rules that speak of each.</summary>
    public async Task<ILookup<int, string>> JudgeAsync() => (await _world.JudgeAsync())
        .Where(finding => finding.Location.SourceTree!.FilePath == "Conditions.cs")
        .ToLookup(finding => finding.Location.GetLineSpan().StartLinePosition.Line - FirstLine, finding => finding.Id);
}
