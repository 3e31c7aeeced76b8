using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using RmlAnalyzers.Rules.Closed;
using RmlAnalyzers.Rules.Dialog;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Closed;

/// <summary>What a finding shows: the whole path in one line, each step of it as an additional location, the label last.</summary>
public class InferencePathTests
{
    private const string Advice = " Rolling back by snapshot cannot take this back: let the caller make the call, or raise the label to ";

    [Fact]
    public Task Each_step_in_order_and_then_the_label() => RmlVerify<RML1001ClosedReachesEffect>.Reports(
        ServiceCode.With("""
            class RateClient(HttpClient http)
            {
                public Task<string> GetAsync() => {|#1:Load("/rates")|};
                private async Task<string> Load(string path) => await http.{|#2:GetStringAsync(path)|};
            }
            class Quotes(RateClient rates) { [{|#3:Rml1|}] public async Task<string> Price() => await rates.{|#0:GetAsync()|}; }
            """),
        Finding().WithLocation(0).WithLocation(0).WithLocation(1).WithLocation(2).WithLocation(3)
            .WithMessage("'Price' promises RML-1 (Closed) but leaves the process: Price → RateClient.GetAsync → RateClient.Load → HttpClient.GetStringAsync (service, read)." + Advice + "RML-2 (Dialog)."));

    [Fact]
    public Task A_label_ends_the_path() => RmlVerify<RML1001ClosedReachesEffect>.Reports(
        ServiceCode.With("""
            class Bank(HttpClient http) { [Rml3] public Task Capture() => http.PostAsync("/c", null); }
            class Settlement(Bank bank) { public Task Settle() => bank.{|#1:Capture()|}; }
            class Quotes(Settlement settlement) { [{|#2:Rml1|}] public Task Price() => settlement.{|#0:Settle()|}; }
            """),
        Finding().WithLocation(0).WithLocation(0).WithLocation(1).WithLocation(2)
            .WithMessage("'Price' promises RML-1 (Closed) but leaves the process: Price → Settlement.Settle → Bank.Capture (labelled RML-3 (History))." + Advice + "RML-3 (History)."));

    [Fact]
    public Task Constructors_accessors_and_lambdas_are_named_as_one_says_them() => RmlVerify<RML1001ClosedReachesEffect>.Reports(
        ServiceCode.With("""
            class Rates(HttpClient http) { public string Today { get { return http.{|#3:GetStringAsync("/r")|}.Result; } } }
            class Session { public Session(Rates rates) { Run(() => rates.{|#2:Today|}); } private static string Run(Func<string> work) => work(); }
            class Quotes(Rates rates) { [{|#4:Rml1|}] public object Price() => {|#0:new Session(rates)|}; }
            """.Replace("Run(() => rates", "{|#1:Run(() => rates").Replace("|});", "|})|};")),
        Finding().WithLocation(0).WithLocation(0).WithLocation(1).WithLocation(2).WithLocation(3).WithLocation(4)
            .WithMessage("'Price' promises RML-1 (Closed) but leaves the process: Price → new Session → Session.Run → Rates.Today → HttpClient.GetStringAsync (service, read)." + Advice + "RML-2 (Dialog)."));

    [Fact]
    public Task The_shortest_path_is_shown() => Says(
        """
        class Rates(HttpClient http)
        {
            public void Ask() { Long(); Short(); }
            private void Long() => Longer();
            private void Longer() => http.PostAsync("/long", null).Wait();
            private void Short() => http.PostAsync("/short", null).Wait();
        }
        class Quotes(Rates rates) { [Rml1] public void Price() => rates.{|#0:Ask()|}; }
        """,
        "Price → Rates.Ask → Rates.Short → HttpClient.PostAsync (service, write)");

    [Fact]
    public Task Of_two_that_are_as_short_the_first_by_name_is_shown() => Says(
        """
        class Rates(HttpClient http)
        {
            public void Ask() { Zebra(); Adam(); }
            private void Zebra() => http.PostAsync("/z", null).Wait();
            private void Adam() => http.PostAsync("/a", null).Wait();
        }
        class Quotes(Rates rates) { [Rml1] public void Price() => rates.{|#0:Ask()|}; }
        """,
        "Price → Rates.Ask → Rates.Adam → HttpClient.PostAsync (service, write)");

