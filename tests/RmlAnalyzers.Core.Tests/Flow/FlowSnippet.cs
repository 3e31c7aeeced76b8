using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RmlAnalyzers.Core.Flow;
using RmlAnalyzers.Core.Tests.Index;

namespace RmlAnalyzers.Core.Tests.Flow;

/// <summary>A method body whose points are the calls of <c>A</c>, <c>B</c> and <c>C</c>, each of which may throw.</summary>
internal sealed class FlowSnippet
{
    private readonly Snippet _snippet;
    private readonly FlowCache _flows;

    private FlowSnippet(Snippet snippet) => (_snippet, _flows) = (snippet, new FlowCache(snippet.Models));

    public static FlowSnippet Of(string body, string returns = "async Task", string members = "") => new(Snippet.Of($$"""
        class Test
        {
            static bool A(object? x = null) => true;
            static bool B(object? x = null) => true;
            static bool C(object? x = null) => true;
            static bool Cond() => true;
            static Task<bool> Async(object? x = null) => Task.FromResult(true);
            static {{returns}} M(bool flag, bool other, List<string> items, Queue<string> queue, CancellationToken ct, string key)
            {
                {{(returns.StartsWith("async", StringComparison.Ordinal) ? "await Task.Yield();" : "")}}
                {{body}}
            }
            {{members}}
        }
        """));

    public (BodyFlow Flow, Point Point) At(string name)
    {
        var call = Call(name);
        var flow = _flows.Around(call, default)!;
        return (flow, flow.PointOf(call)!.Value);
    }

    public IInvocationOperation Call(string name) => _snippet.Compilation.SyntaxTrees.Last().GetRoot().DescendantNodes()
        .Select(node => _snippet.Models.OperationOf(node, default)).OfType<IInvocationOperation>().First(call => call.TargetMethod.Name == name);

    public bool Dominates(string a, string b) => At(a).Flow.Dominates(At(a).Point, At(b).Point);

    public bool PostDominates(string a, string b) => At(a).Flow.PostDominates(At(a).Point, At(b).Point);

    public bool FollowsSuccess(string a, string b) => At(a).Flow.FollowsSuccess([At(a).Point], At(b).Point);

    public bool Reaches(string a, string b) => At(a).Flow.Reaches(At(a).Point, At(b).Point);

    public RetryRegion? Retry(string a) => At(a).Flow.RetryAround(At(a).Point);
}
