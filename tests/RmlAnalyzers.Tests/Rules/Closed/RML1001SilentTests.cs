using RmlAnalyzers.Rules.Closed;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Closed;

/// <summary>Purity is not the measure: what stays inside the process stays silent, and so does what cannot be seen.</summary>
public class RML1001SilentTests
{
    public static TheoryData<string, string> Twins => new()
    {
        { "LINQ and builders", """
            class Quotes { [Rml1] public string Price(IEnumerable<decimal> lines) { var text = new StringBuilder(); foreach (var line in lines.Where(l => l > 0).OrderBy(l => l)) text.Append(line).AppendLine(); return text.ToString(); } }
            """ },
        { "own dictionaries", """
            class Quotes { private readonly ConcurrentDictionary<int, decimal> _known = new(); [Rml1] public decimal Price(int id) => _known.GetOrAdd(id, static key => key * 2m); }
            """ },
        { "guard throws", """
            class Quotes { [Rml1] public decimal Price(string? code) { ArgumentException.ThrowIfNullOrEmpty(code); if (code.Length > 3) throw new InvalidOperationException($"bad {code}"); return 1m; } }
            """ },
        { "serialisation to memory", """
            class Quotes { [Rml1] public byte[] Price(object cart) { using var stream = new MemoryStream(); JsonSerializer.Serialize(stream, cart); return stream.ToArray(); } }
            """ },
        { "Task.Yield", """
            class Quotes { [Rml1] public async Task<int> Price(CancellationToken stop) { await Task.Yield(); stop.ThrowIfCancellationRequested(); return await Task.FromResult(2); } }
            """ },
        { "temp file", """
            class Quotes { [Rml1] public void Price() { var path = Path.Combine(Path.GetTempPath(), "q.txt"); File.WriteAllText(path, "1"); File.Delete(path); } }
            """ },
        { "file at a path nobody knows", """
            class Quotes { [Rml1] public void Price(string path) => File.WriteAllText(path, "1"); }
            """ },
        { "unlabelled", """
            class Quotes(HttpClient http) { public Task<string> Price() => http.GetStringAsync("/rates"); }
            """ },
        { "Dialog", """
            class Quotes(HttpClient http) { [Rml2] public Task<string> Price() => http.GetStringAsync("/rates"); }
            """ },
        { "trusted", """
            class Quotes(HttpClient http) { [Rml1(Trusted = "cached for the day by the sidecar")] public Task<string> Price() => http.GetStringAsync("/rates"); }
            """ },
        { "callee labelled closed", """
            class Rates(HttpClient http) { [Rml1(Trusted = "local replica")] public string Load() => http.GetStringAsync("/r").Result; }
            class Quotes(Rates rates) { [Rml1] public string Price() => rates.Load(); }
            """ },
        { "lambda only returned", """
            class Quotes(HttpClient http) { [Rml1] public Func<Task<string>> Price() => () => http.GetStringAsync("/rates"); }
            """ },
        { "lambda stored for the caller", """
            class Plan { public List<Func<Task>> Steps { get; } = []; }
            class Quotes(HttpClient http) { [Rml1] public Plan Price() { var plan = new Plan(); plan.Steps.Add(() => http.GetStringAsync("/rates")); return plan; } }
            """ },
        { "delegate given by the caller", """
            class Quotes { [Rml1] public async Task<string> Price(Func<Task<string>> load) => await load(); }
            """ },
        { "local function never called", """
            class Quotes(HttpClient http) { [Rml1] public int Price() { return 1; Task<string> Load() => http.GetStringAsync("/r"); } }
            """.Replace("return 1; Task", "_ = nameof(Load); return 1; Task") },
        { "nameof", """
            class Quotes(HttpClient http) { [Rml1] public string Price() => nameof(http.GetStringAsync); }
            """ },
        { "one implementation stays inside", """
            interface IRates { string Load(); }
            class Remote(HttpClient http) : IRates { public string Load() => http.GetStringAsync("/r").Result; }
            class Fixed : IRates { public string Load() => "1"; }
            class Quotes(IRates rates) { [Rml1] public string Price() => rates.Load(); }
            """ },
        { "the implementation made in sight stays inside", """
            abstract class Rates { public abstract string Load(); }
            class Remote(HttpClient http) : Rates { public override string Load() => http.GetStringAsync("/r").Result; }
            class Fixed : Rates { public override string Load() => "1"; }
            class Quotes { [Rml1] public string Price() { Rates rates = new Fixed(); return rates.Load(); } }
            """ },
        { "other instantiation of a generic interface", """
            interface IQuery<T> { T Load(); }
            class RateQuery(HttpClient http) : IQuery<string> { public string Load() => http.GetStringAsync("/rates").Result; }
            class CountQuery : IQuery<int> { public int Load() => 1; }
            class Quotes(IQuery<int> query) { [Rml1] public int Price() => query.Load(); }
            """ },
        { "base call of a quiet base", """
            class Fixed { public virtual string Load() => "1"; }
            class Remote(HttpClient http) : Fixed { public override string Load() => http.GetStringAsync("/r").Result; }
            class Quotes : Fixed { [Rml1] public string Price() => base.Load(); }
            """ },
        { "interface of the framework", """
            class Remote(HttpClient http) : IDisposable { public void Dispose() => http.DeleteAsync("/r").Wait(); }
            class Quotes { [Rml1] public void Price(IDisposable resource) => resource.Dispose(); }
            """ },
        { "making and reading a labelled message", """
            [Rml3] record PaymentCaptured(Guid Id, decimal Amount);
            class Quotes { [Rml1] public decimal Price() { var message = new PaymentCaptured(Guid.NewGuid(), 2m) with { Amount = 3m }; return message.Amount + message.ToString().Length; } }
            """ },
        { "making a labelled service", """
            [Rml2] class Gateway(HttpClient http) { public HttpClient Http { get; } = http; public Task Send() => Http.PostAsync("/x", null); }
            class Quotes { [Rml1] public Gateway Price(HttpClient http) => new Gateway(http); }
            """ },
        { "request built and not sent", """
            class Quotes { [Rml1] public HttpRequestMessage Price() { var request = new HttpRequestMessage(HttpMethod.Post, "/pay"); request.Headers.Add("Idempotency-Key", "k"); return request; } }
            """ },
        { "own retry of pure work", """
            static class Retry { public static T Run<T>(Func<T> work) { for (var i = 0; ; i++) { try { return work(); } catch (FormatException) when (i < 3) { } } } }
            class Quotes { [Rml1] public int Price(string text) => Retry.Run(() => int.Parse(text)); }
            """ },
        { "private store", """
            [PrivateStore] class Scratch { public void Save(string text) => File.WriteAllText("/var/scratch/quotes.txt", text); }
            class Quotes(Scratch scratch) { [Rml1] public void Price() => scratch.Save("1"); }
            """ },
        { "deferred by the caller", """
            class Quotes { [Rml1] public IEnumerable<int> Price(IEnumerable<int> lines) { foreach (var line in lines) { if (line > 1) yield return line; } } }
            """ },
    };

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML1001ClosedReachesEffect>.Silent(ServiceCode.With(code));
    }
}
