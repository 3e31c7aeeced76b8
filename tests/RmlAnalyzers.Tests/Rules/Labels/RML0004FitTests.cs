using RmlAnalyzers.Tests.Verify;
using Xunit;
using Rule = RmlAnalyzers.Tests.Verify.RmlVerify<RmlAnalyzers.Rules.Labels.RML0004UnusableCompanion>;

namespace RmlAnalyzers.Tests.Rules.Labels;

/// <summary>RML0004: whether a companion can take what the step left behind, and does anything with it.</summary>
public class RML0004FitTests
{
    [Fact]
    public Task Parameters_that_nobody_can_fill() => Rule.Flags(ServiceCode.With("""
        record Order(Guid Id, Customer Customer); record Customer(string Mail); record Reservation(long Number); record Pallet(int Size); struct Money { }
        class Stock
        {
            private readonly HttpClient _http = new();
            [Rml2({|RML0004:Undo = nameof(ByPallet)|})] public Task<Reservation> A(Order order) => Make();
            [Rml2({|RML0004:Undo = nameof(ByPalletToo)|})] public Task<Reservation> B(Order order) => Make();
            [Rml2({|RML0004:Undo = nameof(ByMoney)|})] public ValueTask<Reservation> C(Order order) => new(Make());
            [Rml2({|RML0004:Undo = nameof(ByReason)|})] public Task<int> D(int count) => Task.FromResult(count);
            private Task ByPallet(Pallet pallet) => _http.DeleteAsync("/x");
            private Task ByPalletToo(Reservation reservation, Pallet pallet) => _http.DeleteAsync("/x");
            private Task ByMoney(Money money, CancellationToken token) => _http.DeleteAsync("/x");
            private Task ByReason(DayOfWeek reason) => _http.DeleteAsync("/x");
            private static Task<Reservation> Make() => Task.FromResult(new Reservation(1));
        }
        """));

    [Fact]
    public Task Parameters_that_result_inputs_and_state_fill() => Rule.Silent(ServiceCode.With("""
        record Order(Guid Id, Customer Customer, Line[] Lines); record Customer(string Mail); record Line(long Sku); class Reservation { public long Number { get; init; } } class Special : Reservation { }
        enum LateCause { Late }
        class Stock(HttpClient http)
        {
            public Uri? Place { get; init; }
            [Rml2(Undo = nameof(ByResult))] public Task<Special> A(Order order) => Make();
            [Rml2(Undo = nameof(ByNumber))] public async ValueTask<Reservation?> B(Order order) => await Make();
            [Rml2(Undo = nameof(ById))] public Task C(Order order) => Make();
            [Rml2(Undo = nameof(ByMail))] public void D(Order order) => Make();
            [Rml2(Undo = nameof(Several))] public Task<Reservation> E(Order order) => Task.FromResult(new Reservation());
            [Rml2(Undo = nameof(ByResult))] public Task<List<Special>> F(Order order) => Task.FromResult(new List<Special>());
            [Rml2(Undo = nameof(WithReason))] public Task<Reservation> G(Order order, out int? x) { x = 1; return Task.FromResult(new Reservation()); }
            [Rml2(Undo = nameof(ByKey))] public Task H([IdempotencyKey] string key) => Make();
            [Rml2(Undo = nameof(ByState))] public Task I() => Make();
            [Rml2(Undo = nameof(OfNothing))] public Task J(Order order) => Make();
            [Rml2(Undo = nameof(Optional))] public Task<HttpResponseMessage> K(LateCause why) => http.PostAsync("/", null);
            [Rml2(Undo = nameof(BySku))] public Task<(int Count, Reservation One)> L(Order order) => Task.FromResult((1, new Reservation()));
            private Task ByResult(Reservation reservation) => http.DeleteAsync("/x");
            private Task ByNumber(long number, CancellationToken token) => http.DeleteAsync("/x");
            private Task ById(Guid id) => http.DeleteAsync("/x");
            private Task ByMail(string mail) => http.DeleteAsync("/x");
            private Task Several(IReadOnlyList<Reservation> all) => http.DeleteAsync("/x");
            private Task WithReason(Reservation one, LateCause why, string text, DateTimeOffset at, IDisposable scope, Exception failure) => http.DeleteAsync("/x");
            private Task ByKey([IdempotencyKey] Guid undoKey, string key) => http.DeleteAsync("/x");
            private Task ByState(Uri place) => http.DeleteAsync(place);
            private Task OfNothing() => http.DeleteAsync("/x");
            private Task Optional(Guid id, Special? more = null, params Special[] rest) => http.DeleteAsync("/x");
            private Task BySku(long sku, Reservation one) => http.DeleteAsync("/x");
            private static Task<Special> Make() => Task.FromResult(new Special());
        }
        """));

    [Fact]
    public Task Generic_steps_get_the_benefit_of_the_doubt() => Rule.Flags(ServiceCode.With("""
        abstract class GenericStep<TIn, TOut>
        {
            [Rml2(Undo = nameof(UndoAsync))] public abstract Task<TOut> DoAsync(TIn input);
            public abstract Task UndoAsync(TOut output);
            [Rml2(Undo = nameof(Any))] public Task<TOut> Run<T>(T input) where T : class => throw new InvalidOperationException();
            public Task Any<T>(T input) => new HttpClient().DeleteAsync("/x");
            [Rml2({|RML0004:Undo = nameof(Wrong)|})] public abstract Task<int> Count(int input);
            public Task Wrong(Version version) => new HttpClient().DeleteAsync("/x");
        }
        class StringStep : GenericStep<string, Guid>
        {
            [Rml2(Undo = "UndoAsync", UndoType = typeof(GenericStep<,>))] public override Task<Guid> DoAsync(string input) => Task.FromResult(Guid.Empty);
            public override Task UndoAsync(Guid output) => new HttpClient().DeleteAsync("/x");
            public override Task<int> Count(int input) => Task.FromResult(1);
        }
        """));

