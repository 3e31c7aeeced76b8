using RmlAnalyzers.CodeFixes.Order;
using RmlAnalyzers.Rules.Order;
using RmlAnalyzers.Tests.Verify;
using Xunit;
using Fixed = RmlAnalyzers.Tests.Rules.Order.OrderFixes<RmlAnalyzers.Rules.Order.RML4103ArrivalOrderStored, RmlAnalyzers.CodeFixes.Order.KeepASetFix>;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary><see cref="KeepASetFix"/> for <see cref="RML4103ArrivalOrderStored"/>.</summary>
public class RML4103FixTests
{
    [Theory]
    [InlineData("public {0}<string> Log {{ get; }} = []; // notes", "Log.{1};", "")]
    [InlineData("private readonly {0}<string> Log = new {0}<string>();", "this.Log.{1};", "public bool Has(string kind) => Log.Contains(kind);")]
    [InlineData("public System.Collections.Generic.{0}<string> Log {{ get; private set; }} = new();", "Log.{1};", "public int Lines => Log.Count; public string Text => string.Join(\", \", Log.Order()); public IEnumerable<string> All() { foreach (var line in Log) yield return line; }")]
    public Task Keeps_a_set(string declaration, string handler, string readers) =>
        Fixed.Fixes(Account(declaration, "List", handler.Replace("{1}", "[|Add(e.Kind)|]", StringComparison.Ordinal), readers), Account(declaration, "HashSet", handler.Replace("{1}", "Add(e.Kind)", StringComparison.Ordinal), readers));

    [Fact]
    public Task In_another_file() => Fixed.Fixes(
        Fixed.Code("[OrderInsensitive] public sealed class Consumer { public void On(Opened e, Journal journal) { journal.Lines.[|Add(e.Kind)|]; } }"),
        Fixed.Code("[OrderInsensitive] public sealed class Consumer { public void On(Opened e, Journal journal) { journal.Lines.Add(e.Kind); } }"),
        input: new RmlFixInput
        {
            Sources = ["using System.Collections.Generic;\npublic sealed class Journal { public List<string> Lines { get; } = []; }\n"],
            FixedSources = ["using System.Collections.Generic;\npublic sealed class Journal { public HashSet<string> Lines { get; } = []; }\n"],
        });

    [Theory]
    [InlineData("public List<string> Log { get; } = [];", "Log.[|Add(e.Kind)|];", "public string First => Log[0];")]
    [InlineData("public List<string> Log { get; } = [];", "Log.[|Add(e.Kind)|];", "public void Tidy() => Log.Sort();")]
    [InlineData("public List<string> Log { get; } = [];", "Log.[|Add(e.Kind)|];", "public string? Newest => Log.LastOrDefault();")]
    [InlineData("public List<string> Log { get; } = [];", "Log.[|Add(e.Kind)|];", "public IEnumerable<string> Page => Log.Skip(10).Take(10);")]
    [InlineData("public List<string> Log { get; } = [];", "Log.[|Add(e.Kind)|];", "public Action<string> Adder() => Log.Add;")]
    [InlineData("public List<string> Log { get; } = new(4);", "Log.[|Add(e.Kind)|];", "")]
    [InlineData("public IList<string> Log { get; } = new List<string>();", "Log.[|Add(e.Kind)|];", "")]
    [InlineData("public List<object> Log { get; } = [];", "Log.[|Add(e.Kind)|];", "")]
    [InlineData("public Queue<string> Log { get; } = [];", "Log.[|Enqueue(e.Kind)|];", "")]
    public Task Offers_nothing_else(string declaration, string handler, string readers) => Fixed.NoFix(
        Fixed.Code($"[OrderInsensitive] public sealed class Account\n{{\n    {declaration}\n    public void On(Opened e) {{ {handler} }}\n    {readers}\n}}\n").Replace("Queue<string> Log { get; } = []", "Queue<string> Log { get; } = new()", StringComparison.Ordinal));

    private static string Account(string declaration, string type, string handler, string readers) => Fixed.Code(
        $"[OrderInsensitive] public sealed class Account\n{{\n    {string.Format(System.Globalization.CultureInfo.InvariantCulture, declaration, type)}\n    public void On(Opened e) {{ {handler} }}\n    {readers}\n}}\n");
}
