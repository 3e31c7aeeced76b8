using Xunit;

namespace RmlAnalyzers.Tests.Rules.Labels.Strangers;

/// <summary>Work that is handed over, work that is waited for, and plans that are only returned.</summary>
public class LaterStrangers
{
    public static TheoryData<string, string> Guilty => new()
    {
        { "Task.Run discarded", """class Q(HttpClient http) { [Rml1] public void Plan() { _ = Task.{|RML1002:Run(() => http.PostAsync("/x", null))|}; } }""" },
        { "Task.Run unawaited in local never awaited", """class Q(HttpClient http) { [Rml1] public void Plan() { var t = Task.{|RML1002:Run(() => http.PostAsync("/x", null))|}; Console.WriteLine(t.Id); } }""" },
        { "Task.Run awaited via WhenAll list", """class Q(HttpClient http) { [Rml1] public async Task Plan(string[] ids) { var tasks = new List<Task>(); foreach (var id in ids) tasks.Add(Task.Run(() => http.{|RML1001:PostAsync(id, null)|})); await Task.WhenAll(tasks); } }""" },
        { "Task.Run Wait", """class Q(HttpClient http) { [Rml1] public void Plan() { Task.Run(() => http.{|RML1001:PostAsync("/x", null)|}).Wait(); } [Rml1] public HttpResponseMessage R() => Task.Run(() => http.{|RML1001:PostAsync("/x", null)|}).GetAwaiter().GetResult(); }""" },
        { "Task returned is awaited by the caller", """class Q(HttpClient http) { [Rml1] public Task Plan() => Task.Run(() => http.{|RML1001:PostAsync("/x", null)|}); }""" },
        { "Timer", """class Q(HttpClient http) { private Timer? _t; [Rml1] public void Plan() { _t = {|RML1002:new Timer(async _ => await http.PostAsync("/x", null), null, 0, 1000)|}; } }""" },
        { "System.Timers.Timer Elapsed", """class Q(HttpClient http) { [Rml1] public void Plan() { var t = new System.Timers.Timer(1000); {|RML1002:t.Elapsed += async (_, _) => await http.PostAsync("/x", null)|}; t.Start(); } }""" },
        { "thread", """class Q(HttpClient http) { [Rml1] public void Plan() { var t = {|RML1002:new Thread(Send)|}; t.Start(); } private void Send() => http.PostAsync("/x", null).Wait(); }""" },
        { "thread joined", """class Q(HttpClient http) { [Rml1] public void Plan() { var t = {|RML1001:new Thread(Send)|}; t.Start(); t.Join(); } private void Send() => http.PostAsync("/x", null).Wait(); }""" },
        { "thread pool", """class Q(HttpClient http) { [Rml1] public void Plan() { ThreadPool.{|RML1002:QueueUserWorkItem(_ => http.PostAsync("/x", null))|}; } }""" },
        { "ContinueWith unawaited", """class Q(HttpClient http) { [Rml1] public void Plan(Task t) { t.{|RML1002:ContinueWith(_ => http.PostAsync("/x", null))|}; } }""" },
        { "Lazy made and kept", """class Q(HttpClient http) { private Lazy<string>? _l; [Rml1] public void Plan() { _l = {|RML1002:new Lazy<string>(() => http.GetStringAsync("/x").Result)|}; } }""" },
        { "Lazy returned as a value", """class Q(HttpClient http) { [Rml1] public Lazy<string> Plan() => {|RML1002:new(() => http.GetStringAsync("/x").Result)|}; }""" },
        { "helper that fires and forgets", """static class Background { public static void Fire(Func<Task> work) => _ = Task.Run(work); } class Q(HttpClient http) { [Rml1] public void Plan() { Background.{|RML1002:Fire(() => http.PostAsync("/x", null))|}; } }""" },
        { "token registration", """class Q(HttpClient http) { [Rml1] public void Plan(CancellationToken ct) { ct.{|RML1002:Register(() => http.PostAsync("/x", null).Wait())|}; } }""" },
        { "Task.Factory.StartNew", """class Q(HttpClient http) { [Rml1] public void Plan() { Task.Factory.{|RML1002:StartNew(() => http.PostAsync("/x", null), TaskCreationOptions.LongRunning)|}; } }""" },
        { "async void helper", """class Q(HttpClient http) { [Rml1] public void Plan() => {|RML1001:Fire()|}; private async void Fire() => await http.PostAsync("/x", null); }""" },
        { "unawaited direct call", """class Q(HttpClient http) { [Rml1] public void Plan() { _ = http.{|RML1001:PostAsync("/x", null)|}; } }""" },
        { "Task.Run awaited with cancellation and ConfigureAwait after local", """class Q(HttpClient http) { [Rml1] public async Task<int> Plan(CancellationToken ct) { var work = Task.Run(() => http.{|RML1001:GetStringAsync("/x", ct)|}, ct); var n = 1; await Task.Yield(); return n + (await work.ConfigureAwait(false)).Length; } }""" },
        { "Task.Run, WhenAny with timeout", """class Q(HttpClient http) { [Rml1] public async Task Plan() { var work = Task.Run(() => http.{|RML1001:PostAsync("/x", null)|}); if (await Task.WhenAny(work, Task.Delay(100)) != work) throw new TimeoutException(); } }""" },
        { "Task.Run array awaited WaitAll", """class Q(HttpClient http) { [Rml1] public void Plan(string[] ids) { var tasks = ids.Select(id => Task.Run(() => http.{|RML1001:PostAsync(id, null)|})).ToArray(); Task.WaitAll(tasks); } }""" },
        { "Interlocked timers: Task.Run returned in a tuple / field", """class Q(HttpClient http) { private Task? _running; [Rml1] public void Plan() { _running = Task.{|RML1002:Run(() => http.PostAsync("/x", null))|}; } }""" },
        { "new Task().Start", """class Q(HttpClient http) { [Rml1] public void Plan() { var t = {|RML1002:new Task(() => http.PostAsync("/x", null).Wait())|}; t.Start(); } }""" },
        { "innocent: cold Task made, never started", """class Q(HttpClient http) { [Rml1] public Task Plan() => new Task(() => http.{|RML1001:PostAsync("/x", null)|}.Wait()); }""" },
    };

