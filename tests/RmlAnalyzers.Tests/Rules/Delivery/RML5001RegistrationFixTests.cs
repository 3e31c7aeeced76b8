using RmlAnalyzers.CodeFixes;
using RmlAnalyzers.Rules.Delivery;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Delivery;

public class RML5001RegistrationFixTests
{
    private const string Client = "class Payments(HttpClient http) { public Task PayAsync(HttpContent body) => http.PostAsync(\"/payments\", body); }";

    private static readonly RmlFixInput Stubs = new() { Libraries = [ResilienceStub.Source] };

    [Fact]
    public Task Adds_the_lambda() => Fixes(
        "services.AddHttpClient<Payments>().[|AddStandardResilienceHandler()|]; // five seconds",
        "services.AddHttpClient<Payments>().AddStandardResilienceHandler(options => options.Retry.DisableForUnsafeHttpMethods()); // five seconds");

    [Fact]
    public Task Adds_a_statement() => Fixes(
        """
        services.AddHttpClient<Payments>().[|AddStandardResilienceHandler(o =>
                {
                    // Twice is enough.
                    o.Retry.MaxRetryAttempts = 2;
                })|];
        """,
        """
        services.AddHttpClient<Payments>().AddStandardResilienceHandler(o =>
                {
                    // Twice is enough.
                    o.Retry.MaxRetryAttempts = 2;
                    o.Retry.DisableForUnsafeHttpMethods();
                });
        """);

    [Fact]
    public Task Makes_a_block_of_an_expression() => Fixes(
        "services.AddHttpClient<Payments>().[|AddStandardResilienceHandler(o => o.Retry.MaxRetryAttempts = 2)|];",
        """
        services.AddHttpClient<Payments>().AddStandardResilienceHandler(o =>
                {
                    o.Retry.MaxRetryAttempts = 2;
                    o.Retry.DisableForUnsafeHttpMethods();
                });
        """);

    [Fact]
    public Task Fix_all() => Fixes(
        """
        services.AddHttpClient<Payments>().[|AddStandardResilienceHandler()|];
                services.AddHttpClient<Payments>().[|AddStandardResilienceHandler()|];
        """,
        """
        services.AddHttpClient<Payments>().AddStandardResilienceHandler(options => options.Retry.DisableForUnsafeHttpMethods());
                services.AddHttpClient<Payments>().AddStandardResilienceHandler(options => options.Retry.DisableForUnsafeHttpMethods());
        """);

    [Fact]
    public Task Adds_the_using()
    {
        var before = RML5001RegistrationTests.Code("services.AddHttpClient<Payments>().[|AddStandardResilienceHandler()|];", Client);
        var after = RML5001RegistrationTests.Code("services.AddHttpClient<Payments>().AddStandardResilienceHandler(options => options.Retry.DisableForUnsafeHttpMethods());", Client);
        const string line = "using Microsoft.Extensions.Http.Resilience;\n";
        return RmlVerify<RML5001RetriedEffect, KeepUnsafeOutFix>.Fixes(
            before.Replace(line, "", StringComparison.Ordinal),
            after.Replace(line, "", StringComparison.Ordinal).Replace("using Rml;\n", "using Rml;\n" + line, StringComparison.Ordinal),
            Stubs);
    }

    [Fact]
    public Task Says_that_the_call_is_experimental_where_it_is()
    {
        const string mark = "            public static void DisableForUnsafeHttpMethods";
        return RmlVerify<RML5001RetriedEffect, KeepUnsafeOutFix>.Fixes(
            RML5001RegistrationTests.Code("services.AddHttpClient<Payments>().[|AddStandardResilienceHandler()|];", Client),
            RML5001RegistrationTests.Code(
                """
                services.AddHttpClient<Payments>().AddStandardResilienceHandler(options =>
                        {
                #pragma warning disable EXTEXP0001 // the library calls it experimental
                            options.Retry.DisableForUnsafeHttpMethods();
                #pragma warning restore EXTEXP0001
                        });
                """, Client),
            new RmlFixInput { Sources = [ResilienceStub.Source.Replace(mark[4..], "        [System.Diagnostics.CodeAnalysis.Experimental(\"EXTEXP0001\")]" + mark[4..], StringComparison.Ordinal)] });
    }

    [Fact]
    public Task Nothing_is_offered_where_a_section_configures() => RmlVerify<RML5001RetriedEffect, KeepUnsafeOutFix>.NoFix(
        RML5001RegistrationTests.Code("Microsoft.Extensions.Configuration.IConfigurationSection section = null!; services.AddHttpClient<Payments>().[|AddStandardResilienceHandler(section)|];", Client), Stubs);

    [Fact]
    public Task Nothing_is_offered_for_policies() => RmlVerify<RML5001RetriedEffect, KeepUnsafeOutFix>.NoFix(
        RML5001RegistrationTests.Code("services.AddHttpClient<Payments>().[|AddTransientHttpErrorPolicy(p => p.RetryAsync(2))|];", Client), Stubs);

    private static Task Fixes(string before, string after) =>
        RmlVerify<RML5001RetriedEffect, KeepUnsafeOutFix>.Fixes(RML5001RegistrationTests.Code(before, Client), RML5001RegistrationTests.Code(after, Client), Stubs);
}
