using Microsoft.CodeAnalysis;
using RmlAnalyzers.Rules.History;
using RmlAnalyzers.Tests.Verify;
using Xunit;
using Rule = RmlAnalyzers.Tests.Verify.RmlVerify<RmlAnalyzers.Rules.History.RML3006MissingCorrection>;

namespace RmlAnalyzers.Tests.Rules.History;

/// <summary>RML3006: a step that makes history, and names no correction.</summary>
public class RML3006Tests
{
    private static readonly RmlTestInput Stripe = new() { Libraries = [StripeStub.Source] };

    [Fact]
    public Task Step_that_makes_history_itself() => Rule.Flags(ServiceCode.With("""
        class Payments(Stripe.ChargeService charges, HttpClient http, SmtpClient mail)
        {
            [[|Rml3|]] public Task Charge(long cents) => charges.CreateAsync(new Stripe.ChargeCreateOptions { Amount = cents });
            [[|Rml3(Owner = "payments", Trusted = "measured")|]] public async Task<string> Pay(long cents) { if (cents > 0) { return (await charges.CreateAsync(new() { Amount = cents }).ConfigureAwait(false)).Id; } return ""; }
            [[|Rml3|]] public Task Post(string invoice) => http.PostAsync("/" + invoice, null);
            [[|Rml3|]] public void Tell(MailMessage text) => mail.Send(text);
            [[|Rml3(Correction = null)|]] public Task Put(string invoice) => http.PutAsync("/" + invoice, null);
            [Rml3(NoCorrection = "settled by hand")] public Task Reasoned(string invoice) => http.PostAsync("/" + invoice, null);
            [Rml3(Correction = nameof(Credit))] public Task Corrected(string invoice) => http.PostAsync("/" + invoice, null);
            [Rml3(Draft = true)] public Task Drafted(string invoice) => http.PostAsync("/" + invoice, null);
            [Rml3] public Task<string> Read(string invoice) => http.GetStringAsync("/" + invoice);
            [Rml3] public int Nothing(int count) => count + 1;
            public Task Unlabelled(string invoice) => http.PostAsync("/" + invoice, null);
            [Rml2] public Task Dialog(string invoice) => http.PostAsync("/" + invoice, null);
            private Task Credit(string invoice) => http.PostAsync("/credit/" + invoice, null);
        }
        """), Stripe);

    [Fact]
    public Task Effect_through_code_that_nobody_labelled() => Rule.Flags(ServiceCode.With("""
        class Sender(HttpClient http) { public Task Send(string path) => http.PostAsync(path, null); }
        class Payments(Sender sender, HttpClient http, Stripe.ChargeService charges)
        {
            [[|Rml3|]] public Task ByHelper(long cents) => First(cents);
            [[|Rml3|]] public Task ByOther(string invoice) => sender.Send("/" + invoice);
            [[|Rml3|]] public async Task ByLambda(string[] invoices) => await Task.WhenAll(invoices.Select(invoice => http.PostAsync("/" + invoice, null)));
            [[|Rml3|]] public Task ByLocal(string invoice) { return Local(); Task Local() => http.PostAsync("/" + invoice, null); }
            [[|Rml3|]] public void Later(string invoice) => _ = Task.Run(() => http.PostAsync("/" + invoice, null));
            private Task First(long cents) => Second(cents);
            private Task Second(long cents) => charges.CreateAsync(new Stripe.ChargeCreateOptions { Amount = cents });
        }
        """), Stripe);

