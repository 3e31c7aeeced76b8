using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Worlds;
using Xunit;
using static RmlAnalyzers.Core.Tests.Catalogue.CatalogueCase;

namespace RmlAnalyzers.Core.Tests.Catalogue;

public sealed class MatchingTests
{
    private const string Bus = """
        namespace Acme;
        public interface IBus { void Send(object message); void Send(object message, CancellationToken token); }
        public class Bus : IBus { public virtual void Send(object message) { } void IBus.Send(object message, CancellationToken token) { } public void Close() { } public Bus() { } }
        public class LoudBus : Bus { public override void Send(object message) { } }
        public class HidingBus : Bus { public new void Send(object message) { } }
        public static class BusExtensions { public static void SendAll<T>(this IBus bus, params T[] messages) { } }
        """;

    [Theory]
    [InlineData("IBus bus", "bus.Send(1)", "M:Acme.IBus.Send(*)", true)]
    [InlineData("Bus bus", "bus.Send(1)", "M:Acme.IBus.Send(*)", true)]
    [InlineData("LoudBus bus", "bus.Send(1)", "M:Acme.IBus.Send(*)", true)]
    [InlineData("LoudBus bus", "bus.Send(1)", "M:Acme.Bus.Send(*)", true)]
    [InlineData("HidingBus bus", "bus.Send(1)", "M:Acme.Bus.Send(*)", false)]
    [InlineData("IBus bus", "bus.Send(1)", "M:Acme.Bus.Send(*)", false)]
    [InlineData("IBus bus", "bus.Send(1, default)", "M:Acme.IBus.Send(*,System.Threading.CancellationToken)", true)]
    [InlineData("IBus bus", "bus.Send(1)", "M:Acme.IBus.Send(*,System.Threading.CancellationToken)", false)]
    [InlineData("IBus bus", "bus.Send(1)", "M:Acme.IBus.Send(System.Object)", true)]
    [InlineData("IBus bus", "bus.Send(1)", "M:Acme.IBus.Send", false)]
    [InlineData("IBus bus", "bus.Send(1)", "M:Other.IBus.Send(*)", false)]
    [InlineData("Bus bus", "bus.Send(1)", "T:Acme.Bus", false)]
    public void AMemberIsFoundByWhatItIsOverridesOrImplements(string parameter, string call, string id, bool found) =>
        Assert.Equal(found, !new CatalogueCase(Bus + "class C { void M(" + parameter + ") { " + call + "; } }", FromUser(id + "|2|publish|service")).RowsOf("Send").IsEmpty);

    [Theory]
    [InlineData("bus.SendAll(1, 2)")]
    [InlineData("BusExtensions.SendAll(bus, 1, 2)")]
    public void BothFormsOfAnExtensionCallAreTheSame(string call) =>
        Assert.False(new CatalogueCase(Bus + "class C { void M(IBus bus) { " + call + "; } }", FromUser("M:Acme.BusExtensions.SendAll``1(Acme.IBus,``0[])|2|publish|service")).RowsOf("SendAll").IsEmpty);

    [Fact]
    public void AnInheritedMemberImplementsTheInterfaceOfTheDerivedType()
    {
        const string source = """
            public interface ISender { void Send(); }
            public class Base { public void Send() { } }
            public class Derived : Base, ISender { }
            class C { void M(Derived d) { d.Send(); } }
            """;
        Assert.False(new CatalogueCase(source, FromUser("M:ISender.Send(*)|2|notify|human")).RowsOf("Send").IsEmpty);
        Assert.True(new CatalogueCase(source.Replace("Derived d", "Base d"), FromUser("M:ISender.Send(*)|2|notify|human")).RowsOf("Send").IsEmpty);
    }

    [Theory]
    [InlineData("T:Acme.Bus|2|publish|service|flags=allmembers", "LoudBus bus", "Send", true)]
    [InlineData("T:Acme.Bus|2|publish|service|flags=allmembers", "LoudBus bus", "Close", false)]
    [InlineData("I:Acme.IBus|2|publish|service|flags=allmembers", "LoudBus bus", "Send", true)]
    [InlineData("I:Acme.IBus|2|publish|service|flags=allmembers", "IBus bus", "Send", true)]
    [InlineData("N:Acme|2|publish|service", "LoudBus bus", "Send", true)]
    [InlineData("N:Ac|2|publish|service", "LoudBus bus", "Send", false)]
    public void AWideRowSpeaksOfTheMethodsThatDoTheWork(string row, string parameter, string member, bool found)
    {
        var subject = new CatalogueCase(Bus + "class C { void M(" + parameter + ", Bus b) { bus.Send(1); b.Close(); } }", FromUser(row));
        Assert.Equal(found, !subject.RowsOf(member).IsEmpty);
        Assert.True(subject.Catalogue.MayKnow("AnythingAtAll"));
    }

