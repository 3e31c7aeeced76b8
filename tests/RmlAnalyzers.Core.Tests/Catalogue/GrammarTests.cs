using Microsoft.CodeAnalysis.Text;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Worlds;
using Xunit;

namespace RmlAnalyzers.Core.Tests.Catalogue;

public sealed class GrammarTests
{
    [Fact]
    public void AWholeRowIsReadFieldByField()
    {
        var row = Assert.Single(Read("M:Acme.Psp.Pay``1(*,System.Threading.CancellationToken)|3|charge|service|key=Acme.Options.Key|undo=none|when=init:Acme.Options.Confirm==true&arg:mode!=A,B|calls=body:again,*:now|handler=Acme.IHandler`1.Handle|outbox=Acme.Set.UseOutbox,Acme.Set.AddOutbox|transaction=body|rows=changed|sql=this.Text|cleared-by=Acme.Psp.Safe|pkg=Acme.Psp>=9.1").Rows);
        Assert.Equal(("Acme.Psp", "Pay", ParameterMatch.Suffix, (int?)1), (row.TypeName, row.MemberName, row.Id.Match, row.Id.Arity));
        Assert.Equal("System.Threading.CancellationToken", Assert.Single(row.Id.Parameters));
        Assert.Equal(new Effect(World.History, EffectKind.Charge, Participant.Service), row.Effect);
        Assert.Equal(new KeySlot(KeySlotKind.Property, "Acme.Options", "Key"), row.Key);
        Assert.True(row.IsIrrevocable);
        Assert.Equal([WhenSubject.Member, WhenSubject.Argument], row.When!.Tests.Select(static test => test.Subject));
        Assert.Equal([false, true], row.When.Tests.Select(static test => test.Negated));
        Assert.Equal("A,B", string.Join(",", row.When.Tests[1].Values));
        Assert.Equal(new[] { new DelegateUse("body", Activation.Again), new DelegateUse("*", Activation.Now) }, row.Calls.AsEnumerable());
        Assert.Equal(("Acme.IHandler`1.Handle", "Acme.Psp.Safe"), (row.Handler?.ToString(), row.ClearedBy));
        Assert.Equal("Acme.Set.UseOutbox,Acme.Set.AddOutbox|body", string.Join(",", row.Outbox!.SetUps) + "|" + string.Join(",", row.InTransaction));
        Assert.Equal((RowChange.Changed, "this.Text"), (row.Rows, row.Sql));
        Assert.Equal(new AssemblyFilter("Acme.Psp", true, ">=", new Version(9, 1, 0, 0)), row.Assembly);
    }

    [Theory]
    [InlineData("key=param:key", KeySlotKind.Parameter, "", "key")]
    [InlineData("key=header:Idempotency-Key", KeySlotKind.Header, "", "Idempotency-Key")]
    [InlineData("key=param-attr:Refit.HeaderAttribute", KeySlotKind.ParameterAttribute, "Refit.HeaderAttribute", "")]
    [InlineData("key=message:MessageId", KeySlotKind.Message, "", "MessageId")]
    [InlineData("key=inherent", KeySlotKind.Inherent, "", "")]
    internal void EveryFormOfKeyIsRead(string field, KeySlotKind kind, string type, string name) =>
        Assert.Equal(new KeySlot(kind, type, name), Assert.Single(Read("M:A.B(*)|2|write|service|" + field).Rows).Key);

    [Theory]
    [InlineData("M:A.B(*)", EntryKind.Member, ParameterMatch.Any)]
    [InlineData("M:A.B", EntryKind.Member, ParameterMatch.Exact)]
    [InlineData("M:A.B()", EntryKind.Member, ParameterMatch.Exact)]
    [InlineData("M:A.#ctor(System.Func{A,B},C[0:,0:])", EntryKind.Member, ParameterMatch.Exact)]
    [InlineData("P:A.B", EntryKind.PropertySetter, ParameterMatch.Any)]
    [InlineData("T:A.B`1", EntryKind.Type, ParameterMatch.Any)]
    [InlineData("I:A.B", EntryKind.Interface, ParameterMatch.Any)]
    [InlineData("A:A.B", EntryKind.Attribute, ParameterMatch.Any)]
    [InlineData("N:A.B", EntryKind.Namespace, ParameterMatch.Any)]
    internal void EveryPrefixIsRead(string id, EntryKind kind, ParameterMatch match)
    {
        var row = Assert.Single(Read(id + " | 2 | Write | store ").Rows);
        Assert.Equal((kind, match), (row.Entry, row.Id.Match));
    }

