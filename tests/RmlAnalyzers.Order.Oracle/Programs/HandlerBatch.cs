using Microsoft.CodeAnalysis;
using RmlAnalyzers.Order.Oracle.Compiling;
using RmlAnalyzers.Order.Oracle.Replay;

namespace RmlAnalyzers.Order.Oracle.Programs;

/// <summary>Many classes of handlers in one compilation, each in a file of its own.</summary>
internal sealed class HandlerBatch(IReadOnlyList<HandlerSource> programs)
{
    private const string Usings = "using System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing Rml;\nusing Rml.Order;\n";

    private readonly World _world = new(["Events"], programs.Select(program => (program.Name, Usings + program)));
    private System.Reflection.Assembly? _assembly;

    /// <summary>What the rules say, by the name of the class.</summary>
    public async Task<ILookup<string, Diagnostic>> JudgeAsync() => (await _world.JudgeAsync()).ToLookup(finding => finding.Location.SourceTree!.FilePath);

    /// <summary>The class over the events that collide on purpose: same keys, versions against the order of arrival, equal kinds.</summary>
    public Deliveries Deliveries(string name)
    {
        var assembly = _assembly ??= _world.Load();
        object Event(string type, int id, string kind, int amount, int version) =>
            Activator.CreateInstance(assembly.GetType(type, throwOnError: true)!, new Guid(version, 0, 0, new byte[8]), id, kind, amount, version)!;
        return new Deliveries(
            assembly.GetType(name, throwOnError: true)!,
            assembly.GetType("Effects", throwOnError: true)!,
            [
                ("A1", Event("A", 1, "VIP", 5, 1)),
                ("A2", Event("A", 2, "Gold", 7, 2)),
                ("B1", Event("B", 1, "ABC", 11, 3)),
                ("B3", Event("B", 3, "VIP", 13, 4)),
                .. programs.First(program => program.Name == name).Handlers.Any(handler => handler.Event == "C") ? [("C2", Event("C", 2, "ABC", 17, 5))] : Array.Empty<(string, object)>(),
            ]);
    }
}
