using RmlAnalyzers.CodeFixes;
using RmlAnalyzers.Rules.Labels;
using RmlAnalyzers.Tests.Verify;
using Xunit;
using Rule = RmlAnalyzers.Tests.Verify.RmlVerify<RmlAnalyzers.Rules.Labels.RML0002HigherThanContract, RmlAnalyzers.CodeFixes.RaiseLabelFix>;

namespace RmlAnalyzers.Tests.Rules.Labels;

/// <summary>RML0002's fix: the contract says what the implementation does.</summary>
public class RML0002FixTests
{
    [Fact]
    public Task Contract_is_raised_and_keeps_what_was_written() => Rule.Fixes(
        """
        using Rml;
        interface IRates
        {
            // asked on every page
            [Rml1(Owner = "rates", Why = "snapshot", Draft = true)] // kept
            decimal Get();
            [Rml.Rml1Attribute, System.Obsolete]
            decimal Old();
        }
        class Live : IRates
        {
            [{|RML0002:Rml2|}] public decimal Get() => 1;
            [{|RML0002:Rml3|}] public decimal Old() => 1;
        }
        """,
        """
        using Rml;
        interface IRates
        {
            // asked on every page
            [Rml2(Owner = "rates", Why = "snapshot", Draft = true)] // kept
            decimal Get();
            [Rml.Rml3Attribute, System.Obsolete]
            decimal Old();
        }
        class Live : IRates
        {
            [Rml2] public decimal Get() => 1;
            [Rml3] public decimal Old() => 1;
        }
        """,
        new RmlFixInput { EquivalenceKey = "RML0002.RaiseLabel" });

    [Fact]
    public Task Every_contract_above_is_raised() => Rule.Fixes(
        """
        using Rml;
        interface IA { [Rml1] void M(); }
        abstract class A : IA { [Rml1] public abstract void M(); }
        interface IB { [Rml2] void M(); }
        class B : A, IB { [{|RML0002:Rml3|}] public override void M() { } }
        """,
        """
        using Rml;
        interface IA { [Rml3] void M(); }
        abstract class A : IA { [Rml3] public abstract void M(); }
        interface IB { [Rml3] void M(); }
        class B : A, IB { [Rml3] public override void M() { } }
        """);

    [Fact]
    public Task Highest_of_several_implementations_decides() => Rule.Fixes(
        """
        using Rml;
        interface IA { [Rml1] void M(); }
        class B : IA { [{|RML0002:Rml2|}] public void M() { } }
        class C : IA { [{|RML0002:Rml3|}] public void M() { } }
        """,
        """
        using Rml;
        interface IA { [Rml3] void M(); }
        class B : IA { [Rml2] public void M() { } }
        class C : IA { [Rml3] public void M() { } }
        """,
        new RmlFixInput { Iterations = 2 });

    [Fact]
    public Task An_undo_is_no_correction_and_is_not_lost() => Rule.Fixes(
        """
        using Rml;
        interface IA { [Rml2(Undo = nameof(N), Owner = "me")] void M(); [Rml2(NoUndo = "mail")] void N(); }
        class B : IA { [{|RML0002:Rml3|}] public void M() { } [{|RML0002:Rml3|}] public void N() { } }
        """,
        """
        using Rml;
        interface IA { [Rml3(Owner = "me" /* was Undo = nameof(N) */)] void M(); [Rml3 /* was NoUndo = "mail" */] void N(); }
        class B : IA { [Rml3] public void M() { } [Rml3] public void N() { } }
        """);

    [Fact]
    public Task Label_of_a_type_stays_and_its_member_gets_one_of_its_own() => Rule.Fixes(
        """
        namespace N
        {
            [Rml.Rml1]
            interface IA
            {
                /// <summary>Says something.</summary>
                void M();

                int P { get; }
            }

            class B : IA { [{|RML0002:Rml.Rml2|}] public void M() { } [{|RML0002:Rml.Rml2|}] public int P => 1; }
        }
        """,
        """
        namespace N
        {
            [Rml.Rml1]
            interface IA
            {
                /// <summary>Says something.</summary>
                [Rml.Rml2]
                void M();

                [Rml.Rml2]
                int P { get; }
            }

            class B : IA { [Rml.Rml2] public void M() { } [Rml.Rml2] public int P => 1; }
        }
        """);

    [Fact]
    public Task Line_breaks_stay_those_of_the_file() => new RmlCodeFixTest<RML0002HigherThanContract, RaiseLabelFix>(
        "using Rml;\r\n[Rml1]\r\ninterface IA\r\n{\r\n    void M();\r\n}\r\nclass B : IA { [{|RML0002:Rml2|}] public void M() { } }\r\n",
        "using Rml;\r\n[Rml1]\r\ninterface IA\r\n{\r\n    [Rml2]\r\n    void M();\r\n}\r\nclass B : IA { [Rml2] public void M() { } }\r\n").RunAsync();

    [Fact]
    public Task An_alias_is_written_out_or_replaced_by_the_alias_of_the_other_level() => Rule.Fixes(
        """
        using Closed = Rml.Rml1Attribute;
        using Dialog = Rml.Rml2Attribute;
        interface IA { [Closed(Owner = "me")] void M(); }
        class B : IA { [{|RML0002:Dialog|}] public void M() { } }
        """,
        """
        using Closed = Rml.Rml1Attribute;
        using Dialog = Rml.Rml2Attribute;
        interface IA { [Dialog(Owner = "me")] void M(); }
        class B : IA { [Dialog] public void M() { } }
        """);

    [Fact]
    public Task Contracts_in_other_files_and_other_projects_are_raised() => Rule.Fixes(
        """
        using Rml;
        class Live : IRates, IHere { [{|RML0002:Rml2|}] public decimal Get() => 1; }
        """,
        """
        using Rml;
        class Live : IRates, IHere { [Rml2] public decimal Get() => 1; }
        """,
        new RmlFixInput
        {
            Sources = ["using Rml; interface IHere { [Rml1] decimal Get(); }"],
            FixedSources = ["using Rml; interface IHere { [Rml2] decimal Get(); }"],
            Projects = [("Contracts", "using Rml; public interface IRates { [Rml1] decimal Get(); }")],
            FixedProjects = ["using Rml; public interface IRates { [Rml2] decimal Get(); }"],
        });

    [Fact]
    public Task Contract_that_a_base_list_binds_is_raised() => Rule.Fixes(
        """
        using Rml;
        interface IQuote { [Rml1] void M(); }
        class Base { [Rml3] public void M() { } }
        class Derived : {|RML0002:Base|}, IQuote { }
        """,
        """
        using Rml;
        interface IQuote { [Rml3] void M(); }
        class Base { [Rml3] public void M() { } }
        class Derived : Base, IQuote { }
        """);

    [Fact]
    public async Task Nothing_is_offered_for_a_contract_in_metadata()
    {
        var test = new RmlCodeFixTest<RML0002HigherThanContract, RaiseLabelFix>(Live, Live);
        test.TestState.AdditionalReferences.Add(await MetadataLabels.LibraryAsync("using Rml; public interface IRates { [Rml1] decimal Get(); }"));
        await test.RunAsync();
    }

    private const string Live = """
        using Rml;
        class Live : IRates { [{|RML0002:Rml2|}] public decimal Get() => 1; }
        """;
}
