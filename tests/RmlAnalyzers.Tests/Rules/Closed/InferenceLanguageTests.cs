using RmlAnalyzers.Rules.Closed;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Closed;

/// <summary>World inference through what the language does behind a line of code. The rule on Closed code is the observer.</summary>
public class InferenceLanguageTests
{
    public static TheoryData<string, string> Reached => new()
    {
        { "record with computed property", """
            record Rate(HttpClient Http) { public string Text => Http.GetStringAsync("/rate").Result; }
            class Quotes { [Rml1] public int Price(Rate rate) => rate.[|Text|].Length; }
            """ },
        { "record printed", """
            record Rate(HttpClient Http) { protected virtual bool PrintMembers(StringBuilder text) { text.Append(Http.GetStringAsync("/rate").Result); return true; } public sealed override string ToString() { var text = new StringBuilder(); PrintMembers(text); return text.ToString(); } }
            class Quotes { [Rml1] public string Price(Rate rate) => rate.[|ToString()|]; }
            """ },
        { "record struct method", """
            readonly record struct Rate(HttpClient Http) { public string Load() => Http.GetStringAsync("/rate").Result; }
            class Quotes { [Rml1] public string Price(Rate rate) => rate.[|Load()|]; }
            """ },
        { "positional record initialiser", """
            record Rate(HttpClient Http) { public string Text { get; } = Http.GetStringAsync("/rate").Result; }
            class Quotes { [Rml1] public object Price(HttpClient http) => [|new Rate(http)|]; }
            """ },
        { "with", """
            record Rate { private int _amount; public int Amount { get => _amount; set { _amount = value; new HttpClient().PostAsync("/rate", null).Wait(); } } }
            class Quotes { [Rml1] public Rate Price(Rate rate) => rate with { [|Amount|] = 2 }; }
            """ },
        { "object initialiser", """
            class Rate { private int _amount; public int Amount { get => _amount; set { _amount = value; new HttpClient().PostAsync("/rate", null).Wait(); } } }
            class Quotes { [Rml1] public Rate Price() => new Rate { [|Amount|] = 2 }; }
            """ },
        { "primary constructor field initialiser", """
            class Rate(HttpClient http) { private readonly string _text = http.GetStringAsync("/rate").Result; public int Length => _text.Length; }
            class Quotes { [Rml1] public int Price(HttpClient http) => [|new Rate(http)|].Length; }
            """ },
        { "this constructor", """
            class Rate { public Rate() : this(new HttpClient()) { } public Rate(HttpClient http) { http.PostAsync("/rate", null).Wait(); } }
            class Quotes { [Rml1] public object Price() => [|new Rate()|]; }
            """ },
        { "extension method", """
            static class Rates { public static string Load(this HttpClient http) => http.GetStringAsync("/rate").Result; }
            class Quotes(HttpClient http) { [Rml1] public string Price() => http.[|Load()|]; }
            """ },
        { "await foreach over an async iterator", """
            class Rates(HttpClient http) { public async IAsyncEnumerable<string> All() { yield return await http.GetStringAsync("/1"); } }
            class Quotes(Rates rates) { [Rml1] public async Task<int> Price() { var n = 0; await foreach (var rate in rates.[|All()|]) n += rate.Length; return n; } }
            """ },
        { "await foreach, configured", """
            class Rates(HttpClient http) { public async IAsyncEnumerable<string> All() { yield return await http.GetStringAsync("/1"); } }
            class Quotes(Rates rates) { [Rml1] public async Task<int> Price(CancellationToken stop) { var n = 0; await foreach (var rate in rates.[|All()|].WithCancellation(stop).ConfigureAwait(false)) n += rate.Length; return n; } }
            """ },
        { "lock", """
            class Quotes(HttpClient http) { private readonly Lock _gate = new(); [Rml1] public string Price() { lock (_gate) { return http.[|GetStringAsync("/rate")|].Result; } } }
            """ },
        { "static abstract member by type argument", """
            interface IRate { static abstract string Load(); }
            class Remote : IRate { public static string Load() => new HttpClient().GetStringAsync("/rate").Result; }
            class Quotes { [Rml1] public string Price<T>() where T : IRate => T.[|Load()|]; }
            """ },
        { "generic operator", """
            struct Money : System.Numerics.IAdditionOperators<Money, Money, Money> { public static Money operator +(Money left, Money right) { new HttpClient().PostAsync("/add", null).Wait(); return left; } }
            class Quotes { [Rml1] public Money Price(Money a, Money b) => [|a + b|]; }
            """ },
        { "compound assignment operator", """
            class Rate { public static Rate operator +(Rate left, int right) { new HttpClient().PostAsync("/add", null).Wait(); return left; } }
            class Quotes { [Rml1] public Rate Price(Rate rate) { [|rate += 1|]; return rate; } }
            """ },
        { "increment operator", """
            class Rate { public static Rate operator ++(Rate rate) { new HttpClient().PostAsync("/add", null).Wait(); return rate; } }
            class Quotes { [Rml1] public Rate Price(Rate rate) { [|rate++|]; return rate; } }
            """ },
        { "equality operator", """
            class Rate { public static bool operator ==(Rate a, Rate b) => new HttpClient().GetStringAsync("/eq").Result == ""; public static bool operator !=(Rate a, Rate b) => !(a == b); public override bool Equals(object? other) => false; public override int GetHashCode() => 0; }
            class Quotes { [Rml1] public bool Price(Rate a, Rate b) => [|a != b|]; }
            """ },
        { "true and false operators", """
            class Rate { public static bool operator true(Rate a) => new HttpClient().GetStringAsync("/eq").Result == ""; public static bool operator false(Rate a) => false; }
            class Quotes { [Rml1] public int Price(Rate a) { if ([|a|]) return 1; return 2; } }
            """ },
        { "explicit conversion", """
            class Rate { public static explicit operator int(Rate rate) => new HttpClient().GetStringAsync("/n").Result.Length; }
            class Quotes { [Rml1] public int Price(Rate rate) => [|(int)rate|]; }
            """ },
        { "collection expression with a builder", """
            [System.Runtime.CompilerServices.CollectionBuilder(typeof(BagBuilder), "Create")]
            class Bag : IEnumerable<int> { public IEnumerator<int> GetEnumerator() { yield break; } System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }
            static class BagBuilder { public static Bag Create(ReadOnlySpan<int> items) { new HttpClient().PostAsync("/bag", null).Wait(); return new Bag(); } }
            class Quotes { [Rml1] public Bag Price() => [|[1, 2]|]; }
            """ },
        { "collection initialiser", """
            class Bag : System.Collections.IEnumerable { public void Add(int item) => new HttpClient().PostAsync("/bag", null).Wait(); public System.Collections.IEnumerator GetEnumerator() => throw new NotImplementedException(); }
            class Quotes { [Rml1] public Bag Price() => new Bag { [|1|] }; }
            """ },
        { "using declaration of interface type", """
            interface ILease : IDisposable { }
            class Other : IDisposable { public void Dispose() { } }
            class Lease(HttpClient http) : ILease { public void Dispose() => http.DeleteAsync("/lease").Wait(); }
            class Quotes(HttpClient http) { private ILease Take() => new Lease(http); [Rml1] public int Price() { using ILease [|lease = Take()|]; return 1; } }
            """ },
        { "ref struct disposed by its pattern", """
            ref struct Lease { public void Dispose() => new HttpClient().DeleteAsync("/lease").Wait(); }
            class Quotes { [Rml1] public int Price() { using var [|lease = new Lease()|]; return 1; } }
            """ },
        { "event accessors", """
            class Hub(HttpClient http) { public event Action Changed { add { http.PostAsync("/subscribe", null).Wait(); } remove { } } }
            class Quotes(Hub hub) { [Rml1] public void Price() { [|hub.Changed += () => { }|]; } }
            """ },
        { "custom awaiter", """
            class Ask(HttpClient http) { public Awaiter GetAwaiter() => new(http); }
            class Awaiter(HttpClient http) : System.Runtime.CompilerServices.INotifyCompletion { public bool IsCompleted => true; public string GetResult() => http.GetStringAsync("/ask").Result; public void OnCompleted(Action next) { } }
            class Quotes(HttpClient http) { [Rml1] public async Task<string> Price() { var ask = new Ask(http); return await [|ask|]; } }
            """ },
        { "interpolated string handler", """
            [System.Runtime.CompilerServices.InterpolatedStringHandler]
            ref struct Handler { public Handler(int literal, int holes) { } public void AppendLiteral(string text) { } public void AppendFormatted(int n) => new HttpClient().PostAsync("/n", null).Wait(); }
            class Quotes { private static int Take(Handler handler) => 1; [Rml1] public int Price(int n) => Take($"n [|{n}|]"); }
            """ },
        { "Lazy field", """
            class Quotes
            {
                private readonly Lazy<string> _rates;
                public Quotes(HttpClient http) { _rates = new Lazy<string>(() => http.GetStringAsync("/rates").Result); }
                [Rml1] public int Price() => _rates.[|Value|].Length;
            }
            """ },
        { "Parallel.ForEachAsync", """
            class Quotes(HttpClient http) { [Rml1] public Task Price(int[] ids) => Parallel.ForEachAsync(ids, async (id, stop) => await http.[|PostAsync($"/{id}", null, stop)|]); }
            """ },
        { "Task.WhenAll over Select", """
            class Quotes(HttpClient http) { [Rml1] public async Task<int> Price(int[] ids) { var all = await Task.WhenAll(ids.Select(id => http.[|GetStringAsync($"/{id}")|])); return all.Length; } }
            """ },
        { "GroupBy, method group and nested lambdas", """
            class Quotes(HttpClient http) { [Rml1] public int Price(int[] ids) => ids.GroupBy(id => id % 2).SelectMany(group => group.Select(id => http.[|GetStringAsync($"/{id}")|].Result)).Count(); }
            """ },
        { "switch expression arm", """
            class Quotes(HttpClient http) { [Rml1] public string Price(int id) => id switch { > 0 => http.[|GetStringAsync("/a")|].Result, _ => "" }; }
            """ },
        { "list pattern indexer", """
            class Rates(HttpClient http) { public int Count => 1; public string this[int i] => http.GetStringAsync($"/{i}").Result; }
            class Quotes { [Rml1] public bool Price(Rates rates) => rates is [|["EUR", ..]|]; }
            """ },
        { "index from the end", """
            class Rates(HttpClient http) { public int Count => 1; public string this[int i] => http.GetStringAsync($"/{i}").Result; }
            class Quotes { [Rml1] public string Price(Rates rates) => [|rates[^1]|]; }
            """ },
        { "foreach deconstruction", """
            class Rate(HttpClient http) { public void Deconstruct(out string a, out string b) { a = http.GetStringAsync("/a").Result; b = a; } }
            class Quotes { [Rml1] public int Price(List<Rate> rates) { var n = 0; foreach (var (a, b) in [|rates|]) n += a.Length; return n; } }
            """ },
        { "positional pattern", """
            class Rate(HttpClient http) { public void Deconstruct(out string a, out string b) { a = http.GetStringAsync("/a").Result; b = a; } }
            class Quotes { [Rml1] public bool Price(Rate rate) => rate is [|("EUR", _)|]; }
            """ },
        { "optional parameters and named arguments", """
            class Rates(HttpClient http) { public string Load(int id = 1, string market = "EU") => http.GetStringAsync($"/{market}/{id}").Result; }
            class Quotes(Rates rates) { [Rml1] public string Price() => rates.[|Load(market: "US")|]; }
            """ },
        { "base call", """
            class Remote(HttpClient http) { public virtual string Load() => http.GetStringAsync("/r").Result; }
            class Quotes(HttpClient http) : Remote(http) { [Rml1] public string Price() => base.[|Load()|]; }
            """ },
        { "nested generic type", """
            class Cache<T>(Func<string, T> load) { public T Get(string key) => load(key); public class Entry(HttpClient http) { public string Fill() => http.GetStringAsync("/e").Result; } }
            class Quotes(HttpClient http) { [Rml1] public string Price() => new Cache<int>.Entry(http).[|Fill()|]; }
            """ },
        { "ValueTask and conditional access", """
            class Rates(HttpClient http) { public async ValueTask<string> Load() => await http.GetStringAsync("/r"); }
            class Quotes { [Rml1] public async Task<string> Price(Rates? rates) => rates is null ? "" : await rates.[|Load()|]; }
            """ },
        { "null-conditional", """
            class Rates(HttpClient http) { public string Load() => http.GetStringAsync("/r").Result; }
            class Quotes { [Rml1] public string? Price(Rates? rates) => rates?.[|Load()|]; }
            """ },
        { "recursive local functions", """
            class Quotes(HttpClient http)
            {
                [Rml1] public string Price(int n) { return Even(n); string Even(int i) => i == 0 ? "" : Odd(i - 1); string Odd(int i) => i == 0 ? http.[|GetStringAsync("/o")|].Result : Even(i - 1); }
            }
            """ },
        { "callback of an own type", """
            delegate Task<string> Loader(string path);
            class Rates { public async Task<string> Run(Loader load) => await load("/r"); }
            class Quotes(HttpClient http) { [Rml1] public Task<string> Price(Rates rates) => rates.Run(path => http.[|GetStringAsync(path)|]); }
            """ },
        { "property of delegate type with one assignment", """
            class Quotes(HttpClient http) { private Func<string> Load { get; } = () => http.GetStringAsync("/r").Result; [Rml1] public string Price() => [|Load()|]; }
            """ },
        { "explicit operator in a query", """
            class Quotes(HttpClient http) { [Rml1] public int Price(int[] ids) => (from id in ids let text = http.[|GetStringAsync($"/{id}")|].Result where text.Length > 1 orderby text select text).Count(); }
            """ },
        { "catch filter", """
            class Quotes(HttpClient http) { private bool Tell(Exception e) => http.PostAsync("/errors", null).IsCompleted; [Rml1] public int Price(string text) { try { return int.Parse(text); } catch (Exception e) when ([|Tell(e)|]) { return 0; } } }
            """ },
        { "goto and finally", """
            class Quotes(HttpClient http) { [Rml1] public int Price(string text) { try { return int.Parse(text); } finally { http.[|PostAsync("/done", null)|].Wait(); } } }
            """ },
    };

    [Theory]
    [MemberData(nameof(Reached))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML1001ClosedReachesEffect>.Flags(ServiceCode.With(code));
    }
}
