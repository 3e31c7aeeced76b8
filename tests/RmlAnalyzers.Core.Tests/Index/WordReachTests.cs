using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using RmlAnalyzers.Core.Tests.Catalogue;
using RmlAnalyzers.Core.Tests.Flow;
using Xunit;

namespace RmlAnalyzers.Core.Tests.Index;

/// <summary>Whether the words of <c>Start</c> lead to anything that leaves the process: what may must be let through, in every spelling.</summary>
public class WordReachTests
{
    private static bool MayLeave(string code)
    {
        var compilation = CatalogueCase.Compile(code);
        var kernel = Kernel.For(compilation, new AnalyzerOptions([], new NoOptions()));
        var start = compilation.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes()).OfType<MethodDeclarationSyntax>().Single(method => method.Identifier.ValueText == "Start");
        return kernel.Leaving.MayStartIn(start.DescendantNodes().Last(), default);
    }

    [Theory]
    [InlineData("class C(HttpClient http) { Task Start() => http.PostAsync(\"/x\", null); }")]
    [InlineData("class C(HttpClient http) { Task Start() => First(); Task First() => Second(); async Task Second() { await http.PostAsync(\"/x\", null); } }")]
    [InlineData("interface IGateway { Task Pay(); } class G(HttpClient http) : IGateway { Task IGateway.Pay() => http.PostAsync(\"/x\", null); } class C(IGateway gateway) { Task Start() => gateway.Pay(); }")]
    [InlineData("class P { public P() { new HttpClient().PostAsync(\"/x\", null).Wait(); } } class C { object Start() => new P(); }")]
    [InlineData("class P { public P() { new HttpClient().PostAsync(\"/x\", null).Wait(); } } class Q : P; class C { Q Start() => new(); }")]
    [InlineData("class P { private readonly object _sent = new HttpClient().PostAsync(\"/x\", null); } class C { object Start() => new P(); }")]
    [InlineData("class P { public int Rate => (int)new HttpClient().GetAsync(\"/x\").Result.StatusCode; } class C { int Start(P p) => p.Rate; }")]
    [InlineData("class P : IDisposable { public void Dispose() => new HttpClient().PostAsync(\"/x\", null).Wait(); } class C { void Start() { using var p = Made; } P Made => null!; }")]
    [InlineData("class P { public static P operator +(P a, P b) { new HttpClient().PostAsync(\"/x\", null).Wait(); return a; } } class C(P p) { object Start() => p + p; }")]
    [InlineData("class C(HttpClient http) { private readonly Func<Task> _send = () => new HttpClient().PostAsync(\"/x\", null); Task Start() => _send(); Task Use() => http.GetAsync(\"/\"); }")]
    [InlineData("delegate Task Sending(); class C { private Sending _send; public C(Sending send) => _send = send; Task Start() => _send(); }")]
    [InlineData("class C { public event EventHandler? Changed; void Start() => Changed?.Invoke(this, EventArgs.Empty); }")]
    [InlineData("using Door = H; static class H { public static Task Run() => new HttpClient().PostAsync(\"/x\", null); } class C { Task Start() => Door.Run(); }")]
    [InlineData("interface IGateway { [Rml.Rml3] Task Pay(); } class C(IGateway gateway) { Task Start() => gateway.Pay(); } namespace Rml { class Rml3Attribute : Attribute; }")]
    [InlineData("[Rml.Rml2] interface IGateway { Task Pay(); } class C(IGateway gateway) { Task Start() => gateway.Pay(); } namespace Rml { class Rml2Attribute : Attribute; }")]
    [InlineData("static class E { extension(HttpClient http) { public Task Knock() => http.PostAsync(\"/x\", null); } } class C(HttpClient http) { Task Start() => http.Knock(); }")]
    public void Lets_through(string code) => Assert.True(MayLeave(code));

    [Theory]
    [InlineData("class C(HttpClient http) { int Start(int[] prices) => prices.Where(price => price > 0).Sum(); Task Other() => http.PostAsync(\"/x\", null); }")]
    [InlineData("class C { Task Start() => Task.FromResult(new Receipt(Total(3))); static int Total(int count) => count * 2; } record Receipt(int Total);")]
    [InlineData("interface IRule { int Price(); } class A : IRule { public int Price() => 1; } class C(IRule rule) { int Start() => rule.Price(); }")]
    [InlineData("class C { [Rml.Rml2] int Start() => 1; } namespace Rml { class Rml2Attribute : Attribute; }")]
    [InlineData("class C { int Start() => Again(3); int Again(int left) => left == 0 ? 0 : Again(left - 1); }")]
    public void Stops(string code) => Assert.False(MayLeave(code));
}
