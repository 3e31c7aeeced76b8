using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using RmlAnalyzers.Rules.Closed;
using RmlAnalyzers.Rules.Dialog;
using RmlAnalyzers.Rules.Labels;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Labels;

/// <summary>A level counts wherever C# lets it stand, and however the member is reached. Each call has a twin whose level is the caller's own.</summary>
public class LabelledDeclarationsTests
{
    /// <summary>A Dialog caller that reaches the label; LEVEL is History in the defect and Dialog in the twin.</summary>
    public static TheoryData<string, string> Calls => new()
    {
        { "abstract class", "abstract class Bank { LEVEL public abstract Task Pay(); } class Q(Bank bank) { [Rml2] Task Go() => bank.[|Pay()|]; }" },
        { "override of an abstract class", "abstract class Bank { LEVEL public abstract Task Pay(); } class North : Bank { public override Task Pay() => Task.CompletedTask; } class Q(North bank) { [Rml2] Task Go() => bank.[|Pay()|]; }" },
        { "two classes above", "abstract class Bank { LEVEL public abstract Task Pay(); } abstract class Mid : Bank; sealed class North : Mid { public override Task Pay() => Task.CompletedTask; } class Q(North bank) { [Rml2] Task Go() => bank.[|Pay()|]; }" },
        { "base call", "class Bank { LEVEL public virtual Task Pay() => Task.CompletedTask; } class North : Bank { [Rml2] public Task Go() => base.[|Pay()|]; }" },
        { "explicit interface member", "interface IBank { LEVEL Task Pay(); } class North : IBank { Task IBank.Pay() => Task.CompletedTask; } class Q(North bank) { [Rml2] Task Go() => ((IBank)bank).[|Pay()|]; }" },
        { "label on the explicit member, made in sight", "interface IBank { Task Pay(); } class North : IBank { LEVEL Task IBank.Pay() => Task.CompletedTask; } class Q { [Rml2] Task Go() => ((IBank)new North()).[|Pay()|]; }" },
        { "default interface member", "interface IBank { LEVEL Task Pay() => Task.CompletedTask; } class North : IBank; class Q(IBank bank) { [Rml2] Task Go() => bank.[|Pay()|]; }" },
        { "static abstract interface member", "interface IBank { LEVEL static abstract Task Pay(); } class Q { [Rml2] Task Go<T>() where T : IBank => T.[|Pay()|]; }" },
        { "interface of an interface", "interface IBank { LEVEL Task Pay(); } interface INorth : IBank; class Q(INorth bank) { [Rml2] Task Go() => bank.[|Pay()|]; }" },
        { "generic interface", "interface IBank<T> { LEVEL Task Pay(T order); } class Q(IBank<string> bank) { [Rml2] Task Go() => bank.[|Pay(\"x\")|]; }" },
        { "closed generic implementation", "interface IBank<T> { LEVEL Task Pay(T order); } class North : IBank<int> { public Task Pay(int order) => Task.CompletedTask; } class Q(North bank) { [Rml2] Task Go() => bank.[|Pay(1)|]; }" },
        { "generic class", "class Bank<T> { LEVEL public Task Pay(T order) => Task.CompletedTask; } class Q(Bank<Guid> bank) { [Rml2] Task Go() => bank.[|Pay(Guid.Empty)|]; }" },
        { "generic method by constraint", "interface IBank { LEVEL Task Pay(); } class Q { [Rml2] Task Go<T>(T bank) where T : IBank => bank.[|Pay()|]; }" },
        { "generic method", "class Bank { LEVEL public Task Pay<T>(T order) => Task.CompletedTask; } class Q(Bank bank) { [Rml2] Task Go() => bank.[|Pay<object>(1)|]; }" },
        { "record method", "record Bank(int Id) { LEVEL public Task Pay() => Task.CompletedTask; } class Q { [Rml2] Task Go() => new Bank(1).[|Pay()|]; }" },
        { "derived record", "abstract record Bank { LEVEL public abstract Task Pay(); } sealed record North : Bank { public override Task Pay() => Task.CompletedTask; } class Q(North bank) { [Rml2] Task Go() => bank.[|Pay()|]; }" },
        { "record struct", "readonly record struct Bank(int Id) { LEVEL public Task Pay() => Task.CompletedTask; } class Q { [Rml2] Task Go(Bank bank) => bank.[|Pay()|]; }" },
        { "primary constructor of a record", "[method: LEVELNAME] record Bank(int Id); class Q { [Rml2] object Go() => [|new Bank(1)|]; }" },
        { "constructor", "class Bank { LEVEL public Bank() { } } class Q { [Rml2] object Go() => [|new Bank()|]; }" },
        { "target-typed new", "class Bank { LEVEL public Bank(int id) { } } class Q { [Rml2] object Go() { Bank bank = [|new(1)|]; return bank; } }" },
        { "base constructor", "class Bank { LEVEL public Bank() { } } class North : Bank { [Rml2] public North() [|: base()|] { } }" },
        { "property", "class Bank { LEVEL public int Balance => 1; } class Q(Bank bank) { [Rml2] int Go() => bank.[|Balance|]; }" },
        { "setter only", "class Bank { public int Balance { get; LEVEL set; } } class Q(Bank bank) { [Rml2] void Go() { _ = bank.Balance; bank.[|Balance|] = 1; } }" },
        { "indexer", "class Bank { LEVEL public int this[string id] => 1; } class Q(Bank bank) { [Rml2] int Go() => [|bank[\"x\"]|]; }" },
        { "partial method, label on the definition", "partial class Bank { LEVEL public partial Task Pay(); } partial class Bank { public partial Task Pay() => Task.CompletedTask; } class Q(Bank bank) { [Rml2] Task Go() => bank.[|Pay()|]; }" },
        { "partial method, label on the code", "partial class Bank { public partial Task Pay(); } partial class Bank { LEVEL public partial Task Pay() => Task.CompletedTask; } class Q(Bank bank) { [Rml2] Task Go() => bank.[|Pay()|]; }" },
        { "partial property", "partial class Bank { LEVEL public partial int Balance { get; } } partial class Bank { public partial int Balance => 1; } class Q(Bank bank) { [Rml2] int Go() => bank.[|Balance|]; }" },
        { "partial type labelled once", "LEVEL partial class Bank { } partial class Bank { public Task Pay() => Task.CompletedTask; } class Q(Bank bank) { [Rml2] Task Go() => bank.[|Pay()|]; }" },
        { "classic extension", "class Bank; static class Ext { LEVEL public static Task Pay(this Bank bank) => Task.CompletedTask; } class Q(Bank bank) { [Rml2] Task Go() => bank.[|Pay()|]; }" },
        { "classic extension, called as static", "class Bank; static class Ext { LEVEL public static Task Pay(this Bank bank) => Task.CompletedTask; } class Q(Bank bank) { [Rml2] Task Go() => Ext.[|Pay(bank)|]; }" },
        { "delegate type", "LEVEL delegate Task Pay(int order); class Q(Pay pay) { [Rml2] Task Go() => [|pay(1)|]; }" },
        { "delegate type, through Invoke", "LEVEL delegate Task Pay(int order); class Q { [Rml2] Task Go(Pay? pay) => pay?.[|Invoke(1)|] ?? Task.CompletedTask; }" },
        { "method group", "class Bank { LEVEL public Task Pay() => Task.CompletedTask; } class Q(Bank bank) { [Rml2] Task Go() { Func<Task> pay = bank.Pay; return [|pay()|]; } }" },
        { "local function", "class Q { [Rml2] Task Go() { return [|Pay()|]; LEVEL Task Pay() => Task.CompletedTask; } }" },
        { "operator", "readonly struct Money { LEVEL public static Money operator +(Money a, Money b) => a; } class Q { [Rml2] Money Go(Money a) => [|a + a|]; }" },
        { "enum of labelled type", "LEVEL static class Bank { public static Task Pay() => Task.CompletedTask; public enum Way { A } } class Q { [Rml2] Task Go() { _ = Bank.Way.A; return Bank.[|Pay()|]; } }" },
        { "nested type of a labelled one", "LEVEL class Bank { public class Desk { public Task Pay() => Task.CompletedTask; } } class Q(Bank.Desk desk) { [Rml2] Task Go() => desk.[|Pay()|]; }" },
        { "interface label on the type", "LEVEL interface IBank { Task Pay(); } class Q(IBank bank) { [Rml2] async Task Go() => await bank.[|Pay()|].ConfigureAwait(false); }" },
        { "await foreach over a labelled sequence", "class Bank { LEVEL public async IAsyncEnumerable<int> Pay() { yield return 1; await Task.Yield(); } } class Q(Bank bank) { [Rml2] async Task Go() { await foreach (var n in bank.[|Pay()|]) { } } }" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Reached(string place, string code)
    {
        Assert.NotEmpty(place);
        await RmlVerify<RML2001DialogMakesHistory>.Flags(ServiceCode.With(At("Rml3", code)));
        await RmlVerify<RML2001DialogMakesHistory>.Silent(ServiceCode.With(Unmarked(At("Rml2", code))));
        await RmlVerify<RML1001ClosedReachesEffect>.Flags(ServiceCode.With(At("Rml2", code.Replace("[Rml2]", "[Rml1]", StringComparison.Ordinal))));
        await RmlVerify<RML1001ClosedReachesEffect>.Silent(ServiceCode.With(Unmarked(At("Rml1", code.Replace("[Rml2]", "[Rml1]", StringComparison.Ordinal)))));
    }

    [Theory]
    [InlineData("class Order; static class Ext { extension(Order order) { LEVEL public Task Pay() => Task.CompletedTask; } } class Q { [Rml2] Task Go(Order order) => order.[|Pay()|]; }")]
    [InlineData("class Order; static class Ext { extension(Order order) { LEVEL public int Paid => 1; } } class Q { [Rml2] int Go(Order order) => order.[|Paid|]; }")]
    [InlineData("class Order; static class Ext { extension(Order) { LEVEL public static Task Pay() => Task.CompletedTask; } } class Q { [Rml2] Task Go() => Order.[|Pay()|]; }")]
    [InlineData("class Order; LEVEL static class Ext { extension(Order order) { public Task Pay() => Task.CompletedTask; } } class Q { [Rml2] Task Go(Order order) => order.[|Pay()|]; }")]
    public async Task Reached_in_extension_blocks(string code)
    {
        await Preview<RML2001DialogMakesHistory>(At("Rml3", code));
        await Preview<RML1001ClosedReachesEffect>(At("Rml2", code.Replace("[Rml2]", "[Rml1]", StringComparison.Ordinal)));
        await Preview<RML2001DialogMakesHistory>(Unmarked(At("Rml2", code)));
    }

    [Theory]
    [InlineData("[Rml3] record Captured(Guid Id); interface IBus { Task Publish(object message); } class Q(IBus bus) { [Rml2] Task Go() => bus.[|Publish(new Captured(Guid.Empty))|]; }", "M:IBus.Publish(*)|2|publish|service")]
    [InlineData("[Rml3] interface ICaptured; record Captured(Guid Id) : ICaptured; interface IBus { Task Publish<T>(T message); } class Q(IBus bus) { [Rml2] Task Go(Captured one) => bus.[|Publish(one)|]; }", "M:IBus.Publish(*)|2|publish|service")]
    [InlineData("[Rml3] abstract record Fact; sealed record Captured(Guid Id) : Fact; interface IBus { Task Publish<T>(T message); } class Q(IBus bus) { [Rml2] Task Go(Captured one) => bus.[|Publish<Fact>(one)|]; }", "M:IBus.Publish(*)|2|publish|service")]
    public Task Messages_carry_their_level_to_whoever_sends_them(string code, string row) =>
        RmlVerify<RML2001DialogMakesHistory>.Flags(ServiceCode.With(code), new RmlTestInput { Files = [("RmlEffects.txt", row)] });

    [Theory]
    [InlineData("[Rml3] record Captured(Guid Id); class Q { [Rml2] Captured Go() => new(Guid.Empty); }")]
    [InlineData("[Rml3] record Captured(Guid Id); class Q { [Rml2] string Go(Captured one) => one.ToString() + one.Id + (one with { Id = Guid.Empty }) + (one == null); }")]
    [InlineData("[Rml3] record struct Captured(Guid Id); class Q { [Rml2] void Go(List<Captured> all) => all.Add(new Captured(Guid.Empty)); }")]
    public Task Making_and_reading_a_message_sends_nothing(string code) => RmlVerify<RML2001DialogMakesHistory>.Silent(ServiceCode.With(code));

    [Fact]
    public Task Friend_assemblies_show_what_is_internal() => RmlVerify<RML1001ClosedReachesEffect>.Flags(
        """
        using System.Threading.Tasks;
        using Rml;
        class Q(Bank bank) { [Rml1] Task Go() => bank.[|Pay()|]; [Rml1] Task Calm() => bank.Look(); [Rml1] Task Typed() => Desk.[|Pay()|]; }
        """,
        new RmlTestInput
        {
            Projects =
            [
                ("Banks", """
                    using System.Threading.Tasks;
                    using Rml;
                    [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("TestProject")]
                    internal class Bank { [Rml2] internal Task Pay() => Task.CompletedTask; internal Task Look() => Task.CompletedTask; }
                    [Rml2] internal static class Desk { internal static Task Pay() => Task.CompletedTask; }
                    """),
            ],
        });

    private const string Library = """
        using System;
        using System.Threading.Tasks;
        using Rml;
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("TestProject")]
        namespace Banks;
        public interface IBank { [Rml3(Correction = nameof(Refund), OnSilence = Silence.CheckStatus, NoKey = "by hand")] Task Pay(); [Rml3(NoCorrection = "is one")] Task Refund(); [Rml1] int Fee(); }
        public abstract class Bank { [Rml2(NoUndo = "expires")] public abstract Task Hold(); [Rml2(NoUndo = "x")] public virtual int Level { get; set; } }
        [Rml2] public class Desk { public Task Post() => Task.CompletedTask; }
        [Rml2] public delegate Task Step();
        public class Fee { [Rml2] public Fee(int n) { } }
        internal class Secret { [Rml2] internal Task Post() => Task.CompletedTask; }
        public static class Ext { [Rml2] public static Task Note(this IBank bank) => Task.CompletedTask; }
        public class Box<T> { [Rml2] public Task Put(T item) => Task.CompletedTask; [Rml2] public Task Move<U>(U item) => Task.CompletedTask; }
        [Rml3] public record Captured(Guid Id);
        public partial class Parts { [Rml2] public partial Task Go(); }
        public partial class Parts { public partial Task Go() => Task.CompletedTask; }
        public interface IDefault { [Rml2] Task Act() => Task.CompletedTask; }
        """;

    private const string Consumer = """
        using System;
        using System.Threading.Tasks;
        using Banks;
        class North : Bank, IBank { public override Task Hold() => Task.CompletedTask; public Task Pay() => Task.CompletedTask; public Task Refund() => Pay(); public int Fee() => 1; }
        class Near : IDefault;
        MARK class Q(IBank bank, Bank held, North north, Desk desk, Step step, Secret secret, Box<int> box, Parts parts, IDefault plain)
        {
            public Task A() => bank.[|Pay()|];
            public Task B() => held.[|Hold()|];
            public int C() => held.[|Level|];
            public Task D() => desk.[|Post()|];
            public Task E() => [|step()|];
            public object F() => [|new Fee(1)|];
            public Task G() => secret.[|Post()|];
            public Task H() => bank.[|Note()|];
            public Task I() => box.[|Put(1)|];
            public Task J() => box.[|Move("x")|];
            public Task K() => parts.[|Go()|];
            public Task L() => plain.[|Act()|];
            public Task M() => north.[|Pay()|];
            public Task N() => north.[|Hold()|];
            public int Calm() => bank.Fee() + new Captured(Guid.Empty).Id.ToString().Length;
        }
        """;

    [Fact]
    public Task Packages_speak_through_metadata() => Delivered(Consumer.Replace("MARK", "[Rml.Rml1]", StringComparison.Ordinal), references: true);

    [Fact]
    public Task Packages_speak_where_the_attributes_are_not_referenced() =>
        Delivered("namespace Rml { class Rml1Attribute : System.Attribute { } }\n" + Consumer.Replace("MARK", "[Rml.Rml1]", StringComparison.Ordinal), references: false, usingsFirst: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Linked_files_take_the_levels_of_each_project(bool history)
    {
        using var workspace = new LabelledSolution();
        const string shared = "using Rml; public static class Shared { [Rml2] public static void Go() => Bank.Pay(); }";
        var level = history ? "Rml3" : "Rml2";
        await workspace.AddAsync("One(net8.0)", [("/s/Shared.cs", shared), ("/s/Bank8.cs", "using Rml; public static class Bank { [Rml2] public static void Pay() { } }")], []);
        await workspace.AddAsync("One(net10.0)", [("/s/Shared.cs", shared), ("/s/Bank10.cs", $"using Rml; public static class Bank {{ [{level}] public static void Pay() {{ }} }}")], []);
        var found = new List<string>();
        foreach (var project in workspace.Solution.Projects)
        {
            var compilation = (await project.GetCompilationAsync())!;
            var findings = await Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzerExtensions.WithAnalyzers(compilation, [new RML2001DialogMakesHistory()]).GetAnalyzerDiagnosticsAsync();
            found.AddRange(findings.Select(_ => project.Name));
        }

        Assert.Equal(history ? ["One(net10.0)"] : [], found);
    }

    private static async Task Delivered(string code, bool references, bool usingsFirst = false)
    {
        if (usingsFirst)
        {
            var declaration = code.IndexOf('\n', StringComparison.Ordinal);
            code = code[(declaration + 1)..] + "\n" + code[..declaration];
        }

        var test = new RmlAnalyzerTest<RML1001ClosedReachesEffect>(code, new RmlTestInput { ReferencesAnnotations = references });
        if (!references)
        {
            // The compiler cannot load the classes of the attributes, and says nothing of it.
            test.CompilerDiagnostics = CompilerDiagnostics.Errors;
        }

        test.TestState.AdditionalReferences.Add(await MetadataLabels.LibraryAsync(Library));
        await test.RunAsync();
    }

    private static Task Preview<TAnalyzer>(string code)
        where TAnalyzer : Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer, new()
    {
        var test = new RmlAnalyzerTest<TAnalyzer>(ServiceCode.With(code));
        test.SolutionTransforms.Add((solution, project) => solution.WithProjectParseOptions(project, ((CSharpParseOptions)solution.GetProject(project)!.ParseOptions!).WithLanguageVersion(LanguageVersion.Preview)));
        return test.RunAsync();
    }

    private static string At(string level, string code) => code.Replace("LEVELNAME", level, StringComparison.Ordinal).Replace("LEVEL", $"[{level}]", StringComparison.Ordinal);

    private static string Unmarked(string code) => code.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
}
