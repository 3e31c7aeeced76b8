using RmlAnalyzers.Rules.Order;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary>Order decides the stored value.</summary>
public class RML4101Tests
{
    public static TheoryData<string, string> Defects => WriteShapes.Data(
        "{S}Acc = true;",
        "[|{S}Label = e.Kind|];",
        false,
        ("both write", "[|Label = e.Kind|];", "[|Label = e.Kind|];"),
        ("first writer wins", "[|Region ??= e.Kind|];", "[|Region ??= e.Kind|];"),
        ("keyed by something that does not fix the value", "[|Facts[e.Id] = e.Kind|];", "[|Facts[e.Id] = e.Kind|];"),
        ("two constants", "[|Label = \"a\"|];", "[|Label = \"b\"|];"),
        ("number", "[|Snap = e.Amount|];", ""),
        ("first added wins", "Facts.[|TryAdd(e.Id, e.Kind)|];", "Facts.[|TryAdd(e.Id, e.Kind)|];"),
        ("product", "[|Total *= e.Amount|];", ""),
        ("told once, of whoever was first", "if (!Sent) { Sent = true; Bus.Current.[|Tell(\"at \" + e.At)|]; }", ""),
        ("told once, with the id of the message", "if (!Sent) { Sent = true; Bus.Current.[|Tell(e.EventId.ToString())|]; }", ""),
        ("counted once for a key that does not fix the amount", "if (In.Add(e.Id)) [|Total += e.Amount|];", ""),
        ("told once for a key that does not fix the rest", "if (In.Add(e.Id)) Bus.Current.[|Tell(\"at \" + e.At)|];", ""),
        ("inbox by something that is no id, in a method that does not see it", "Count(e.Id, e.Amount); void Count(int id, int amount) { if (In.Add(id)) [|Total += amount|]; }", ""),
        ("told once for a key that does not fix the rest, in a method of its own", "Once(e.Id, e.At); void Once(int id, DateTimeOffset at) { if (In.Add(id)) Bus.Current.[|Tell(\"at \" + at)|]; }", ""),
        ("interpolated", "[|Label = $\"{e.Kind}-{e.Id}\"|];", ""));

    public static TheoryData<string, string> Twins => WriteShapes.Data(
        "{S}Acc = true;",
        "if (e.Ver > {S}Ver) { {S}Label = e.Kind; {S}Ver = e.Ver; }",
        false,
        ("one constant", "Label = \"seen\";", "Label = \"seen\";"),
        ("maximum", "if (Best is null || e.Amount > Best) Best = e.Amount;", "Best = Math.Max(Best ?? 0, e.Amount);"),
        ("value follows from the key", "Facts[e.Id] = \"k\" + e.Id;", "Facts[e.Id] = \"k\" + e.Id;"),
        ("arrives once, from one event", "Region = e.Kind;", ""),
        ("early return on an old version", "if (e.Ver <= Ver) return; Label = e.Kind; Ver = e.Ver;", ""),
        ("told once, the same for all", "if (!Sent) { Sent = true; Bus.Current.Tell(\"first\"); }", ""),
        ("told once for each message", "if (Seen.Add(e.EventId)) Bus.Current.Tell(\"at \" + e.At);", ""),
        ("told once for each message, in a method that only sees its id", "Once(e.EventId, e.At); void Once(Guid id, DateTimeOffset at) { if (Seen.Add(id)) Bus.Current.Tell(\"at \" + at); }", ""),
        ("told once for its own key", "if (In.Add(e.Id)) Bus.Current.Tell(\"key \" + e.Id);", ""),
        ("flag", "Acc = true;", "Cus = true;"),
        ("view", "LooksValid = Acc && Cus; Acc = true; LooksValid = Acc && Cus;", "Cus = true; LooksValid = Acc && Cus;"));

    [Theory]
    [InlineData("if (At == Step.Open) [|At = Step.Approved|];", "if (At == Step.Open) [|At = Step.Rejected|];")]
    [InlineData("if (At is Step.Open) [|At = Step.Approved|];", "if (At is not Step.Open) return; [|At = Step.Rejected|];")]
    [InlineData("if (At is Step.Open or Step.Approved) At = Step.Paid;", "if (e.Refused) Refuse(); if (At is Step.Open) [|At = Step.Approved|];", true)]
    public Task Of_two_branches_of_a_status_the_first_wins(string onA, string onB, bool paid = false) => RmlVerify<RML4101OrderDecidesValue>.Flags(Branches(paid ? onA.Replace("At = Step.Paid", "[|At = Step.Paid|]", StringComparison.Ordinal) : onA, onB));

    [Theory]
    [InlineData("if (At == Step.Open) At = Step.Approved;", "if (At is Step.Open or Step.Approved) At = Step.Paid;")]
    [InlineData("if (At == Step.Open) At = Step.Rejected;", "if (At == Step.Open) At = Step.Rejected;")]
    public Task On_one_branch_all_end_the_same(string onA, string onB) => RmlVerify<RML4101OrderDecidesValue>.Silent(Branches(onA, onB));

    private static string Branches(string onA, string onB) => OrderStub.Plain($$"""
        [StatusOrder("Open<Approved<Paid", "Open<Rejected")] public enum Step { Open, Rejected, Approved, Paid }
        public sealed record A(Guid Id); public sealed record B(Guid Id, bool Refused);
        [OrderInsensitive] public sealed class Root
        {
            public Step At { get; private set; }
            public void On(A e) { {{onA}} }
            public void On(B e) { {{onB}} }
            {{(onB.Contains("Refuse", StringComparison.Ordinal) ? "private void Refuse() { if (At == Step.Open) [|At = Step.Rejected|]; }" : "")}}
        }
        """);

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4101OrderDecidesValue>.Flags(OrderStub.Plain(code));
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML4101OrderDecidesValue>.Silent(OrderStub.Plain(code));
    }
}
