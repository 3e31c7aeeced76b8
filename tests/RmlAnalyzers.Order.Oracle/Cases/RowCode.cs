using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Index;
using RmlAnalyzers.Core.Order;
using RmlAnalyzers.Core.Order.Handlers;
using RmlAnalyzers.Core.Order.Typing;
using RmlAnalyzers.Core.Order.Writes;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Order.Oracle.Compiling;

namespace RmlAnalyzers.Order.Oracle.Cases;

/// <summary>Code that a row of the table decides, to be judged again and again: conditions, and statements of handlers.</summary>
internal sealed class RowCode
{
    private const string Usings = "using System;\nusing System.Collections.Concurrent;\nusing System.Collections.Generic;\nusing System.Collections.Immutable;\nusing System.Linq;\nusing Rml;\nusing Rml.Order;\n";

    private static readonly (string Name, string Type)[] Given =
    [
        ("known", "Known"), ("context", "MassTransit.ConsumeContext<Known>"), ("received", "MassTransit.ReceiveContext"), ("consumed", "Confluent.Kafka.ConsumeResult<string, Known>"),
        ("azure", "Azure.Messaging.ServiceBus.ServiceBusReceivedMessage"), ("handling", "NServiceBus.IMessageHandlerContext"), ("processing", "NServiceBus.IMessageProcessingContext"),
        ("rebus", "Rebus.Pipeline.IMessageContext"), ("noda", "NodaTime.IClock"), ("token", "System.Threading.CancellationToken"), ("logger", "Microsoft.Extensions.Logging.ILogger"), ("serilog", "Serilog.ILogger"), ("outside", "IOutside"),
    ];

    private readonly Compilation _compilation;
    private readonly Labels _labels;
    private readonly SemanticModels _models;
    private readonly SourceIndex _index;
    private readonly IReadOnlyList<ISymbol> _members;

    private RowCode(string code, Func<Compilation, IEnumerable<ISymbol>> members)
    {
        _compilation = new World(["State", "Events", "Shelf"], ("Rows.cs", Usings + code)).Compilation;
        var broken = _compilation.GetSemanticModel(_compilation.SyntaxTrees.Last()).GetDiagnostics().Where(problem => problem.Severity == DiagnosticSeverity.Error).Select(problem => problem.ToString()).ToList();
        Assert.True(broken.Count == 0, string.Join('\n', broken.Take(10)) + "\n" + code);
        (_labels, _models) = (new Labels(_compilation), new SemanticModels(_compilation));
        _index = new SourceIndex(_compilation, _models);
        _members = [.. members(_compilation)];
    }

    /// <summary>The rows of the world, with the code that each of them decides.</summary>
    public static ILookup<string, string> All { get; } = World.Resource("Rows").Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(" | ")).SelectMany(parts => parts.Skip(1).Select(code => (Row: parts[0], Code: code))).ToLookup(pair => pair.Row, pair => pair.Code);

    /// <summary>Conditions, each as a member that claims to be monotone.</summary>
    public static RowCode Of(IReadOnlyList<string> conditions) => new(
        $"public sealed partial class State\n{{\n{string.Join('\n', conditions.Select(Member))}\n}}\n",
        compilation => conditions.Select((_, number) => compilation.GetTypeByMetadataName("State")!.GetMembers("E" + number).Single()));

    /// <summary>One statement of a handler; a word before it names the collection of which it speaks.</summary>
    public static RowCode Of(string statement)
    {
        var kind = Regex.Match(statement, @"^\w+ (?=(if|Kept)\b)").Value.Trim();
        var kept = kind.Length == 0 ? "" : $"[GrowOnly] public {(kind == "StringBuilder" ? "System.Text.StringBuilder" : kind.EndsWith("Dictionary", StringComparison.Ordinal) || kind == "PriorityQueue" ? kind + "<int, int>" : kind + "<int>")} Kept {{ get; }} = default!;";
        return new RowCode(
            $$"""
            [OrderInsensitive] public sealed class Handlers(Microsoft.Extensions.Logging.ILogger logger, System.Diagnostics.Metrics.Counter<int> counter, System.Diagnostics.Metrics.UpDownCounter<int> open, System.Diagnostics.Metrics.Histogram<int> spread, System.Diagnostics.Metrics.Gauge<int> level)
            {
                {{kept.Replace("PlainIList<int>", "System.Collections.IList", StringComparison.Ordinal)}}
                [Latch] public bool Acc { get; private set; }
                [GrowOnly] public HashSet<int> Gone { get; } = [];
                public int Total { get; private set; }
                private int Counted;
                public void Handle(A e) { {{statement[(kind.Length == 0 ? 0 : kind.Length + 1)..]}} }
            }
            """,
            compilation => compilation.GetTypeByMetadataName("Handlers")!.GetMembers("Handle"));
    }

    /// <summary>What is said now of those with these numbers.</summary>
    /// <param name="instead">Another rule of typing.</param>
    public IReadOnlyList<string> Verdicts(IReadOnlyList<int> numbers, AnotherRule? instead = null)
    {
        var kernel = new OrderKernel(_compilation, _labels, _index, _models, new Callers(_index)) { Instead = instead };
        return [.. numbers.Select(number => _members[number]).Select(member => member is IMethodSymbol { Name: "Handle" } handler ? OfHandler(kernel, handler) : kernel.Breach(member, default) is { } breach ? breach.Cause?.Kind.ToString() ?? "not read" : "accepted")];
    }

    private string OfHandler(OrderKernel kernel, IMethodSymbol handler)
    {
        var events = new EventNames(kernel, _index);
        var outcomes = kernel.OutcomesOf(handler, default);
        var writes = new WriteJudge(kernel, events, _index, _labels, default).Of(handler, new Delivery(true, false)).Select(finding => finding.Fault.ToString());
        var conditions = outcomes.SelectMany(outcome => new Latches(kernel, events).ConditionsOf(outcome, outcomes, default)).Select(condition => kernel.Type(condition).Cause?.Kind.ToString());
        var promises = kernel.Contradictions(default).In(handler.DeclaringSyntaxReferences[0].SyntaxTree).Select(finding => finding.Promised.ToString());
        return string.Join(' ', writes.Concat(conditions).Concat(promises));
    }

    private static string Member(string condition, int number) =>
        $"    [Monotone] public {(condition.StartsWith("await ", StringComparison.Ordinal) ? "async System.Threading.Tasks.Task<bool>" : "bool")} E{number}({string.Join(", ", Given.Where(one => Regex.IsMatch(condition, $@"(?<![\w.]){one.Name}\b")).Select(one => $"{one.Type} {one.Name}"))}) => {condition};";
}
