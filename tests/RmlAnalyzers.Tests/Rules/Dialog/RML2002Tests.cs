using Microsoft.CodeAnalysis;
using RmlAnalyzers.Rules.Dialog;
using RmlAnalyzers.Tests.Verify;
using Xunit;
using Rule = RmlAnalyzers.Tests.Verify.RmlVerify<RmlAnalyzers.Rules.Dialog.RML2002MissingUndo>;

namespace RmlAnalyzers.Tests.Rules.Dialog;

/// <summary>RML2002: a step that changes what others share, and names no undo.</summary>
public class RML2002Tests
{
    [Fact]
    public Task Step_that_writes_itself() => Rule.Flags(ServiceCode.With("""
        class Depot(HttpClient http, SmtpClient mail)
        {
            [[|Rml2|]] public Task Post(string book) => http.PostAsync("/" + book, null);
            [[|Rml2(Owner = "stock", Trusted = "measured")|]] public async Task<int> Delete(string book) { if (book.Length > 0) { await http.DeleteAsync("/" + book); } return 1; }
            [[|Rml2|]] public void Tell(MailMessage text) => mail.Send(text);
            [[|Rml2(Undo = null)|]] public Task Put(string book) => http.PutAsync("/" + book, null);
            [Rml2(NoUndo = "expires by itself")] public Task Reasoned(string book) => http.PostAsync("/" + book, null);
            [Rml2(Undo = nameof(Back))] public Task Undone(string book) => http.PostAsync("/" + book, null);
            [Rml2(Draft = true)] public Task Drafted(string book) => http.PostAsync("/" + book, null);
            [Rml2] public Task<string> Read(string book) => http.GetStringAsync("/" + book);
            [Rml2] public int Nothing(int count) => count + 1;
            public Task Unlabelled(string book) => http.PostAsync("/" + book, null);
            [Rml3] public Task History(string book) => http.PostAsync("/" + book, null);
            private Task Back(string book) => http.DeleteAsync("/" + book);
        }
        """));

    [Fact]
    public Task Effect_through_code_that_nobody_labelled() => Rule.Flags(ServiceCode.With("""
        class Sender(HttpClient http) { public Task Send(string path) => http.PostAsync(path, null); }
        class Depot(Sender sender, HttpClient http)
        {
            [[|Rml2|]] public Task ByHelper(string book) => Own(book);
            [[|Rml2|]] public Task ByOther(string book) => sender.Send("/" + book);
            [[|Rml2|]] public async Task ByLambda(string[] books) => await Task.WhenAll(books.Select(book => http.PostAsync("/" + book, null)));
            [[|Rml2|]] public Task ByLocal(string book) { return Local(); Task Local() => http.PostAsync("/" + book, null); }
            [[|Rml2|]] public void Later(string book) => _ = Task.Run(() => http.PostAsync("/" + book, null));
            private Task Own(string book) => http.PostAsync("/" + book, null);
        }
        """));

    [Fact]
    public Task Orchestration_of_labelled_steps_owes_nothing() => Rule.Flags(ServiceCode.With("""
        class Depot(HttpClient http)
        {
            [Rml2(Undo = nameof(Free))] public Task Hold(string book) => http.PostAsync("/" + book, null);
            [Rml2] public Task Free(string book) => http.DeleteAsync("/" + book);
        }
        class Flow(Depot depot, HttpClient http)
        {
            [Rml2] public async Task Run(string book) { await depot.Hold(book); await Indirect(book); }
            private Task Indirect(string book) => depot.Hold(book);
            [[|Rml2|]] public async Task Mixed(string book) { await depot.Hold(book); await http.PostAsync("/log", null); }
        }
        [Rml2] class ByType(HttpClient http)
        {
            public Task Only(string book) => http.PostAsync("/" + book, null);
            [[|Rml2|]] public Task Own(string book) => Only(book);
            [Rml2] public Task<string> Reading(string book) => Look(book);
            private Task<string> Look(string book) => http.GetStringAsync("/" + book);
        }
        """));

