using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Tests.Index;
using Xunit;

namespace RmlAnalyzers.Core.Tests.Flow;

/// <summary>Each snippet calls <c>Use(options)</c>; the question is how <c>Key</c> is filled there.</summary>
public class FillTests
{
    private static string Fill(string body, string members = "")
    {
        var snippet = Snippet.Of($$"""
            class O { public string? Key { get; set; } public int Other { get; set; } }
            class C
            {
                static void Use(O? value) { }
                static void Send(HttpRequestMessage request) { }
                static void Fill(O value) { }
                static void M(string key, bool choice, O given)
                {
                    {{body}}
                }
                {{members}}
            }
            """);
        var origins = new Origins(snippet.Models, snippet.Index);
        var call = snippet.Compilation.SyntaxTrees.Last().GetRoot().DescendantNodes()
            .Select(node => snippet.Models.OperationOf(node, default)).OfType<IInvocationOperation>().First(call => call.TargetMethod.Name is "Use" or "Send");
        var fill = call.TargetMethod.Name == "Use"
            ? origins.FillOf(call.Arguments[0].Value, "Key", default)
            : origins.HeaderOf(call.Arguments[0].Value, ["Idempotency-Key"], default);
        return $"{fill.Kind} {string.Join(",", fill.Values.Select(value => value.Syntax))}".TrimEnd();
    }

    [Theory]
    [InlineData("Use(new O { Key = key });", "Always key")]
    [InlineData("Use(new O { Other = 1 });", "Never")]
    [InlineData("Use(new() { Key = null });", "Never")]
    [InlineData("Use(null);", "Never")]
    [InlineData("Use(given);", "Unknown")]
    [InlineData("given.Key = key; Use(given);", "Always key")]
    [InlineData("var o = new O(); Use(o); o.Key = key;", "Never")]
    [InlineData("var o = new O(); o.Key = key; Use(o);", "Always key")]
    [InlineData("var o = new O(); if (choice) o.Key = key; Use(o);", "Sometimes key")]
    [InlineData("var o = new O(); if (choice) { o.Key = key; Use(o); }", "Always key")]
    [InlineData("var o = new O { Key = \"a\" }; o.Key = key; Use(o);", "Always key")]
    [InlineData("var o = new O(); Fill(o); Use(o);", "Unknown")]
    [InlineData("var o = new O { Key = key }; Fill(o); Use(o);", "Always key")]
    [InlineData("var o = choice ? new O { Key = key } : new O(); Use(o);", "Sometimes key")]
    [InlineData("var o = new O(); try { o.Key = key; Use(o); } catch { }", "Always key")]
    [InlineData("given.Key ??= key; Use(given);", "Always key")]
    [InlineData("Use(choice ? null : new O());", "Never")]
    [InlineData("var o = new O(); if (choice) o.Key = key; else o.Key = \"b\"; Use(o);", "Always key,\"b\"")]
    [InlineData("var o = new O(); switch (key) { case \"x\": o.Key = key; break; default: o.Key = \"b\"; break; } Use(o);", "Always key,\"b\"")]
    [InlineData("var o = new O(); if (choice) o.Key = key; else o.Key = null; Use(o);", "Sometimes key")]
    [InlineData("var o = new O(); if (choice) o.Key = key; else if (key.Length > 1) o.Key = \"b\"; Use(o);", "Sometimes key,\"b\"")]
    [InlineData("var o = new O(); if (choice) { o.Key = key; } if (o.Key == null) { o.Key = \"b\"; } Use(o);", "Always key,\"b\"")]
    [InlineData("if (string.IsNullOrEmpty(given.Key)) given.Key = key; Use(given);", "Always key")]
    public void In_the_body(string body, string expected) => Assert.Equal(expected, Fill(body));

    [Theory]
    [InlineData("Use(Options(key));", "static O Options(string k) => new O { Key = k };", "Always key")]
    [InlineData("Use(Options(key));", "static O Options(string k) { var o = new O(); o.Key = k; return o; }", "Always key")]
    [InlineData("Use(Shared);", "static readonly O Shared = new O { Key = \"k\" };", "Always \"k\"")]
    [InlineData("Use(Shared);", "static readonly O Shared = new O();", "Never")]
    [InlineData("Use(Shared);", "static readonly O Shared = new O(); static void Set() => Shared.Key = \"k\";", "Unknown")]
    [InlineData("Use(Shared);", "static O Shared = new O(); static void Set() => Shared = new O();", "Unknown")]
    [InlineData("Use(new P(key));", "class P : O { public P(string key) { Key = key; } }", "Always key")]
    public void Through_helpers_and_fields(string body, string members, string expected) => Assert.Equal(expected, Fill(body, members));

    [Theory]
    [InlineData("var r = new HttpRequestMessage(); r.Headers.Add(\"Idempotency-Key\", key); Send(r);", "Always key")]
    [InlineData("var r = new HttpRequestMessage(); r.Headers.TryAddWithoutValidation(\"idempotency-key\", key); Send(r);", "Always key")]
    [InlineData("var r = new HttpRequestMessage { Headers = { { \"Idempotency-Key\", key } } }; Send(r);", "Always key")]
    [InlineData("var r = new HttpRequestMessage(); r.Headers.Add(\"X-Other\", key); Send(r);", "Never")]
    [InlineData("var r = new HttpRequestMessage(); Stamp(r.Headers); Send(r); void Stamp(object headers) { }", "Unknown")]
    [InlineData("Send(new HttpRequestMessage());", "Never")]
    [InlineData("var r = new HttpRequestMessage(); if (!r.Headers.Contains(\"Idempotency-Key\")) r.Headers.Add(\"Idempotency-Key\", key); Send(r);", "Always key")]
    public void Headers(string body, string expected) => Assert.Equal(expected, Fill(body));
}