    [Fact]
    public Task Orchestration_of_labelled_steps_owes_nothing() => Rule.Flags(ServiceCode.With("""
        class Gateway(HttpClient http)
        {
            [Rml3(Correction = nameof(Refund))] public Task Capture(string payment) => http.PostAsync("/" + payment, null);
            [Rml3] public Task Refund(string payment) => http.PostAsync("/refund/" + payment, null);
        }
        class Flow(Gateway gateway, HttpClient http)
        {
            [Rml3] public async Task Run(string payment) { await gateway.Capture(payment); await Indirect(payment); }
            private Task Indirect(string payment) => gateway.Capture(payment);
            [[|Rml3|]] public async Task Mixed(string payment) { await gateway.Capture(payment); await http.PostAsync("/points", null); }
        }
        class Noting(Gateway gateway, Books books)
        {
            [Rml3] public async Task Run(string payment) { await gateway.Capture(payment); books.Note(payment); }
            [[|Rml3|]] public void OnlyNoted(string payment) => books.Note(payment);
        }
        class Books(System.Data.Common.DbCommand command) { public void Note(string payment) => command.ExecuteNonQuery(); }
        [Rml3] class ByType(HttpClient http)
        {
            public Task Only(string payment) => http.PostAsync("/" + payment, null);
            [[|Rml3|]] public Task Own(string payment) => Only(payment);
            [Rml3] public Task<string> Reading(string payment) => Look(payment);
            private Task<string> Look(string payment) => http.GetStringAsync("/" + payment);
        }
        """));

    [Fact]
    public Task Contracts_are_steps_that_others_implement() => Rule.Flags(ServiceCode.With("""
        interface IGateway
        {
            [[|Rml3|]] Task Capture(string payment);
            [[|Rml3|]] Task Settle(string payment) => Task.CompletedTask;
            [Rml3(Correction = nameof(Refund), CorrectionKind = CorrectionKind.Refund)] Task Charge(string payment);
            [Rml3] Task Refund(string payment);
            [Rml3] Task<string> Find(string payment);
            [Rml3] int Count { get; }
            [Rml3, StatusCheck] Task<bool> IsCaptured(string payment);
        }
        class Live(HttpClient http) : IGateway
        {
            public Task Capture(string payment) => http.PostAsync("/" + payment, null);
            [Rml3] public Task Charge(string payment) => http.PostAsync("/" + payment, null);
            [Rml3] public Task Refund(string payment) => http.DeleteAsync("/" + payment);
            public Task<string> Find(string payment) => http.GetStringAsync("/" + payment);
            public int Count => 1;
            public async Task<bool> IsCaptured(string payment) => (await http.PostAsync("/ask", null)).IsSuccessStatusCode;
        }
        abstract class Desk
        {
            [[|Rml3|]] public abstract Task Capture(string payment);
            [Rml3(NoCorrection = "paper only")] public abstract Task Print(string payment);
        }
        class Front(HttpClient http) : Desk
        {
            public override Task Capture(string payment) => http.PostAsync("/" + payment, null);
            [Rml3] public override Task Print(string payment) => http.PostAsync("/" + payment, null);
        }
        """));

    [Fact]
    public Task Explicit_implementations_records_extensions_and_nested_functions() => Rule.Flags(ServiceCode.With("""
        interface ISend<T> { Task Send(T message); [Rml3(NoCorrection = "read already")] Task Tell(T message); }
        class Http<T>(HttpClient http) : ISend<T>
        {
            [[|Rml3|]] Task ISend<T>.Send(T message) => http.PostAsJsonAsync("/x", message);
            [Rml3] Task ISend<T>.Tell(T message) => http.PostAsJsonAsync("/x", message);
        }
        record Command(string Payment)
        {
            [[|Rml3|]] public Task Run(HttpClient http) => http.PostAsync("/" + Payment, null);
            [Rml3(Correction = nameof(Back))] public Task Good(HttpClient http) => http.PostAsync("/" + Payment, null);
            [Rml3] public Task Back(HttpClient http) => http.DeleteAsync("/" + Payment);
        }
        static class Extensions
        {
            [[|Rml3|]] public static Task Push(this HttpClient http, string payment) => http.PostAsync("/" + payment, null);
            public static Task Nested(HttpClient http)
            {
                [[|Rml3|]] Task Local() => http.PostAsync("/x", null);
                var lambda = [[|Rml3|]] () => http.PostAsync("/x", null);
                return Task.WhenAll(Local(), lambda());
            }
        }
        [[|Rml3|]] delegate Task Capture(string payment);
        [Rml3] record Captured(string Payment);
        """));