    [Fact]
    public void AWideRowWithoutTheFlagSpeaksOfMakingOne()
    {
        var subject = new CatalogueCase(Bus + "class C { void M() { new Bus().Send(1); } }", FromUser("T:Acme.Bus|2|write|service"));
        Assert.False(subject.RowsOf("Bus").IsEmpty);
        Assert.True(subject.RowsOf("Send").IsEmpty);
    }

    [Fact]
    public void AnAttributeRowSpeaksOfMembersThatCarryIt()
    {
        const string source = """
            public class PostAttribute : Attribute { public PostAttribute(string path) { } }
            public interface IApi { [Post("/pay")] void Pay(); void Look(); }
            class C { void M(IApi api) { api.Pay(); api.Look(); } }
            """;
        var subject = new CatalogueCase(source, FromUser("A:PostAttribute|2|write|service"));
        Assert.False(subject.RowsOf("Pay").IsEmpty);
        Assert.True(subject.RowsOf("Look").IsEmpty);
        Assert.True(subject.Catalogue.MayKnow("Pay"));
    }

    [Fact]
    public void APropertyRowSpeaksOfSettingAndAnAccessorRowOfGetting()
    {
        const string source = "public class Options { public int Retries { get; set; } } class C { void M(Options o) { o.Retries = 1; } }";
        var subject = new CatalogueCase(source, FromUser("P:Options.Retries|-|retry-config|service\nM:Options.get_Retries|2|read|service"));
        var property = subject.Compilation.GetTypeByMetadataName("Options")!.GetMembers("Retries").OfType<Microsoft.CodeAnalysis.IPropertySymbol>().Single();
        Assert.Equal(EffectKind.RetryConfig, Assert.Single(subject.Catalogue.RowsOf(property).Alternatives).Kind);
        Assert.Equal(EffectKind.RetryConfig, Assert.Single(subject.Catalogue.RowsOf(property.SetMethod!).Alternatives).Kind);
        Assert.Equal(EffectKind.Read, Assert.Single(subject.Catalogue.RowsOf(property.GetMethod!).Alternatives).Kind);
    }

    [Fact]
    public void TheUserOutranksThePackageAndThePackageTheBuiltIn()
    {
        const string source = "class C { void M() { File.WriteAllText(\"/mnt/a\", \"\"); } }";
        Assert.Equal(World.Dialog, new CatalogueCase(source).Match("WriteAllText").Proven);
        Assert.Equal(World.History, new CatalogueCase(source, FromPackage("M:System.IO.File.WriteAllText(*)|3|ledger|store")).Match("WriteAllText").Proven);
        Assert.Equal(World.Closed, new CatalogueCase(source, FromPackage("M:System.IO.File.WriteAllText(*)|3|ledger|store"), FromUser("T:System.IO.File|1|transparent|store|flags=allmembers")).Match("WriteAllText").Proven);
        Assert.Equal(World.Dialog, new CatalogueCase(source, FromUser("N:System.IO|1|transparent|store")).Match("WriteAllText").Proven);
    }

    [Fact]
    public void ARemovalSilencesLowerTiersOnly()
    {
        const string source = "class C { void M() { File.WriteAllText(\"/mnt/a\", \"\"); } }";
        Assert.True(new CatalogueCase(source, FromUser("-M:System.IO.File.WriteAllText(*)")).RowsOf("WriteAllText").IsEmpty);
        Assert.True(new CatalogueCase(source, FromUser("-T:System.IO.File")).RowsOf("WriteAllText").IsEmpty);
        Assert.False(new CatalogueCase(source, FromUser("-M:System.IO.File.WriteAllBytes(*)")).RowsOf("WriteAllText").IsEmpty);
        Assert.False(new CatalogueCase(source, FromPackage("-M:System.IO.File.WriteAllText(*)"), FromUser("M:System.IO.File.WriteAllText(*)|3|ledger|store")).RowsOf("WriteAllText").IsEmpty);
    }

