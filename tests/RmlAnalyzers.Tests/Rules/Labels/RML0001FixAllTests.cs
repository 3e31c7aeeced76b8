using RmlAnalyzers.CodeFixes;
using RmlAnalyzers.Rules.Labels;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Labels;

/// <summary>RML0001's labelling run: one run over a solution reaches a fixed point, and its labels agree with each other.</summary>
public class RML0001FixAllTests
{
    private const string Draft = "[Rml2(Draft = true)] ";

    [Fact]
    public Task Each_hop_is_found_in_one_run() => new RmlCodeFixTest<RML0001LeavesUnlabelled, LabelAsDraftFix>(
        "using Rml; public class C { public void Third(A a, B b) => b.Second(a); void Calm() { } public void [|Fourth|]() => Outside(); [Rml2] void Outside() { } }",
        "using Rml; public class C { [Rml2(Draft = true)] public void Third(A a, B b) => b.Second(a); void Calm() { } [Rml2(Draft = true)] public void Fourth() => Outside(); [Rml2] void Outside() { } }",
        new RmlFixInput
        {
            EditorConfig = "dotnet_diagnostic.RML0001.severity = warning",
            Projects =
            [
                ("PA", "using Rml; public class A { [Rml2] void Send() { } public void [|First|]() => Send(); }"),
                ("PB", "using Rml; public class B { public void Second(A a) => a.First(); }"),
            ],
            FixedProjects =
            [
                "using Rml; public class A { [Rml2] void Send() { } [Rml2(Draft = true)] public void First() => Send(); }",
                "using Rml; public class B { [Rml2(Draft = true)] public void Second(A a) => a.First(); }",
            ],
        })
        {
            // Only the whole solution is done in one go.
            NumberOfIncrementalIterations = 4,
            NumberOfFixAllInDocumentIterations = -4,
            NumberOfFixAllInProjectIterations = -4,
        }.RunAsync();

    [Fact]
    public async Task Contract_takes_the_join_of_implementations_in_several_projects()
    {
        using var solution = new LabelledSolution();
        await solution.AddAsync("Contracts", [("/c/IPay.cs", "using Rml; public interface IPay { void Pay(); void Look(); } public interface IFarPay { void Far(); }")], []);
        await solution.AddAsync("Dialog", [("/d/D.cs", "using Rml; public class D : IPay { [Rml2] void Send() { } public void Pay() => Send(); public void Look() { } }")], ["Contracts"]);
        await solution.AddAsync("Caller", [("/k/K.cs", "using Rml; public class K { public void Run(IPay pay) { pay.Look(); pay.Pay(); } }")], ["Contracts"]);
        await solution.AddAsync("Far", [("/f/F.cs", "using Rml; public class F : IFarPay { [Rml3] void Book() { } public void Far() => Book(); }")], ["Contracts"]);
        await solution.AddAsync("History", [("/h/H.cs", "using Rml; public class H(IFarPay far) : IPay { public void Pay() => far.Far(); public void Look() { } }")], ["Contracts"]);
        await solution.LabelAsync();

        Assert.Equal(
            "using Rml; public interface IPay { [Rml3(Draft = true)] void Pay(); void Look(); } public interface IFarPay { [Rml3(Draft = true)] void Far(); }",
            await solution.TextAsync("/c/IPay.cs"));
        Assert.Equal("using Rml; public class K { [Rml3(Draft = true)] public void Run(IPay pay) { pay.Look(); pay.Pay(); } }", await solution.TextAsync("/k/K.cs"));
        Assert.DoesNotContain("Draft", await solution.TextAsync("/d/D.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("Draft", await solution.TextAsync("/h/H.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Linked_file_is_labelled_once_with_the_join()
    {
        const string shared = """
            using Rml;

            public partial class Shared
            {
                public void Both() => Send();

            #if NET10_0
                public void New() => Send();
                [Rml3] private void Send() { }
            #else
                public void Old() => Send();
                [Rml2] private void Send() { }
            #endif
            }
            """;
        using var solution = new LabelledSolution();
        await solution.AddAsync("Shared(net8.0)", [("/s/Shared.cs", shared)], [], ["NET8_0"]);
        await solution.AddAsync("Shared(net10.0)", [("/s/Shared.cs", shared)], [], ["NET10_0"]);
        await solution.LabelAsync();

        Assert.Equal(
            shared.Replace("    public void Both", "    [Rml3(Draft = true)]\n    public void Both", StringComparison.Ordinal)
                .Replace("    public void New", "    [Rml3(Draft = true)]\n    public void New", StringComparison.Ordinal)
                .Replace("    public void Old", "    [Rml2(Draft = true)]\n    public void Old", StringComparison.Ordinal),
            await solution.TextAsync("/s/Shared.cs"));
    }

    [Fact]
    public async Task Project_without_the_rule_and_generated_files_are_left_alone()
    {
        const string code = "using Rml; public class NAME { [Rml2] void Send() { } public void Run() => Send(); }";
        using var solution = new LabelledSolution();
        await solution.AddAsync("Off", [("/o/O.cs", code.Replace("NAME", "O", StringComparison.Ordinal))], [], config: "is_global = true\n");
        await solution.AddAsync("On", [("/n/N.cs", code.Replace("NAME", "N", StringComparison.Ordinal)), ("/n/G.g.cs", code.Replace("NAME", "G", StringComparison.Ordinal))], ["Off"]);
        await solution.LabelAsync();

        Assert.DoesNotContain(Draft, await solution.TextAsync("/o/O.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain(Draft, await solution.TextAsync("/n/G.g.cs"), StringComparison.Ordinal);
        Assert.Contains(Draft + "public void Run", await solution.TextAsync("/n/N.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reviewed_label_of_an_implementation_lifts_its_contract()
    {
        using var solution = new LabelledSolution();
        await solution.AddAsync("Contracts", [("/c/IPay.cs", "using Rml; public interface IPay { void Pay(); }")], []);
        await solution.AddAsync("Live", [("/l/L.cs", "using Rml; public class L : IPay { [Rml3] public void Pay() { } } public class M : IPay { [Rml2] void Send() { } public void Pay() => Send(); }")], ["Contracts"]);
        await solution.AddAsync("Caller", [("/k/K.cs", "public class K { public void Run(IPay pay) => pay.Pay(); }")], ["Live", "Contracts"]);
        await solution.LabelAsync();

        Assert.Contains("[Rml3(Draft = true)] void Pay", await solution.TextAsync("/c/IPay.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_in_a_circle_and_through_own_contracts_end()
    {
        using var solution = new LabelledSolution();
        await solution.AddAsync("One", [("/o/O.cs", """
            using Rml;

            public interface INode { void Visit(INode other); }
            public class Leaf : INode { [Rml3] void Book() { } public void Visit(INode other) => Book(); }
            public class Branch : INode { public virtual void Visit(INode other) => other.Visit(this); public void Start() => Stop(); public void Stop() { Start(); Visit(this); } }
            public class Twig : Branch { public override void Visit(INode other) => base.Visit(other); }
            """)], []);
        await solution.LabelAsync();

        var text = await solution.TextAsync("/o/O.cs");
        Assert.Contains("interface INode { [Rml3(Draft = true)] void Visit", text, StringComparison.Ordinal);
        Assert.Contains("[Rml3(Draft = true)] public void Start() => Stop(); [Rml3(Draft = true)] public void Stop()", text, StringComparison.Ordinal);
        Assert.Equal(3, text.Split("Draft").Length - 1);
    }
}
