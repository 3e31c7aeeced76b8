using RmlAnalyzers.CodeFixes;
using RmlAnalyzers.Rules.Dialog;
using RmlAnalyzers.Tests.Verify;
using Xunit;
using Rule = RmlAnalyzers.Tests.Verify.RmlVerify<RmlAnalyzers.Rules.Dialog.RML2002MissingUndo, RmlAnalyzers.CodeFixes.UndoFix>;

namespace RmlAnalyzers.Tests.Rules.Dialog;

/// <summary>RML2002's fixes: an undo that waits to be written, or a reason that waits to be stated.</summary>
public class RML2002FixTests
{
    private static readonly RmlFixInput Create = new() { EquivalenceKey = "RML2002.CreateUndo", HasFixAll = false };

    [Fact]
    public Task Undo_takes_what_the_step_returned_and_a_key_of_its_own() => Rule.Fixes(
        ServiceCode.With("""
        class Shelf(HttpClient http)
        {
            // Holds a copy.
            [[|Rml2(Owner = "stock")|]]
            public async Task<Ticket> HoldAsync(string book, [IdempotencyKey] string key, CancellationToken ct)
            {
                await http.PostAsync("/" + book, null, ct);
                return new Ticket(1);
            }

            public int Count => 1;
        }
        record Ticket(int Number);
        """),
        ServiceCode.With("""
        class Shelf(HttpClient http)
        {
            // Holds a copy.
            [Rml2(Undo = nameof(UndoHoldAsync), Owner = "stock")]
            public async Task<Ticket> HoldAsync(string book, [IdempotencyKey] string key, CancellationToken ct)
            {
                await http.PostAsync("/" + book, null, ct);
                return new Ticket(1);
            }

            [Rml2]
            public Task UndoHoldAsync(Ticket ticket, [IdempotencyKey] string key) => throw new NotImplementedException("Take back what HoldAsync did.");

            public int Count => 1;
        }
        record Ticket(int Number);
        """),
        Create);

    [Fact]
    public Task Undo_takes_the_inputs_where_nothing_comes_back() => Rule.Fixes(
        ServiceCode.With("""
        static class Shelf
        {
            [[|Rml2|]] internal static ValueTask Hold<T>(HttpClient http, List<T> books, CancellationToken ct = default) where T : class => new(http.PostAsync("/x", null, ct));
            public static void UndoHold() { }
        }
        """),
        ServiceCode.With("""
        static class Shelf
        {
            [Rml2(Undo = nameof(UndoHold2))] internal static ValueTask Hold<T>(HttpClient http, List<T> books, CancellationToken ct = default) where T : class => new(http.PostAsync("/x", null, ct));

            [Rml2]
            internal static ValueTask UndoHold2<T>(HttpClient http, List<T> books, [IdempotencyKey] string key) where T : class => throw new NotImplementedException("Take back what Hold did.");
            public static void UndoHold() { }
        }
        """),
        Create);

    [Fact]
    public Task Contracts_get_a_body_so_that_implementations_compile() => Rule.Fixes(
        ServiceCode.With("""
        interface IShelf
        {
            [[|Rml2(Undo = null)|]]
            Task<int> HoldAsync(string book);
        }
        class Shelf(HttpClient http) : IShelf
        {
            public async Task<int> HoldAsync(string book) { await http.PostAsync("/" + book, null); return 1; }
        }
        abstract class Desk
        {
            [[|Rml2|]]
            protected abstract void Hold(int @class);
        }
        """),
        ServiceCode.With("""
        interface IShelf
        {
            [Rml2(Undo = nameof(UndoHoldAsync))]
            Task<int> HoldAsync(string book);

            [Rml2]
            Task UndoHoldAsync(int result, [IdempotencyKey] string key) => throw new NotImplementedException("Take back what HoldAsync did.");
        }
        class Shelf(HttpClient http) : IShelf
        {
            public async Task<int> HoldAsync(string book) { await http.PostAsync("/" + book, null); return 1; }
        }
        abstract class Desk
        {
            [Rml2(Undo = nameof(UndoHold))]
            protected abstract void Hold(int @class);

            [Rml2]
            protected virtual void UndoHold(int @class, [IdempotencyKey] string key) => throw new NotImplementedException("Take back what Hold did.");
        }
        """),
        Create);

