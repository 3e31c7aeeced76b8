using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using RmlAnalyzers.Rules.Closed;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Closed;

/// <summary>Which flags count, how sure the finding is, and what it says.</summary>
public class RML1004FlagTests
{
    public static TheoryData<string, string> Silences => new()
    {
        { "another flag", """
            class Catalog(HttpClient http) { public async Task Reprice(bool force) { await http.PutAsJsonAsync("/prices", 1m); } }
            """ },
        { "no bool", """
            class Catalog(HttpClient http) { public async Task Reprice(string dryRun) { await http.PutAsJsonAsync("/prices", dryRun); } }
            """ },
        { "told by out", """
            class Catalog(HttpClient http) { public void Reprice(out bool dryRun) { dryRun = false; http.PutAsJsonAsync("/prices", 1m).Wait(); } }
            """ },
        { "preview asked of the other side, flag by name", """
            class Catalog(HttpClient http) { public async Task Reprice(bool dryRun) { if (dryRun) await http.PostAsync("/prices/preview", null); else await http.PutAsJsonAsync("/prices", 1m); } }
            """ },
        { "flag of a parameter object", """
            record RepriceRequest(string Market, [DryRun] bool Preview);
            class Catalog(HttpClient http)
            {
                public async Task<int> Handle(RepriceRequest request)
                {
                    if (request.Preview) { return 0; }
                    await http.PutAsJsonAsync("/prices", request.Market);
                    return 1;
                }
            }
            """ },
        { "flag of a parameter object, maybe null", """
            class RepriceOptions { [DryRun] public bool DryRun { get; set; } }
            class Catalog(HttpClient http)
            {
                public async Task Handle(RepriceOptions? options) { if (options?.DryRun ?? false) return; await http.PutAsJsonAsync("/prices", 1m); }
                public async Task Again(RepriceOptions? options) { if (options?.DryRun == true) return; await http.PutAsJsonAsync("/prices", 1m); }
                public async Task Pattern(RepriceOptions? options) { if (options is not { DryRun: true }) await http.PutAsJsonAsync("/prices", 1m); }
                public async Task Copy(RepriceOptions options) { var dry = options.DryRun; if (dry) return; await http.PutAsJsonAsync("/prices", 1m); }
            }
            """ },
        { "the whole object is handed on", """
            class RepriceOptions { [DryRun] public bool DryRun { get; set; } }
            class Catalog(HttpClient http)
            {
                public Task Handle(RepriceOptions options) => Apply(1, options);
                private async Task Apply(int batch, RepriceOptions options) { if (!options.DryRun) await http.PutAsJsonAsync("/prices", batch); }
            }
            """ },
        { "flag of the object", """
            class Importer(HttpClient http)
            {
                [DryRun] public bool Rehearsal { get; init; }
                private bool Live => !Rehearsal;
                public async Task Run() { if (Rehearsal) return; await Send(); }
                public async Task Retry() { if (Live) { await Send(); } }
                public Task Both() => Run();
                private async Task Send() => await http.PostAsync("/import", null);
                private static Task Ping(HttpClient client) => client.PostAsync("/ping", null);
            }
            """ },
        { "flag of the object, the helper guards", """
            class Importer(HttpClient http)
            {
                [DryRun] public bool Rehearsal { get; init; }
                public async Task Run() { await Send(); }
                private async Task Send() { if (!Rehearsal) await http.PostAsync("/import", null); }
            }
            """ },
        { "flag of a primary constructor", """
            class Importer(HttpClient http, [DryRun] bool rehearse)
            {
                public async Task Run() { if (!rehearse) await http.PostAsync("/import/commit", null); }
            }
            """ },
        { "nullable flag", """
            class Catalog(HttpClient http) { public async Task Reprice([DryRun] bool? dryRun) { if (dryRun == true) return; await http.PutAsJsonAsync("/prices", 1m); }
            public async Task Again([DryRun] bool? dryRun) { if (dryRun ?? true) return; await http.PutAsJsonAsync("/prices", 1m); }
            public async Task Third([DryRun] bool? dryRun) { if (!dryRun.GetValueOrDefault()) await http.PutAsJsonAsync("/prices", 1m); } }
            """ },
        { "runner made with the flag", """
            class Runner(HttpClient http, bool dryRun) { public async Task Run() { if (!dryRun) await http.PostAsync("/run", null); } }
            class Catalog(HttpClient http) { public async Task Reprice([DryRun] bool dryRun) { var runner = new Runner(http, dryRun); await runner.Run(); } }
            """ },
        { "written in a transaction that the flag rolls back", """
            class Store(System.Data.Common.DbConnection connection)
            {
                public async Task Reprice([DryRun] bool dryRun)
                {
                    await using var transaction = await connection.BeginTransactionAsync();
                    await using var command = connection.CreateCommand();
                    command.CommandText = "update prices set amount = 1";
                    await command.ExecuteNonQueryAsync();
                    if (dryRun) await transaction.RollbackAsync(); else await transaction.CommitAsync();
                }
            }
            """ },
        { "abstract", """
            abstract class Catalog { public abstract Task Reprice([DryRun] bool dryRun); }
            """ },
        { "unguarded callee in sight has the flag and is told", """
            class Catalog(HttpClient http)
            {
                public Task Reprice([DryRun] bool dryRun) => ApplyCore(dryRun ? "preview" : "live");
                private Task ApplyCore(string mode) => mode == "live" ? http.PutAsJsonAsync("/prices", 1m) : Task.CompletedTask;
            }
            """ },
    };

