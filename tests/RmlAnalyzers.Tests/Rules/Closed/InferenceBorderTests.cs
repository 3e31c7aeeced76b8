using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using RmlAnalyzers.Rules.Closed;
using RmlAnalyzers.Rules.Dialog;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Closed;

/// <summary>Labels that come from elsewhere: another project, an assembly, an organisation's own attributes. No code of others is read.</summary>
public class InferenceBorderTests
{
    private const string Library = """
        using System.Net.Http;
        using System.Threading.Tasks;
        using Rml;
        namespace Lib
        {
            public class Bank(HttpClient http)
            {
                [Rml2(NoUndo = "expires")] public Task Reserve(decimal amount) => Task.CompletedTask;
                [Rml3(NoCorrection = "by hand")] public Task Capture(decimal amount) => Task.CompletedTask;
                [Rml1] public decimal Fee(decimal amount) => amount / 100;
                public Task Unlabelled() => http.PostAsync("/x", null);
            }
            [Rml2] public class Mailer { public Task Send() => Task.CompletedTask; public int Sent { get; set; } }
            public interface IStock { [Rml2] Task Take(int article); }
            public class Shelf : IStock { public Task Take(int article) => Task.CompletedTask; }
            public abstract class Rates { [Rml2] public abstract Task<decimal> Load(); }
            [Rml3] public record Captured(decimal Amount);
        }
        """;

    private const string Consumer = """
        class Quotes(Lib.Bank bank, Lib.Mailer mailer, Lib.Shelf shelf, Lib.Rates rates)
        {
            [Rml1] public Task Reserve() => bank.[|Reserve(1m)|];
            [Rml1] public Task Capture() => bank.[|Capture(1m)|];
            [Rml1] public decimal Fee() => bank.Fee(1m);
            [Rml1] public Task Unlabelled() => bank.Unlabelled();
            [Rml1] public Task Send() => mailer.[|Send()|];
            [Rml1] public int Sent() => mailer.Sent;
            [Rml1] public object Make() => new Lib.Mailer();
            [Rml1] public object Message() => new Lib.Captured(1m);
            [Rml1] public Task Take() => shelf.[|Take(1)|];
            [Rml1] public async Task<decimal> Load() => await rates.[|Load()|];
        }
        class Own : Lib.Rates { public override Task<decimal> Load() => Task.FromResult(1m); }
        class Reader(Own own) { [Rml1] public Task<decimal> Load() => own.[|Load()|]; }
        """;

    [Fact]
    public Task Labels_of_another_project_count() =>
        RmlVerify<RML1001ClosedReachesEffect>.Flags(ServiceCode.With(Consumer), new RmlTestInput { Projects = [("Lib", Library)] });

    [Fact]
    public async Task Labels_of_an_assembly_count()
    {
        var test = new RmlAnalyzerTest<RML1001ClosedReachesEffect>(ServiceCode.With(Consumer));
        test.TestState.AdditionalReferences.Add(await Compile(Library));
        await test.RunAsync();
    }

    /// <summary>The library knows our attributes, the consumer has copies of its own and cannot load the library's.</summary>
    [Fact]
    public async Task Labels_count_where_their_attributes_cannot_be_loaded()
    {
        var test = new RmlAnalyzerTest<RML1001ClosedReachesEffect>(ServiceCode.With(Consumer), new RmlTestInput { ReferencesAnnotations = false, Sources = [OwnAttributes] });
        test.TestState.AdditionalReferences.Add(await Compile(Library));
        await test.RunAsync();
    }

    [Fact]
    public async Task An_organisation_may_declare_the_attributes_itself()
    {
        var test = new RmlAnalyzerTest<RML1001ClosedReachesEffect>(ServiceCode.With(Consumer), new RmlTestInput { ReferencesAnnotations = false, Sources = [OwnAttributes] });
        test.TestState.AdditionalReferences.Add(await Compile(Library + OwnAttributes, annotations: false));
        await test.RunAsync();
    }

    [Fact]
    public Task History_of_another_project_reaches_a_Dialog_step() => RmlVerify<RML2001DialogMakesHistory>.Flags(
        ServiceCode.With("""
            class Checkout(Lib.Bank bank)
            {
                [Rml2] public Task Pay() => bank.[|Capture(1m)|];
                [Rml2] public Task Hold() => bank.Reserve(1m);
                private Task Inner() => bank.Capture(1m);
                [Rml2] public Task Later() => [|Inner()|];
            }
            """),
        new RmlTestInput { Projects = [("Lib", Library)] });

    [Fact]
    public async Task A_label_on_an_assembly_speaks_for_its_members()
    {
        var test = new RmlAnalyzerTest<RML1001ClosedReachesEffect>(ServiceCode.With("class Quotes(Lib.Client client) { [Rml1] public void Price() => client.[|Call()|]; [Rml1] public object Make() => new Lib.Client(); }"));
        test.TestState.AdditionalReferences.Add(await Compile("[assembly: Rml.Rml2] namespace Lib { public class Client { public void Call() { } } }"));
        await test.RunAsync();
    }

    [Fact]
    public Task The_own_assembly_label_promises_for_every_member() => RmlVerify<RML1001ClosedReachesEffect>.Flags("""
        using System.Net.Http;
        using System.Threading.Tasks;
        [assembly: Rml.Rml1]
        class Quotes(HttpClient http) { public Task<string> Price() => http.[|GetStringAsync("/r")|]; }
        """);

    /// <summary>The label stands in a file of its own; what an editor shows for another project's source is never touched.</summary>
    [Fact]
    public Task The_path_ends_at_the_label_of_another_project() => RmlVerify<RML1001ClosedReachesEffect>.Flags(
        ServiceCode.With("class Quotes(Lib.Bank bank) { [{|#1:Rml1|}] public Task Reserve() => bank.{|#0:Reserve(1m)|}; }"),
        new RmlTestInput
        {
            Projects = [("Lib", Library)],
            Expected =
            [
                RmlVerify<RML1001ClosedReachesEffect>.Finding(DiagnosticSeverity.Warning).WithLocation(0).WithLocation(0).WithLocation(1)
                    .WithArguments("Reserve", "Reserve → Bank.Reserve (labelled RML-2 (Dialog))", "RML-2 (Dialog)"),
            ],
        });

    private const string OwnAttributes = """

        namespace Rml
        {
            [System.AttributeUsage(System.AttributeTargets.All)] internal sealed class Rml1Attribute : System.Attribute { public string? Trusted { get; set; } }
            [System.AttributeUsage(System.AttributeTargets.All)] internal sealed class Rml2Attribute : System.Attribute { public string? NoUndo { get; set; } }
            [System.AttributeUsage(System.AttributeTargets.All)] internal sealed class Rml3Attribute : System.Attribute { public string? NoCorrection { get; set; } }
        }
        """;

    private static async Task<MetadataReference> Compile(string source, bool annotations = true)
    {
        var references = await RmlReferences.Net.ResolveAsync(LanguageNames.CSharp, CancellationToken.None);
        var compilation = CSharpCompilation.Create(
            "Lib",
            [CSharpSyntaxTree.ParseText(source)],
            annotations ? references.Add(MetadataReference.CreateFromFile(RmlReferences.Annotations.Location)) : references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
