using Xunit;

namespace RmlAnalyzers.Tests.Rules.Order;

/// <summary>
/// Two handlers, for events A and B, in the shapes that engineers write them: <c>{S}</c> stands for how the state is reached, <c>{B}</c> before and
/// <c>{/B}</c> after the name of the second handler for a mark on it.
/// </summary>
internal static class WriteShapes
{
    private const string State = """

            [Latch] public bool Acc { get; internal set; }
            [Latch] public bool Cus { get; internal set; }
            [Latch] public bool Valid { get; internal set; }
            [Latch] public bool Sent { get; internal set; }
            [GrowOnly] public HashSet<int> In { get; } = [];
            [GrowOnly] public HashSet<int> Gone { get; } = [];
            [GrowOnly] public HashSet<Guid> Seen { get; } = [];
            [KeepsMax] public int? Best { get; internal set; }
            [WriteOnce] public string? Region { get; internal set; }
            [GrowOnly] public Dictionary<int, string> Facts { get; } = [];
            [Recomputed] public bool LooksValid { get; internal set; }
            public HashSet<int> Open { get; } = [];
            public List<int> Log { get; } = [];
            public Status Status { get; internal set; }
            public int Votes { get; internal set; }
            public int Total { get; internal set; }
            public int Snap { get; internal set; }
            public int Ver { get; internal set; }
            public string? Label { get; internal set; }
            public string Note { get; internal set; } = "";

        """;

    private const string Around = """

        [DomainEvent] public sealed record A([property: EventId] Guid EventId, int Id, string Kind, int Amount, int Ver, DateTimeOffset At);
        [DomainEvent] public sealed record B([property: EventId] Guid EventId, int Id, string Kind, int Amount, int Ver, DateTimeOffset At);
        [StatusOrder("Shell<Valid<Closed")] public enum Status { Shell, Valid, Closed }
        public sealed class NotYetException : Exception;
        public interface IBus { [Rml2(NoUndo = "whoever was told remembers it")] void Tell([IdempotencyKey] string key); }
        public static class Bus { public static IBus Current { get; } = null!; }
        public interface ConsumeContext<T> { T Message { get; } }
        public interface IConsumer<T> { Task Consume(ConsumeContext<T> context); }
        public interface IRoots { Task<Root> GetAsync(int id); Task SaveAsync(Root root); }
        """;

    /// <summary>One form in all shapes, then the others in the first.</summary>
    public static TheoryData<string, string> Data(string onA, string onB, bool marksB, params (string Form, string OnA, string OnB)[] others)
    {
        var data = new TheoryData<string, string>();
        foreach (var (shape, code) in All(onA, onB, marksB))
        {
            data.Add(shape, code);
        }

        foreach (var (form, a, b) in others)
        {
            data.Add(form, All(a, b, marksB).First().Code);
        }

        return data;
    }

    private static IEnumerable<(string Shape, string Code)> All(string onA, string onB, bool marksB)
    {
        var (on, consume) = marksB ? ("[|On|]", "[|Consume|]") : ("On", "Consume");
        string At(string body, string state) => body.Replace("{S}", state, StringComparison.Ordinal);
        string Whole(string code) => code + Around;
        yield return ("members of a marked type", Whole($"[OrderInsensitive] public sealed class Root {{ {State} public void On(A e) {{ {At(onA, "")} }} public void {on}(B e) {{ {At(onB, "")} }} }}"));
        yield return ("marked methods", Whole($"public sealed class Root {{ {State} [OrderInsensitive] public void On(A e) {{ {At(onA, "this.")} }} [OrderInsensitive] internal void {on}(B e) {{ {At(onB, "this.")} }} }}"));
        yield return ("aggregate as parameter", Whole($"public sealed class Root {{ {State} }} [OrderInsensitive] public static class Handlers {{ public static void On(A e, Root root) {{ {At(onA, "root.")} }} public static void {on}(B e, Root root) {{ {At(onB, "root.")} }} }}"));
        yield return ("consumers that load it", Whole($$"""
            public sealed class Root { {{State}} }
            [OrderInsensitive] public sealed class OnA(IRoots roots) : IConsumer<A> { public async Task Consume(ConsumeContext<A> context) { var e = context.Message; var root = await roots.GetAsync(e.Id).ConfigureAwait(false); {{At(onA, "root.")}} await roots.SaveAsync(root).ConfigureAwait(false); } }
            [OrderInsensitive] public sealed class OnB(IRoots roots) : IConsumer<B> { public async Task {{consume}}(ConsumeContext<B> context) { var e = context.Message; var root = await roots.GetAsync(e.Id).ConfigureAwait(false); {{At(onB, "root.")}} await roots.SaveAsync(root).ConfigureAwait(false); } }
            """));
        yield return ("helpers two calls deep", Whole($"public sealed class Root {{ {State} [OrderInsensitive] public void On(A e) => First(e); private void First(A e) => Second(e); private void Second(A e) {{ {At(onA, "")} }} [OrderInsensitive] public void {on}(B e) => Third(e); private void Third(B e) {{ {At(onB, "")} }} }}"));
        yield return ("local functions", Whole($"[OrderInsensitive] public sealed class Root {{ {State} public void On(A e) {{ Do(); void Do() {{ {At(onA, "")} }} }} public void {on}(B e) {{ Do(); void Do() {{ {At(onB, "")} }} }} }}"));
        yield return ("partial type", Whole($"[OrderInsensitive] public sealed partial class Root {{ {State} }} public sealed partial class Root {{ public void On(A e) {{ {At(onA, "")} }} public partial void {on}(B e); }} public sealed partial class Root {{ public partial void On(B e) {{ {At(onB, "")} }} }}").Replace("public partial void [|On|](B e);", "public partial void On(B e);", StringComparison.Ordinal).Replace("public partial void On(B e) {", $"public partial void {on}(B e) {{", StringComparison.Ordinal));
        yield return ("record", Whole($"[OrderInsensitive] public sealed record Root(Guid Key) {{ {State} public void On(A e) {{ {At(onA, "")} }} public void {on}(B e) {{ {At(onB, "")} }} }}"));
        yield return ("async", Whole($"[OrderInsensitive] public sealed class Root {{ {State} public async Task On(A e) {{ await Task.Yield(); {At(onA, "")} }} public async ValueTask {on}(B e) {{ await Task.Delay(1).ConfigureAwait(false); {At(onB, "")} }} }}"));
    }
}
