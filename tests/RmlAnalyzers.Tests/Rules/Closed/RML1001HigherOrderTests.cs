using RmlAnalyzers.Rules.Closed;
using RmlAnalyzers.Rules.Labels;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Closed;

/// <summary>
/// A level on a method that runs what it is given speaks of the method, not of what it is given: that belongs to whoever gives it.
/// </summary>
public class RML1001HigherOrderTests
{
    private const string Bank = """
        interface IBank { [Rml3(NoCorrection = "by hand")] Task Capture(); [Rml2(NoUndo = "expires")] Task Reserve(); }

        """;

    public static TheoryData<string, string> Leaks => new()
    {
        { "closed retry helper", "class Again { [Rml1] public Task Run(Func<Task> step) => step(); } class Q(Again again, IBank bank) { [Rml1] public Task Price() => again.Run(() => bank.[|Reserve()|]); }" },
        { "by the word of the author", "class Again { [Rml1(Trusted = \"own loop\"), Retries] public extern Task Run(Func<Task> step); } class Q(Again again, IBank bank) { [Rml1] public Task Price() => again.Run(() => bank.[|Reserve()|]); }" },
        { "by a row", "class Again { [Rml1] public extern Task Run(Func<Task> step); } class Q(Again again, IBank bank) { [Rml1] public Task Price() => again.Run(() => bank.[|Reserve()|]); }" },
        { "interface of a closed runner", "interface IRun { [Rml1] Task Run(Func<Task> step); } class Now : IRun { public Task Run(Func<Task> step) => step(); } class Q(IRun run, IBank bank) { [Rml1] public Task Price() => run.Run(() => bank.[|Reserve()|]); }" },
        { "runner on a closed type", "[Rml1] static class Timing { public static async Task<T> Timed<T>(this Func<Task<T>> step) => await step(); } class Q(HttpClient http) { [Rml1] public Task<string> Price() => new Func<Task<string>>(() => http.[|GetStringAsync(\"x\")|]).Timed(); }" },
        { "generic runner, method group", "static class Run { [Rml1] public static T Safely<T>(Func<T> step) { try { return step(); } catch (TimeoutException) { return default!; } } } class Q(HttpClient http) { [Rml1] public string Price() => Run.[|Safely(Load)|]; private string Load() => http.GetStringAsync(\"x\").Result; }" },
        { "two runners deep", "class Outer(Inner inner) { [Rml1] public Task Run(Func<Task> step) => inner.Run(step); } class Inner { [Rml1] public Task Run(Func<Task> step) => step(); } class Q(Outer outer, IBank bank) { [Rml1] public Task Price() => outer.[|Run(bank.Reserve)|]; }" },
        { "runner that nests it in its own lambda", "class Again { [Rml1] public Task Run(Func<Task> step) { Func<Task> once = async () => { await step(); }; return once(); } } class Q(Again again, IBank bank) { [Rml1] public Task Price() => again.Run(() => bank.[|Reserve()|]); }" },
        { "abstract runner, every one runs it", "abstract class Runner { [Rml1] public abstract Task Run(Func<Task> step); } class A : Runner { public override Task Run(Func<Task> step) => step(); } class B : Runner { public override async Task Run(Func<Task> step) { await step(); await step(); } } class Q(Runner run, IBank bank) { [Rml1] public Task Price() => run.Run(() => bank.[|Reserve()|]); }" },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "closed work in a closed runner", "class Again { [Rml1] public int Run(Func<int> step) => step(); } class Q(Again again) { [Rml1] public int Price(int n) => again.Run(() => n * 2); }" },
        { "only one of the runners runs it", "abstract class Runner { [Rml1] public abstract Task Run(Func<Task> step); } class A : Runner { public override Task Run(Func<Task> step) => step(); } class B : Runner { public override Task Run(Func<Task> step) => Task.CompletedTask; } class Q(Runner run, IBank bank) { [Rml1] public Task Price() => run.Run(() => bank.Reserve()); }" },
        { "kept, not run", "class Plan { private readonly List<Func<Task>> _steps = []; [Rml1] public void Add(Func<Task> step) => _steps.Add(step); } class Q(Plan plan, IBank bank) { [Rml1] public void Price() => plan.Add(() => bank.Reserve()); }" },
        { "returned, not run", "class Plan { [Rml1] public Func<Task> Then(Func<Task> step) => step; } class Q(Plan plan, IBank bank) { [Rml1] public Func<Task> Price() => plan.Then(() => bank.Reserve()); }" },
        { "nobody knows what it does with it", "interface IRun { [Rml1] Task Run(Func<Task> step); } class Q(IRun run, IBank bank) { [Rml1] public Task Price() => run.Run(() => bank.Reserve()); }" },
        { "another parameter", "class Again { [Rml1] public int Run(Func<int> step, Func<Task> never) => step(); } class Q(Again again, IBank bank) { [Rml1] public int Price() => again.Run(() => 1, () => bank.Reserve()); }" },
        { "Dialog code may", "class Again { [Rml1] public Task Run(Func<Task> step) => step(); } class Q(Again again, IBank bank) { [Rml2] public Task Price() => again.Run(() => bank.Reserve()); }" },
        { "nothing is given", "class Again { [Rml1] public Task Run(Func<Task>? step = null) => step?.Invoke() ?? Task.CompletedTask; } class Q(Again again) { [Rml1] public Task Price() => again.Run(); }" },
    };

    public static TheoryData<string, string> Justified => new()
    {
        { "closed helper, History inside", "class Again { [Rml1] public Task Run(Func<Task> step) => step(); } class Q(Again again, IBank bank) { [Rml3] public Task Pay() => again.Run(() => bank.Capture()); }" },
        { "Dialog helper, History inside", "class Again(HttpClient http) { [Rml2(NoUndo = \"log\")] public async Task Run(Func<Task> step) { await step(); await http.PostAsync(\"/log\", null); } } class Q(Again again, IBank bank) { [Rml3] public Task Pay() => again.Run(bank.Capture); }" },
        { "helper in an interface", "interface IRun { [Rml1] Task Run(Func<Task> step); } class Now : IRun { public Task Run(Func<Task> step) => step(); } class Q(IRun run, IBank bank) { [Rml2] public Task Pay() => run.Run(() => bank.Reserve()); }" },
        { "only kept by the helper", "class Plan { private readonly List<Func<Task>> _steps = []; [Rml1] public void Add(Func<Task> step) => _steps.Add(step); } class Q(Plan plan, IBank bank) { [Rml2] public void Pay() => plan.Add(() => bank.Reserve()); }" },
        { "no code in sight", "interface IRun { [Rml1] Task Run(Func<Task> step); } class Q(IRun run, IBank bank) { [Rml2] public Task Pay() => run.Run(() => bank.Reserve()); }" },
        { "two helpers deep", "class Outer(Inner inner) { [Rml1] public Task Run(Func<Task> step) => inner.Run(step); } class Inner { [Rml1] public Task Run(Func<Task> step) => step(); } class Q(Outer outer, IBank bank) { [Rml2] public Task Pay() => outer.Run(() => bank.Reserve()); }" },
    };

    [Theory]
    [MemberData(nameof(Leaks))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML1001ClosedReachesEffect>.Flags(ServiceCode.With(Bank + code), new RmlTestInput { Files = [("RmlEffects.txt", shape == "by a row" ? "M:Again.Run(*)|1|transparent|service|calls=step:now" : "# none")] });
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML1001ClosedReachesEffect>.Silent(ServiceCode.With(Bank + code));
    }

    [Theory]
    [MemberData(nameof(Justified))]
    public Task A_label_that_what_is_given_justifies_is_not_too_high(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML0003LabelTooHigh>.Silent(ServiceCode.With(Bank + code));
    }

    [Fact]
    public Task A_label_that_nothing_given_justifies_is() => RmlVerify<RML0003LabelTooHigh>.Flags(ServiceCode.With(Bank + """
        class Again { [Rml1] public Task Run(Func<Task> step) => step(); }
        class Q(Again again, IBank bank) { [[|Rml3|]] public Task Pay() => again.Run(() => bank.Reserve()); }
        """));
}
