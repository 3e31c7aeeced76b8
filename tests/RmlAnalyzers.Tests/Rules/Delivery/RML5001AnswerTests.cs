using RmlAnalyzers.Rules.Delivery;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Delivery;

/// <summary>Retries that look at the answer, and methods that call themselves again.</summary>
public class RML5001AnswerTests
{
    private const string Post = "http.[|PostAsync(\"/orders\", body)|]";

    public static TheoryData<string, string> Defects => new()
    {
        { "success returns", "for (var i = 0; i < 3; i++) { var answer = await POST; if (answer.IsSuccessStatusCode) return answer; await Task.Delay(100 << i); } throw new TimeoutException();" },
        { "failure goes on", "var i = 0; while (true) { var answer = await POST; if (!answer.IsSuccessStatusCode && i++ < 3) { await Task.Delay(1000); continue; } return answer; }" },
        { "condition of the loop", "HttpResponseMessage answer; var tries = 0; do { answer = await POST.ConfigureAwait(false); tries++; } while (!answer.IsSuccessStatusCode && tries < 5); return answer;" },
        { "a flag", "var sent = false; var tries = 0; HttpResponseMessage? answer = null; while (!sent && tries++ < 4) { answer = await POST; sent = answer.IsSuccessStatusCode; } return answer!;" },
        { "status is OK", "for (var i = 0; i < 3; i++) { using var answer = await POST; if (answer.StatusCode == System.Net.HttpStatusCode.OK) return answer; } throw new TimeoutException();" },
        { "status by number", "for (var i = 0; ; i++) { var answer = await POST; if ((int)answer.StatusCode < 500 || i == 3) return answer; await Task.Delay(i * 1000); }" },
        { "status by pattern", "for (var i = 0; i < 4; i++) { var answer = await POST; if (answer.StatusCode is not (System.Net.HttpStatusCode.BadGateway or System.Net.HttpStatusCode.GatewayTimeout)) return answer; } throw new TimeoutException();" },
        { "answer by pattern", "for (var i = 0; i < 4; i++) { if (await POST is { IsSuccessStatusCode: true } answer) return answer; } throw new TimeoutException();" },
        { "jump back", "var i = 0; again: var answer = await POST; if (!answer.IsSuccessStatusCode && i++ < 2) goto again; return answer;" },
        { "through a helper", "for (var i = 0; i < 3; i++) { var answer = await [|Place(body)|]; if (answer.IsSuccessStatusCode) return answer; } throw new TimeoutException();" },
        { "in a handler and by the answer", "for (var i = 0; i < 3; i++) { try { var answer = await POST; if (answer.IsSuccessStatusCode) return answer; } catch (HttpRequestException) when (i < 2) { } } throw new TimeoutException();" },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "another item each round", "HttpResponseMessage? last = null; foreach (var one in new[] { body }) { last = await http.PostAsync(\"/orders\", one); if (!last.IsSuccessStatusCode) continue; Console.WriteLine(\"sent\"); } return last!;" },
        { "another address each round", "var hosts = new[] { \"a\", \"b\" }; for (var i = 0; i < hosts.Length; i++) { var answer = await http.PostAsync(hosts[i], body); if (answer.IsSuccessStatusCode) return answer; } throw new TimeoutException();" },
        { "failure ends it", "while (true) { var answer = await http.PostAsync(\"/pages\", body); if (!answer.IsSuccessStatusCode) return answer; Console.WriteLine(\"next\"); }" },
        { "reading", "for (var i = 0; i < 3; i++) { var answer = await http.GetAsync(\"/orders\"); if (answer.IsSuccessStatusCode) return answer; } throw new TimeoutException();" },
        { "put", "for (var i = 0; i < 3; i++) { var answer = await http.PutAsync(\"/orders/1\", body); if (answer.IsSuccessStatusCode) return answer; } throw new TimeoutException();" },
        { "refused for its token", "var fresh = false; while (true) { var answer = await http.PostAsync(\"/orders\", body); if (answer.StatusCode == System.Net.HttpStatusCode.Unauthorized && !fresh) { fresh = true; continue; } return answer; }" },
        { "refused for its pace", "for (var i = 0; ; i++) { var answer = await http.PostAsync(\"/orders\", body); if (answer.StatusCode != System.Net.HttpStatusCode.TooManyRequests || i > 3) return answer; await Task.Delay(i * 1000); }" },
        { "keyed", "using var content = new StringContent(\"1\"); content.Headers.Add(\"Idempotency-Key\", order); for (var i = 0; i < 3; i++) { var answer = await http.PostAsync(\"/orders\", content); if (answer.IsSuccessStatusCode) return answer; } throw new TimeoutException();" },
        { "asked about something else", "var answer = await http.PostAsync(\"/orders\", body); for (var i = 0; i < 3; i++) { var state = await http.GetAsync(\"/orders/1\"); if (state.IsSuccessStatusCode) return answer; await Task.Delay(1000 * i); } return answer;" },
        { "looked at and left", "var answer = await http.PostAsync(\"/orders\", body); if (!answer.IsSuccessStatusCode) Console.WriteLine(answer.StatusCode); return answer;" },
    };

    public static TheoryData<string, string> Recursion => new()
    {
        { "after a failure", "async Task Send(HttpContent body, int attempt = 0) { try { await POST; } catch (HttpRequestException) when (attempt < 3) { await Task.Delay(100 << attempt); await Send(body, attempt + 1); } }" },
        { "returned", "async Task<HttpResponseMessage> Send(HttpContent body, int left) { try { return await POST.ConfigureAwait(false); } catch (Exception) { if (left == 0) throw; return await Send(body, left - 1); } }" },
        { "on this", "async Task Send(HttpContent body, TimeSpan wait) { try { await POST; } catch (HttpRequestException e) { Console.WriteLine(e); await Task.Delay(wait); await this.Send(body, wait * 2); } }" },
        { "local function", "Task Send(HttpContent body) { return Try(3); async Task Try(int left) { try { await POST; } catch (TimeoutException) when (left > 0) { await Try(left - 1); } } }" },
        { "by the answer", "async Task<HttpResponseMessage> Send(HttpContent body, int attempt = 0) { var answer = await POST; if (!answer.IsSuccessStatusCode && attempt < 3) { return await Send(body, attempt + 1); } return answer; }" },
        { "after the handler", "async Task Send(HttpContent body, int attempt) { try { await POST; return; } catch (HttpRequestException) { Console.WriteLine(attempt); } await Send(body, ++attempt); }" },
    };

    public static TheoryData<string, string> NoRecursion => new()
    {
        { "another body", "async Task Send(HttpContent body, int attempt = 0) { try { await http.PostAsync(\"/orders\", body); } catch (HttpRequestException) when (attempt < 3) { await Send(new StringContent(\"smaller\"), attempt + 1); } }" },
        { "the parts of a tree", "class Node { public List<Node> Parts { get; } = []; } async Task Send(Node node) { try { await http.PostAsync(\"/nodes\", new StringContent(node.ToString()!)); } catch (HttpRequestException) { } foreach (var part in node.Parts) await Send(part); }" },
        { "success goes on as well", "async Task Beat(HttpContent body) { try { await http.PostAsync(\"/beat\", body); } catch (HttpRequestException) { } await Task.Delay(1000); await Beat(body); }" },
        { "another overload", "Task Send(HttpContent body, int attempt) => Task.CompletedTask; async Task Send(HttpContent body) { try { await http.PostAsync(\"/orders\", body); } catch (HttpRequestException) { await Send(body, 1); } }" },
        { "another object", "async Task Send(Orders other, HttpContent body) { try { await http.PostAsync(\"/orders\", body); } catch (HttpRequestException) { await other.Send(other, body); } }" },
        { "rethrown", "async Task Send(HttpContent body, int attempt) { if (attempt > 3) { await Send(body, 0); } try { await http.PostAsync(\"/orders\", body); } catch (HttpRequestException) { throw; } }" },
        { "put", "async Task Send(HttpContent body, int attempt = 0) { try { await http.PutAsync(\"/orders/1\", body); } catch (HttpRequestException) when (attempt < 3) { await Send(body, attempt + 1); } }" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code) => Flags(shape, Method(code.Replace("POST", Post, StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code) => Silent(shape, Method(code));

    [Theory]
    [MemberData(nameof(Recursion))]
    public Task Finds_recursion(string shape, string members) => Flags(shape, members.Replace("POST", Post, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(NoRecursion))]
    public Task Stays_silent_about_recursion(string shape, string members) => Silent(shape, members);

    private static string Method(string code) => $"public async Task<HttpResponseMessage> Send(string order, HttpContent body) {{ await Task.Yield(); {code} }} private Task<HttpResponseMessage> Place(HttpContent body) => http.PostAsync(\"/orders\", body);";

    private static Task Flags(string shape, string members)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML5001RetriedEffect>.Flags(ServiceCode.With($"class Orders(HttpClient http) {{ {members} }}"));
    }

    private static Task Silent(string shape, string members)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML5001RetriedEffect>.Silent(ServiceCode.With($"class Orders(HttpClient http) {{ {members} }}"));
    }
}
