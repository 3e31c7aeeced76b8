using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Facts;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Index;
using Xunit;

namespace RmlAnalyzers.Core.Tests.Catalogue;

/// <summary>An editor asks while code is being typed: whatever a text is cut to, every member of it can be asked about.</summary>
public sealed class HalfTypedTests
{
    private const string Code = """
        class Order : Unknown<int>, ISender where T : new()
        {
            public void Send(object m) => File.WriteAllText(Path.Combine(Path.GetTempPath(), $"{m}"), new HttpClient().SendAsync(new(HttpMethod.Post, "") { Method = }).Result.ToString());
            void ISender.Send(object m, CancellationToken t) { var p = p + Path.GetTempPath(); using var s = new FileStream(p, FileMode.Create, ); foreach (var x in new[] { 1 }.AsQueryable()) { } }
            event Action<int> Done; int this[int i] { get => Missing(i); set { Done += value => Task.Run(() => this[i] = value); } }
            static Order operator +(Order a, Order b) => new Order { Total = a?.Total ?? throw new }; public partial int Total { get; set; }
        }
        interface ISender { void Send(object m); void Send(object m, CancellationToken t); }
        """;

    [Fact]
    public void NothingThrowsWhereverTheTextEnds()
    {
        for (var length = 0; length <= Code.Length; length += 31)
        {
            AskEverything(Code[..length]);
        }
    }

    private static void AskEverything(string source)
    {
        var subject = new CatalogueCase(source, CatalogueCase.FromUser("I:ISender|2|publish|service|flags=allmembers\nA:System.ObsoleteAttribute|2|read|store\nN:Missing|2|read|store\nM:ISender.Send(*)|3|charge|service|when=arg:m==1"));
        var models = new SemanticModels(subject.Compilation);
        var origins = new Origins(models, new SourceIndex(subject.Compilation, models));
        var tree = subject.Compilation.SyntaxTrees.First(candidate => candidate.ToString() == source);
        foreach (var node in tree.GetRoot().DescendantNodes())
        {
            var operation = models.OperationOf(node, default);
            var member = operation switch
            {
                IInvocationOperation invocation => invocation.TargetMethod,
                IObjectCreationOperation { Constructor: { } constructor } => constructor,
                IMemberReferenceOperation reference => reference.Member,
                _ => models.For(tree)!.GetDeclaredSymbol(node),
            };
            if (member is not null)
            {
                var rows = subject.Catalogue.RowsOf(member, (operation as IInvocationOperation)?.Instance?.Type);
                Assert.Equal(rows.IsEmpty, rows.Alternatives.IsEmpty);
                Assert.True(operation is null || rows.Resolve(operation, origins, default).Possible >= rows.Unresolved.Proven);
            }
        }
    }

    [Fact]
    public async Task TwoThreadsAgree()
    {
        var subject = new CatalogueCase(Code);
        var methods = subject.Compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Member).Concat(subject.Compilation.GetTypeByMetadataName("System.IO.File")!.GetMembers()).ToList();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => methods.Select(method => subject.Catalogue.RowsOf(method).Alternatives.Length + (subject.Catalogue.MayKnow(method.Name) ? 100 : 0)).ToArray())));
        Assert.All(answers, answer => Assert.Equal(answers[0], answer));
    }
}
