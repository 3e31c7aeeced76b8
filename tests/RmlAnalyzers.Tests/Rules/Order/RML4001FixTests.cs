using RmlAnalyzers.CodeFixes.Order;
using RmlAnalyzers.Rules.Order;
using Xunit;
using Fixed = RmlAnalyzers.Tests.Rules.Order.OrderFixes<RmlAnalyzers.Rules.Order.RML4001ConditionOnAbsence, RmlAnalyzers.CodeFixes.Order.AskForPresenceFix>;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary><see cref="AskForPresenceFix"/> for <see cref="RML4001ConditionOnAbsence"/>.</summary>
public class RML4001FixTests
{
    [Theory]
    [InlineData("if ([|Owner?.Kind != \"ABC\"|]) IsValid = true;", "if (Owner is { Kind: not \"ABC\" }) IsValid = true;")]
    [InlineData("if ([|this.Owner?.Kind != \"ABC\"|] /* why */) IsValid = true;", "if (this.Owner is { Kind: not \"ABC\" } /* why */) IsValid = true;")]
    [InlineData("if (IsOpened && [|Owner?.Kind is not \"ABC\"|]) { IsValid = true; }", "if (IsOpened && Owner is { Kind: not \"ABC\" }) { IsValid = true; }")]
    [InlineData("if (IsOpened || ([|Owner?.Kind != \"ABC\"|])) IsValid = true;", "if (IsOpened || (Owner is { Kind: not \"ABC\" })) IsValid = true;")]
    [InlineData("if ([|Owner?.Home?.Country != \"X\"|]) IsValid = true;", "if (Owner is { Home.Country: not \"X\" }) IsValid = true;")]
    [InlineData("if ([|Owner?.Tier != \"gold\"|]) IsValid = true;", "if (Owner is { Tier: not (null or \"gold\") }) IsValid = true;")]
    [InlineData("if ([|Region != \"EU\"|]) IsValid = true;", "if (Region is not (null or \"EU\")) IsValid = true;")]
    [InlineData("if ([|Zone != 3|]) IsValid = true;", "if (Zone is not (null or 3)) IsValid = true;")]
    [InlineData("if (Owner is { Tier: [|not \"gold\"|] }) IsValid = true;", "if (Owner is { Tier: not (null or \"gold\") }) IsValid = true;")]
    public Task Asks_for_what_has_arrived(string before, string after) => Fixed.Fixes(Fixed.Handler(before), Fixed.Handler(after));

    [Theory]
    [InlineData("if ([|Owner == null|]) IsValid = true;")]
    [InlineData("if (IsOpened && [|!IsKnown|]) IsValid = true;")]
    [InlineData("if ([|Owner?.Kind == \"ABC\"|]) return; IsValid = true;")]
    [InlineData("if ([|Owner?.Kind == \"ABC\"|]) { } else IsValid = true;")]
    [InlineData("var other = [|Region != \"EU\"|]; if (other) IsValid = true;")]
    [InlineData("if ([|Owner?.Kind.Length != 3|]) IsValid = true;")]
    [InlineData("if ([|Owner?.Kind != e.Kind|]) IsValid = true;")]
    [InlineData("if ([|In.Count == 0|]) IsValid = true;")]
    public Task Offers_nothing_else(string code) => Fixed.NoFix(Fixed.Handler(code));
}
