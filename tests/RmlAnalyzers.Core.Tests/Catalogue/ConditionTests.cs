using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Worlds;
using Xunit;

namespace RmlAnalyzers.Core.Tests.Catalogue;

/// <summary>The built-in rows whose arguments decide; each condition with what holds, what does not, and what cannot be known.</summary>
public sealed class ConditionTests
{
    [Theory]
    [InlineData("new HttpRequestMessage(HttpMethod.Post, \"/a\")", EffectKind.Write)]
    [InlineData("new HttpRequestMessage(HttpMethod.Get, \"/a\")", EffectKind.Read)]
    [InlineData("new HttpRequestMessage()", EffectKind.Read)]
    [InlineData("new HttpRequestMessage { Method = HttpMethod.Patch }", EffectKind.Write)]
    [InlineData("new HttpRequestMessage(HttpMethod.Get, \"/a\") { Method = HttpMethod.Post }", EffectKind.Write)]
    [InlineData("new HttpRequestMessage(new HttpMethod(\"post\"), \"/a\")", EffectKind.Write)]
    [InlineData("new HttpRequestMessage(HttpMethod.Delete, \"/a\")", EffectKind.Delete)]
    [InlineData("new(HttpMethod.Head, \"/a\")", EffectKind.Read)]
    [InlineData("local", EffectKind.Write)]
    [InlineData("later", EffectKind.Write)]
    [InlineData("Make()", EffectKind.Write)]
    internal void TheVerbOfARequestDecides(string request, EffectKind kind)
    {
        var match = Http(request);
        Assert.Equal(kind, match.Definite?.Kind);
        Assert.Equal((World.Dialog, World.Dialog, false), (match.Proven, match.Possible, match.MayBeHarmless));
    }

    [Theory]
    [InlineData("given")]
    [InlineData("new HttpRequestMessage(method, \"/a\")")]
    [InlineData("flag ? new HttpRequestMessage(HttpMethod.Get, \"/\") : new HttpRequestMessage(HttpMethod.Post, \"/\")")]
    public void AnUnknownVerbIsReadOrWriteButLeavesTheProcess(string request)
    {
        var match = Http(request);
        Assert.Null(match.Definite);
        Assert.Equal((World.Dialog, false), (match.Proven, match.MayBeHarmless));
        Assert.Contains(match.Rows, static row => row.Kind == EffectKind.Read);
        Assert.Contains(match.Rows, static row => row.Kind == EffectKind.Write);
    }

    [Theory]
    [InlineData("\"/mnt/share/out.csv\"", World.Dialog, World.Dialog)]
    [InlineData("\"/mnt/\" + name", World.Dialog, World.Dialog)]
    [InlineData("$\"/mnt/{name}.csv\"", World.Dialog, World.Dialog)]
    [InlineData("Path.Combine(\"/mnt\", name)", World.Dialog, World.Dialog)]
    [InlineData("Path.Combine(AppContext.BaseDirectory, name)", World.Dialog, World.Dialog)]
    [InlineData("Path.GetTempFileName()", World.Closed, World.Closed)]
    [InlineData("Path.Combine(Path.GetTempPath(), name)", World.Closed, World.Closed)]
    [InlineData("Path.Combine(Path.GetTempPath(), \"a\", \"b\", \"c\", name)", World.Closed, World.Closed)]
    [InlineData("Path.Join(Path.GetTempPath(), name)", World.Closed, World.Closed)]
    [InlineData("Path.GetTempPath() + name", World.Closed, World.Closed)]
    [InlineData("$\"{Path.GetTempPath()}{name}\"", World.Closed, World.Closed)]
    [InlineData("Path.Combine(Directory.CreateTempSubdirectory().FullName, name)", World.Closed, World.Closed)]
    [InlineData("temp", World.Closed, World.Closed)]
    [InlineData("\"/tmp/a\"", World.Closed, World.Closed)]
    [InlineData("name", World.None, World.Dialog)]
    [InlineData("Path.Combine(name, \"a\")", World.None, World.Dialog)]
    [InlineData("flag ? Path.GetTempFileName() : \"/mnt/a\"", World.None, World.Dialog)]
    internal void OnlyTemporaryFilesStayInside(string path, World proven, World possible)
    {
        var match = Files($"File.WriteAllText({path}, \"\");").Match("WriteAllText");
        Assert.Equal((proven, possible), (match.Proven, match.Possible));
        Assert.Equal(proven != World.Dialog, match.MayBeHarmless);
    }