    [Fact]
    public Task Contracts_are_steps_that_others_implement() => Rule.Flags(ServiceCode.With("""
        interface IDepot
        {
            [[|Rml2|]] Task Hold(string book);
            [[|Rml2|]] Task Keep(string book) => Task.CompletedTask;
            [Rml2(Undo = nameof(Free))] Task Lend(string book);
            [Rml2] Task Free(string book);
            [Rml2] Task<string> Find(string book);
            [Rml2] int Count { get; }
            [Rml2] static int Fixed() => 1;
        }
        class Live(HttpClient http) : IDepot
        {
            public Task Hold(string book) => http.PostAsync("/" + book, null);
            [Rml2] public Task Lend(string book) => http.PostAsync("/" + book, null);
            [Rml2] public Task Free(string book) => http.DeleteAsync("/" + book);
            public Task<string> Find(string book) => http.GetStringAsync("/" + book);
            public int Count => 1;
        }
        abstract class Desk
        {
            [[|Rml2|]] public abstract Task Hold(string book);
            [Rml2(NoUndo = "reads only")] public abstract Task Ask(string book);
            [Rml2] public virtual Task Hook(string book) => Task.CompletedTask;
        }
        class Front(HttpClient http) : Desk
        {
            public override Task Hold(string book) => http.PostAsync("/" + book, null);
            [Rml2] public override Task Ask(string book) => http.PostAsync("/" + book, null);
            [[|Rml2|]] public override Task Hook(string book) => http.PostAsync("/" + book, null);
        }
        """));

    [Fact]
    public Task Explicit_implementations_generics_and_records() => Rule.Flags(ServiceCode.With("""
        interface ISend<T> { Task Send(T message); [Rml2(NoUndo = "read already")] Task Tell(T message); }
        class Http<T>(HttpClient http) : ISend<T>
        {
            [[|Rml2|]] Task ISend<T>.Send(T message) => http.PostAsJsonAsync("/x", message);
            [Rml2] Task ISend<T>.Tell(T message) => http.PostAsJsonAsync("/x", message);
        }
        record Command(string Book)
        {
            [[|Rml2|]] public Task Run(HttpClient http) => http.PostAsync("/" + Book, null);
            [Rml2(Undo = nameof(Back))] public Task Good(HttpClient http) => http.PostAsync("/" + Book, null);
            [Rml2] public Task Back(HttpClient http) => http.DeleteAsync("/" + Book);
        }
        static class Extensions
        {
            [[|Rml2|]] public static Task Push(this HttpClient http, string book) => http.PostAsync("/" + book, null);
            [Rml2] public static Task<string> Pull(this HttpClient http, string book) => http.GetStringAsync("/" + book);
        }
        """));

    [Fact]
    public Task Partial_members_properties_constructors_and_nested_functions() => Rule.Flags(ServiceCode.With("""
        partial class Depot { [[|Rml2|]] public partial Task Hold(string book); [Rml2(NoUndo = "none")] public partial Task Keep(string book); }
        partial class Depot(HttpClient http)
        {
            public partial Task Hold(string book) => http.PostAsync("/" + book, null);
            public partial Task Keep(string book) => http.PostAsync("/" + book, null);
            [[|Rml2|]] public int Level { get => 1; set => http.PostAsync("/" + value, null).Wait(); }
            public int Other { get => 1; [[|Rml2|]] set => http.PostAsync("/" + value, null).Wait(); }
            [Rml2] public string Seen => http.GetStringAsync("/").Result;
            [[|Rml2|]] public Depot(HttpClient http, string book) : this(http) => http.PostAsync("/" + book, null).Wait();
            public Task Nested(string book)
            {
                [[|Rml2|]] Task Local() => http.PostAsync("/" + book, null);
                [Rml2(NoUndo = "none")] Task Reasoned() => http.PostAsync("/" + book, null);
                var lambda = [[|Rml2|]] () => http.PostAsync("/" + book, null);
                return Task.WhenAll(Local(), Reasoned(), lambda());
            }
        }
        """));

    [Fact]
    public Task Delegate_types_are_steps_and_message_types_are_not() => Rule.Flags(ServiceCode.With("""
        [[|Rml2|]] delegate Task Hold(string book);
        [Rml2(NoUndo = "read already")] delegate Task Tell(string book);
        [Rml2] record Booked(string Book);
        [Rml2] class Marked(HttpClient http) { public Task Send(Booked booked) => http.PostAsJsonAsync("/x", booked); }
        """));

    [Fact]
    public Task Companions_owe_none_however_they_are_named() => Rule.Flags(ServiceCode.With("""
        class Depot(HttpClient http)
        {
            [Rml2(Undo = nameof(Free), StatusCheck = "Ask")] public Task A(string book) => http.PostAsync("/" + book, null);
            [Rml3(Correction = "Depot.Correct")] public Task B(string book) => http.PostAsync("/" + book, null);
            [Rml2(Undo = nameof(Elsewhere.Free), UndoType = typeof(Elsewhere))] public Task C(string book) => http.PostAsync("/" + book, null);
            [Rml2(Undo = Name)] public Task D(string book) => http.PostAsync("/" + book, null);
            private const string Name = "ByConstant";
            [Rml2] public Task Free(string book) => http.DeleteAsync("/" + book);
            [Rml2] public Task Ask(string book) => http.PostAsync("/ask/" + book, null);
            [Rml2] public Task Correct(string book) => http.PostAsync("/correct/" + book, null);
            [Rml2] public Task ByConstant(string book) => http.PostAsync("/correct/" + book, null);
            [[|Rml2|]] public Task Gone(string book) => http.DeleteAsync("/" + book);
        }
        class Elsewhere(HttpClient http)
        {
            [Rml2] public Task Free(string book) => http.DeleteAsync("/" + book);
            [[|Rml2|]] public Task Ask(string book) => http.PostAsync("/ask/" + book, null);
            [StatusCheck, Rml2] public Task Query(string book) => http.PostAsync("/ask/" + book, null);
            [HandOff, Rml2] public Task Open(string caseId) => http.PostAsync("/cases/" + caseId, null);
            [Idempotent("set to a value"), [|Rml2|]] public Task Set(string book) => http.PutAsync("/" + book, null);
        }
        """));