    [Fact]
    public Task Companions_owe_none_however_they_are_named() => Rule.Flags(ServiceCode.With("""
        class Payments(HttpClient http)
        {
            [Rml3(Correction = nameof(Refund), StatusCheck = "Ask")] public Task A(string payment) => http.PostAsync("/" + payment, null);
            [Rml3(Correction = nameof(Elsewhere.Refund), CorrectionType = typeof(Elsewhere))] public Task B(string payment) => http.PostAsync("/" + payment, null);
            [Rml3] public Task Refund(string payment) => http.DeleteAsync("/" + payment);
            [Rml3] public Task Ask(string payment) => http.PostAsync("/ask/" + payment, null);
            [[|Rml3|]] public Task Gone(string payment) => http.DeleteAsync("/" + payment);
        }
        class Elsewhere(HttpClient http)
        {
            [Rml3] public Task Refund(string payment) => http.DeleteAsync("/" + payment);
            [HandOff, Rml3] public Task Open(string caseId) => http.PostAsync("/cases/" + caseId, null);
            [Idempotent("set to a value"), [|Rml3|]] public Task Set(string payment) => http.PutAsync("/" + payment, null);
        }
        """));

    [Fact]
    public Task Contract_in_another_project_names_the_correction() => Rule.Flags(
        ServiceCode.With("""
        class Live(HttpClient http) : IGateway
        {
            [Rml3] public Task Capture(string payment) => http.PostAsync("/" + payment, null);
            [Rml3] public Task Refund(string payment) => http.DeleteAsync("/" + payment);
            [[|Rml3|]] public Task More(string payment) => http.PostAsync("/" + payment, null);
        }
        """),
        new RmlTestInput
        {
            Projects =
            [
                ("Contracts", """
                    using System.Threading.Tasks;
                    using Rml;
                    public interface IGateway { [Rml3(Correction = nameof(Refund))] Task Capture(string payment); Task Refund(string payment); Task More(string payment); }
                    """),
            ],
        });

    [Fact]
    public Task Message_prints_the_path() => Rule.Reports(ServiceCode.With("""
        class Invoicing(HttpClient http)
        {
            [{|#0:Rml3|}] public Task Issue(string invoice) => {|#1:Send("/" + invoice)|};
            private Task Send(string path) => http.{|#2:PostAsync(path, null)|};
        }
        """),
        Rule.Finding(DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1).WithLocation(2)
            .WithArguments("Issue", "makes history (Issue → Invoicing.Send → HttpClient.PostAsync (service, write))"));

    [Fact]
    public Task Message_prints_the_step_and_not_what_its_handler_takes_back() => Rule.Reports(ServiceCode.With("""
        class Invoicing(HttpClient http)
        {
            [{|#0:Rml3|}] public async Task Issue(string invoice)
            {
                try { await {|#1:Send("/" + invoice)|}; } catch (Exception) { await http.PostAsync("/void/" + invoice, null); throw; }
            }
            private Task Send(string path) => http.{|#2:PostAsync(path, null)|};
        }
        """),
        Rule.Finding(DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1).WithLocation(2)
            .WithArguments("Issue", "makes history (Issue → Invoicing.Send → HttpClient.PostAsync (service, write))"));

    [Fact]
    public Task What_cannot_be_seen_is_silent() => Rule.Silent(ServiceCode.With("""
        class Unknown(Func<string, Task> send) { [Rml3] public Task Post(string payment) => send(payment); }
        interface IRates { [Rml1] Task Post(string payment); }
        class Rates(HttpClient http) : IRates { [Rml3] public Task Post(string payment) => http.PostAsync("/" + payment, null); }
        """));

    [Fact]
    public Task Half_typed_code_is_read_as_far_as_it_goes() => new RmlAnalyzerTest<RML3006MissingCorrection>(ServiceCode.With("""
        class Depot(HttpClient http) : IMissing
        {
            [Rml3(Correction = )] public Task A(string book) => http.PostAsync("/" + book, null);
            [Rml3(Correction = nameof(] public Task B(string book) => http.PostAsync(
        """)) { CompilerDiagnostics = Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.None }.RunAsync();
}
