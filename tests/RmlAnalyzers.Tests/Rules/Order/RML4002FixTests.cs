using RmlAnalyzers.CodeFixes.Order;
using RmlAnalyzers.Rules.Order;
using Xunit;
using Fixed = RmlAnalyzers.Tests.Rules.Order.OrderFixes<RmlAnalyzers.Rules.Order.RML4002ConditionOnExactValue, RmlAnalyzers.CodeFixes.Order.AskForAtLeastFix>;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary><see cref="AskForAtLeastFix"/> for <see cref="RML4002ConditionOnExactValue"/>.</summary>
public class RML4002FixTests
{
    [Theory]
    [InlineData("if ([|In.Count == 2|]) IsValid = true; // enough", "if (In.Count >= 2) IsValid = true; // enough")]
    [InlineData("if (IsOpened && [|In.Count(id => id > 3) == 2|]) IsValid = true;", "if (IsOpened && In.Count(id => id > 3) >= 2) IsValid = true;")]
    [InlineData("if ([|2 == In.Count|]) IsValid = true;", "if (2 <= In.Count) IsValid = true;")]
    [InlineData("if ([|In.Count is 2|]) IsValid = true;", "if (In.Count is >= 2) IsValid = true;")]
    [InlineData("if ([|Best == 7|]) IsValid = true;", "if (Best >= 7) IsValid = true;")]
    [InlineData("if ([|Top == 7|]) IsValid = true;", "if (Top >= 7) IsValid = true;")]
    [InlineData("if ([|In.Count == Required.Length|]) { IsValid = true; }", "if (In.Count >= Required.Length) { IsValid = true; }")]
    [InlineData("if (Status < Status.Valid) Status = Status.Valid; if ([|Status == Status.Valid|]) IsValid = true;", "if (Status < Status.Valid) Status = Status.Valid; if (Status >= Status.Valid) IsValid = true;")]
    [InlineData("if (In.[|SetEquals(Required)|]) IsValid = true;", "if (In.IsSupersetOf(Required)) IsValid = true;")]
    public Task Asks_for_at_least(string before, string after) => Fixed.Fixes(Fixed.Handler(before), Fixed.Handler(after));

    [Theory]
    [InlineData("if ([|In.Count != 2|]) return; IsValid = true;")]
    [InlineData("if ([|In.Count == 2|]) return; IsValid = true;")]
    [InlineData("if ([|In.Count == 2|]) { } else IsValid = true;")]
    [InlineData("if ([|Offer == Offer.Sent|]) IsValid = true;")]
    [InlineData("if ([|In.Count == Best|]) IsValid = true;")]
    [InlineData("var two = [|In.Count == 2|]; if (two) IsValid = true;")]
    public Task Offers_nothing_else(string code) => Fixed.NoFix(Fixed.Handler(code));
}
