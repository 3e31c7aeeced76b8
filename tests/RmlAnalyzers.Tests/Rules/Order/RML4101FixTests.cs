using RmlAnalyzers.CodeFixes.Order;
using RmlAnalyzers.Rules.Order;
using Xunit;
using Fixed = RmlAnalyzers.Tests.Rules.Order.OrderFixes<RmlAnalyzers.Rules.Order.RML4101OrderDecidesValue, RmlAnalyzers.CodeFixes.Order.KeepGreaterFix>;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary><see cref="KeepGreaterFix"/> for <see cref="RML4101OrderDecidesValue"/>.</summary>
public class RML4101FixTests
{
    [Theory]
    [InlineData("[|Best = e.Amount|];", "if (e.Amount > Best)\n            Best = e.Amount;")]
    [InlineData("[|Top = e.Amount|]; // the best", "if (Top is null || e.Amount > Top)\n            Top = e.Amount; // the best")]
    [InlineData("[|this.First = e.At|];", "if (e.At < this.First)\n            this.First = e.At;")]
    public Task Keeps_what_goes_further(string before, string after) => Fixed.Fixes(Fixed.Handler(before), Fixed.Handler(after));

    [Fact]
    public Task In_a_method_of_one_line() => Fixed.Fixes(
        Fixed.Code("[OrderInsensitive]\npublic sealed class Account : Root\n{\n    public void On(Opened e) => [|Best = e.Amount|]; // so far\n}\n"),
        Fixed.Code("[OrderInsensitive]\npublic sealed class Account : Root\n{\n    public void On(Opened e)\n    {\n        if (e.Amount > Best)\n            Best = e.Amount;\n    } // so far\n}\n"));

    [Fact]
    public Task Nothing_where_a_comment_would_be_lost() => Fixed.NoFix(
        Fixed.Code("[OrderInsensitive]\npublic sealed class Account : Root\n{\n    public void On(Opened e) => // so far\n        [|Best = e.Amount|];\n}\n"));

    [Theory]
    [InlineData("[|Votes = e.Amount|];")]
    [InlineData("[|Phase = e.Amount > 3 ? Phase.Sent : Phase.Draft|];")]
    [InlineData("[|Top = e.Rank|];")]
    [InlineData("[|Best = Next(e.Amount)|]; static int Next(int amount) => amount + 1;")]
    public Task Offers_nothing_else(string code) => Fixed.NoFix(Fixed.Handler(code));
}
