using Microsoft.CodeAnalysis;
using RmlAnalyzers.Rules.Labels;
using RmlAnalyzers.Tests.Verify;
using Xunit;
using Rule = RmlAnalyzers.Tests.Verify.RmlVerify<RmlAnalyzers.Rules.Labels.RML0004UnusableCompanion>;

namespace RmlAnalyzers.Tests.Rules.Labels;

/// <summary>RML0004: where a companion is looked for, and whether it may be called.</summary>
public class RML0004Tests
{
    [Fact]
    public Task Name_that_nothing_has() => Rule.Flags(ServiceCode.With("""
        class StockBase { protected Task Old(int id) => Http.DeleteAsync("/" + id); protected readonly HttpClient Http = new(); }
        class Stock : StockBase
        {
            [Rml2({|RML0004:Undo = "Releese"|})] public Task<int> Reserve(int book) => Task.FromResult(book);
            [Rml2({|RML0004:Undo = ""|})] public Task<int> Blank(int book) => Task.FromResult(book);
            [Rml3({|RML0004:Correction = "Refund"|}, {|RML0004:StatusCheck = "Find"|})] public Task<int> Pay(int book) => Task.FromResult(book);
            [Rml2(Undo = nameof(Release))] public Task<int> Good(int book) => Task.FromResult(book);
            [Rml2(Undo = nameof(Old))] public Task<int> Inherited(int book) => Task.FromResult(book);
            private Task Release(int id) => Http.DeleteAsync("/" + id);
        }
        """));

    [Fact]
    public Task Member_of_another_type() => Rule.Flags(ServiceCode.With("""
        namespace Depot { public class Warehouse { public Task Release(int id) => new HttpClient().DeleteAsync("/" + id); public class Cold { public static Task Thaw(int id) => new HttpClient().DeleteAsync("/" + id); } } }
        namespace Shop
        {
            using Depot;
            using Alias = Depot.Warehouse;
            class Stock
            {
                [Rml2({|RML0004:Undo = nameof(Warehouse.Release)|})] public Task<int> Bare(int book) => Task.FromResult(book);
                [Rml2({|RML0004:Undo = "Warehause.Release"|})] public Task<int> NoType(int book) => Task.FromResult(book);
                [Rml2({|RML0004:Undo = "Warehouse.Free"|})] public Task<int> NoMember(int book) => Task.FromResult(book);
                [Rml2({|RML0004:Undo = "Free"|}, UndoType = typeof(Warehouse))] public Task<int> NoMemberOfType(int book) => Task.FromResult(book);
                [Rml2(Undo = nameof(Warehouse.Release), UndoType = typeof(Warehouse))] public Task<int> Typed(int book) => Task.FromResult(book);
                [Rml2(Undo = "Warehouse.Release")] public Task<int> Dotted(int book) => Task.FromResult(book);
                [Rml2(Undo = "Depot.Warehouse.Release")] public Task<int> Full(int book) => Task.FromResult(book);
                [Rml2(Undo = "global::Depot.Warehouse.Cold.Thaw")] public Task<int> Nested(int book) => Task.FromResult(book);
                [Rml2(Undo = "Alias.Release")] public Task<int> ByAlias(int book) => Task.FromResult(book);
            }
        }
        """));

    [Fact]
    public Task Member_that_the_step_cannot_call() => Rule.Flags(ServiceCode.With("""
        class Warehouse { private Task Release(int id) => new HttpClient().DeleteAsync("/" + id); internal Task Free(int id) => Release(id); public const string Release2 = "x"; public int Count = 1; }
        class Stock
        {
            [Rml2({|RML0004:Undo = "Release"|}, UndoType = typeof(Warehouse))] public Task<int> A(int book) => Task.FromResult(book);
            [Rml2({|RML0004:Undo = nameof(Warehouse.Release2)|}, UndoType = typeof(Warehouse))] public Task<int> B(int book) => Task.FromResult(book);
            [Rml2({|RML0004:Undo = nameof(Warehouse.Count)|}, UndoType = typeof(Warehouse))] public Task<int> C(int book) => Task.FromResult(book);
            [Rml2(Undo = nameof(Warehouse.Free), UndoType = typeof(Warehouse))] public Task<int> Good(int book) => Task.FromResult(book);
        }
        """));

    [Fact]
    public Task Another_project_is_asked_for_what_it_shows() => Rule.Flags(
        """
        using System.Threading.Tasks;
        using Rml;
        class Stock : StockBase
        {
            [Rml2({|RML0004:Undo = "Hidden"|}, UndoType = typeof(Gateway))] public Task<int> A(int book) => Task.FromResult(book);
            [Rml2({|RML0004:Undo = nameof(Gateway.Other)|}, UndoType = typeof(Gateway))] public Task<int> B(int book) => Task.FromResult(book);
            [Rml2(Undo = nameof(Gateway.Release), UndoType = typeof(Gateway))] public Task<int> Good(int book) => Task.FromResult(book);
            [Rml2(Undo = nameof(Drop))] public Task<int> Inherited(int book) => Task.FromResult(book);
        }
        """,
        new RmlTestInput
        {
            Projects =
            [
                ("Gateways", """
                    using System.Threading.Tasks;
                    public class Gateway { internal Task Hidden(int id) => Task.CompletedTask; public Task Release(int id) => Task.CompletedTask; public Task Other(Gateway one) => Task.CompletedTask; }
                    public class StockBase { protected Task Drop(int id) => Task.CompletedTask; }
                    """),
            ],
        });

