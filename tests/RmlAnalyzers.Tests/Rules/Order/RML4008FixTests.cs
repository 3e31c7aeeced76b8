using RmlAnalyzers.CodeFixes.Order;
using RmlAnalyzers.Rules.Order;
using Xunit;
using Fixed = RmlAnalyzers.Tests.Rules.Order.OrderFixes<RmlAnalyzers.Rules.Order.RML4008ConditionOnClock, RmlAnalyzers.CodeFixes.Order.TakeEventTimeFix>;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary><see cref="TakeEventTimeFix"/> for <see cref="RML4008ConditionOnClock"/>.</summary>
public class RML4008FixTests
{
    [Theory]
    [InlineData("if (DateTimeOffset.[|UtcNow|] >= Deadline) IsValid = true; // late", "if (e.At >= Deadline) IsValid = true; // late")]
    [InlineData("if (IsKnown && DateTimeOffset.[|Now|] >= Deadline) { IsValid = true; }", "if (IsKnown && e.At >= Deadline) { IsValid = true; }")]
    [InlineData("if (DateTime.[|UtcNow|] >= Deadline.UtcDateTime) IsValid = true;", "if (e.At.UtcDateTime >= Deadline.UtcDateTime) IsValid = true;")]
    [InlineData("if (TimeProvider.System.[|GetUtcNow()|] >= Deadline) IsValid = true;", "if (e.At >= Deadline) IsValid = true;")]
    [InlineData("Do(); void Do() { if (DateTimeOffset.[|UtcNow|] >= Deadline) IsValid = true; }", "Do(); void Do() { if (e.At >= Deadline) IsValid = true; }")]
    [InlineData("Times.[|Add(DateTimeOffset.UtcNow)|];", "Times.Add(e.At);")]
    public Task Takes_the_time_of_the_event(string before, string after) => Fixed.Fixes(Account($"public void On(Opened e)\n    {{\n        {before}\n    }}"), Account($"public void On(Opened e)\n    {{\n        {after}\n    }}"));

    [Fact]
    public Task In_an_envelope() => Fixed.Fixes(
        Account("public async Task Consume(MassTransit.ConsumeContext<Opened> context) { await Task.Yield(); if (DateTimeOffset.[|UtcNow|] >= Deadline) IsValid = true; }"),
        Account("public async Task Consume(MassTransit.ConsumeContext<Opened> context) { await Task.Yield(); if (context.Message.At >= Deadline) IsValid = true; }"));

    [Theory]
    [InlineData("public void On(Registered e) { if (DateTimeOffset.[|UtcNow|] >= Deadline) IsValid = true; }")]
    [InlineData("public void On(Opened e) { if (Guid.[|NewGuid()|] != e.EventId) IsValid = true; }")]
    [InlineData("public void On(Opened e) { if (Environment.[|TickCount64|] > 1000) IsValid = true; }")]
    [InlineData("public void On(Opened e) { if (DateTime.[|Now|] >= Deadline.LocalDateTime) IsValid = true; }")]
    [InlineData("public void On(Opened e) { [|Last = DateTimeOffset.UtcNow|]; }")]
    [InlineData("public void On(Opened e) => Do(); private void Do() { if (DateTimeOffset.[|UtcNow|] >= Deadline) IsValid = true; }")]
    public Task Offers_nothing_else(string code) => Fixed.NoFix(Account(code));

    private static string Account(string handler) => Fixed.Code(
        $"[OrderInsensitive] public sealed class Account : Root\n{{\n    public DateTimeOffset Deadline {{ get; init; }}\n    public DateTimeOffset Last {{ get; private set; }}\n    [GrowOnly] public HashSet<DateTimeOffset> Times {{ get; }} = [];\n\n    {handler}\n}}\n");
}
