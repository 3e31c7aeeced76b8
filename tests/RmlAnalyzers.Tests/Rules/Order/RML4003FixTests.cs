using RmlAnalyzers.CodeFixes.Order;
using RmlAnalyzers.Rules.Order;
using Xunit;
using Fixed = RmlAnalyzers.Tests.Rules.Order.OrderFixes<RmlAnalyzers.Rules.Order.RML4003ConditionOnUpperBound, RmlAnalyzers.CodeFixes.Order.RecomputeUpperBoundFix>;
using FixedAll = RmlAnalyzers.Tests.Rules.Order.OrderFixes<RmlAnalyzers.Rules.Order.RML4004AllOverGrowingSet, RmlAnalyzers.CodeFixes.Order.RecomputeAllFix>;
using FixedDifference = RmlAnalyzers.Tests.Rules.Order.OrderFixes<RmlAnalyzers.Rules.Order.RML4005LaterArrivalsRemove, RmlAnalyzers.CodeFixes.Order.RecomputeDifferenceFix>;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary>The view in the place of a latch, for bounds, for all of a growing set and for differences.</summary>
public class RML4003FixTests
{
    /// <summary><see cref="RecomputeUpperBoundFix"/> for <see cref="RML4003ConditionOnUpperBound"/>.</summary>
    [Fact]
    public Task Below_a_bound() => Fixed.Fixes(
        Desk("[Latch] public bool IsOpen { get; private set; }", "// Room left.\n        if (IsOpened && [|In.Count < 3|]) IsOpen = true; // for now"),
        Desk("[Recomputed] public bool IsOpen { get; private set; }", "// Room left.\n        IsOpen = IsOpened && In.Count < 3; // for now"));

    /// <summary><see cref="RecomputeAllFix"/> for <see cref="RML4004AllOverGrowingSet"/>.</summary>
    [Fact]
    public Task All_of_them() => FixedAll.Fixes(
        Desk("public bool IsOpen { get; private set; }", "if (In.[|All(id => id < 3)|])\n        {\n            IsOpen = true;\n        }"),
        Desk("[Recomputed]\n    public bool IsOpen { get; private set; }", "IsOpen = In.All(id => id < 3);"));

    /// <summary><see cref="RecomputeDifferenceFix"/> for <see cref="RML4005LaterArrivalsRemove"/>.</summary>
    [Fact]
    public Task What_is_left() => FixedDifference.Fixes(
        Desk("[GrowOnly] public HashSet<int> Gone { get; } = [];\n    [Latch] public bool IsOpen { get; private set; }", "if (In.[|Except(Gone)|].Any()) IsOpen = true;", "Gone.Add(e.Id); Decide();"),
        Desk("[GrowOnly] public HashSet<int> Gone { get; } = [];\n    [Recomputed] public bool IsOpen { get; private set; }", "IsOpen = In.Except(Gone).Any();", "Gone.Add(e.Id); Decide();"));

    [Theory]
    [InlineData("if (IsOpened && [|In.Count < 3|]) IsOpen = true;", "")]
    [InlineData("if (IsOpened && [|In.Count < 3|]) IsOpen = true;", "Decide(); if (IsOpen) IsValid = true;")]
    [InlineData("if (IsOpened && [|In.Count < 3|]) { IsOpen = true; In.Add(9); }", "Decide();")]
    [InlineData("if (IsOpened && [|In.Count < 3|]) IsOpen = true; else IsKnown = true;", "Decide();")]
    public Task Offers_nothing_else(string decision, string registered) => Fixed.NoFix(Desk("[Latch] public bool IsOpen { get; private set; }", decision, registered));

    private static string Desk(string flag, string decision, string registered = "Decide();") => Fixed.Code($$"""
        [OrderInsensitive]
        public sealed class Desk : Root
        {
            {{flag}}

            public void On(Opened e) { IsOpened = true; Decide(); }

            public void On(Registered e) { In.Add(e.Id); {{registered}} }

            private void Decide()
            {
                {{decision}}
            }
        }
        """);
}
