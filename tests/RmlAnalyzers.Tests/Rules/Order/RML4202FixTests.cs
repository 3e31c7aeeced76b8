using RmlAnalyzers.CodeFixes.Order;
using RmlAnalyzers.Rules.Order;
using Xunit;
using Fixed = RmlAnalyzers.Tests.Rules.Order.OrderFixes<RmlAnalyzers.Rules.Order.RML4202ConditionEvaluatedTooEarly, RmlAnalyzers.CodeFixes.Order.EvaluateAfterwardsFix>;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary><see cref="EvaluateAfterwardsFix"/> for <see cref="RML4202ConditionEvaluatedTooEarly"/>.</summary>
public class RML4202FixTests
{
    [Theory]
    [InlineData("[|if (In.Count >= 2) IsValid = true;|] // enough\n        In.Add(e.Id);", "In.Add(e.Id);\n        if (In.Count >= 2) IsValid = true; // enough")]
    [InlineData("// Enough?\n        [|if (In.Count >= 2)\n            IsValid = true;|]\n        In.Add(e.Id); // one more\n        IsKnown = true;", "In.Add(e.Id); // one more\n        // Enough?\n        if (In.Count >= 2)\n            IsValid = true;\n        IsKnown = true;")]
    [InlineData("In.Add(e.Id);\n        [|if (In.Count >= 2) IsValid = true;|]\n        IsKnown = true;\n        In.Add(e.Amount);", "In.Add(e.Id);\n        IsKnown = true;\n        In.Add(e.Amount);\n        if (In.Count >= 2) IsValid = true;")]
    [InlineData("if (e.Kind == \"VIP\")\n        {\n            [|if (In.Contains(1)) IsValid = true;|]\n            In.Add(e.Id);\n        }", "if (e.Kind == \"VIP\")\n        {\n            In.Add(e.Id);\n            if (In.Contains(1)) IsValid = true;\n        }")]
    [InlineData("[|if (In.Count >= 2) IsValid = true;|]\n        if (e.Amount > 3)\n            In.Add(e.Id);", "if (e.Amount > 3)\n            In.Add(e.Id);\n        if (In.Count >= 2) IsValid = true;")]
    [InlineData("[|if (In.Count >= 2) IsValid = true;|]\n        Record(e.Id);\n        void Unused() { }", "Record(e.Id);\n        if (In.Count >= 2) IsValid = true;\n        void Unused() { }")]
    public Task Records_first(string before, string after) => Fixed.Fixes(Account(before), Account(after), hasFixAll: true);

    [Fact]
    public Task Moves_the_call_of_the_method_that_decides() => Fixed.Fixes(
        Deciding("Decide(); // enough?\n        In.Add(e.Id);", "[|if (In.Count >= 2) IsValid = true;|]"),
        Deciding("In.Add(e.Id);\n        Decide(); // enough?", "if (In.Count >= 2) IsValid = true;"),
        hasFixAll: true);

    [Theory]
    [InlineData("[|if (In.Count >= 2) IsValid = true;|]\n        Note(IsValid);\n        In.Add(e.Id);")]
    [InlineData("[|if (In.Count >= 2) IsValid = true;|]\n        Look();\n        In.Add(e.Id);")]
    [InlineData("[|if (In.Count >= 2) IsValid = true;|]\n        Archive.Current.Save(this);\n        In.Add(e.Id);")]
    [InlineData("[|if (In.Count >= 2) IsValid = true;|]\n        if (e.Amount > 3) return;\n        In.Add(e.Id);")]
    [InlineData("[|if (In.Count >= 2) IsValid = true; else IsKnown = true;|]\n        In.Add(e.Id);")]
    [InlineData("[|if (In.Count >= 2) { IsValid = true; In.Add(e.Id); }|]")]
    [InlineData("[|if (In.Count >= 2) IsValid = true;|] In.Add(e.Id);")]
    [InlineData("\n#region decides\n        [|if (In.Count >= 2) IsValid = true;|]\n#endregion\n        In.Add(e.Id);")]
    public Task Offers_nothing_else(string code) => Fixed.NoFix(Account(code));

    private static string Deciding(string body, string decision) => Fixed.Code(
        $"public sealed class Account : Root\n{{\n    [OrderInsensitive]\n    public void On(Opened e)\n    {{\n        {body}\n    }}\n\n    private void Decide()\n    {{\n        {decision}\n    }}\n}}\n");

    private static string Account(string body) => Fixed.Code(
        $"public interface IArchive {{ [Rml2(NoUndo = \"kept for good\")] void Save(object what); }} public static class Archive {{ public static IArchive Current {{ get; }} = null!; }}\npublic sealed class Account : Root\n{{\n    [OrderInsensitive]\n    public void On(Opened e)\n    {{\n        {body}\n    }}\n\n    private void Record(int id) => In.Add(id);\n    private static void Note(bool valid) => Console.WriteLine(valid);\n    private void Look() => Note(IsValid);\n}}\n");
}
