using RmlAnalyzers.CodeFixes.Order;
using RmlAnalyzers.Rules.Order;
using Xunit;
using Fixed = RmlAnalyzers.Tests.Rules.Order.OrderFixes<RmlAnalyzers.Rules.Order.RML4101OrderDecidesValue, RmlAnalyzers.CodeFixes.Order.JoinFlagFix>;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary><see cref="JoinFlagFix"/> for <see cref="RML4101OrderDecidesValue"/>.</summary>
public class RML4101FlagFixTests
{
    [Theory]
    [InlineData("[|IsValid = e.Amount > 3|]; // enough", "IsValid |= e.Amount > 3; // enough")]
    [InlineData("IsOpened = true; [|this.IsValid = IsOpened && e.Kind == \"VIP\"|];", "IsOpened = true; this.IsValid |= IsOpened && e.Kind == \"VIP\";")]
    public Task Keeps_it_true(string before, string after) => Fixed.Fixes(Fixed.Handler(before), Fixed.Handler(after));

    [Fact]
    public Task Two_events_say_so() => Fixed.Fixes(
        Two("=> [|Paid = e.Amount > 3|];", "{ [|Paid = e.Kind == \"VIP\"|]; }"),
        Two("=> Paid |= e.Amount > 3;", "{ Paid |= e.Kind == \"VIP\"; }"));

    [Theory]
    [InlineData("[|Votes = e.Amount|];")]
    [InlineData("[|Phase = e.Amount > 3 ? Phase.Sent : Phase.Draft|];")]
    [InlineData("[|Best = e.Amount|];")]
    public Task Offers_nothing_else(string code) => Fixed.NoFix(Fixed.Handler(code));

    private static string Two(string opened, string registered) => Fixed.Code(
        $"[OrderInsensitive]\npublic sealed class Bill\n{{\n    public bool Paid {{ get; private set; }}\n\n    public void On(Opened e) {opened}\n\n    public void On(Registered e) {registered}\n}}\n");
}