    [Fact]
    public void CommentsBlanksByteOrderMarksAndCarriageReturnsAreNothing()
    {
        var file = Read("\uFEFF# comment\r\n; comment\r\n\r\n   \r\n  M:A.B(*)|2|write|store   \r\n-M:A.C(*)\r\n");
        Assert.Empty(file.Problems);
        Assert.Equal([false, true], file.Rows.Select(static row => row.IsRemoval));
        Assert.Equal("M:A.B(*)", file.Rows[0].Id.Text);
    }

    [Theory]
    [InlineData("hello", "hello", "does not say what it names")]
    [InlineData("M:A.B(*)|2|write", "M:A.B(*)", "fewer than four fields")]
    [InlineData("M:A.B(*)|4|write|store", "4", "'4' is no world; write one of -, 1, 2, 3")]
    [InlineData("M:A.B(*)|2|wrote|store", "wrote", "no kind of effect")]
    [InlineData("M:A.B(*)|2|write|shop", "shop", "no participant")]
    [InlineData("M:A.B(*)|-|write|store", "-", "belong together")]
    [InlineData("M:A.B(*)|2|retry-config|store", "2", "belong together")]
    [InlineData("M:A.B(*)|2|write|store|color=red", "color=red", "is no field")]
    [InlineData("M:A.B(*)|2|write|store|undo", "undo", "is no field")]
    [InlineData("M:A.B(*)|2|write|store|undo=", "undo=", "no value")]
    [InlineData("M:A.B(*)|2|write|store|undo=a.b|undo=c.d", "undo=c.d", "given twice")]
    [InlineData("M:A.B(*)|2|write|store|pkg=A|asm=A", "asm=A", "given twice")]
    [InlineData("M:A.B(*)|2|write|store|key=what ever", "what ever", "no place for a key")]
    [InlineData("M:A.B(*)|2|write|store|calls=body", "body", "what becomes of a delegate")]
    [InlineData("M:A.B(*)|2|write|store|calls=body:soon", "body:soon", "what becomes of a delegate")]
    [InlineData("M:A.B(*)|2|write|store|when=sometimes", "sometimes", "cannot be read")]
    [InlineData("M:A.B(*)|2|write|store|when=path!=home", "path!=home", "cannot be read")]
    [InlineData("M:A.B(*)|2|publish|service|outbox=sometimes", "sometimes", "what sets the outbox up")]
    [InlineData("M:A.B(*)|2|write|store|transaction=a b", "a b", "names no parameter")]
    [InlineData("M:A.B(*)|2|write|store|rows=gone", "gone", "is no change of rows")]
    [InlineData("M:A.B(*)|2|write|store|sql=a.b", "a.b", "where the statement stands")]
    [InlineData("M:A.B(*)|2|write|store|handler=Handle", "Handle", "names no member")]
    [InlineData("M:A.B(*)|2|write|store|pkg=A>=new", "A>=new", "no package")]
    [InlineData("M:A.B(*)|2|write|store|flags=some", "some", "the only one is allmembers")]
    [InlineData("M:A.B(*)|2|write|store|flags=allmembers", "M:A.B(*)", "belongs to T:, I: and N:")]
    [InlineData("M:A.B(*)|-|delivery|store", "delivery", "belong together")]
    [InlineData("M:A.B(*)|2|write|store|delivery=message", "write", "belong together")]
    [InlineData("M:A.B(*)|-|delivery|store|delivery=often", "often", "does not say who runs the code")]
    [InlineData("M:A.B(*)|-|delivery|store|delivery=acknowledges:message", "acknowledges:message", "does not say who runs the code")]
    [InlineData("M:A.B(*)|-|delivery|store|delivery=message:", "message:", "does not say who runs the code")]
    [InlineData("M:A.B(*)|-|delivery|store|delivery=message|undo=none", "delivery", "nothing of effects")]
    [InlineData("M:A.B(|2|write|store", "(", "not closed")]
    [InlineData("M:A.B(X,*)|2|write|store", "(X,*)", "cannot be read")]
    [InlineData("M:A(*)|2|write|store", "A(*)", "names no member of a type")]
    [InlineData("T:A B|2|write|store", "A B", "no name of a type")]
    [InlineData("-M:A.B(*)|2|write|store", "|2|write|store", "takes the id alone")]
    public void WhatCannotBeReadIsNamedWhereItStands(string line, string culprit, string message)
    {
        var file = Read("M:Good.One(*)|2|write|store\n  " + line + "\nM:Good.Two(*)|2|write|store");
        var problem = Assert.Single(file.Problems);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal((1, culprit), (problem.LineSpan.Start.Line, Text(file, line, problem)));
        Assert.Equal(["One", "Two"], file.Rows.Select(static row => row.MemberName));
    }