    [Fact]
    public Task The_worse_effect_is_shown_however_long_its_path() => Says(
        """
        class Rates(HttpClient http)
        {
            public void Ask() { http.GetStringAsync("/near").Wait(); Deep(); }
            private void Deep() => Deeper();
            private void Deeper() => http.PostAsync("/far", null).Wait();
        }
        class Quotes(Rates rates) { [Rml1] public void Price() => rates.{|#0:Ask()|}; }
        """,
        "Price → Rates.Ask → Rates.Deep → Rates.Deeper → HttpClient.PostAsync (service, write)");

    [Fact]
    public Task A_read_of_a_store_nearby_does_not_hide_a_write_to_a_service() => Says(
        """
        class Orders(System.Data.Common.DbCommand command, HttpClient http)
        {
            public void Ask() { command.ExecuteReader(); Tell(); }
            private void Tell() => http.PostAsync("/far", null).Wait();
        }
        class Quotes(Orders orders) { [Rml1] public void Price() => orders.{|#0:Ask()|}; }
        """,
        "Price → Orders.Ask → Orders.Tell → HttpClient.PostAsync (service, write)");

    [Fact]
    public Task Recursion_adds_no_step() => Says(
        """
        class Tree(HttpClient http)
        {
            public void Walk(int depth) { if (depth > 0) Down(depth - 1); else http.PostAsync("/leaf", null).Wait(); }
            private void Down(int depth) { Walk(depth); Walk(depth); }
        }
        class Quotes(Tree tree) { [Rml1] public void Price() => tree.{|#0:Walk(3)|}; }
        """,
        "Price → Tree.Walk → HttpClient.PostAsync (service, write)");

    [Fact]
    public Task Every_call_is_a_finding_of_its_own() => RmlVerify<RML1001ClosedReachesEffect>.Flags(ServiceCode.With("""
        class Quotes(HttpClient http)
        {
            [Rml1] public async Task Price(int n)
            {
                await http.[|PostAsync("/a", null)|];
                for (var i = 0; i < n; i++) { await http.[|PostAsync("/b", null)|]; }
                await Task.WhenAll(http.[|PostAsync("/c", null)|], http.[|GetStringAsync("/d")|]);
            }
        }
        """));

    [Fact]
    public Task A_chain_is_reported_at_its_link() => RmlVerify<RML1001ClosedReachesEffect>.Flags(ServiceCode.With("""
        class Builder(HttpClient http) { public Builder With(int n) => this; public Builder Send() { http.PostAsync("/x", null).Wait(); return this; } }
        class Quotes(HttpClient http)
        {
            [Rml1] public Builder Price() => new Builder(http)
                .With(1)
                .[|Send()|]
                .With(2);
        }
        """.Replace(".[|Send()|]", ".{|RML1001:Send()|}")));

    [Fact]
    public Task History_says_what_to_do_instead() => RmlVerify<RML2001DialogMakesHistory>.Reports(
        ServiceCode.With("""
            interface IBank { [Rml3] Task Capture(); }
            class Checkout(IBank bank) { [{|#1:Rml2|}] public Task Pay() => bank.{|#0:Capture()|}; }
            """),
        RmlVerify<RML2001DialogMakesHistory>.Finding(DiagnosticSeverity.Warning).WithLocation(0).WithLocation(0).WithLocation(1)
            .WithMessage("'Pay' promises RML-2 (Dialog) but makes history: Pay → IBank.Capture (labelled RML-3 (History)). Money and law remember this, no compensation undoes it: make it a step of its own, or raise the label to RML-3 (History) and name a correction."));

    [Fact]
    public Task Handed_over_work_is_named_with_who_takes_it() => RmlVerify<RML1002ClosedHandsOver>.Reports(
        ServiceCode.With("""class Plans(HttpClient http) { [{|#2:Rml1|}] public void Plan() { _ = Task.{|#0:Run(() => http.{|#1:PostAsync("/m", null)|})|}; } }"""),
        RmlVerify<RML1002ClosedHandsOver>.Finding(DiagnosticSeverity.Warning).WithLocation(0).WithLocation(0).WithLocation(1).WithLocation(2)
            .WithMessage("'Plan' promises RML-1 (Closed) but hands over work that leaves the process later: Plan → Task.Run → HttpClient.PostAsync (service, write). A rollback cannot call it back: return what should happen and let the caller do it."));

    private static Task Says(string code, string path) => RmlVerify<RML1001ClosedReachesEffect>.Reports(
        ServiceCode.With(code),
        Finding().WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithArguments("Price", path, "RML-2 (Dialog)"));

    private static DiagnosticResult Finding() => RmlVerify<RML1001ClosedReachesEffect>.Finding(DiagnosticSeverity.Warning);
}
