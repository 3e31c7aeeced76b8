using RmlAnalyzers.CodeFixes.Order;
using RmlAnalyzers.Rules.Order;
using Xunit;
using Fixed = RmlAnalyzers.Tests.Rules.Order.OrderFixes<RmlAnalyzers.Rules.Order.RML4201ConditionNotEvaluatedAgain, RmlAnalyzers.CodeFixes.Order.EvaluateAgainFix>;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary><see cref="EvaluateAgainFix"/> for <see cref="RML4201ConditionNotEvaluatedAgain"/>.</summary>
public class RML4201FixTests
{
    private const string Decide = "public void Decide()\n    {\n        if (IsOpened && IsKnown) IsValid = true;\n    }\n";

    [Theory]
    [InlineData("void [|On|](Registered e)\n    {\n        // Known from now on.\n        IsKnown = true; // for good\n    }", "void On(Registered e)\n    {\n        // Known from now on.\n        IsKnown = true; // for good\n        Decide();\n    }")]
    [InlineData("void [|On|](Registered e) => IsKnown = true; // for good", "void On(Registered e)\n    {\n        IsKnown = true;\n        Decide();\n    } // for good")]
    [InlineData("void [|On|](Registered e) { IsKnown = true; }", "void On(Registered e) { IsKnown = true; Decide(); }")]
    [InlineData("void [|On|](Registered e)\n    {\n        if (e.Amount > 3)\n        {\n            this.IsKnown = true;\n            In.Add(e.Id);\n        }\n    }", "void On(Registered e)\n    {\n        if (e.Amount > 3)\n        {\n            this.IsKnown = true;\n            Decide();\n            In.Add(e.Id);\n        }\n    }")]
    [InlineData("void [|On|](Registered e)\n    {\n        if (e.Amount > 3)\n            IsKnown = true;\n    }", "void On(Registered e)\n    {\n        if (e.Amount > 3)\n            IsKnown = true;\n        Decide();\n    }")]
    [InlineData("async Task [|On|](Registered e)\n    {\n        await Task.Yield();\n        First();\n        await Task.Delay(1).ConfigureAwait(false);\n    }\n\n    private void First() => Second();\n\n    private void Second() => IsKnown = true;", "async Task On(Registered e)\n    {\n        await Task.Yield();\n        First();\n        Decide();\n        await Task.Delay(1).ConfigureAwait(false);\n    }\n\n    private void First() => Second();\n\n    private void Second() => IsKnown = true;")]
    [InlineData("void [|On|](Registered e)\n    {\n        switch (e.Kind)\n        {\n            case \"VIP\":\n                IsKnown = true;\n                break;\n        }\n    }", "void On(Registered e)\n    {\n        switch (e.Kind)\n        {\n            case \"VIP\":\n                IsKnown = true;\n                Decide();\n                break;\n        }\n    }")]
    public Task Decides_behind_the_fact(string before, string after) => Fixed.Fixes(Own("On(Opened e)\n    {\n        IsOpened = true;\n        Decide();\n    }", before), Own("On(Opened e)\n    {\n        IsOpened = true;\n        Decide();\n    }", after), hasFixAll: true);

    [Theory]
    [InlineData("void [|On|](Registered e) { IsKnown = true; }", "void On(Registered e) { IsKnown = true; if (IsOpened && IsKnown) IsValid = true; }")]
    [InlineData("void [|On|](Registered e) => IsKnown = true;", "void On(Registered e)\n    {\n        IsKnown = true;\n        if (IsOpened && IsKnown) IsValid = true;\n    }")]
    public Task Decides_by_the_same_words(string before, string after) => Fixed.Fixes(
        Own("On(Opened e) { IsOpened = true; if (IsOpened && IsKnown) IsValid = true; }", before),
        Own("On(Opened e) { IsOpened = true; if (IsOpened && IsKnown) IsValid = true; }", after),
        hasFixAll: true);

    [Theory]
    [InlineData("// Both are there.\n        if (IsOpened && IsKnown)\n        {\n            // Now it is.\n            IsValid = true;\n        } // else later", "// Both are there.\n        EvaluateIsValid(); // else later", "if (IsOpened && IsKnown)\n        {\n            // Now it is.\n            IsValid = true;\n        }")]
    [InlineData("if (IsOpened\n            && IsKnown)\n            IsValid = true;", "EvaluateIsValid();", "if (IsOpened\n            && IsKnown)\n            IsValid = true;")]
    public Task Decides_by_a_method_made_of_it(string decision, string call, string moved) => Fixed.Fixes(
        Longer($"        {decision}\n    }}\n", "[|On|]", ""),
        Longer($"        {call}\n    }}\n\n    private void EvaluateIsValid()\n    {{\n        {moved}\n    }}\n", "On", "        EvaluateIsValid();\n"),
        hasFixAll: true);

