using RmlAnalyzers.CodeFixes.Order;
using RmlAnalyzers.Rules.Order;
using RmlAnalyzers.Tests.Verify;
using Xunit;
using Fixed = RmlAnalyzers.Tests.Rules.Order.OrderFixes<RmlAnalyzers.Rules.Order.RML4009StatusWithoutOrder, RmlAnalyzers.CodeFixes.Order.DeclareStatusOrderFix>;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary><see cref="DeclareStatusOrderFix"/> for <see cref="RML4009StatusWithoutOrder"/>.</summary>
public class RML4009FixTests
{
    private const string Account = "[OrderInsensitive] public sealed class Account { public Step Step { get; set; } [Latch] public bool IsValid { get; private set; } public void On(Moved e) { if ({0} >= Step.Sent) IsValid = true; } }\npublic sealed record Moved(Guid Id);\n";

    [Fact]
    public Task Declares_the_order_of_the_numbers() => Fixed.Fixes(
        Code("[|Step|]", "/// <summary>How far it is.</summary>\npublic enum Step { Done = 3, Draft = 1, Sent = 2, Posted = 2 }\n"),
        Code("Step", "/// <summary>How far it is.</summary>\n[StatusOrder(\"Draft<Sent<Done\")]\npublic enum Step { Done = 3, Draft = 1, Sent = 2, Posted = 2 }\n"));

    [Fact]
    public Task Beside_another_attribute() => Fixed.Fixes(
        Code("[|Step|]", "static class Steps\n{\n    // Three.\n    [Obsolete]\n    internal enum Other { A }\n}\n[Serializable]\npublic enum Step { Draft, Sent }\n"),
        Code("Step", "static class Steps\n{\n    // Three.\n    [Obsolete]\n    internal enum Other { A }\n}\n[StatusOrder(\"Draft<Sent\")]\n[Serializable]\npublic enum Step { Draft, Sent }\n"));

    [Fact]
    public Task In_another_file_without_the_namespace() => Fixed.Fixes(
        Code("[|Step|]", ""),
        Code("Step", ""),
        input: new RmlFixInput { Sources = ["namespace Elsewhere { }\npublic enum Step { Draft, Sent }\n"], FixedSources = ["namespace Elsewhere { }\n[Rml.Order.StatusOrder(\"Draft<Sent\")]\npublic enum Step { Draft, Sent }\n"] });

    [Fact]
    public Task Nothing_for_an_enum_of_others() => Fixed.NoFix(Fixed.Code("[OrderInsensitive] public sealed class Account { public DayOfWeek Day { get; set; } [Latch] public bool IsValid { get; private set; } public void On(Opened e) { if ([|Day|] >= DayOfWeek.Friday) IsValid = true; } }"));

    private static string Code(string read, string step) => OrderStub.Plain(Account.Replace("{0}", read, StringComparison.Ordinal) + step);
}
