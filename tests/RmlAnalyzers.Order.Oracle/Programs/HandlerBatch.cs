using Microsoft.CodeAnalysis;
using RmlAnalyzers.Order.Oracle.Compiling;
using RmlAnalyzers.Order.Oracle.Replay;

namespace RmlAnalyzers.Order.Oracle.Programs;

/// <summary>Many classes of handlers in one compilation, each in a file of its own.</summary>
internal sealed class HandlerBatch(IReadOnlyList<HandlerSource> programs)
{
    public const string Usings = "using System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing Rml;\nusing Rml.Order;\n";

    private readonly World _world = new(["Events"], programs.Select(program => (program.Name, Usings + program)));
    private System.Reflection.Assembly? _assembly;
    private Dictionary<string, object>? _pool;
    private Dictionary<string, object>? _manyPool;

    /// <summary>What the rules say, by the name of the class.</summary>
    public async Task<ILookup<string, Diagnostic>> JudgeAsync() => (await _world.JudgeAsync()).ToLookup(finding => finding.Location.SourceTree!.FilePath);

    /// <summary>The class over the events that collide on purpose: same keys, versions against the order of arrival, equal kinds.</summary>
    public Deliveries Deliveries(string name) => Deliveries(name, programs.First(each => each.Name == name).Events, Pool);

    /// <summary>The class over events with every combination of values, to look for two of whose types a finding speaks.</summary>
    public Deliveries ManyDeliveries(string name)
    {
        var types = programs.First(each => each.Name == name).Events.ToLookup(each => each[..1]);
        return Deliveries(name, [.. types.SelectMany(type => Many.Where(each => each.Name[..1] == type.Key).Take(type.Count() == 1 ? 1 : int.MaxValue)).Select(each => each.Name)], ManyPool);
    }

    private Dictionary<string, object> Pool => _pool ??= Made(Events);

    private Dictionary<string, object> ManyPool => _manyPool ??= Made(Many);

    private Deliveries Deliveries(string name, IReadOnlyList<string> names, Dictionary<string, object> pool)
    {
        var run = Loaded.GetType("Run" + name, throwOnError: true)!.GetMethod("Ends")!.CreateDelegate<Func<object[], int[], object?[]>>();
        var events = names.Select(each => pool[each]).ToArray();
        return new Deliveries(names, [.. _world.PropertiesOf(name), "told"], word => run(events, word));
    }

    private System.Reflection.Assembly Loaded => _assembly ??= _world.Load("using System;\n" + string.Concat(programs.Select(Runner)));

    private Dictionary<string, object> Made(IEnumerable<(string Name, int Id, string Kind, int Amount, int Version)> events) => events.ToDictionary(
        each => each.Name,
        each => Activator.CreateInstance(Loaded.GetType(each.Name[..1], throwOnError: true)!, new Guid(each.Version, 0, 0, new byte[8]), each.Id, each.Kind, each.Amount, each.Version, new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(each.Version))!);

    // Versions run through all of these in no order.
    private static readonly (string Name, int Id, string Kind, int Amount, int Version)[] Many =
    [
        .. (from type in new[] { "A", "B", "C" }
            from id in new[] { 1, 2, 3, 4 }
            from kind in new[] { "VIP", "Gold", "ABC" }
            from amount in new[] { 1, 2, 3, 7, 9 }
            select ($"{type}{id}{kind}{amount}", id, kind, amount)).Select((each, at) => (each.Item1, each.id, each.kind, each.amount, 1 + (at * 58 % 181))),
    ];

    /// <summary>
    /// Each type has every key, one of them twice with something else beside it; versions run against the order of arrival, and the numbers
    /// and kinds that programs ask for occur: what no delivery brings about cannot be shown to be wrong.
    /// </summary>
    private static (string Name, int Id, string Kind, int Amount, int Version)[] Events =>
    [
        ("A1", 1, "VIP", 1, 1),
        ("A2", 2, "Gold", 7, 2),
        ("A3", 3, "ABC", 2, 6),
        ("A4", 1, "ABC", 7, 10),
        ("B1", 1, "ABC", 11, 3),
        ("B3", 3, "VIP", 1, 4),
        ("B2", 2, "Gold", 3, 9),
        ("B4", 3, "Gold", 7, 11),
        ("C2", 2, "ABC", 17, 5),
        ("C1", 1, "VIP", 3, 7),
        ("C3", 3, "Gold", 1, 8),
        ("C4", 2, "VIP", 7, 12),
    ];

    // Not part of what is judged: makes the object, delivers, and hands out what it holds.
    private string Runner(HandlerSource program) => $$"""
        public static class Run{{program.Name}}
        {
            public static object?[] Ends(object[] pool, int[] word)
            {
                var effects = new Effects();
                var handlers = new {{program.Name}}(effects);
                foreach (var at in word)
                {
                    try
                    {
                        switch (pool[at])
                        {
        {{string.Join('\n', program.Handlers.Select(handler => $"                    case {handler.Event} e: handlers.Handle(e); break;"))}}
                        }
                    }
                    catch (Exception)
                    {
                        // It keeps what it wrote before; the message comes again later, or never within the word.
                    }
                }

                return [{{string.Concat(_world.PropertiesOf(program.Name).Select(property => $"handlers.{property}, "))}}effects.Seen];
            }
        }

        """;
}
