using Microsoft.CodeAnalysis;
using RmlAnalyzers.Rules.Labels;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Labels;

using Verify = RmlVerify<RML0006NotUnderstood>;

public sealed class RML0006CatalogueTests
{
    [Theory]
    [InlineData("[|hello world|]")]
    [InlineData("M:Acme.Bank.Transfer(*)|[|4|]|charge|service")]
    [InlineData("M:Acme.Bank.Refund(*)|3|[|repay|]|service")]
    [InlineData("M:Acme.Bank.Refund(*)|3|refund|[|bank|]")]
    [InlineData("M:Acme.Bank.Payout(*)|3|charge|service|[|keys=param:key|]")]
    [InlineData("M:Acme.Bank.Payout(*)|3|charge|service|undo=none|[|undo=A.B|]")]
    [InlineData("M:Acme.Jobs.Start(*)|2|enqueue|scheduler|calls=[|job:soon|]")]
    [InlineData("M:Acme.Jobs.Start(*)|2|enqueue|scheduler|when=[|sometimes|]")]
    [InlineData("\r\n  M:Acme.Bank.Transfer(*) | [|zero|] | charge | service  \r\n")]
    public Task FlagsWhatCannotBeReadAtTheFieldThatIsWrong(string lines) => Verify.Flags("class C;", With("/RmlEffects.txt", lines));

    [Theory]
    [InlineData("")]
    [InlineData("# comment\r\n; comment\r\n\r\nM:Acme.Bank.Transfer(*)|3|charge|service|key=param:key\r\n")]
    [InlineData("\uFEFFM:Acme.Bank.Transfer(*)|3|charge|service")]
    [InlineData("-M:Microsoft.Extensions.Logging.LoggerExtensions.LogInformation(*)")]
    [InlineData("T:Nowhere.AtAll|2|write|store|flags=allmembers")]
    public Task StaysSilentOnWhatCanBeRead(string lines) => Verify.Silent("class C;", With("/RmlEffects.Bank.txt", lines));

    [Fact]
    public Task StaysSilentOnFilesThatAreNoCatalogue() => Verify.Silent("class C;", With("/Notes.txt", "hello world"));

    [Fact]
    public Task TellsEachFileAndEachLineApart() => Verify.Flags("class C;", new RmlTestInput
    {
        Files = [("/RmlEffects.txt", "M:A.B(*)|[|9|]|write|store\nM:A.B(*)|2|write|store\n[|nonsense|]"), ("/RmlEffects.Other.txt", "M:A.B(*)|2|write|[|shop|]")],
    });

    [Fact]
    public Task SaysWhatWasReadAndWhatMayStandThere() => Verify.Flags("class C;", new RmlTestInput
    {
        Files = [("/RmlEffects.txt", "M:A.B(*)|4|write|store")],
        Expected =
        [
            Verify.Finding(DiagnosticSeverity.Warning).WithSpan("/RmlEffects.txt", 1, 10, 1, 11)
                .WithMessage("Not understood: '4' is no world; write one of -, 1, 2, 3. Until then the line has no effect."),
        ],
    });

    [Fact]
    public Task SpeaksInTestProjectsTooForTheirCatalogueIsTheirOwn() => Verify.Flags("class C;", With("/RmlEffects.txt", "[|nonsense|]") with
    {
        GlobalConfig = "build_property.IsTestProject = true",
    });

    private static RmlTestInput With(string path, string lines) => new() { Files = [(path, lines)] };
}