    [Fact]
    public Task Empty_bodies() => Rule.Flags(ServiceCode.With("""
        class Stock
        {
            [Rml2({|RML0004:Undo = nameof(Block)|})] public int A(int id) => id;
            [Rml2({|RML0004:Undo = nameof(Done)|})] public int B(int id) => id;
            [Rml2({|RML0004:Undo = nameof(Async)|})] public int C(int id) => id;
            [Rml2({|RML0004:Undo = nameof(Default)|})] public int D(int id) => id;
            [Rml2({|RML0004:Undo = nameof(Constant)|})] public int E(int id) => id;
            [Rml3({|RML0004:Correction = nameof(Result)|}, {|RML0004:StatusCheck = nameof(Constant)|})] public int F(int id) => id;
            [Rml2({|RML0004:Undo = nameof(Guarded)|})] public int G(string id) => 1;
            void Block(int id) { /* later */ }
            Task Done(int id) => Task.CompletedTask;
            async Task Async(int id) { await Task.CompletedTask.ConfigureAwait(false); }
            ValueTask Default(int id) { _ = id; return default; }
            bool Constant(int id) => true;
            Task<bool> Result(int id) { var done = true; return Task.FromResult(done); }
            ValueTask Guarded(string id) { ArgumentNullException.ThrowIfNull(id); return ValueTask.CompletedTask; }
        }
        """));

    [Fact]
    public Task Bodies_that_say_they_are_not_written() => Rule.Flags(ServiceCode.With("""
        class Stock
        {
            private readonly HttpClient _http = new();
            [Rml2({|RML0004:Undo = nameof(Arrow)|})] public int A(int id) => id;
            [Rml2({|RML0004:Undo = nameof(Block)|})] public int B(int id) => id;
            [Rml2({|RML0004:Undo = nameof(Faulted)|})] public int C(int id) => id;
            [Rml2(Undo = nameof(Sometimes))] public int D(int id) => id;
            [Rml2(Undo = nameof(Other))] public int E(int id) => id;
            Task Arrow(int id) => throw new NotImplementedException("until the depot has an endpoint");
            Task Block(int id) { Console.WriteLine(id); throw new NotSupportedException(); }
            Task Faulted(int id) => Task.FromException(new NotImplementedException());
            Task Sometimes(int id) { if (id < 0) { throw new NotSupportedException(); } return _http.DeleteAsync("/x"); }
            Task Other(int id) => throw new InvalidOperationException("closed");
        }
        """));

    [Fact]
    public Task Undo_that_reaches_nobody() => Rule.Flags(ServiceCode.With("""
        class Stock(HttpClient http)
        {
            private readonly List<int> _mine = [];
            [Rml2({|RML0004:Undo = nameof(Forget)|})] public Task A(int id) { _mine.Add(id); return http.PutAsync("/" + id, null); }
            [Rml2({|RML0004:Undo = nameof(Look)|})] public Task B(int id) => http.PutAsync("/" + id, null);
            [Rml2(Undo = nameof(Tell))] public Task C(int id) => http.PutAsync("/" + id, null);
            [Rml2(Undo = nameof(Ask))] public Task D(int id, Func<int, Task> undo) => http.PutAsync("/" + id, null);
            [Rml2(Undo = nameof(Forget))] public void OnlyMine(int id) => _mine.Add(id);
            [Rml2(Undo = nameof(Believed))] public Task E(int id) => http.PutAsync("/" + id, null);
            void Forget(int id) => _mine.Remove(id);
            Task Look(int id) => http.GetStringAsync("/" + id);
            Task Tell(int id) => Send("/" + id);
            Task Ask(int id, Func<int, Task> undo) => undo(id);
            [Rml2(Trusted = "the broker drops it by itself")] void Believed(int id) => _mine.Remove(id);
            private Task Send(string path) => http.DeleteAsync(path);
        }
        """));

    [Fact]
    public Task One_usable_overload_is_enough() => Rule.Flags(ServiceCode.With("""
        class Stock(HttpClient http)
        {
            [Rml2(Undo = nameof(Release))] public Task<int> A(string book) => Task.FromResult(1);
            [Rml2({|RML0004:Undo = nameof(Drop)|})] public Task<int> B(string book) => Task.FromResult(1);
            void Release() { }
            void Release(Version version) { }
            Task Release(int id) => http.DeleteAsync("/" + id);
            void Drop() { }
            void Drop(Version version) { }
        }
        """));

    [Fact]
    public Task Hooks_drafts_and_units_of_work() => Rule.Flags(ServiceCode.With("""
        abstract class HookStep
        {
            [Rml2(Undo = nameof(UndoAsync))] public abstract Task DoAsync(int id);
            public virtual Task UndoAsync(int id) => Task.CompletedTask;
            [Rml2({|RML0004:Undo = nameof(Nobody)|}, Draft = true)] public abstract Task Other(int id);
            public virtual Task Nobody(int id) => Task.CompletedTask;
        }
        class RealStep : HookStep
        {
            public override Task DoAsync(int id) => Task.CompletedTask;
            public override Task UndoAsync(int id) => new HttpClient().DeleteAsync("/x");
            public override Task Other(int id) => Task.CompletedTask;
        }
        [Rml2(Undo = "Misplaced")] class OnType { }
        """));
}
