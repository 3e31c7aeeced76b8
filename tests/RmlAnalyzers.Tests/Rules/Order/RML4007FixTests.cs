using RmlAnalyzers.CodeFixes.Order;
using RmlAnalyzers.Rules.Order;
using Xunit;
using Fixed = RmlAnalyzers.Tests.Rules.Order.OrderFixes<RmlAnalyzers.Rules.Order.RML4007ConditionOnFirstCome, RmlAnalyzers.CodeFixes.Order.AskWhetherAnyFix>;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary><see cref="AskWhetherAnyFix"/> for <see cref="RML4007ConditionOnFirstCome"/>.</summary>
public class RML4007FixTests
{
    [Theory]
    [InlineData("Names.[|FirstOrDefault(name => name == \"a\")|] != null", "Names.Any(name => name == \"a\")")]
    [InlineData("IsOpened && null != Names.[|FirstOrDefault()|]", "IsOpened && Names.Any()")]
    [InlineData("Names.Where(name => name != \"b\").[|FirstOrDefault(name => name == \"a\")|] is not null", "Names.Where(name => name != \"b\").Any(name => name == \"a\")")]
    [InlineData("Names.[|LastOrDefault(name => name == \"a\")|] is { } && IsKnown", "Names.Any(name => name == \"a\") && IsKnown")]
    public Task Asks_whether_there_is_any(string before, string after) => Fixed.Fixes(Desk(before), Desk(after));

    [Theory]
    [InlineData("Names.[|FirstOrDefault()|] == \"a\"")]
    [InlineData("Names.[|First()|]!.Length > 2")]
    [InlineData("[|IsOpened == IsKnown|]")]
    [InlineData("Names.[|FirstOrDefault(name => name == \"a\")|] /* the one */ != null")]
    public Task Offers_nothing_else(string condition) => Fixed.NoFix(Desk(condition));

    private static string Desk(string condition) => Fixed.Code($$"""
        [OrderInsensitive]
        public sealed class Desk : Root
        {
            [GrowOnly] public HashSet<string?> Names { get; } = [];

            public void On(Opened e) { IsOpened = true; IsKnown = true; Names.Add(e.Kind); if ({{condition}}) IsValid = true; }
        }
        """);
}
