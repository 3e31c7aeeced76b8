using RmlAnalyzers.Rules.Closed;
using RmlAnalyzers.Tests.House.Support;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Closed;

/// <summary>How the world of a call is found: every source and every path that is promised, in the promised order. The rule on Closed code is the observer.
/// What the label of a message says of its sender needs a row for the sender: see <see cref="Labels.LabelledDeclarationsTests"/>.</summary>
public class InferenceContractTests
{
    private const string Loads = "http.GetStringAsync(\"/rate\").Result";

    public static TheoryData<string, string> Reached => new()
    {
        { "label on the member", "interface IBank { [Rml2(NoUndo = \"x\")] void Pay(); } class Quotes(IBank bank) { [Rml1] public void Price() => bank.Pay(); }" },
        { "label on what it overrides", "abstract class Bank { [Rml2(NoUndo = \"x\")] public abstract void Pay(); } class Local : Bank { public override void Pay() { } } class Quotes(Local bank) { [Rml1] public void Price() => bank.Pay(); }" },
        { "label on what it implements", "interface IBank { [Rml2(NoUndo = \"x\")] void Pay(); } class Local : IBank { public void Pay() { } } class Quotes(Local bank) { [Rml1] public void Price() => bank.Pay(); }" },
        { "label on its type", "[Rml2] class Bank { public void Pay() { } } class Quotes(Bank bank) { [Rml1] public void Price() => bank.Pay(); }" },
        { "label on its base type", "[Rml2] class Bank; class Local : Bank { public void Pay() { } } class Quotes(Local bank) { [Rml1] public void Price() => bank.Pay(); }" },
        { "label on its interface", "[Rml2] interface IBank; class Local : IBank { public void Pay() { } } class Quotes(Local bank) { [Rml1] public void Price() => bank.Pay(); }" },
        { "label on its assembly", "[assembly: Rml2] class Bank { public void Pay() { } } class Quotes(Bank bank) { [Rml1] public void Price() => bank.Pay(); }" },
        { "catalogue row", $"class Quotes(HttpClient http) {{ [Rml1] public string Price() => {Loads}; }}" },
        { "row on a type, for what derives from it", "class Rates(HttpMessageHandler handler) : HttpClient(handler); class Quotes(Rates rates) { [Rml1] public string Price() => rates.GetStringAsync(\"/\").Result; }" },
        { "row on an interface member, for what implements it", "class Store(System.Data.IDbCommand inner) { public int Run() => inner.ExecuteNonQuery(); } class Quotes(Store store) { [Rml1] public int Price() => store.Run(); }" },
        { "its body", $"class Rates(HttpClient http) {{ public string Load() => {Loads}; }} class Quotes(Rates rates) {{ [Rml1] public string Price() => rates.Load(); }}" },
        { "bodies that call each other", $"class Rates(HttpClient http) {{ public string A(int n) => n > 0 ? B(n - 1) : {Loads}; public string B(int n) => A(n); }} class Quotes(Rates rates) {{ [Rml1] public string Price() => rates.B(3); }}" },
        { "lambda", $"class Quotes(HttpClient http) {{ [Rml1] public string Price() {{ Func<string> load = () => {Loads}; return load(); }} }}" },
        { "local function", $"class Quotes(HttpClient http) {{ [Rml1] public string Price() {{ return Load(); string Load() => {Loads}; }} }}" },
        { "method group", $"class Quotes(HttpClient http) {{ string Load(int id) => {Loads}; [Rml1] public List<string> Price() => Enumerable.Range(1, 3).Select(Load).ToList(); }}" },
        { "delegate in a field with one assignment", $"class Quotes(HttpClient http) {{ readonly Func<string> _load = () => {Loads}; [Rml1] public string Price() => _load(); }}" },
        { "property getter", $"class Rates(HttpClient http) {{ public string Now => {Loads}; }} class Quotes(Rates rates) {{ [Rml1] public string Price() => rates.Now; }}" },
        { "property setter", "class Rates(HttpClient http) { public string Now { set => http.PostAsync(value, null).Wait(); } } class Quotes(Rates rates) { [Rml1] public void Price() => rates.Now = \"x\"; }" },
        { "indexer", "class Rates(HttpClient http) { public string this[string path] => http.GetStringAsync(path).Result; } class Quotes(Rates rates) { [Rml1] public string Price() => rates[\"/\"]; }" },
        { "constructor", $"class Rates {{ public Rates(HttpClient http) => Now = {Loads}; public string Now {{ get; }} }} class Quotes(HttpClient http) {{ [Rml1] public object Price() => new Rates(http); }}" },
        { "field initialiser", $"class Rates(HttpClient http) {{ public readonly string Now = {Loads}; }} class Quotes(HttpClient http) {{ [Rml1] public object Price() => new Rates(http); }}" },
        { "implicit base constructor", "class Base { public Base() => new HttpClient().PostAsync(\"/\", null).Wait(); } class Rates : Base; class Quotes { [Rml1] public object Price() => new Rates(); }" },
        { "constructor behind new()", "class Rates { public Rates() => new HttpClient().PostAsync(\"/\", null).Wait(); } class Quotes { static T Make<T>() where T : new() => new T(); [Rml1] public object Price() => Make<Rates>(); }" },
        { "using", "class Lease : IDisposable { public void Dispose() => new HttpClient().DeleteAsync(\"/\").Wait(); } class Quotes { [Rml1] public void Price(Lease lease) { using (lease) { } } }" },
        { "await using", "class Lease : IAsyncDisposable { public async ValueTask DisposeAsync() => await new HttpClient().DeleteAsync(\"/\"); } class Quotes { [Rml1] public async Task Price(Lease lease) { await using var held = lease; } }" },
        { "foreach", $"class Rates(HttpClient http) {{ public IEnumerator<string> GetEnumerator() {{ yield return {Loads}; }} }} class Quotes(Rates rates) {{ [Rml1] public int Price() {{ var n = 0; foreach (var rate in rates) n++; return n; }} }}" },
        { "operator", "class Rate { public static Rate operator +(Rate left, Rate right) { new HttpClient().PostAsync(\"/\", null).Wait(); return left; } } class Quotes { [Rml1] public Rate Price(Rate a, Rate b) => a + b; }" },
        { "conversion", "class Rate { public static implicit operator decimal(Rate rate) { new HttpClient().PostAsync(\"/\", null).Wait(); return 1; } } class Quotes { [Rml1] public decimal Price(Rate rate) => rate; }" },
        { "interpolation", "class Rate { public override string ToString() => new HttpClient().GetStringAsync(\"/\").Result; } class Quotes { [Rml1] public string Price(Rate rate) => $\"{rate}\"; }" },
        { "event", "class Feed { public event Action? Asked; public void Ask() => Asked?.Invoke(); } class Quotes { readonly Feed _feed = new(); public Quotes(HttpClient http) => _feed.Asked += () => http.PostAsync(\"/\", null).Wait(); [Rml1] public void Price() => _feed.Ask(); }" },
        { "interface with one implementation", $"interface IRates {{ string Load(); }} class Rates(HttpClient http) : IRates {{ public string Load() => {Loads}; }} class Quotes(IRates rates) {{ [Rml1] public string Price() => rates.Load(); }}" },
        { "interface whose implementations all leave", $"interface IRates {{ string Load(); }} class A(HttpClient http) : IRates {{ public string Load() => {Loads}; }} class B(HttpClient http) : IRates {{ public string Load() => {Loads}; }} class Quotes(IRates rates) {{ [Rml1] public string Price() => rates.Load(); }}" },
        { "virtual call", $"abstract class Rates {{ public abstract string Load(); }} class A(HttpClient http) : Rates {{ public override string Load() => {Loads}; }} class Quotes(Rates rates) {{ [Rml1] public string Price() => rates.Load(); }}" },
        { "branch", $"class Quotes(HttpClient http) {{ [Rml1] public string Price(bool live) => live ? {Loads} : \"\"; }}" },
        { "argument that decides and is constant", "class Quotes(HttpClient http) { [Rml1] public object Price() => http.SendAsync(new HttpRequestMessage(HttpMethod.Post, \"/\")).Result; }" },
    };

