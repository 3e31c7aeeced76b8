using RmlAnalyzers.CodeFixes.Order;
using RmlAnalyzers.Rules.Order;
using Xunit;
using Fixed = RmlAnalyzers.Tests.Rules.Order.OrderFixes<RmlAnalyzers.Rules.Order.RML4001ConditionOnAbsence, RmlAnalyzers.CodeFixes.Order.RecomputeAbsenceFix>;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary><see cref="RecomputeAbsenceFix"/> for <see cref="RML4001ConditionOnAbsence"/>.</summary>
public class RML4001ViewFixTests
{
    [Theory]
    [InlineData("[Latch] public bool IsOpen { get; private set; }", "if (IsOpened && [|!In.Contains(3)|]) IsOpen = true;", "[Recomputed] public bool IsOpen { get; private set; }", "IsOpen = IsOpened && !In.Contains(3);")]
    [InlineData("[Rml.Order.LatchAttribute] public bool IsOpen { get; private set; }", "if ([|!In.Contains(3)|])\n        {\n            this.IsOpen = true;\n        }", "[Rml.Order.Recomputed] public bool IsOpen { get; private set; }", "this.IsOpen = !In.Contains(3);")]
    [InlineData("// For the desk.\n    public bool IsOpen { get; private set; }", "// Now.\n        if (IsOpened && [|In.Count == 0|]) IsOpen = true; // or not", "// For the desk.\n    [Recomputed]\n    public bool IsOpen { get; private set; }", "// Now.\n        IsOpen = IsOpened && In.Count == 0; // or not")]
    public Task Computes_anew(string flag, string decision, string view, string computed) => Fixed.Fixes(Desk(flag, decision), Desk(view, computed));

    [Theory]
    [InlineData("if (IsOpened && [|!In.Contains(3)|]) /* why */ IsOpen = true;", "Decide();", "")]
    [InlineData("if (IsOpened && [|!In.Contains(3)|]) IsOpen = true; else In.Add(4);", "Decide();", "")]
    [InlineData("if (IsOpened && [|!In.Contains(3)|]) { IsOpen = true; In.Add(5); }", "Decide();", "")]
    [InlineData("if (IsOpened && [|!In.Contains(3)|]) IsOpen = true;", "", "")]
    [InlineData("if (IsOpened && [|!In.Contains(3)|]) IsOpen = true;", "if (e.Amount > 3) Decide();", "")]
    [InlineData("if (IsOpened && [|!In.Contains(3)|]) IsOpen = true;", "Decide(); if (IsOpen) IsValid = true;", "")]
    [InlineData("if (IsOpened && [|!In.Contains(3)|]) IsOpen = true;", "Decide();", "public void Reopen() => IsOpen = true;")]
    public Task Offers_nothing_else(string decision, string registered, string more) => Fixed.NoFix(Desk("[Latch] public bool IsOpen { get; private set; }", decision, registered, more));

    private static string Desk(string flag, string decision, string registered = "Decide();", string more = "") => Fixed.Code($$"""
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
            {{more}}
        }
        """);
}
