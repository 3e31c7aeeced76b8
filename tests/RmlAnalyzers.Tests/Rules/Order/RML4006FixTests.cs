using RmlAnalyzers.CodeFixes.Order;
using RmlAnalyzers.Rules.Order;
using RmlAnalyzers.Tests.Verify;
using Xunit;
using Fixed = RmlAnalyzers.Tests.Rules.Order.OrderFixes<RmlAnalyzers.Rules.Order.RML4006ComparedAttributeChanges, RmlAnalyzers.CodeFixes.Order.MakeInitOnlyFix>;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary><see cref="MakeInitOnlyFix"/> for <see cref="RML4006ComparedAttributeChanges"/>.</summary>
public class RML4006FixTests
{
    [Fact]
    public Task Sets_at_creation_only() => Fixed.Fixes(
        Account("public string Type { get; set; } = \"standard\"; // told once", "[|Type|] != \"ABC\"", "public static Account New() => new Account { Type = \"VIP\" };"),
        Account("public string Type { get; init; } = \"standard\"; // told once", "Type != \"ABC\"", "public static Account New() => new Account { Type = \"VIP\" };"),
        hasFixAll: true);

    [Fact]
    public Task Fix_all_across_files() => Fixed.Fixes(
        Fixed.Code("[OrderInsensitive] public static class Handlers { public static void On(Opened e, Terms terms) { if (terms.[|Type|] != \"ABC\") terms.IsValid = true; if (terms.[|Rate|] == \"low\") terms.IsValid = true; } }"),
        Fixed.Code("[OrderInsensitive] public static class Handlers { public static void On(Opened e, Terms terms) { if (terms.Type != \"ABC\") terms.IsValid = true; if (terms.Rate == \"low\") terms.IsValid = true; } }"),
        hasFixAll: true,
        new RmlFixInput
        {
            Sources = ["public sealed class Terms\n{\n    [Rml.Order.Latch] public bool IsValid { get; set; }\n    public string Type { get; set; } = \"\";\n    public string Rate { get; set; } = \"\";\n}\n"],
            FixedSources = ["public sealed class Terms\n{\n    [Rml.Order.Latch] public bool IsValid { get; set; }\n    public string Type { get; init; } = \"\";\n    public string Rate { get; init; } = \"\";\n}\n"],
        });

    [Theory]
    [InlineData("public string Type { get; private set; } = \"standard\"; public void Reclassify(string type) => Type = type;", "")]
    [InlineData("public string Type { get; set; } = \"standard\";", "public void Reclassify(string type) => Type = type;")]
    [InlineData("[System.ComponentModel.DataAnnotations.MaxLength(3)] public string Type { get; set; } = \"standard\";", "")]
    [InlineData("public string Type { get; set; } = \"standard\";", "} public class DbSet<T>; public sealed class Db { public DbSet<Account>? Accounts { get; set; }")]
    public Task Offers_nothing_where_it_may_change(string property, string more) => Fixed.NoFix(Account(property, "[|Type|] != \"ABC\"", more));

    private static string Account(string property, string condition, string more) => Fixed.Code(
        $"[OrderInsensitive] public sealed class Account : Root\n{{\n    {property}\n    public void On(Opened e) {{ if ({condition}) IsValid = true; }}\n    {more}\n}}\n");
}
