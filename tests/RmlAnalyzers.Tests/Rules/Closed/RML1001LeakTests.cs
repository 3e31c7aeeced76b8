using RmlAnalyzers.Rules.Closed;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Closed;

/// <summary>Every way out of a Closed method that the contract lists is found, and reported at the call where the reader acts.</summary>
public class RML1001LeakTests
{
    public static TheoryData<string, string> Leaks => new()
    {
        { "direct call", """
            class Quotes(HttpClient http)
            {
                [Rml1] public async Task<decimal> Price(int id) => await http.[|GetFromJsonAsync<decimal>($"/rates/{id}")|];
            }
            """ },
        { "ConfigureAwait", """
            class Quotes(HttpClient http)
            {
                [Rml1] public async Task<string> Price() { return await http.[|GetStringAsync("/rates")|].ConfigureAwait(false); }
            }
            """ },
        { "helper two calls deep", """
            class RateClient(HttpClient http)
            {
                public Task<string> GetAsync() => Load("/rates");
                private async Task<string> Load(string path) { var response = await http.PostAsync(path, null); return await response.Content.ReadAsStringAsync(); }
            }
            class Quotes(RateClient rates)
            {
                [Rml1] public async Task<string> Price() => await rates.[|GetAsync()|];
            }
            """ },
        { "property getter", """
            class Rates(HttpClient http) { public string Today => http.GetStringAsync("/rates").Result; }
            class Quotes(Rates rates) { [Rml1] public int Price() => rates.[|Today|].Length; }
            """ },
        { "indexer", """
            class Rates(HttpClient http) { public string this[string code] => http.GetStringAsync(code).Result; }
            class Quotes(Rates rates) { [Rml1] public int Price() => [|rates["EUR"]|].Length; }
            """ },
        { "property setter", """
            class Board(HttpClient http) { private string _text = ""; public string Text { get => _text; set { _text = value; http.PutAsync("/board", null).Wait(); } } }
            class Quotes(Board board) { [Rml1] public void Price() { board.[|Text|] = "sold"; } }
            """ },
        { "constructor", """
            class Session { public Session(HttpClient http) { http.PostAsync("/sessions", null).Wait(); } }
            class Quotes(HttpClient http) { [Rml1] public object Price() => [|new Session(http)|]; }
            """ },
        { "target-typed constructor", """
            class Session { public Session(HttpClient http) { http.PostAsync("/sessions", null).Wait(); } }
            class Quotes(HttpClient http) { [Rml1] public object Price() { Session session = [|new(http)|]; return session; } }
            """ },
        { "field initialiser", """
            class Session { private readonly string _token = new HttpClient().GetStringAsync("/token").Result; public int Length => _token.Length; }
            class Quotes { [Rml1] public int Price() => [|new Session()|].Length; }
            """ },
        { "base constructor", """
            class Connected { protected Connected() { new HttpClient().PostAsync("/hello", null).Wait(); } }
            class Session : Connected { }
            class Quotes { [Rml1] public object Price() => [|new Session()|]; }
            """ },
        { "primary constructor base", """
            class Connected { protected Connected(HttpClient http) { http.PostAsync("/hello", null).Wait(); } }
            class Session(HttpClient http) : Connected(http) { }
            class Quotes(HttpClient http) { [Rml1] public object Price() => [|new Session(http)|]; }
            """ },
        { "static initialiser", """
            static class Rates { private static readonly string Loaded = new HttpClient().GetStringAsync("/rates").Result; public static int Count() => Loaded.Length; }
            class Quotes { [Rml1] public int Price() => Rates.[|Count()|]; }
            """ },
        { "delegate field", """
            class Quotes
            {
                private readonly Func<string, Task<string>> _load;
                public Quotes(HttpClient http) { _load = path => http.GetStringAsync(path); }
                [Rml1] public Task<string> Price() => [|_load("/rates")|];
            }
            """ },
        { "delegate field with an initialiser, used twice", """
            class Quotes
            {
                private static readonly HttpClient Http = new();
                private readonly Func<string, Task<string>> _load = path => Http.GetStringAsync(path);
                [Rml1] public Task<string> Price() => [|_load("/rates")|];
                [Rml1] public Task<string> Again() => [|_load("/rates")|];
            }
            """ },
        { "delegate local", """
            class Quotes(HttpClient http)
            {
                [Rml1] public Task<string> Price() { Func<Task<string>> load = () => http.[|GetStringAsync("/rates")|]; return load(); }
            }
            """ },
        { "method group", """
            class Quotes(HttpClient http)
            {
                private string Load(string path) => http.GetStringAsync(path).Result;
                [Rml1] public List<string> Price(string[] paths) => paths.[|Select(Load)|].ToList();
            }
            """ },
        { "lambda in LINQ", """
            class Quotes(HttpClient http)
            {
                [Rml1] public string[] Price(IEnumerable<string> paths) => paths.Where(p => p.Length > 1).Select(p => http.[|GetStringAsync(p)|].Result).ToArray();
            }
            """ },
        { "query expression", """
            class Quotes(HttpClient http)
            {
                [Rml1] public string[] Price(IEnumerable<string> paths) => (from p in paths select http.[|GetStringAsync(p)|].Result).ToArray();
            }
            """ },
        { "local function", """
            class Quotes(HttpClient http)
            {
                [Rml1] public Task<string> Price() { return Load(); Task<string> Load() => http.[|GetStringAsync("/rates")|]; }
            }
            """ },
        { "own helper that runs a delegate", """
            static class Timed { public static async Task<T> Run<T>(Func<Task<T>> work) { return await work(); } }
            class Quotes(HttpClient http)
            {
                [Rml1] public Task<string> Price() => Timed.Run(() => http.[|GetStringAsync("/rates")|]);
            }
            """ },
        { "own helper two deep that runs a delegate", """
            static class Timed
            {
                public static Task<T> Run<T>(Func<Task<T>> work) => Inner(work);
                private static async Task<T> Inner<T>(Func<Task<T>> work) { return await work().ConfigureAwait(false); }
            }
            class Quotes(HttpClient http)
            {
                private Task<string> Load() => http.GetStringAsync("/rates");
                [Rml1] public Task<string> Price() => Timed.[|Run(Load)|];
            }
            """ },
        { "virtual call, every override", """
            abstract class Rates { public abstract Task<string> Load(); }
            class Remote(HttpClient http) : Rates { public override Task<string> Load() => http.GetStringAsync("/rates"); }
            class Quotes(Rates rates) { [Rml1] public Task<string> Price() => rates.[|Load()|]; }
            """ },
        { "interface call", """
            interface IRates { Task<string> Load(); }
            class Remote(HttpClient http) : IRates { async Task<string> IRates.Load() => await http.GetStringAsync("/rates"); }
            class Quotes(IRates rates) { [Rml1] public Task<string> Price() => rates.[|Load()|]; }
            """ },
        { "generic interface", """
            interface IQuery<T> { T Load(); }
            class RateQuery(HttpClient http) : IQuery<string> { public string Load() => http.GetStringAsync("/rates").Result; }
            class CountQuery : IQuery<int> { public int Load() => 1; }
            class Quotes(IQuery<string> query) { [Rml1] public string Price() => query.[|Load()|]; }
            """ },
        { "default interface member", """
            interface IRates { HttpClient Http { get; } string Load() => Http.GetStringAsync("/rates").Result; }
            class Quotes(IRates rates) { [Rml1] public string Price() => rates.[|Load()|]; }
            """ },
        { "iterator", """
            class Rates(HttpClient http) { public IEnumerable<string> All() { yield return http.GetStringAsync("/1").Result; } }
            class Quotes(Rates rates) { [Rml1] public int Price() { var n = 0; foreach (var rate in rates.[|All()|]) n += rate.Length; return n; } }
            """ },
        { "own enumerator", """
            class Pages(HttpClient http)
            {
                public Enumerator GetEnumerator() => new(http);
                public struct Enumerator(HttpClient http) { public string Current => ""; public bool MoveNext() => http.GetAsync("/next").Result.IsSuccessStatusCode; }
            }
            class Quotes(Pages pages) { [Rml1] public int Price() { var n = 0; foreach (var page in [|pages|]) n += page.Length; return n; } }
            """ },
        { "using", """
            sealed class Lease(HttpClient http) : IDisposable { public void Dispose() => http.DeleteAsync("/lease").Wait(); }
            class Quotes(HttpClient http) { [Rml1] public int Price() { using var [|lease = new Lease(http)|]; return 1; } }
            """ },
        { "await using", """
            sealed class Lease(HttpClient http) : IAsyncDisposable { public async ValueTask DisposeAsync() => await http.DeleteAsync("/lease"); }
            class Quotes(HttpClient http) { [Rml1] public async Task<int> Price() { await using ([|new Lease(http)|]) { await Task.Yield(); } return 1; } }
            """ },
        { "operator", """
            class Rate(HttpClient http) { public static Rate operator +(Rate left, Rate right) { left.Send(); return left; } private void Send() => http.PostAsync("/add", null).Wait(); }
            class Quotes(Rate a, Rate b) { [Rml1] public Rate Price() => [|a + b|]; }
            """ },
        { "conversion", """
            class Rate(HttpClient http) { public static implicit operator decimal(Rate rate) => rate.Load(); private decimal Load() => http.GetFromJsonAsync<decimal>("/rate").Result; }
            class Quotes(Rate rate) { [Rml1] public decimal Price() => [|rate|]; }
            """ },
        { "interpolation", """
            class Rate(HttpClient http) { public override string ToString() => http.GetStringAsync("/rate").Result; }
            class Quotes(Rate rate) { [Rml1] public string Price() => $"rate {[|rate|]}"; }
            """ },
        { "event", """
            class Stock(HttpClient http)
            {
                public event Action<int>? Changed;
                public Stock Wire() { Changed += n => http.PostAsync("/stock", null).Wait(); return this; }
                [Rml1] public void Reserve(int n) => Changed?.[|Invoke(n)|];
            }
            """ },
        { "new() constraint", """
            class Sender { public Sender() { new HttpClient().PostAsync("/hello", null).Wait(); } }
            static class Make { public static T One<T>() where T : new() => new T(); }
            class Quotes { [Rml1] public object Price() => Make.[|One<Sender>()|]; }
            """ },
        { "new() constraint on a type, through another generic", """
            class Sender { public Sender() { new HttpClient().PostAsync("/hello", null).Wait(); } }
            class Factory<T> where T : new() { public T One() => new(); }
            static class Make { public static T Any<T>() where T : new() => new Factory<T>().One(); }
            class Quotes { [Rml1] public object Price() => Make.[|Any<Sender>()|]; }
            """ },
        { "deconstruction", """
            class Rate(HttpClient http) { public void Deconstruct(out string a, out string b) { a = http.GetStringAsync("/a").Result; b = a; } }
            class Quotes(Rate rate) { [Rml1] public int Price() { var (a, b) = [|rate|]; return a.Length; } }
            """.Replace("var (a, b) = [|rate|]", "[|var (a, b) = rate|]") },
        { "property pattern", """
            class Rate(HttpClient http) { public bool Live => http.GetAsync("/live").Result.IsSuccessStatusCode; }
            class Quotes(Rate rate) { [Rml1] public int Price() => rate is { [|Live|]: true } ? 1 : 2; }
            """ },
        { "awaited Task.Run", """
            class Quotes(HttpClient http) { [Rml1] public async Task<string> Price() => await Task.Run(() => http.[|GetStringAsync("/rates")|]); }
            """ },
        { "Lazy read inside", """
            class Quotes(HttpClient http)
            {
                private readonly Lazy<string> _rates;
                public Quotes(HttpClient h, int n) : this(h) { }
                [Rml1] public int Price() { var rates = new Lazy<string>(() => http.[|GetStringAsync("/rates")|].Result); return rates.Value.Length; }
            }
            """ },
        { "recursion", """
            class Rates(HttpClient http)
            {
                public string Even(int n) => n == 0 ? "" : Odd(n - 1);
                public string Odd(int n) => n == 0 ? http.GetStringAsync("/odd").Result : Even(n - 1);
            }
            class Quotes(Rates rates) { [Rml1] public string Price() => rates.[|Even(4)|]; }
            """ },
        { "mail", """
            class Quotes { [Rml1] public void Price(SmtpClient mail, MailMessage message) => mail.[|Send(message)|]; }
            """ },
        { "file", """
            class Quotes { [Rml1] public void Price() => File.[|WriteAllText("/mnt/share/out.csv", "1")|]; }
            """ },
        { "branch", """
            class Quotes(HttpClient http) { [Rml1] public int Price(int n) { if (n > 3) { try { http.[|DeleteAsync("/x")|].Wait(); } catch (Exception) when (n > 4) { return 0; } } return n; } }
            """ },
    };

    [Theory]
    [MemberData(nameof(Leaks))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML1001ClosedReachesEffect>.Flags(ServiceCode.With(code));
    }
}
