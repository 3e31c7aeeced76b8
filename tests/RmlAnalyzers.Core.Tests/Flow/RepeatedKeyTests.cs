using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Catalogue;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Symbols;
using RmlAnalyzers.Core.Tests.Index;
using Xunit;

namespace RmlAnalyzers.Core.Tests.Flow;

/// <summary>The first argument of each call of <c>Send</c> is a key: how stable is it, and does the next attempt replace it?</summary>
public class RepeatedKeyTests
{
    private const string Helpers = """
        namespace Rml
        {
            [AttributeUsage(AttributeTargets.All)] class RetriesAttribute : Attribute { }
            [AttributeUsage(AttributeTargets.All)] class IdempotencyKeyAttribute : Attribute { }
        }
        record Key(string Text);
        record Request(string Key);
        static class Helper
        {
            [Rml.Retries] public static Task Declared(Func<Task> work) => work();
            public static async Task Retry(Func<Task> work, int times = 3) { for (var i = 0; i < times; i++) { try { await work(); return; } catch (TimeoutException) { await Task.Delay(i); } } }
            public static Task Outer(Func<Task> work) => Retry(() => work());
            public static async Task Once(Func<Task> work) { Console.WriteLine(); await work(); }
            public static Guid Make() => Guid.NewGuid();
            [return: Rml.IdempotencyKey] public static string Derived(Guid seed) => Guid.NewGuid() + seed.ToString();
        }
        """;

    private static (KeyVerdict Verdict, string? Scope) Ask(string body, string members = "")
    {
        var snippet = Snippet.Of(Helpers, $$"""
            class C
            {
                static Task Send(object? key) => Task.CompletedTask;
                static async Task M(Guid id, Request request, List<Request> list, string? given)
                {
                    await Task.Yield();
                    {{body}}
                }
                {{members}}
            }
            """);
        var send = snippet.Compilation.SyntaxTrees.Last().GetRoot().DescendantNodes().Select(node => snippet.Models.OperationOf(node, default)).OfType<IInvocationOperation>().First(call => call.TargetMethod.Name == "Send");
        var labels = new Labels(snippet.Compilation);
        var origins = new Origins(snippet.Models, snippet.Index);
        var attempts = new Attempts(snippet.Models, new FlowCache(snippet.Models), labels, EffectCatalogue.For(snippet.Compilation, new KnownTypes(snippet.Compilation), [], new NoOptions(), default));
        var value = send.Arguments[0].Value;
        return (KeyStability.Of(value, origins, labels, default).Verdict, RepeatedKey.Of(value, origins, attempts, labels, default)?.Scope.Name);
    }

    [Theory]
    [InlineData("await Send(id);", "Stable")]
    [InlineData("await Send($\"charge:{id:N}\");", "Stable")]
    [InlineData("await Send(request.Key);", "Stable")]
    [InlineData("await Send(new Key(request.Key));", "Stable")]
    [InlineData("await Send(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(id.ToByteArray())));", "Stable")]
    [InlineData("await Send(Helper.Derived(id));", "Stable")]
    [InlineData("foreach (var r in list) await Send(r.Key);", "Unknown")]
    [InlineData("await Send(\"charge\");", "ConstantForAll")]
    [InlineData("await Send(\"charge\" + 1);", "ConstantForAll")]
    [InlineData("await Send(null);", "Unknown")]
    [InlineData("await Send(given?.ToString() ?? \"none\");", "Stable")]
    [InlineData("await Send(Guid.NewGuid());", "Fresh")]
    [InlineData("await Send(Guid.CreateVersion7().ToString());", "Fresh")]
    [InlineData("await Send($\"{id}-{DateTime.UtcNow:O}\");", "Fresh")]
    [InlineData("await Send(DateTimeOffset.Now.ToUnixTimeSeconds());", "Fresh")]
    [InlineData("await Send(DateTime.UtcNow.Day);", "Fresh")]
    [InlineData("await Send(TimeProvider.System.GetUtcNow());", "Fresh")]
    [InlineData("await Send(System.Diagnostics.Stopwatch.GetTimestamp());", "Fresh")]
    [InlineData("await Send(Environment.TickCount64 + \"x\");", "Fresh")]
    [InlineData("await Send(Random.Shared.Next());", "Fresh")]
    [InlineData("await Send(new Random().NextInt64());", "Fresh")]
    [InlineData("await Send(System.Security.Cryptography.RandomNumberGenerator.GetHexString(8));", "Fresh")]
    [InlineData("await Send(request.Key.GetHashCode());", "Fresh")]
    [InlineData("await Send(given ?? Guid.NewGuid().ToString());", "Fresh")]
    [InlineData("await Send(Helper.Make());", "Fresh")]
    [InlineData("await Send(new Key(Guid.NewGuid().ToString()));", "Fresh")]
    [InlineData("var n = 0; n++; await Send(id + n.ToString());", "Fresh")]
    [InlineData("await Send(Load());", "Unknown", "static string Load() => Console.ReadLine() ?? \"\";")]
    public void Verdict(string body, string verdict, string members = "") => Assert.Equal(verdict, Ask(body, members).Verdict.ToString());

