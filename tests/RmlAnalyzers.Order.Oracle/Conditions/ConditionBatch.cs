using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Order;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Order.Oracle.Compiling;

namespace RmlAnalyzers.Order.Oracle.Conditions;

/// <summary>Many conditions over the embedded state in one compilation, each as a member that claims to be monotone.</summary>
internal sealed class ConditionBatch
{
    private const string Head = "using System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing Rml.Order;\npublic sealed partial class State\n{\n";
    private static readonly int FirstLine = Head.Count(character => character == '\n');

    private readonly IReadOnlyList<string> _conditions;
    private readonly World _world;

    /// <param name="conditions">Expressions, or member declarations that say <c>[#] bool Name</c> where the mark and the name go.</param>
    public ConditionBatch(IReadOnlyList<string> conditions)
    {
        _conditions = conditions;
        var members = conditions.Select(static (condition, number) => condition.Contains("[#] bool Name", StringComparison.Ordinal)
            ? condition.Replace("[#] bool Name", "[Monotone] public bool E" + number, StringComparison.Ordinal).Replace("Part", "Part" + number, StringComparison.Ordinal)
            : $"    [Monotone] public bool E{number} => {condition};");
        var readers = string.Join(", ", conditions.Select(static (_, number) => $"state => ((State)state).E{number}"));
        _world = new World(["State", "Events"], ("Conditions.cs", Head + string.Join('\n', members) + "\n}\n"), ("Readers.cs", $"public static class Readers {{ public static readonly System.Func<object, bool>[] All = [{readers}]; }}"));
    }

    /// <summary>What growth does to each, by trying.</summary>
    public IReadOnlyList<Growth> Measure()
    {
        var types = new Types(_world.Load());
        var stage = new Stage(types);
        var readers = (Func<object, bool>[])types.Of("Readers").GetField("All")!.GetValue(null)!;
        return [.. _conditions.Select((condition, number) => Measured.Of(stage, readers[number], condition))];
    }

    /// <summary>How the kernel types each, asked directly: whether it may be acted upon.</summary>
    public IReadOnlyList<bool> Accept()
    {
        var compilation = _world.Compilation;
        var models = new SemanticModels(compilation);
        var index = new SourceIndex(compilation, models);
        var kernel = new OrderKernel(compilation, new Labels(compilation), index, models, new Callers(index));
        var state = compilation.GetTypeByMetadataName("State")!;
        return [.. _conditions.Select((_, number) => kernel.Breach(state.GetMembers("E" + number).Single(), default) is null)];
    }

    /// <summary>The ids of the rules that speak of each.</summary>
    public async Task<ILookup<int, string>> JudgeAsync() => (await FindAsync()).SelectMany(each => each.Select(finding => (each.Key, finding.Id))).ToLookup(pair => pair.Key, pair => pair.Id);

    /// <summary>What the rules say of each.</summary>
    public async Task<ILookup<int, Diagnostic>> FindAsync() => (await _world.JudgeAsync())
        .Where(finding => finding.Location.SourceTree!.FilePath == "Conditions.cs")
        .ToLookup(finding => finding.Location.GetLineSpan().StartLinePosition.Line - FirstLine);
}