    [Theory]
    [MemberData(nameof(Silences))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML1004EffectInDryRun>.Silent(ServiceCode.With(code));
    }

    [Theory]
    [InlineData("dryRun")]
    [InlineData("DryRun")]
    [InlineData("isDryRun")]
    [InlineData("simulate")]
    [InlineData("whatif")]
    public Task A_flag_known_by_name_only_is_a_suggestion(string name) => RmlVerify<RML1004EffectInDryRun>.Reports(
        ServiceCode.With($$"""class Catalog(HttpClient http) { public async Task Reprice(bool {{name}}) { await http.{|#0:PutAsJsonAsync("/prices", 1m)|}; } }"""),
        RmlVerify<RML1004EffectInDryRun>.Finding(DiagnosticSeverity.Info).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));

    [Fact]
    public Task A_draft_label_makes_no_warning_of_a_name() => RmlVerify<RML1004EffectInDryRun>.Reports(
        ServiceCode.With("""class Catalog(HttpClient http) { [Rml2(Draft = true)] public async Task Reprice(bool dryRun) { await http.{|#0:PutAsJsonAsync("/prices", 1m)|}; } }"""),
        RmlVerify<RML1004EffectInDryRun>.Finding(DiagnosticSeverity.Info).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));

    [Fact]
    public Task The_finding_shows_the_path_and_then_the_flag() => RmlVerify<RML1004EffectInDryRun>.Reports(
        ServiceCode.With("""
            class PriceClient(HttpClient http) { public Task Put(decimal price) => http.{|#1:PutAsJsonAsync("/prices", price)|}; }
            class Catalog(PriceClient client) { public async Task Reprice([DryRun] bool {|#2:dryRun|}) { if (dryRun) Console.WriteLine(1m); await client.{|#0:Put(1m)|}; } }
            """),
        RmlVerify<RML1004EffectInDryRun>.Finding(DiagnosticSeverity.Warning).WithLocation(0).WithLocation(0).WithLocation(1).WithLocation(2)
            .WithMessage("'Reprice' should do nothing when 'dryRun' is true, but this call acts in a dry run too and reaches RML-2 (Dialog): Reprice → PriceClient.Put → HttpClientJsonExtensions.PutAsJsonAsync (service, write). Guard the call with the flag, return before it, or hand the flag on to what is called."));
}