    public static TheoryData<string, string> NotReached => new()
    {
        { "the member's label goes before its type's", "[Rml2] class Bank { [Rml1] public void Sum() { } } class Quotes(Bank bank) { [Rml1] public void Price() => bank.Sum(); }" },
        { "what it implements goes before its type", "interface IBank { [Rml1] void Sum(); } [Rml2] class Local : IBank { public void Sum() { } } class Quotes(Local bank) { [Rml1] public void Price() => bank.Sum(); }" },
        { "its type goes before the base type", "[Rml2] class Bank; [Rml1] class Local : Bank { public void Sum() { } } class Quotes(Local bank) { [Rml1] public void Price() => bank.Sum(); }" },
        { "its type goes before the assembly", "[assembly: Rml2] [Rml1] class Bank { public void Sum() { } } class Quotes(Bank bank) { [Rml1] public void Price() => bank.Sum(); }" },
        { "its label goes before its body", $"class Rates(HttpClient http) {{ [Rml1(Trusted = \"a cache\")] public string Load() => {Loads}; }} class Quotes(Rates rates) {{ [Rml1] public string Price() => rates.Load(); }}" },
        { "one of several implementations stays", $"interface IRates {{ string Load(); }} class A(HttpClient http) : IRates {{ public string Load() => {Loads}; }} class B : IRates {{ public string Load() => \"\"; }} class Quotes(IRates rates) {{ [Rml1] public string Price() => rates.Load(); }}" },
        { "a delegate that several assign", $"class Quotes(HttpClient http) {{ Func<string> _load = () => \"\"; public void Use() => _load = () => {Loads}; [Rml1] public string Price() => _load(); }}" },
        { "bodies that call each other and stay", "class Rates { public int A(int n) => n > 0 ? B(n - 1) : 0; public int B(int n) => A(n); } class Quotes(Rates rates) { [Rml1] public int Price() => rates.B(3); }" },
        { "unknown", "class Quotes(IServiceProvider services) { [Rml1] public object? Price() => services.GetService(typeof(int)); }" },
        { "a lambda that nobody runs", $"class Quotes(HttpClient http) {{ [Rml1] public int Price() {{ Func<string> load = () => {Loads}; return load.GetHashCode(); }} }}" },
        { "another type argument behind new()", "class Rates { public Rates() => new HttpClient().PostAsync(\"/\", null).Wait(); } class Quotes { static T Make<T>() where T : new() => new T(); public object Live() => Make<Rates>(); [Rml1] public object Price() => Make<List<int>>(); }" },
    };

    [Theory]
    [MemberData(nameof(Reached))]
    public async Task Proven(string path, string code)
    {
        var finding = Assert.Single(await Findings(code));
        Assert.True(finding.AdditionalLocations.Count > 0, $"{path}: the path is not attached.");
        Assert.StartsWith("'Price' promises RML-1 (Closed)", finding.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(NotReached))]
    public async Task Not_proven(string path, string code)
    {
        Assert.NotEmpty(path);
        Assert.Empty(await Findings(code));
    }

    private static async Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> Findings(string code)
    {
        var compilation = Lab.Compile([Lab.Parse(code, "/0/Quotes.cs")]);
        Assert.Empty(compilation.GetDiagnostics().Where(problem => problem.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        var outcome = await Lab.Run(compilation, analyzers: [new RML1001ClosedReachesEffect()]);
        Assert.Empty(outcome.Crashes);
        return outcome.Findings;
    }
}