    [Theory]
    [InlineData("for (var i = 0; i < 3; i++) { try { await Send(Guid.NewGuid()); return; } catch { } }", "for")]
    [InlineData("for (var i = 0; i < 3; i++) { var key = Guid.NewGuid(); try { await Send(key); return; } catch (HttpRequestException) { } }", "for")]
    [InlineData("while (true) { try { await Send(Helper.Make()); return; } catch { } }", "while")]
    [InlineData("while (true) { try { await Send(Fresh); return; } catch { } }", "while", "static string Fresh => Guid.NewGuid().ToString();")]
    [InlineData("for (var attempt = 0; attempt < 3; attempt++) { try { await Send($\"{id}-{attempt}\"); return; } catch { } }", "for")]
    [InlineData("var n = 0; again: try { await Send(id + \"/\" + n); } catch when (n++ < 3) { goto again; }", "again")]
    [InlineData("foreach (var attempt in Enumerable.Range(1, 3)) { try { await Send($\"{id}-{attempt}\"); return; } catch { } }", "foreach")]
    [InlineData("await Helper.Declared(() => Send(Guid.NewGuid()));", "Helper.Declared")]
    [InlineData("await Helper.Declared(async () => { var key = Guid.NewGuid().ToString(); await Send(key); });", "Helper.Declared")]
    [InlineData("await Helper.Retry(() => Send(DateTime.UtcNow.Ticks));", "Helper.Retry")]
    [InlineData("await Helper.Outer(() => Send(DateTime.UtcNow.Ticks));", "Helper.Outer")]
    [InlineData("Func<Task> send = () => Send(Guid.NewGuid()); await Helper.Retry(send);", "Helper.Retry")]
    [InlineData("await Helper.Retry(Local); Task Local() => Send(Guid.NewGuid());", "Helper.Retry")]
    [InlineData("for (var i = 0; i < 3; i++) { try { await Helper.Once(() => Send(Guid.NewGuid())); return; } catch { } }", "for")]
    [InlineData("foreach (var r in list) { while (true) { try { await Send(Guid.NewGuid()); break; } catch { } } }", "while")]
    [InlineData("for (var i = 0; i < 3; i++) { var key = Guid.NewGuid(); for (var j = 0; j < 2; j++) { try { await Send(key); return; } catch { } } }", "for")]
    public void Another_with_each_attempt(string body, string scope, string members = "") => Assert.Equal(scope, Ask(body, members).Scope);

    [Theory]
    [InlineData("var key = Guid.NewGuid(); for (var i = 0; i < 3; i++) { try { await Send(key); return; } catch { } }")]
    [InlineData("var key = Guid.NewGuid(); await Helper.Retry(() => Send(key));")]
    [InlineData("await Send(Guid.NewGuid());")]
    [InlineData("foreach (var r in list) { try { await Send(Guid.NewGuid()); } catch { } }")]
    [InlineData("foreach (var r in list) await Helper.Once(() => Send(Guid.NewGuid()));")]
    [InlineData("while (true) { await Send(Guid.NewGuid()); await Task.Delay(1); }")]
    [InlineData("for (var i = 0; i < 3; i++) { try { await Send(_key); return; } catch { } }", "static readonly Guid _key = Guid.NewGuid();")]
    [InlineData("for (var key = Guid.NewGuid(); ;) { try { await Send(key); return; } catch { } }")]
    [InlineData("string? key = null; while (true) { key ??= Guid.NewGuid().ToString(); try { await Send(key); return; } catch { } }")]
    [InlineData("string? key = null; while (true) { if (key == null) key = Guid.NewGuid().ToString(); try { await Send(key); return; } catch { } }")]
    [InlineData("var key = Guid.NewGuid(); while (true) { try { await Send(key); return; } catch (ArgumentException) { key = Guid.NewGuid(); } }")]
    [InlineData("await Task.Run(() => Send(Guid.NewGuid()));")]
    [InlineData("list.ForEach(r => Send(Guid.NewGuid()));")]
    [InlineData("for (var i = 0; i < 3; i++) { try { await Send(Helper.Derived(id)); return; } catch { } }")]
    [InlineData("for (var i = 0; i < list.Count; i++) { try { await Send($\"{list[i].Key}-{i}\"); } catch { } }")]
    [InlineData("for (var i = 0; i < 3; i++) { try { await Task.Delay(1); break; } catch { } } await Send(Guid.NewGuid());")]
    public void Made_once_or_for_another_item(string body, string members = "") => Assert.Null(Ask(body, members).Scope);
}