    [Fact]
    public Task Contracts_are_checked_where_they_name() => Rule.Flags(ServiceCode.With("""
        interface IStock
        {
            [Rml2({|RML0004:Undo = "Gone"|})] Task<int> Take(int book);
            [Rml2(Undo = nameof(Release))] Task<int> Reserve(int book);
            Task Release(int id);
            [Rml2({|RML0004:Undo = nameof(Drop)|})] Task<int> Lend(int book) => Task.FromResult(book);
            Task Drop(int id) => Task.CompletedTask;
        }
        class Stock : IStock
        {
            public Task<int> Take(int book) => Task.FromResult(book);
            public Task<int> Reserve(int book) => Task.FromResult(book);
            Task IStock.Release(int id) => Task.CompletedTask;
        }
        abstract class Shelf
        {
            [Rml2(Undo = nameof(Back))] public abstract Task<int> Take(int book);
            public abstract Task Back(int id);
        }
        class EmptyShelf : Shelf
        {
            [Rml2({|RML0004:Undo = nameof(Back)|})] public override Task<int> Take(int book) => Task.FromResult(book);
            public override Task Back(int id) { return Task.CompletedTask; }
        }
        """));

    [Fact]
    public Task Delegates_properties_constructors_and_nested_functions_have_companions_too() => Rule.Flags(ServiceCode.With("""
        static class Undoing { public static Task Release(int id) => new HttpClient().DeleteAsync("/" + id); public static Task Nothing(int id) => Task.CompletedTask; }
        [Rml2(Undo = nameof(Undoing.Release), UndoType = typeof(Undoing))] delegate Task<int> ReserveStep(string book);
        [Rml2({|RML0004:Undo = nameof(Undoing.Nothing)|}, UndoType = typeof(Undoing))] delegate Task<int> LendStep(string book);
        [Rml2({|RML0004:Undo = "Release"|})] delegate Task<int> KeepStep(string book);
        class StepHolder
        {
            [Rml2({|RML0004:Undo = nameof(Undoing.Nothing)|}, UndoType = typeof(Undoing))] public StepHolder(int id) => Undoing.Release(id);
            [Rml2(Undo = nameof(Again))] public Func<int, Task> Step { get; set; } = Undoing.Release;
            public Func<int, Task> Again { get; set; } = Undoing.Release;
            [Rml2({|RML0004:Undo = nameof(Wrong)|})] public int Level { set { } }
            public Action<StepHolder, Oddity> Wrong { get; set; } = (_, _) => { };
            public void M()
            {
                [Rml2({|RML0004:Undo = "Nobody"|})] Task<int> Local(int id) => Task.FromResult(id);
                var lambda = [Rml2({|RML0004:Undo = "Nobody"|})] (int id) => Local(id);
                lambda(1);
            }
        }
        class Oddity { }
        """));

    [Fact]
    public Task Extensions_and_static_classes() => Rule.Flags(ServiceCode.With("""
        interface IStock { }
        static class StockSteps
        {
            [Rml2(Undo = nameof(Release))] public static Task<int> Reserve(this IStock stock, string book) => Task.FromResult(1);
            public static Task Release(this IStock stock, int id) => new HttpClient().DeleteAsync("/" + id);
            [Rml2({|RML0004:Undo = nameof(Drop)|})] public static Task<int> Lend(this IStock stock, string book) => Task.FromResult(1);
            public static void Drop(this IStock stock, int id) { }
        }
        class Caller : IStock
        {
            [Rml2(Undo = nameof(StockSteps.Release), UndoType = typeof(StockSteps))] public Task<int> Reserve(string book) => Task.FromResult(1);
            [Rml2({|RML0004:Undo = nameof(StockSteps.Drop)|}, UndoType = typeof(StockSteps))] public Task<int> Lend(string book) => Task.FromResult(1);
        }
        """));

    [Fact]
    public Task Partial_members_and_primary_constructors_are_told_once() => Rule.Flags(ServiceCode.With("""
        partial class Stock(HttpClient http)
        {
            [Rml2(Undo = nameof(Release))] public partial Task<int> Reserve(int book);
            private partial Task Release(int id);
            [Rml2({|RML0004:Undo = nameof(Forget)|})] public partial Task<int> Lend(int book);
            private partial Task Forget(int id);
        }
        partial class Stock
        {
            public partial Task<int> Reserve(int book) => Task.FromResult(book);
            private partial Task Release(int id) => http.DeleteAsync("/" + id);
            public partial Task<int> Lend(int book) => Task.FromResult(book);
            private partial Task Forget(int id) => Task.CompletedTask;
        }
        """));

    [Fact]
    public Task Message_says_what_and_what_to_do() => Rule.Reports(ServiceCode.With("""
        class Stock
        {
            [Rml2({|#0:Undo = nameof(Release)|})] public Task<int> Reserve(int book) => Task.FromResult(book);
            private Task {|#1:Release|}(int id) => Task.CompletedTask;
        }
        """),
        Rule.Finding(DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1).WithArguments(
            "Undo",
            "Release",
            "does nothing",
            "when a later step fails, what 'Reserve' did stays, although the flow believes that it was taken back",
            "Take back there what 'Reserve' did, or say with NoUndo why it cannot be taken back"));

    [Fact]
    public Task Half_typed_code_is_read_as_far_as_it_goes() => new RmlAnalyzerTest<RML0004UnusableCompanion>("""
        using Rml;
        class Stock : IMissing
        {
            [Rml2(Undo = nameof(), UndoType = typeof(Missing))] public int A() => 1;
            [Rml2(Undo = "X", UndoType = typeof(Missing))] public int B() => 1;
            [Rml2(Undo = nameof(Half))] public int C() => 1;
            public void Half(Missing m
        """) { CompilerDiagnostics = Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.None }.RunAsync();
}