    [Fact]
    public void NoLineWhateverItHoldsThrows()
    {
        const string alphabet = "MPTIAN:-|*(),.`{}[]#;=!<>&\t \"\\abcé\uFEFF\u2028\0019'@+~kuwchpaf";
        var words = new[] { "M:", "P:", "|2|write|store", "key=", "when=", "calls=", "pkg=", "flags=allmembers", "path!=temp", "arg:", "init:", "(*)", "(*,", "==", "!=", "``", ":now" };
        var random = new Random(17);
        for (var i = 0; i < 20_000; i++)
        {
            var line = string.Concat(Enumerable.Range(0, random.Next(24)).Select(_ => random.Next(3) == 0 ? words[random.Next(words.Length)] : alphabet[random.Next(alphabet.Length)].ToString()));
            var file = Read(line);
            Assert.All(file.Problems, problem => Assert.InRange(problem.Span.End, 0, line.Length));
        }
    }

    [Fact]
    public void RandomBytesAreOnlyProblems()
    {
        var random = new Random(4);
        var bytes = new byte[4096];
        for (var i = 0; i < 50; i++)
        {
            random.NextBytes(bytes);
            Assert.Empty(Read(System.Text.Encoding.UTF8.GetString(bytes)).Rows);
        }
    }

    [Fact]
    public void ATextIsReadOnce()
    {
        var text = SourceText.From("M:A.B(*)|2|write|store\nnonsense");
        var first = CatalogueFile.Of(text, "/a/RmlEffects.txt", CatalogueTier.User);
        Assert.Same(first, CatalogueFile.Of(text, "/a/RmlEffects.txt", CatalogueTier.User));
        Assert.Equal("/b/RmlEffects.txt", CatalogueFile.Of(text, "/b/RmlEffects.txt", CatalogueTier.User).Problems[0].Path);
        Assert.Equal(CatalogueTier.Package, CatalogueFile.Of(text, "/a/RmlEffects.txt", CatalogueTier.Package).Rows[0].Tier);
    }

    [Theory]
    [InlineData("/repo/RmlEffects.txt", true)]
    [InlineData("C:\\repo\\rmleffects.Payments.txt", true)]
    [InlineData("/repo/RmlEffectsOld.txt", false)]
    [InlineData("/repo/RmlLevels.txt", false)]
    public void FilesAreKnownByName(string path, bool known) => Assert.Equal(known, CatalogueFile.IsCatalogue(path));

    private static CatalogueFile Read(string text) => CatalogueFile.Read(SourceText.From(text), "/RmlEffects.txt", CatalogueTier.User);

    private static string Text(CatalogueFile file, string line, CatalogueProblem problem)
    {
        Assert.Equal(file.Path, problem.Path);
        return line.Substring(problem.LineSpan.Start.Character - 2, problem.Span.Length);
    }
}
