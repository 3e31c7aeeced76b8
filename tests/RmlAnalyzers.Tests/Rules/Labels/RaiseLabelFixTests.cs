using RmlAnalyzers.Tests.Verify;
using Xunit;
using ClosedRule = RmlAnalyzers.Tests.Verify.RmlVerify<RmlAnalyzers.Rules.Closed.RML1001ClosedReachesEffect, RmlAnalyzers.CodeFixes.RaiseLabelFix>;
using DialogRule = RmlAnalyzers.Tests.Verify.RmlVerify<RmlAnalyzers.Rules.Dialog.RML2001DialogMakesHistory, RmlAnalyzers.CodeFixes.RaiseLabelFix>;

namespace RmlAnalyzers.Tests.Rules.Labels;

/// <summary>The fix of RML1001 and RML2001: the label says what the body does.</summary>
public class RaiseLabelFixTests
{
    private const string Pay = """

        interface IHold { [Rml2] Task Hold(); [Rml3] Task Capture(); }
        """;

    [Fact]
    public Task Fix_all_raises_to_the_highest_that_the_method_reaches() => ClosedRule.Fixes(
        Orders("Rml1", "pay.[|Hold()|]", "pay.[|Capture()|]"),
        Orders("Rml2", "pay.Hold()", "pay.Capture()"),
        new RmlFixInput { EquivalenceKey = "RML1001.RaiseLabel", Iterations = 1, BatchFixed = Orders("Rml3", "pay.Hold()", "pay.Capture()") });

    private static string Orders(string level, string first, string second) => ServiceCode.With($$"""
        class HeldOrders(IHold pay)
        {
            [{{level}}(Owner = "orders")]
            public async Task Place() { await {{first}}; await {{second}}; }
        }
        """ + Pay);

    [Fact]
    public Task Dialog_becomes_history() => DialogRule.Fixes(
        ServiceCode.With("""
            class HeldOrders(IHold pay) { [Rml2(NoUndo = "none")] public Task Place() => pay.[|Capture()|]; }
            """ + Pay),
        ServiceCode.With("""
            class HeldOrders(IHold pay) { [Rml3 /* was NoUndo = "none" */] public Task Place() => pay.Capture(); }
            """ + Pay),
        new RmlFixInput { EquivalenceKey = "RML2001.RaiseLabel" });

    [Fact]
    public Task Label_of_the_type_stays_and_the_member_gets_its_own() => ClosedRule.Fixes(
        ServiceCode.With("""
            [Rml1]
            class HeldOrders(IHold pay)
            {
                public int Free() => 1;

                // holds the money
                public Task Place() => pay.[|Hold()|];
            }
            """ + Pay),
        ServiceCode.With("""
            [Rml1]
            class HeldOrders(IHold pay)
            {
                public int Free() => 1;

                // holds the money
                [Rml2]
                public Task Place() => pay.Hold();
            }
            """ + Pay));

    [Fact]
    public Task Inherited_label_is_raised_where_it_stands() => ClosedRule.Fixes(
        ServiceCode.With("""
            interface IHeldOrders { [Rml1] Task Place(); }
            class HeldOrders(IHold pay) : IHeldOrders { public Task Place() => pay.[|Hold()|]; }
            """ + Pay),
        ServiceCode.With("""
            interface IHeldOrders { [Rml2] Task Place(); }
            class HeldOrders(IHold pay) : IHeldOrders { public Task Place() => pay.Hold(); }
            """ + Pay));

    [Fact]
    public Task Own_label_and_its_contract_are_raised_together() => ClosedRule.Fixes(
        ServiceCode.With("""
            interface IHeldOrders { [Rml1] Task Place(); }
            class HeldOrders(IHold pay) : IHeldOrders { [Rml1] public Task Place() => pay.[|Hold()|]; }
            """ + Pay),
        ServiceCode.With("""
            interface IHeldOrders { [Rml2] Task Place(); }
            class HeldOrders(IHold pay) : IHeldOrders { [Rml2] public Task Place() => pay.Hold(); }
            """ + Pay));

    [Fact]
    public Task Interface_whose_type_is_labelled_gets_the_label_on_its_member() => ClosedRule.Fixes(
        ServiceCode.With("""
            [Rml1] interface IHeldOrders { Task Place(); }
            class HeldOrders(IHold pay) : IHeldOrders { public Task Place() => pay.[|Hold()|]; }
            """ + Pay),
        ServiceCode.With("""
            [Rml1] interface IHeldOrders { [Rml2] Task Place(); }
            class HeldOrders(IHold pay) : IHeldOrders { public Task Place() => pay.Hold(); }
            """ + Pay));

    [Fact]
    public Task Labels_of_local_functions_are_raised() => ClosedRule.Fixes(
        ServiceCode.With("""
            class HeldOrders(IHold pay) { public Task Place() { return Go(); [Rml1] Task Go() => pay.[|Hold()|]; } }
            """ + Pay),
        ServiceCode.With("""
            class HeldOrders(IHold pay) { public Task Place() { return Go(); [Rml2] Task Go() => pay.Hold(); } }
            """ + Pay));

    [Fact]
    public Task Label_of_the_assembly_stays_and_the_member_gets_its_own() => ClosedRule.Fixes(
        ServiceCode.With("""
            [assembly: Rml1]
            class HeldOrders(IHold pay) { public Task Place() => pay.[|Hold()|]; }
            """ + Pay),
        ServiceCode.With("""
            [assembly: Rml1]
            class HeldOrders(IHold pay) { [Rml2] public Task Place() => pay.Hold(); }
            """ + Pay));

    [Fact]
    public Task Nothing_is_offered_where_no_declaration_can_carry_the_label() => ClosedRule.NoFix(
        ServiceCode.With("""
            [Rml1] class HeldOrders(IHold pay) { private readonly Task _held = pay.[|Hold()|]; }
            """ + Pay));
}