    [Theory]
    [InlineData("new FileInfo(\"/mnt/a\").Delete();", "Delete", World.Dialog)]
    [InlineData("new FileInfo(temp).Delete();", "Delete", World.Closed)]
    [InlineData("File.Copy(\"/mnt/a\", temp);", "Copy", World.Closed)]
    [InlineData("File.Copy(temp, \"/mnt/a\");", "Copy", World.Dialog)]
    [InlineData("File.Move(temp, \"/mnt/a\");", "Move", World.Dialog)]
    [InlineData("File.Move(temp, temp + \".bak\");", "Move", World.Closed)]
    [InlineData("new FileStream(\"/mnt/a\", FileMode.Create);", "FileStream", World.Dialog)]
    [InlineData("new FileStream(\"/mnt/a\", FileMode.Open, FileAccess.Read);", "FileStream", World.Closed)]
    [InlineData("new FileStream(\"/mnt/a\", FileMode.Open, FileAccess.ReadWrite);", "FileStream", World.Dialog)]
    [InlineData("new FileStream(temp, FileMode.Create);", "FileStream", World.Closed)]
    [InlineData("new FileStream(\"/mnt/a\", FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);", "FileStream", World.Closed)]
    [InlineData("new FileStream(\"/mnt/a\", new FileStreamOptions { Access = FileAccess.Write });", "FileStream", World.Dialog)]
    [InlineData("new FileStream(\"/mnt/a\", new FileStreamOptions());", "FileStream", World.Closed)]
    [InlineData("new StreamWriter(\"/mnt/a\");", "StreamWriter", World.Dialog)]
    [InlineData("new StreamWriter(new MemoryStream());", "StreamWriter", World.Closed)]
    internal void AFileIsJudgedByWhereItIsOpened(string statement, string member, World proven) =>
        Assert.Equal(proven, Files(statement).Match(member).Proven);

    [Theory]
    [InlineData("new() { Confirm = true }", World.History, World.History)]
    [InlineData("new() { Confirm = true, CaptureMethod = \"manual\" }", World.Dialog, World.Dialog)]
    [InlineData("new() { Confirm = false }", World.Dialog, World.Dialog)]
    [InlineData("new()", World.Dialog, World.Dialog)]
    [InlineData("new() { Confirm = flag }", World.Dialog, World.History)]
    [InlineData("new() { Confirm = true, CaptureMethod = name }", World.Dialog, World.History)]
    [InlineData("given", World.Dialog, World.History)]
    internal void AnIntentReservesAndConfirmedItCharges(string options, World proven, World possible)
    {
        var subject = new CatalogueCase(BuiltInRowsTests.StripeSource + $$"""
            namespace App { class C { void M(Stripe.PaymentIntentService psp, Stripe.PaymentIntentCreateOptions given, bool flag, string name) { psp.CreateAsync({{options}}); } } }
            """);
        var match = subject.Match("CreateAsync");
        Assert.Equal((proven, possible, false), (match.Proven, match.Possible, match.MayBeHarmless));
        Assert.All(match.Rows, static row => Assert.Equal("IdempotencyKey", row.Key?.Name));
    }