    [Fact]
    public Task Contract_in_another_project_names_the_undo() => Rule.Flags(
        ServiceCode.With("""
        class Depot(HttpClient http) : IDepot
        {
            [Rml2] public Task Hold(string book) => http.PostAsync("/" + book, null);
            [Rml2] public Task Free(string book) => http.DeleteAsync("/" + book);
            [[|Rml2|]] public Task More(string book) => http.PostAsync("/" + book, null);
        }
        """),
        new RmlTestInput
        {
            Projects =
            [
                ("Contracts", """
                    using System.Threading.Tasks;
                    using Rml;
                    public interface IDepot { [Rml2(Undo = nameof(Free))] Task Hold(string book); Task Free(string book); Task More(string book); }
                    """),
            ],
        });

    [Fact]
    public Task What_is_settled_first_elsewhere() => Rule.Silent(ServiceCode.With("""
        interface IRates { [Rml1] Task Post(string book); }
        class Rates(HttpClient http) : IRates { [Rml2] public Task Post(string book) => http.PostAsync("/" + book, null); }
        [PrivateStore] class Cache { private readonly Dictionary<string, int> _all = []; [Rml2] public void Put(string book) => _all[book] = 1; }
        class Unknown(Func<string, Task> send) { [Rml2] public Task Post(string book) => send(book); }
        """));

    [Fact]
    public Task Message_prints_the_path() => Rule.Reports(ServiceCode.With("""
        class Depot(HttpClient http)
        {
            [{|#0:Rml2|}] public Task Hold(string book) => {|#1:Send("/" + book)|};
            private Task Send(string path) => http.{|#2:PostAsync(path, null)|};
        }
        """),
        Rule.Finding(DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1).WithLocation(2)
            .WithArguments("Hold", "changes what others share (Hold → Depot.Send → HttpClient.PostAsync (service, write))"));

    [Fact]
    public Task Message_prints_the_step_and_not_what_its_handler_takes_back() => Rule.Reports(ServiceCode.With("""
        class Depot(HttpClient http)
        {
            [{|#0:Rml2|}] public async Task Hold(string book)
            {
                try { await {|#1:Send("/" + book)|}; } catch (HttpRequestException) { await http.DeleteAsync("/" + book); throw; }
            }
            private Task Send(string path) => http.{|#2:PostAsync(path, null)|};
        }
        class Only(HttpClient http)
        {
            [{|#3:Rml2|}] public async Task Hold(string book)
            {
                try { await http.GetStringAsync("/" + book); } finally { await http.{|#4:DeleteAsync("/" + book)|}; }
            }
        }
        """),
        Rule.Finding(DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1).WithLocation(2)
            .WithArguments("Hold", "changes what others share (Hold → Depot.Send → HttpClient.PostAsync (service, write))"),
        Rule.Finding(DiagnosticSeverity.Warning).WithLocation(3).WithLocation(4)
            .WithArguments("Hold", "changes what others share (Hold → HttpClient.DeleteAsync (service, delete))"));

    [Fact]
    public Task Label_that_cannot_be_read_owes_nothing() => new RmlAnalyzerTest<RML2002MissingUndo>(
        ServiceCode.With("class Depot(HttpClient http) { [Rml2] public Task Hold(string book) => http.PostAsync(\"/\" + book, null); }"),
        new RmlTestInput { ReferencesAnnotations = false }) { CompilerDiagnostics = Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.None }.RunAsync();

    [Fact]
    public Task Half_typed_code_is_read_as_far_as_it_goes() => new RmlAnalyzerTest<RML2002MissingUndo>(ServiceCode.With("""
        class Depot(HttpClient http) : IMissing
        {
            [Rml2(Undo = )] public Task A(string book) => http.PostAsync("/" + book, null);
            [Rml2(Undo = nameof(] public Task B(string book) => http.PostAsync(
        """)) { CompilerDiagnostics = Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.None }.RunAsync();
}
