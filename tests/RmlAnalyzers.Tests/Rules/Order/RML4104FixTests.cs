using RmlAnalyzers.CodeFixes.Order;
using RmlAnalyzers.Rules.Order;
using Xunit;
using Fixed = RmlAnalyzers.Tests.Rules.Order.OrderFixes<RmlAnalyzers.Rules.Order.RML4104StateShrinks, RmlAnalyzers.CodeFixes.Order.AdvanceStatusFix>;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary><see cref="AdvanceStatusFix"/> for <see cref="RML4104StateShrinks"/>.</summary>
public class RML4104FixTests
{
    [Theory]
    [InlineData("[|Status = Status.Valid|];", "if (Status < Status.Valid)\n            Status = Status.Valid;")]
    [InlineData("// Now.\n        [|this.Status = Status.Valid|]; // done", "// Now.\n        if (this.Status < Status.Valid)\n            this.Status = Status.Valid; // done")]
    [InlineData("if (e.Amount > 3) [|Status = Status.Valid|]; else Best = Math.Max(Best, 3);", "if (e.Amount > 3)\n        {\n            if (Status < Status.Valid)\n                Status = Status.Valid;\n        }\n        else Best = Math.Max(Best, 3);")]
    [InlineData("[|Offer = Offer.Sent|];", "if (Offer is Offer.Draft)\n            Offer = Offer.Sent;")]
    public Task Moves_only_upwards(string before, string after) => Fixed.Fixes(Fixed.Handler(before), Fixed.Handler(after), hasFixAll: true);

    [Fact]
    public Task Value_of_the_message() => Fixed.Fixes(
        Fixed.Code("[OrderInsensitive]\npublic sealed class Account : Root\n{\n    public void On(Opened e) => Enter(e.Amount > 3 ? Status.Valid : Status.Shell);\n\n    private void Enter(Status to) => [|Status = to|];\n}\n"),
        Fixed.Code("[OrderInsensitive]\npublic sealed class Account : Root\n{\n    public void On(Opened e) => Enter(e.Amount > 3 ? Status.Valid : Status.Shell);\n\n    private void Enter(Status to)\n    {\n        if (Status < to)\n            Status = to;\n    }\n}\n"),
        hasFixAll: true);

    [Fact]
    public Task Fix_all() => Fixed.Fixes(
        Fixed.Handler("if (e.Amount > 3)\n        {\n            [|Status = Status.Valid|];\n        }\n\n        [|Offer = Offer.Sent|];"),
        Fixed.Handler("if (e.Amount > 3)\n        {\n            if (Status < Status.Valid)\n                Status = Status.Valid;\n        }\n\n        if (Offer is Offer.Draft)\n            Offer = Offer.Sent;"),
        hasFixAll: true);

    [Theory]
    [InlineData("[|Offer = Offer.Signed|];")]
    [InlineData("[|Offer = Offer.Refused|];")]
    [InlineData("[|IsOpened = false|];")]
    [InlineData("In.[|Remove(e.Id)|];")]
    [InlineData("_ = [|Status = Status.Valid|];")]
    [InlineData("[|Status = e.Amount > 3 ? Status.Valid : Status.Shell|];")]
    public Task Offers_nothing_else(string code) => Fixed.NoFix(Fixed.Handler(code));
}