    [Fact]
    public Task No_method_where_the_name_is_taken() => Fixed.NoFix(Longer("        if (IsOpened && IsKnown)\n        {\n            IsValid = true;\n        }\n    }\n\n    public void EvaluateIsValid() { }\n", "[|On|]", ""));

    [Fact]
    public Task Aggregate_that_a_consumer_loads() => Fixed.Fixes(Consumers("[|Consume|]", ""), Consumers("Consume", "\n        account.Decide();"), hasFixAll: true);

    [Fact]
    public Task All_that_it_owes() => Fixed.Fixes(
        Two("void {|RML4201:{|RML4201:On|}|}(Registered e)\n    {\n        IsKnown = true;\n    }"),
        Two("void On(Registered e)\n    {\n        IsKnown = true;\n        Look();\n        Decide();\n    }"),
        hasFixAll: true,
        new Verify.RmlFixInput { BatchFixed = Two("void On(Registered e)\n    {\n        IsKnown = true;\n        Decide();\n        Look();\n    }") });

    [Theory]
    [InlineData("On(Opened e) { IsOpened = true; if (IsKnown) IsValid = true; }", "void [|On|](Registered e) { IsKnown = true; }")]
    [InlineData("On(Opened e) { IsOpened = true; if (IsOpened && IsKnown && e.Amount > 3) IsValid = true; }", "void [|On|](Registered e) { IsKnown = true; }")]
    [InlineData("On(Opened e) { IsOpened = true; if (IsOpened && IsKnown) { IsValid = true; In.Add(e.Id); } }", "void {|RML4201:{|RML4201:On|}|}(Registered e) { IsKnown = true; }")]
    [InlineData("On(Opened e) { IsOpened = true; Decide(); }", "void [|On|](Registered e) { IsKnown = true; if (e.Amount > 3) return; In.Add(e.Id); IsOpened = true; }")]
    [InlineData("On(Opened e) { IsOpened = true; Decide(); }", "void [|On|](Registered e) { Set(); void Set() { IsKnown = true; } }")]
    [InlineData("On(Opened e) { IsOpened = true; if (e.Amount >= 0) Decide(); }", "void [|On|](Registered e) { IsKnown = true; }")]
    [InlineData("On(Opened e) { IsOpened = true; Tell(); } private void Tell() { if (IsOpened && IsKnown) { IsValid = true; In.Add(1); } }", "void {|RML4201:{|RML4201:On|}|}(Registered e) { IsKnown = true; }")]
    public Task Offers_nothing_else(string opened, string registered) => Fixed.NoFix(Own(opened, registered));

    private static string Own(string opened, string registered) => Fixed.Code(
        $"public sealed class Account : Root\n{{\n    [OrderInsensitive]\n    public void {opened}\n\n    [OrderInsensitive]\n    public {registered}\n\n    {Decide}}}\n");

    private static string Longer(string decides, string name, string call) => Fixed.Code(
        $"[OrderInsensitive]\npublic sealed class Account : Root\n{{\n    public void On(Opened e)\n    {{\n        IsOpened = true;\n{decides}\n    public void {name}(Registered e)\n    {{\n        IsKnown = true;\n{call}        In.Add(e.Id);\n    }}\n}}\n");

    private static string Two(string registered) => Fixed.Code(
        $"public sealed class Account : Root\n{{\n    [OrderInsensitive]\n    public void On(Opened e)\n    {{\n        IsOpened = true;\n        Decide();\n        Look();\n    }}\n\n    [OrderInsensitive]\n    public {registered}\n\n    {Decide}\n    [Recomputed] public bool Looks {{ get; private set; }}\n\n    private void Look() => Looks = IsOpened && IsKnown && In.Count < 3;\n}}\n");

    private static string Consumers(string name, string call) => Fixed.Code($$"""
        public interface IAccounts { Task<Account> GetAsync(int id); Task SaveAsync(Account account); }
        public sealed class Account : Root
        {
            public void Know() => IsKnown = true;
            {{Decide}}}

        [OrderInsensitive]
        public sealed class OpenedConsumer(IAccounts accounts)
        {
            public async Task Consume(MassTransit.ConsumeContext<Opened> context)
            {
                var account = await accounts.GetAsync(context.Message.Id).ConfigureAwait(false);
                account.IsOpened = true;
                account.Decide();
                await accounts.SaveAsync(account).ConfigureAwait(false);
            }
        }

        [OrderInsensitive]
        public sealed class RegisteredConsumer(IAccounts accounts)
        {
            public async Task {{name}}(MassTransit.ConsumeContext<Registered> context)
            {
                var account = await accounts.GetAsync(context.Message.Id).ConfigureAwait(false);
                account.Know();{{call}}
                await accounts.SaveAsync(account).ConfigureAwait(false);
            }
        }
        """);
}
