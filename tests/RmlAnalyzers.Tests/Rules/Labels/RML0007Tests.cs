using Microsoft.CodeAnalysis;
using RmlAnalyzers.Rules.Labels;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Labels;

using Verify = RmlVerify<RML0007RowNamesNothing>;

public sealed class RML0007Tests
{
    private const string Library = """
        namespace Acme;
        public class Options { public string? Key { get; set; } public int Attempts { get; } public class Deep { public void Go() { } } }
        public class Bank { public void Transfer(decimal amount, Options options) { } public void Payout(decimal amount) { } public void Payout(decimal amount, string to) { } public void Cancel() { } }
        public class SpecialBank : Bank { public void Bonus() { } }
        public interface IJobs { void Start(System.Action job); }
        public interface IHandler<T> { void Handle(T message); }
        """;

    [Theory]
    [InlineData("[|M:Acme.Bank.Transferr(*)|]|3|charge|service|key=param:amount")]
    [InlineData("[|M:Acme.Bank.Payout(System.Int32)|]|3|charge|service")]
    [InlineData("[|M:Acme.Bank.Payout(*,System.Int32)|]|3|charge|service")]
    [InlineData("[|M:Acme.Bank.Payout|]|3|charge|service")]
    [InlineData("[|M:Acme.Bank.Payout``1(*)|]|3|charge|service")]
    [InlineData("[|M:Acme.SpecialBank.Transfer(*)|]|3|charge|service")]
    [InlineData("[|M:Acme.Bank.#ctor(System.String)|]|2|read|service")]
    [InlineData("[|P:Acme.Options.Attempts|]|-|retry-config|service")]
    [InlineData("[|P:Acme.Options.Retries|]|-|retry-config|service")]
    [InlineData("[|T:Acme.Bnak|]|2|write|service|flags=allmembers")]
    [InlineData("[|T:Acme.Ledger|]|2|write|service|flags=allmembers")]
    [InlineData("[|M:Acme.Options.Deeper.Go(*)|]|2|write|service")]
    [InlineData("-[|M:Acme.Bank.Withdraw(*)|]")]
    [InlineData("M:Acme.IJobs.Start(*)|2|enqueue|scheduler|calls=[|work|]:later")]
    [InlineData("M:Acme.Bank.Transfer(*)|3|charge|service|key=[|Acme.Options.Token|]")]
    [InlineData("M:Acme.Bank.Transfer(*)|3|charge|service|undo=[|Acme.Bank.Rollback|]")]
    [InlineData("M:Acme.Bank.Cancel(*)|1|transparent|service|handler=[|Acme.IHandler`1.Run|]")]
    [InlineData("[|M:System.Net.Http.HttpClinet.SendAsync(*)|]|2|write|service")]
    [InlineData("[|M:System.IO.File.WriteAllTxt(*)|]|2|write|store")]
    public Task FlagsANameThatLeadsNowhereAlthoughItsLibraryIsAtHand(string line) => Verify.Flags("class C;", With(line));

    [Theory]
    [InlineData("M:Acme.Bank.Transfer(*)|3|charge|service|key=Acme.Options.Key|undo=Acme.Bank.Cancel")]
    [InlineData("M:Acme.Bank.Payout(System.Decimal)|3|charge|service\nM:Acme.Bank.Payout(*,System.String)|3|charge|service|undo=none")]
    [InlineData("M:Acme.Bank.Cancel|2|write|service\nM:Acme.Bank.#ctor(*)|1|transparent|service")]
    [InlineData("P:Acme.Options.Key|-|retry-config|service\nM:Acme.Options.Deep.Go(*)|1|transparent|service\nT:Acme.Options+Deep|1|transparent|service")]
    [InlineData("M:Acme.IJobs.Start(*)|2|enqueue|scheduler|calls=job:later\nM:Acme.IHandler`1.Handle(*)|1|transparent|service|calls=*:now")]
    [InlineData("M:Other.Bank.Transfer(*)|3|charge|service\nT:Other.Ledger|2|write|store")]
    [InlineData("M:Acme.Bank.Http.BankClient.Transfer(*)|3|charge|service")]
    [InlineData("M:Microsoft.Azure.Cosmos.Container.CreateItemAsync(*)|2|write|store")]
    [InlineData("M:System.Net.Http.ResilienceExtensions.Again(*)|-|retry-config|service")]
    [InlineData("M:Acme.Bank.SendPayment(*)|3|charge|service|pkg=Acme<3.0\nM:Acme.Bank.SendPayment(*)|3|charge|service|asm=Acme.Legacy")]
    [InlineData("N:Acme.Nowhere|1|transparent|service\n# M:Acme.Bank.Transferr(*)|3|charge|service\n")]
    [InlineData("M:Acme.Bank.Transferr(*)|4|charge|service")]
    public Task StaysSilentOnNamesThatExistOrCannotBeLookedUp(string lines) => Verify.Silent("class C;", With(lines));

    [Fact]
    public Task SilentOnFilesThatAreNoCatalogue() => Verify.Silent(
        "class C;", With("") with { Files = [("/Notes.txt", "M:Acme.Bank.Transferr(*)|3|charge|service")] });

    [Fact]
    public Task RowsOnTheProjectsOwnTypesAreCheckedToo() => Verify.Flags(
        "namespace Shop; class Till { public void Pay() { } }",
        new() { Files = [("/RmlEffects.txt", "[|M:Shop.Till.Paid(*)|]|3|charge|service\nM:Shop.Till.Pay(*)|3|charge|service|undo=none")] });

    [Fact]
    public Task SaysWhatWasLookedForAndWhatIsThere() => Verify.Flags("class C;", With("# ours\nM:Acme.Bank.Transferr(*)|3|charge|service\nM:Acme.SpecialBank.Cancel(*)|2|write|service") with
    {
        Expected =
        [
            Verify.Finding(DiagnosticSeverity.Info).WithSpan("/RmlEffects.txt", 2, 1, 2, 25)
                .WithMessage("Nothing has this name: 'Acme.Bank' has no member 'Transferr'; there is 'Transfer'. The row is never used; correct the name, or remove it."),
            Verify.Finding(DiagnosticSeverity.Info).WithSpan("/RmlEffects.txt", 3, 1, 3, 29)
                .WithMessage("Nothing has this name: 'Acme.SpecialBank' does not declare 'Cancel' itself, 'Acme.Bank' does; name that type. The row is never used; correct the name, or remove it."),
        ],
    });

    private static RmlTestInput With(string lines) => new() { Files = [("/RmlEffects.txt", lines)], Projects = [("Acme", Library)] };
}
