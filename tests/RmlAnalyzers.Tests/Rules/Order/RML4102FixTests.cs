using RmlAnalyzers.CodeFixes.Order;
using RmlAnalyzers.Rules.Order;
using Xunit;
using Fixed = RmlAnalyzers.Tests.Rules.Order.OrderFixes<RmlAnalyzers.Rules.Order.RML4102DuplicateChangesResult, RmlAnalyzers.CodeFixes.Order.CountOnceFix>;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary><see cref="CountOnceFix"/> for <see cref="RML4102DuplicateChangesResult"/>.</summary>
public class RML4102FixTests
{
    [Fact]
    public Task Counts_each_event_once() => Fixed.Fixes(
        Account("", "public void On(Opened e)\n    {\n        // One more.\n        [|Total += e.Amount|]; // counted\n    }"),
        Account("    private readonly HashSet<Guid> _counted = new HashSet<Guid>();\n\n", "public void On(Opened e)\n    {\n        // One more.\n        if (_counted.Add(e.EventId))\n            Total += e.Amount; // counted\n    }"));

    [Fact]
    public Task In_a_method_of_one_line() => Fixed.Fixes(
        Account("", "public void On(Opened e) => [|Total++|];"),
        Account("    private readonly HashSet<Guid> _counted = new HashSet<Guid>();\n\n", "public void On(Opened e)\n    {\n        if (_counted.Add(e.EventId))\n            Total++;\n    }"));

    [Fact]
    public Task By_the_message_in_its_envelope() => Fixed.Fixes(
        Account("    private int _counted;\n", "public async Task Consume(MassTransit.ConsumeContext<Opened> context)\n    {\n        var message = context.Message;\n        await Task.Yield();\n        [|Total += message.Amount|];\n    }"),
        Account("    private readonly HashSet<Guid> _countedEvents = new HashSet<Guid>();\n    private int _counted;\n", "public async Task Consume(MassTransit.ConsumeContext<Opened> context)\n    {\n        var message = context.Message;\n        await Task.Yield();\n        if (_countedEvents.Add(message.EventId))\n            Total += message.Amount;\n    }"));

    [Fact]
    public Task Nothing_where_the_event_is_out_of_sight() => Fixed.NoFix(
        Account("", "public void On(Opened e) => Add(e.Amount);\n\n    private void Add(int amount) => [|Total += amount|];"));

    [Fact]
    public Task Nothing_where_the_event_has_no_id() => Fixed.NoFix(
        Account("", "public void On(Unmarked e) => [|Total += e.Amount|];") + "public sealed record Unmarked(int Amount);");

    [Fact]
    public Task Nothing_where_the_state_is_elsewhere() => Fixed.NoFix(
        Account("", "") + "[OrderInsensitive] public static class Handlers { public static void On(Opened e, Account account) { [|account.Total += e.Amount|]; } }");

    private static string Account(string fields, string handler) => Fixed.Code(
        $"[OrderInsensitive]\npublic sealed class Account\n{{\n{fields}    public int Total {{ get; set; }}\n\n    {handler}\n}}\n");
}
