using RmlAnalyzers.Rules.Closed;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Closed;

/// <summary>Work handed over to run later is found where it is handed over; work that the method waits for is its own (RML1001).</summary>
public class RML1002HandOverTests
{
    public static TheoryData<string, string> Defects => new()
    {
        { "Task.Run discarded", """
            class Plans(HttpClient http) { [Rml1] public void Plan() { _ = Task.[|Run(() => http.PostAsync("/mail", null))|]; } }
            """ },
        { "Task.Run as a statement", """
            class Plans(HttpClient http) { [Rml1] public int Plan() { Task.[|Run(async () => { await http.PostAsync("/mail", null).ConfigureAwait(false); })|]; return 1; } }
            """ },
        { "method group", """
            class Plans(HttpClient http) { private Task Send() => http.PostAsync("/mail", null); [Rml1] public void Plan() { Task.[|Run(Send)|]; } }
            """ },
        { "through a helper", """
            static class Background { public static void Start(Func<Task> work) { _ = Task.Run(work); } }
            class Plans(HttpClient http) { [Rml1] public void Plan() => Background.[|Start(() => http.PostAsync("/mail", null))|]; }
            """ },
        { "inside a helper", """
            class Mailer(HttpClient http) { public void Later() => _ = Task.Run(() => http.PostAsync("/mail", null)); }
            class Plans(Mailer mailer) { [Rml1] public void Plan() => mailer.[|Later()|]; }
            """ },
        { "timer", """
            class Plans(HttpClient http) { [Rml1] public object Plan() => [|new Timer(_ => http.PostAsync("/mail", null).Wait(), null, 0, 1000)|]; }
            """ },
        { "thread", """
            class Plans(HttpClient http) { [Rml1] public void Plan() { var thread = [|new Thread(() => http.PostAsync("/mail", null).Wait())|]; thread.Start(); } }
            """ },
        { "thread pool", """
            class Plans(HttpClient http) { [Rml1] public void Plan() => ThreadPool.[|QueueUserWorkItem(_ => http.PostAsync("/mail", null).Wait())|]; }
            """ },
        { "lazy that nobody reads here", """
            class Plans(HttpClient http) { [Rml1] public Lazy<string> Plan() { var lazy = [|new Lazy<string>(() => http.GetStringAsync("/x").Result)|]; return lazy; } }
            """ },
        { "continuation", """
            class Plans(HttpClient http) { [Rml1] public void Plan() { Task.CompletedTask.[|ContinueWith(_ => http.PostAsync("/mail", null))|]; } }
            """ },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "awaited (the other rule's)", """
            class Plans(HttpClient http) { [Rml1] public async Task Plan() => await Task.Run(() => http.PostAsync("/mail", null)); }
            """ },
        { "awaited through WhenAll", """
            class Plans(HttpClient http) { [Rml1] public async Task Plan() { var a = Task.Run(() => http.PostAsync("/a", null)); await Task.WhenAll(a, Task.Delay(1)); } }
            """ },
        { "pure work handed over", """
            class Plans { [Rml1] public void Plan() { _ = Task.Run(() => Math.Sqrt(2)); } }
            """ },
        { "intention returned", """
            class Plans(HttpClient http) { [Rml1] public Func<Task> Plan() => () => http.PostAsync("/mail", null); }
            """ },
        { "unlabelled", """
            class Plans(HttpClient http) { public void Plan() { _ = Task.Run(() => http.PostAsync("/mail", null)); } }
            """ },
        { "Dialog", """
            class Plans(HttpClient http) { [Rml2] public void Plan() { _ = Task.Run(() => http.PostAsync("/mail", null)); } }
            """ },
        { "lazy of a pure value", """
            class Plans { [Rml1] public Lazy<int> Plan() => new Lazy<int>(() => 42); }
            """ },
        { "lazy read inside (the other rule's)", """
            class Plans(HttpClient http) { [Rml1] public int Plan() { var lazy = new Lazy<string>(() => http.GetStringAsync("/x").Result); return lazy.Value.Length; } }
            """ },
        { "delegate of the caller handed over", """
            class Plans { [Rml1] public void Plan(Func<Task> work) { _ = Task.Run(work); } }
            """ },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML1002ClosedHandsOver>.Flags(ServiceCode.With(code));
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML1002ClosedHandsOver>.Silent(ServiceCode.With(code));
    }
}
