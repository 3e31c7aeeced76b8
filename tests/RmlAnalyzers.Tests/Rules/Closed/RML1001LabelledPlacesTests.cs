using RmlAnalyzers.Rules.Closed;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Closed;

/// <summary>Wherever the label stands, on the one who promises or on the one who is called, the leak is found.</summary>
public class RML1001LabelledPlacesTests
{
    public static TheoryData<string, string> Leaks => new()
    {
        { "label of a callee", """
            class Bank { [Rml2] public Task Reserve(decimal amount) => Task.CompletedTask; }
            class Quotes(Bank bank) { [Rml1] public Task Price() => bank.[|Reserve(1m)|]; }
            """ },
        { "label of a contract", """
            interface IBank { [Rml3] Task Capture(decimal amount); }
            class Quotes(IBank bank) { [Rml1] public async Task Price() { if (bank is not null) { await bank.[|Capture(1m)|]; } } }
            """ },
        { "closed type", """
            [Rml1] class Quotes(HttpClient http) { public Task<string> Price() => http.[|GetStringAsync("/rates")|]; }
            """ },
        { "field initialiser of a closed type", """
            [Rml1] class Quotes { private readonly string _rates = new HttpClient().[|GetStringAsync("/rates")|].Result; public int Price() => _rates.Length; }
            """ },
        { "static field initialiser of a closed type", """
            [Rml1] static class Quotes { private static readonly string Rates = new HttpClient().[|GetStringAsync("/rates")|].Result; public static int Price() => Rates.Length; }
            """ },
        { "property initialiser of a closed type", """
            [Rml1] class Quotes { public string Rates { get; } = new HttpClient().[|GetStringAsync("/rates")|].Result; }
            """ },
        { "initialiser run by a closed constructor", """
            class Quotes { private readonly string _rates = new HttpClient().[|GetStringAsync("/rates")|].Result; [Rml1] public Quotes() { } public int Price() => _rates.Length; }
            """ },
        { "implicit constructor of a closed type with a leaking base", """
            class Connected { protected Connected() { new HttpClient().PostAsync("/hello", null).Wait(); } }
            [Rml1] class [|Quotes|] : Connected { }
            """ },
        { "constructor of a closed type", """
            [Rml1] class Quotes { public Quotes(HttpClient http) { http.[|PostAsync("/hello", null)|].Wait(); } }
            """ },
        { "closed accessor", """
            class Quotes(HttpClient http) { public string Price { [Rml1] get => http.[|GetStringAsync("/rates")|].Result; set => http.PostAsync(value, null); } }
            """ },
        { "closed lambda", """
            class Quotes(HttpClient http) { public Func<Task<string>> Price() => [Rml1] () => http.[|GetStringAsync("/rates")|]; }
            """ },
        { "a private store that calls a service", """
            [PrivateStore] class Scratch(HttpClient http) { public void Save(string text) { File.WriteAllText("/var/scratch/quotes.txt", text); http.PostAsync("/backup", null).Wait(); } }
            class Quotes(Scratch scratch) { [Rml1] public void Price() => scratch.[|Save("1")|]; }
            """ },
        { "closed property", """
            class Quotes(HttpClient http) { [Rml1] public string Price => http.[|GetStringAsync("/rates")|].Result; }
            """ },
        { "closed contract", """
            interface IQuotes { [Rml1] Task<string> Price(); }
            class Quotes(HttpClient http) : IQuotes { public Task<string> Price() => http.[|GetStringAsync("/rates")|]; }
            """ },
        { "closed local function", """
            class Quotes(HttpClient http)
            {
                public Task<string> Price() { return Load(); [Rml1] Task<string> Load() => http.[|GetStringAsync("/rates")|]; }
            }
            """ },
    };

    [Theory]
    [MemberData(nameof(Leaks))]
    public Task Finds(string place, string code)
    {
        Assert.NotEmpty(place);
        return RmlVerify<RML1001ClosedReachesEffect>.Flags(ServiceCode.With(code));
    }
}