    [Theory]
    [InlineData("new Braintree.TransactionRequest { Options = new Braintree.TransactionOptionsRequest { SubmitForSettlement = true } }", World.History, World.History)]
    [InlineData("new Braintree.TransactionRequest { Options = new Braintree.TransactionOptionsRequest { SubmitForSettlement = false } }", World.Dialog, World.Dialog)]
    [InlineData("new Braintree.TransactionRequest { Options = new Braintree.TransactionOptionsRequest { SubmitForSettlement = flag } }", World.Dialog, World.History)]
    [InlineData("new Braintree.TransactionRequest { Options = new Braintree.TransactionOptionsRequest() }", World.Dialog, World.Dialog)]
    [InlineData("new Braintree.TransactionRequest { Amount = 1 }", World.Dialog, World.Dialog)]
    [InlineData("given", World.Dialog, World.History)]
    internal void OptionsInsideTheRequestAreReadToo(string request, World proven, World possible)
    {
        var match = new CatalogueCase(BuiltInRowsTests.Stub("Braintree") + $$"""
            namespace App { class C { void M(Braintree.ITransactionGateway gateway, Braintree.TransactionRequest given, bool flag) { gateway.Sale({{request}}); } } }
            """).Match("Sale");
        Assert.Equal((proven, possible, false), (match.Proven, match.Possible, match.MayBeHarmless));
    }

    [Theory]
    [InlineData("ExecuteAsync(new RestSharp.RestRequest(\"/\"))", EffectKind.Read)]
    [InlineData("ExecuteAsync(new RestSharp.RestRequest(\"/\", RestSharp.Method.Post))", EffectKind.Write)]
    [InlineData("ExecuteAsync(new RestSharp.RestRequest(\"/\") { Method = RestSharp.Method.Delete })", EffectKind.Delete)]
    [InlineData("ExecuteAsync(new RestSharp.RestRequest(\"/\"), RestSharp.Method.Post)", EffectKind.Write)]
    internal void TheVerbOfARestRequestDecides(string call, EffectKind kind)
    {
        var match = new CatalogueCase(BuiltInRowsTests.Stub("RestSharp") + $$"""
            namespace App { using RestSharp; class C { void M(IRestClient client) { client.{{call}}; } } }
            """).Match("ExecuteAsync");
        Assert.Equal(kind, match.Definite?.Kind);
    }

    [Theory]
    [InlineData("ITheirs theirs", "theirs.PayAsync()", EffectKind.Write)]
    [InlineData("ITheirs theirs", "theirs.ShowAsync()", EffectKind.Read)]
    [InlineData("Greeter theirs", "theirs.HelloAsync()", EffectKind.Write)]
    [InlineData("Greeter theirs", "theirs.WithHost(\"\")", EffectKind.Transparent)]
    internal void GeneratedClientsAreKnownByAttributeAndBaseType(string parameter, string call, EffectKind kind)
    {
        var match = new CatalogueCase(BuiltInRowsTests.Stub("RestSharp") + $$"""
            namespace App
            {
                interface ITheirs { [Refit.Post("/")] Task PayAsync(); [Refit.Get("/")] Task ShowAsync(); }
                class Greeter : Grpc.Core.ClientBase<Greeter> { public Task HelloAsync() => null; }
                class C { void M({{parameter}}) { {{call}}; } }
            }
            """).Match(call.Split('.', '(')[1]);
        Assert.Equal(kind, match.Definite?.Kind);
    }

    [Theory]
    [InlineData("db.ToList();", "ToList", World.Dialog)]
    [InlineData("list.ToList();", "ToList", World.Closed)]
    [InlineData("db.Where(n => n > 1).ToArray();", "ToArray", World.Dialog)]
    [InlineData("db.AsEnumerable().ToList();", "ToList", World.Closed)]
    [InlineData("db.Any(n => n > 1);", "Any", World.Dialog)]
    [InlineData("list.Any(n => n > 1);", "Any", World.Closed)]
    internal void AQueryLeavesTheProcessWhereItIsCarriedOut(string statement, string member, World proven) => Assert.Equal(proven,
        new CatalogueCase($"class C {{ void M(IQueryable<int> db, List<int> list) {{ {statement} }} }}").Match(member).Proven);

