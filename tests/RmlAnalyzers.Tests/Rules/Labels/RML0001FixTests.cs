using RmlAnalyzers.Tests.Verify;
using Xunit;
using Rule = RmlAnalyzers.Tests.Verify.RmlVerify<RmlAnalyzers.Rules.Labels.RML0001LeavesUnlabelled, RmlAnalyzers.CodeFixes.LabelAsDraftFix>;

namespace RmlAnalyzers.Tests.Rules.Labels;

/// <summary>RML0001's fix: a draft label, on each shape of declaration.</summary>
public class RML0001FixTests
{
    private static readonly RmlFixInput Key = new() { EquivalenceKey = "RML0001.Label" };

    [Fact]
    public Task Trivia_attributes_and_documentation_stay() => Rule.Fixes(
        """
        // Copyright
        // of somebody

        using System;
        using System.Net.Http;

        using Xunit = System.Uri;

        namespace N;

        class A(HttpClient http)
        {
            #region Calls
            /// <summary>Gets.</summary>
            [Obsolete] // old
            public string [|Get|]() => http.GetStringAsync("x").Result;
            #endregion

        #pragma warning disable CS0168
            public async void   [|Spaced|]  ( ) { await http.GetStringAsync("x"); }
        }
        """,
        """
        // Copyright
        // of somebody

        using System;
        using System.Net.Http;
        using Rml;

        using Xunit = System.Uri;

        namespace N;

        class A(HttpClient http)
        {
            #region Calls
            /// <summary>Gets.</summary>
            [Rml2(Draft = true)]
            [Obsolete] // old
            public string Get() => http.GetStringAsync("x").Result;
            #endregion

        #pragma warning disable CS0168
            [Rml2(Draft = true)]
            public async void   Spaced  ( ) { await http.GetStringAsync("x"); }
        }
        """,
        Key);

    [Fact]
    public Task Members_of_every_kind() => Rule.Fixes(
        """
        using System.Net.Http;
        class A
        {
            public [|A|](HttpClient http) { http.GetStringAsync("x").Wait(); }
            public string [|Now|] { get { return new HttpClient().GetStringAsync("x").Result; } }
            public string [|this|][int i] => Now;
            public T [|Generic|]<T>(T value) { _ = Now; return value; }
        }
        class [|B|](HttpClient http) { private readonly string _text = http.GetStringAsync("x").Result; public string Text => _text; }
        record [|C|](HttpClient Http) { public string Text { get; } = Http.GetStringAsync("x").Result; }
        static class E { public static string [|Get|](this HttpClient http) => http.GetStringAsync("x").Result; }
        interface IOne { string [|One|](); string [|Default|]() => One(); }
        class One(HttpClient http) : IOne { string IOne.One() => http.GetStringAsync("x").Result; }
        """,
        """
        using System.Net.Http;
        using Rml;
        class A
        {
            [Rml2(Draft = true)]
            public A(HttpClient http) { http.GetStringAsync("x").Wait(); }
            [Rml2(Draft = true)]
            public string Now { get { return new HttpClient().GetStringAsync("x").Result; } }
            [Rml2(Draft = true)]
            public string this[int i] => Now;
            [Rml2(Draft = true)]
            public T Generic<T>(T value) { _ = Now; return value; }
        }
        [method: Rml2(Draft = true)]
        class B(HttpClient http) { private readonly string _text = http.GetStringAsync("x").Result; public string Text => _text; }
        [method: Rml2(Draft = true)]
        record C(HttpClient Http) { public string Text { get; } = Http.GetStringAsync("x").Result; }
        static class E { [Rml2(Draft = true)] public static string Get(this HttpClient http) => http.GetStringAsync("x").Result; }
        interface IOne { [Rml2(Draft = true)] string One(); [Rml2(Draft = true)] string Default() => One(); }
        class One(HttpClient http) : IOne { string IOne.One() => http.GetStringAsync("x").Result; }
        """,
        Key);

    [Fact]
    public Task History_is_written_as_history() => Rule.Fixes(
        "using Rml; class A { [Rml3] void Book() { } void [|Close|]() => Book(); }",
        "using Rml; class A { [Rml3] void Book() { } [Rml3(Draft = true)] void Close() => Book(); }",
        Key);

    [Fact]
    public Task Abstract_and_overriding_members_share_one_label() => Rule.Fixes(
        """
        using Rml;
        abstract class Base { public abstract void [|Run|](); }
        class Mid : Base { public override void Run() { } }
        class Low : Mid { [Rml2] void Send() { } public override void Run() => Send(); }
        """,
        """
        using Rml;
        abstract class Base { [Rml2(Draft = true)] public abstract void Run(); }
        class Mid : Base { public override void Run() { } }
        class Low : Mid { [Rml2] void Send() { } public override void Run() => Send(); }
        """,
        Key);

    [Fact]
    public Task Contract_in_another_project_is_labelled_and_implementations_inherit() => Rule.Fixes(
        """
        class Live : IRates { [Rml.Rml3] void Book() { } public void [|Get|]() => Book(); public void Look() { } }
        """,
        """
        class Live : IRates { [Rml.Rml3] void Book() { } public void Get() => Book(); public void Look() { } }
        """,
        new RmlFixInput
        {
            Projects = [("Contracts", "public interface IRoot\n{\n    void Get();\n}\npublic interface IRates : IRoot { void Look(); }")],
            FixedProjects = ["using Rml;\n\npublic interface IRoot\n{\n    [Rml3(Draft = true)]\n    void Get();\n}\npublic interface IRates : IRoot { void Look(); }"],
            FixAllIterations = 1,
        });

