using RmlAnalyzers.Rules.Closed;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Closed;

/// <summary>A log entry stays inside, unless the project says that others decide on its logs.</summary>
public class RML1001LoggingTests
{
    private static readonly RmlTestInput Effect = new() { EditorConfig = "rml.logging = effect" };

    [Theory]
    [InlineData("class Quotes { [Rml1] public int Price() { Console.[|WriteLine(\"priced\")|]; return 1; } }")]
    [InlineData("class Quotes { [Rml1] public int Price() { System.Diagnostics.Trace.[|TraceWarning(\"dear\")|]; return 1; } }")]
    [InlineData("class Audit { public void Note(string text) => Console.Write(text); } class Quotes(Audit audit) { [Rml1] public void Price() => audit.[|Note(\"x\")|]; }")]
    [InlineData("namespace Serilog { public interface ILogger { void Information(string messageTemplate); } } class Quotes(Serilog.ILogger log) { [Rml1] public void Price() => log.[|Information(\"priced\")|]; }")]
    public Task WithTheOptionALogEntryIsAnEffect(string code) => RmlVerify<RML1001ClosedReachesEffect>.Flags(ServiceCode.With(code), Effect);

    [Theory]
    [InlineData("class Quotes { [Rml1] public int Price() { Console.WriteLine(\"priced\"); System.Diagnostics.Trace.TraceWarning(\"dear\"); return 1; } }", "")]
    [InlineData("class Quotes { [Rml1] public int Price() { Console.WriteLine(\"priced\"); return 1; } }", "rml.logging = diagnostics")]
    [InlineData("class Quotes { [Rml2] public int Price() { Console.WriteLine(\"priced\"); return 1; } }", "rml.logging = effect")]
    [InlineData("class Quotes { [Rml1] public string Price(StringBuilder text) { System.Diagnostics.Debug.Assert(text.Length > 0); return text.Append(1).ToString(); } }", "rml.logging = effect")]
    [InlineData("class Quotes { [Rml1] public bool Price(IQueryable<int> db) => db.Any(); }", "rml.logging = effect")]
    [InlineData("namespace Serilog { public interface ILogger { void Information(string messageTemplate); } } class Quotes(Serilog.ILogger log) { [Rml1] public void Price() => log.Information(\"priced\"); }", "")]
    public Task SilentWithoutItAndOnWhatLogsNothing(string code, string option) =>
        RmlVerify<RML1001ClosedReachesEffect>.Silent(ServiceCode.With(code), new() { EditorConfig = option });
}