    [Fact]
    public void TheMorePreciseRowSpeaksAndAmongEqualsTheHigherWorld()
    {
        const string source = "public class S { public void Pay(int a, string b) { } } class C { void M(S s) { s.Pay(1, null); } }";
        var rows = new CatalogueCase(source, FromUser("N:|1|read|store\nT:S|1|read|store|flags=allmembers\nM:S.Pay(*)|2|write|service\nM:S.Pay(*,System.String)|3|charge|service\nM:S.Pay(System.Int32,System.String)|2|reserve|service")).RowsOf("Pay");
        Assert.Equal(EffectKind.Reserve, Assert.Single(rows.Alternatives).Kind);
        var equals = new CatalogueCase(source, FromUser("M:S.Pay(*)|2|write|service\nM:S.Pay(*)|3|charge|service"));
        Assert.Equal(World.History, equals.Match("Pay").Proven);
        Assert.Equal(EffectKind.Charge, equals.Match("Pay").Definite!.Kind);
    }

    [Fact]
    public void AClosedRowNeverHidesABodyOfThisCompilation()
    {
        const string source = """
            public class Quiet : MemoryStream { public override void Flush() { Environment.Exit(1); } }
            class C { void M(Quiet q, MemoryStream m) { q.Flush(); m.Seek(0, SeekOrigin.Begin); } }
            """;
        Assert.True(new CatalogueCase(source, FromUser("T:System.IO.MemoryStream|1|transparent|store|flags=allmembers\nM:System.IO.Stream.Flush(*)|1|transparent|store")).RowsOf("Flush").IsEmpty);
        Assert.True(new CatalogueCase(source).RowsOf("Seek").IsHarmless);
    }

    [Fact]
    public void AHarmlessBaseSaysNothingOfWhatOtherLibrariesAddToIt()
    {
        var subject = new CatalogueCase(
            "class C { void M(Microsoft.Extensions.DependencyInjection.AsyncServiceScope s, System.Net.Mail.SmtpException e, System.Net.Sockets.NetworkStream n) { new System.Net.Mail.SmtpException(); e.GetBaseException(); n.Flush(); n.Close(5); throw e; } }");
        Assert.True(subject.RowsOf("SmtpException").IsHarmless);
        Assert.True(subject.RowsOf("GetBaseException").IsHarmless);
        Assert.True(subject.RowsOf("Flush").IsHarmless);
        Assert.True(subject.RowsOf("Close").IsEmpty);
    }

    [Fact]
    public void NoRowIsSoWideThatNothingIsLeftUnknown() =>
        Assert.True(new CatalogueCase("class C { void M(System.Reflection.MethodInfo m) { m.Invoke(null, null); } }").RowsOf("Invoke").IsEmpty);

    [Theory]
    [InlineData("pkg=Case", true)]
    [InlineData("asm=Case", true)]
    [InlineData("pkg=Case>=2.0", true)]
    [InlineData("pkg=Case[<2.0]", false)]
    [InlineData("asm=Other", false)]
    public void ARowMayBeBoundToAnAssemblyAndItsVersion(string filter, bool found) => Assert.Equal(found, !new CatalogueCase(
        "[assembly: System.Reflection.AssemblyInformationalVersion(\"2.1.0-rc.1+abc\")] public class S { public void Pay() { } } class C { void M(S s) { s.Pay(); } }",
        FromUser("M:S.Pay(*)|2|write|service|" + filter)).RowsOf("Pay").IsEmpty);

    [Fact]
    public void AnUnknownVersionRaisesOnlyWhatIsPossible()
    {
        var match = new CatalogueCase("public class S { public void Pay() { } } class C { void M(S s) { s.Pay(); } }", FromUser("M:S.Pay(*)|2|write|service|pkg=Case>=2")).Match("Pay");
        Assert.Equal((World.None, World.Dialog, true), (match.Proven, match.Possible, match.MayBeHarmless));
    }

    [Fact]
    public void TheGateIsOpenOnlyForNamesOfLoadedRows()
    {
        var subject = new CatalogueCase("class C { void MyOwnThing() { } }");
        Assert.False(subject.Catalogue.MayKnow("MyOwnThing"));
        Assert.True(subject.Catalogue.MayKnow("WriteAllText"));
        Assert.True(subject.Catalogue.MayKnow("Acme.IBus.SaveChanges"));
        Assert.False(subject.Catalogue.MayKnow("Select"));
        Assert.True(new CatalogueCase("", FromUser("T:System.Uri|2|read|service|flags=allmembers")).Catalogue.MayKnow("Select"));
    }

    [Fact]
    public void NothingIsKnownOfWhatIsNotAMember()
    {
        var subject = new CatalogueCase("class C { int f; void M() { } }");
        Assert.True(subject.Catalogue.RowsOf(subject.Compilation.GlobalNamespace).IsEmpty);
        Assert.All(subject.Compilation.GetTypeByMetadataName("C")!.GetMembers(), member => Assert.True(subject.Catalogue.RowsOf(member).IsEmpty));
        Assert.Equal(CallMatch.Unknown, MemberRows.None.Unresolved);
    }
}