    [Fact]
    public async Task Contract_in_metadata_leaves_the_label_to_the_member()
    {
        const string before = "using Rml; class Live : IRates { [Rml2] void Send() { } public decimal [|Get|]() { Send(); return 1; } }";
        const string after = "using Rml; class Live : IRates { [Rml2] void Send() { } [Rml2(Draft = true)] public decimal Get() { Send(); return 1; } }";
        var test = new RmlCodeFixTest<RmlAnalyzers.Rules.Labels.RML0001LeavesUnlabelled, RmlAnalyzers.CodeFixes.LabelAsDraftFix>(before, after);
        test.TestState.AdditionalReferences.Add(await MetadataLabels.LibraryAsync("public interface IRates { decimal Get(); }"));
        await test.RunAsync();
    }

    [Fact]
    public Task Partial_member_is_labelled_where_it_is_defined() => Rule.Fixes(
        "partial class A { partial void [|Get|](); }",
        "using Rml;\n\npartial class A { [Rml2(Draft = true)] partial void Get(); }",
        new RmlFixInput { Sources = ["partial class A { [Rml.Rml2] void Send() { } partial void Get() => Send(); }"] });

    [Theory]
    [InlineData("namespace N { using System; class A { void [|M|](D d) => d.Send(); } }", "namespace N { using System; using Rml; class A { [Rml2(Draft = true)] void M(D d) => d.Send(); } }")]
    [InlineData("using D2 = Rml.Rml2Attribute; class A { void [|M|](D d) => d.Send(); }", "using D2 = Rml.Rml2Attribute; class A { [D2(Draft = true)] void M(D d) => d.Send(); }")]
    [InlineData("namespace Acme.Rml { using System; class A { void [|M|](D d) => d.Send(); } }", "namespace Acme.Rml { using System; class A { [global::Rml.Rml2(Draft = true)] void M(D d) => d.Send(); } }")]
    [InlineData("class Rml2 { } class A { void [|M|](D d) => d.Send(); }", "class Rml2 { } class A { [Rml.Rml2(Draft = true)] void M(D d) => d.Send(); }")]
    [InlineData("#if X\nusing System.IO;\n#endif\nclass A { void [|M|](D d) => d.Send(); }", "#if X\nusing System.IO;\n#endif\nclass A { [Rml.Rml2(Draft = true)] void M(D d) => d.Send(); }")]
    [InlineData("/// <summary>A.</summary>\nclass A { void [|M|](D d) => d.Send(); }", "using Rml;\n\n/// <summary>A.</summary>\nclass A { [Rml2(Draft = true)] void M(D d) => d.Send(); }")]
    [InlineData("using static System.Math;\nclass A { void [|M|](D d) => d.Send(); }", "using Rml;\nusing static System.Math;\nclass A { [Rml2(Draft = true)] void M(D d) => d.Send(); }")]
    [InlineData("using Zed;\nusing Abc;\nclass A { void [|M|](D d) => d.Send(); }\nnamespace Zed { } namespace Abc { }", "using Zed;\nusing Abc;\nusing Rml;\nclass A { [Rml2(Draft = true)] void M(D d) => d.Send(); }\nnamespace Zed { } namespace Abc { }")]
    [InlineData("using System;\r\nusing Zed;\r\nclass A\r\n{\r\n\tvoid [|M|](D d) => d.Send();\r\n}\r\nnamespace Zed { }", "using System;\r\nusing Rml;\r\nusing Zed;\r\nclass A\r\n{\r\n\t[Rml2(Draft = true)]\r\n\tvoid M(D d) => d.Send();\r\n}\r\nnamespace Zed { }")]
    public Task Shortest_right_name(string before, string after) => Rule.Fixes(before, after, new RmlFixInput { Sources = ["public class D { [Rml.Rml2] public void Send() { } }"] });

    [Fact]
    public Task Global_using_is_enough() => Rule.Fixes(
        "class A { void [|M|](D d) => d.Send(); }",
        "class A { [Rml2(Draft = true)] void M(D d) => d.Send(); }",
        new RmlFixInput { Sources = ["global using Rml;\npublic class D { [Rml2] public void Send() { } }"] });

    [Fact]
    public Task Label_does_not_depend_on_a_condition_among_attributes() => Rule.Fixes(
        "using Rml;\nclass A\n{\n#if !X\n    [System.Obsolete]\n#endif\n    void [|M|](D d) => d.Send();\n}",
        "using Rml;\nclass A\n{\n#if !X\n    [System.Obsolete]\n#endif\n    [Rml2(Draft = true)]\n    void M(D d) => d.Send();\n}",
        new RmlFixInput { Sources = ["public class D { [Rml.Rml2] public void Send() { } }"] });

    [Fact]
    public Task Nothing_is_offered_where_the_attributes_are_unknown() => Rule.NoFix(
        """using System.Net.Http; class A(HttpClient http) { string [|Get|]() => http.GetStringAsync("x").Result; }""",
        new RmlFixInput { ReferencesAnnotations = false });
}