    [Theory]
    [InlineData("IQueryable<int> source", World.Dialog)]
    [InlineData("IEnumerable<int> source", World.Closed)]
    [InlineData("Microsoft.EntityFrameworkCore.DbSet<string> source", World.Dialog)]
    internal void ALoopOverAQueryReadsTheStoreThoughNothingIsCalled(string parameter, World proven)
    {
        var subject = new CatalogueCase($"class C {{ void M({parameter}) {{ foreach (var one in source) {{ }} ((IEnumerable<int>)null).GetEnumerator(); }} }}");
        var loop = subject.Operations<Microsoft.CodeAnalysis.Operations.IForEachLoopOperation>().First();
        Assert.Equal(proven, subject.RowsOf("GetEnumerator").Resolve(loop.Collection, subject.Origins, CancellationToken.None).Proven);
    }

    [Theory]
    [InlineData("Task.Run(() => { });", "Run", Activation.Later)]
    [InlineData("new Timer(_ => { });", "Timer", Activation.Later)]
    [InlineData("new Lazy<int>(() => 1);", "Lazy", Activation.OnRead)]
    [InlineData("new List<int>().ForEach(n => { });", "ForEach", Activation.Now)]
    [InlineData("new List<int>().Select(n => n);", "Select", Activation.Now)]
    [InlineData("Polly.ResiliencePipeline.Empty.Execute(() => { });", "Execute", Activation.Again)]
    [InlineData("Polly.Policy.NoOpAsync().ExecuteAsync(() => Task.CompletedTask);", "ExecuteAsync", Activation.Again)]
    [InlineData("new System.Collections.Concurrent.ConcurrentDictionary<int, int>().GetOrAdd(1, n => n);", "GetOrAdd", Activation.Now)]
    internal void TheCatalogueSaysWhatBecomesOfADelegate(string statement, string member, Activation activation)
    {
        var subject = new CatalogueCase($"class C {{ void M() {{ {statement} }} }}");
        var call = subject.Call(member);
        var parameters = call is Microsoft.CodeAnalysis.Operations.IInvocationOperation invocation ? invocation.TargetMethod.Parameters
            : ((Microsoft.CodeAnalysis.Operations.IObjectCreationOperation)call).Constructor!.Parameters;
        var taken = parameters.First(static parameter => parameter.Type.TypeKind == Microsoft.CodeAnalysis.TypeKind.Delegate);
        Assert.Equal(activation, subject.RowsOf(member).ActivationOf(taken));
        Assert.All(parameters.Where(static parameter => parameter.Type.TypeKind != Microsoft.CodeAnalysis.TypeKind.Delegate), parameter => Assert.Null(subject.RowsOf(member).ActivationOf(parameter)));
    }

    [Fact]
    public void AMethodGroupHidesTheArgumentsThatDecide()
    {
        var subject = new CatalogueCase("class C { Action<string, string> M() => File.WriteAllText; void N() { File.WriteAllText(\"/mnt\", \"\"); } }");
        var match = subject.RowsOf("WriteAllText").Unresolved;
        Assert.Equal((World.None, World.Dialog, true), (match.Proven, match.Possible, match.MayBeHarmless));
    }

    private static CatalogueCase Files(string statement) => new(
        "class C { void M(string name, bool flag) { var temp = Path.Combine(Path.GetTempPath(), name); " + statement + " } }");

    private static CallMatch Http(string request) => new CatalogueCase($$"""
        class C
        {
            void M(HttpClient http, HttpRequestMessage given, HttpMethod method, bool flag)
            {
                var local = new HttpRequestMessage(HttpMethod.Post, "/a");
                var later = new HttpRequestMessage();
                later.Method = HttpMethod.Post;
                http.SendAsync({{request}}, CancellationToken.None);
            }

            static HttpRequestMessage Make() => new(HttpMethod.Post, "/a");
        }
        """).Match("SendAsync");
}