    public static TheoryData<string, string> Innocent => new()
    {
        { "channel injected queue of delegates", """class Queue { private readonly Channel<Func<Task>> _c = Channel.CreateUnbounded<Func<Task>>(); public ValueTask Add(Func<Task> f) => _c.Writer.WriteAsync(f); } class Q(Queue queue, HttpClient http) { [Rml1] public async Task Plan() { await queue.Add(() => http.PostAsync("/x", null)); } }""" },
        { "event subscription of another object", """class Bus { public event Action? Tick; public void Go() => Tick?.Invoke(); } class Q(HttpClient http, Bus bus) { [Rml1] public void Plan() { bus.Tick += () => http.PostAsync("/x", null).Wait(); } }""" },
        { "innocent: Task.Run over local compute lambda with effect lambda stored", """class Q(HttpClient http) { private readonly List<Func<Task>> _undo = []; [Rml1] public async Task<int> Plan(int x) { _undo.Add(() => http.DeleteAsync("/x")); return await Task.Run(() => x * 2); } }""" },
        { "innocent: PeriodicTimer, Timer.Change without effect; ContinueWith compute", """class Q { [Rml1] public Task<int> Plan(Task<int> t) => t.ContinueWith(x => x.Result + 1, TaskScheduler.Default); }""" },
        { "innocent: own scheduler stores plan", """class Plan2 { private readonly List<Func<Task>> _steps = []; public Plan2 Then(Func<Task> step) { _steps.Add(step); return this; } public async Task Run() { foreach (var s in _steps) await s(); } } class Q(HttpClient http) { [Rml1] public Plan2 Make() => new Plan2().Then(() => http.PostAsync("/x", null)).Then(() => Task.CompletedTask); }""" },
        { "guilty: own plan run", """class Plan2 { private readonly List<Func<Task>> _steps = []; public Plan2 Then(Func<Task> step) { _steps.Add(step); return this; } public async Task Run() { foreach (var s in _steps) await s(); } } class Q(HttpClient http) { [Rml1] public Task Make() => new Plan2().Then(() => http.PostAsync("/x", null)).Run(); }""" },
    };

    [Theory]
    [MemberData(nameof(Guilty))]
    public Task Finds(string name, string code) => LabelStrangerCode.Judges(name, code);

    [Theory]
    [MemberData(nameof(Innocent))]
    public Task Stays_silent(string name, string code) => LabelStrangerCode.Judges(name, code);
}