    [Fact]
    public Task Reason_is_asked_for() => Rule.Fixes(
        ServiceCode.With("""
        class Shelf(HttpClient http)
        {
            [[|Rml2(Owner = "stock")|]] public Task Hold(string book) => http.PostAsync("/" + book, null);
            [[|Rml2()|]] public Task Lend(string book) => http.PostAsync("/" + book, null);
        }
        """),
        ServiceCode.With("""
        class Shelf(HttpClient http)
        {
            [Rml2(NoUndo = "", Owner = "stock")] public Task Hold(string book) => http.PostAsync("/" + book, null);
            [Rml2(NoUndo = "")] public Task Lend(string book) => http.PostAsync("/" + book, null);
        }
        """),
        Create with { EquivalenceKey = "RML2002.StateReason" });

    [Fact]
    public Task Undo_of_a_property_takes_the_value() => Rule.Fixes(
        ServiceCode.With("""
        class Shelf(HttpClient http)
        {
            [[|Rml2|]] public string? State { get => ""; set => http.PutAsync("/" + value, null).Wait(); }
        }
        """),
        ServiceCode.With("""
        class Shelf(HttpClient http)
        {
            [Rml2(Undo = nameof(UndoState))] public string? State { get => ""; set => http.PutAsync("/" + value, null).Wait(); }

            [Rml2]
            public void UndoState(string result, [IdempotencyKey] string key) => throw new NotImplementedException("Take back what State did.");
        }
        """),
        Create);

    [Fact]
    public Task Undo_of_a_constructor_is_asked_of_the_instance() => Rule.Fixes(
        ServiceCode.With("""
        class Shelf
        {
            [[|Rml2(Owner = "stock")|]] public Shelf(HttpClient http) => http.PostAsync("/x", null).Wait();
        }
        """),
        ServiceCode.With("""
        class Shelf
        {
            [Rml2(Undo = nameof(UndoShelf), Owner = "stock")] public Shelf(HttpClient http) => http.PostAsync("/x", null).Wait();

            [Rml2]
            public void UndoShelf([IdempotencyKey] string key) => throw new NotImplementedException("Take back what making Shelf did.");
        }
        """),
        Create);

    [Fact]
    public Task Nothing_is_offered_where_no_undo_can_stand_beside_the_step() => Rule.NoFix(
        ServiceCode.With("""
        [[|Rml2|]] delegate Task Hold(string book);
        class Shelf
        {
            public int this[string book] { [[|Rml2|]] set => new HttpClient().PostAsync("/x", null).Wait(); }
            public void M(HttpClient http)
            {
                [[|Rml2|]] Task Local() => http.PostAsync("/x", null);
                Local().Wait();
            }
        }
        """));

    [Fact]
    public Task Undo_of_an_explicit_implementation_has_a_plain_name() => Rule.Fixes(
        ServiceCode.With("""
        interface IHold<T> { Task Hold(T book); }
        class Shelf(HttpClient http) : IHold<List<string>>
        {
            [[|Rml2|]] Task IHold<List<string>>.Hold(List<string> book) => http.PostAsync("/x", null);
        }
        """),
        ServiceCode.With("""
        interface IHold<T> { Task Hold(T book); }
        class Shelf(HttpClient http) : IHold<List<string>>
        {
            [Rml2(Undo = nameof(UndoHold))] Task IHold<List<string>>.Hold(List<string> book) => http.PostAsync("/x", null);

            [Rml2]
            public Task UndoHold(List<string> book, [IdempotencyKey] string key) => throw new NotImplementedException("Take back what Hold did.");
        }
        """),
        Create);
}
