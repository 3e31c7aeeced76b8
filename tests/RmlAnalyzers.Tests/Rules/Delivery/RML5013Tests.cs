using RmlAnalyzers.Rules.Delivery;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Delivery;

public class RML5013Tests
{
    private const string Host = """
        namespace Microsoft.Extensions.Hosting { public abstract class BackgroundService { protected abstract System.Threading.Tasks.Task ExecuteAsync(System.Threading.CancellationToken stoppingToken); } }
        namespace Quartz { public interface IJobExecutionContext { } public interface IJob { System.Threading.Tasks.Task Execute(IJobExecutionContext context); } }
        """;

    private static readonly RmlTestInput Input = new()
    {
        Libraries = [ResilienceStub.Source, DeliveryStub.Brokers, DeliveryStub.Web, DeliveryStub.Store, RetryCode.Logging], Sources = [Host],
        EditorConfig = "dotnet_diagnostic.RML5013.severity = suggestion",
    };

    private const string Ten = "[|for|] (var i = 0; i < 10; i++) { try { await http.PutAsync(\"/a\", body); RETURN } catch (HttpRequestException) { await Task.Delay(100 << i); } } throw new TimeoutException();";

    private const string Three = "[|for|] (var i = 0; i < 3; i++) { try { await http.PutAsync(\"/a\", null); return; } catch (HttpRequestException e) { log.LogWarning(e, \"again\"); await Task.Delay(100 << i); } }";

    public static TheoryData<string, string> Defects => new()
    {
        { "controller", "public class Orders(HttpClient http) : ControllerBase { [HttpPost] public async Task<IActionResult> Pay(HttpContent body) { " + Ten.Replace("RETURN", "return Ok();", StringComparison.Ordinal) + " } }" },
        { "minimal endpoint", "static class E { public static void Map(IEndpointRouteBuilder app, HttpClient http) => app.MapPost(\"/pay\", async (HttpContent body) => { " + Ten.Replace("RETURN", "return \"ok\";", StringComparison.Ordinal) + " }); }" },
        { "service behind a controller", "public class Payments(HttpClient http) { public async Task Pay(HttpContent body) { " + Ten.Replace("RETURN", "return;", StringComparison.Ordinal) + " } } public class Orders(Payments payments) : ControllerBase { [HttpPost] public async Task<IActionResult> Pay(HttpContent body) { await payments.Pay(body); return Ok(); } }" },
        { "policy behind a controller", "public class Orders(HttpClient http) : ControllerBase { static readonly AsyncRetryPolicy Kept = Policy.Handle<HttpRequestException>().[|WaitAndRetryAsync(8, n => TimeSpan.FromSeconds(n))|]; [HttpGet] public async Task<IActionResult> Get(HttpContent body) => Ok(await Kept.ExecuteAsync(() => http.PutAsync(\"/a\", body))); }" },
        { "a store and the other side", "public class Orders(HttpClient http, Microsoft.EntityFrameworkCore.DbContext orders) : ControllerBase { [HttpPost] public async Task<IActionResult> Pay(HttpContent body) { [|for|] (var i = 0; i < 10; i++) { try { await Send(body); return Ok(); } catch (HttpRequestException) { await Task.Delay(100 << i); } } throw new TimeoutException(); } private async Task Send(HttpContent body) { await http.PutAsync(\"/a\", body); await orders.SaveChangesAsync(); } }" },
        { "declared", "public class Desk(HttpClient http) { [Participant(\"Clerk\", ParticipantKind.Human)] public async Task Pay(HttpContent body) { " + Ten.Replace("RETURN", "return;", StringComparison.Ordinal) + " } }" },
        { "declared on the type", "[Participant(\"Clerk\", ParticipantKind.Human), Participant(\"Bank\", ParticipantKind.Service)] public class Desk(HttpClient http) { public async Task Pay(HttpContent body) { " + Ten.Replace("RETURN", "return;", StringComparison.Ordinal) + " } }" },
        { "a service of the host drops it", "public class Nightly(HttpClient http, Microsoft.Extensions.Logging.ILogger log) : Microsoft.Extensions.Hosting.BackgroundService { protected override async Task ExecuteAsync(CancellationToken stoppingToken) { while (!stoppingToken.IsCancellationRequested) { await Send(); await Task.Delay(60000, stoppingToken); } } private async Task Send() { " + Three + " } }" },
        { "a job drops it", "public class Nightly(HttpClient http, Microsoft.Extensions.Logging.ILogger log) : Quartz.IJob { public async Task Execute(Quartz.IJobExecutionContext context) { " + Three + " } }" },
        { "a consumer drops it", "public class Paid { } public class C(HttpClient http, Microsoft.Extensions.Logging.ILogger log) : MassTransit.IConsumer<Paid> { public async Task Consume(MassTransit.ConsumeContext<Paid> context) { " + Three + " } }" },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "five attempts", "public class Orders(HttpClient http) : ControllerBase { [HttpPost] public async Task<IActionResult> Pay(HttpContent body) { for (var i = 0; i < 5; i++) { try { await http.PutAsync(\"/a\", body); return Ok(); } catch (HttpRequestException) { await Task.Delay(100 << i); } } throw new TimeoutException(); } }" },
        { "asked by programs", "[Participant(\"Warehouse\", ParticipantKind.Service)] public class Orders(HttpClient http) : ControllerBase { [HttpPost] public async Task<IActionResult> Pay(HttpContent body) { " + Ten.Replace("RETURN", "return Ok();", StringComparison.Ordinal) + " } }" },
        { "nobody known waits", "public class Payments(HttpClient http) { public async Task Pay(HttpContent body) { " + Ten.Replace("RETURN", "return;", StringComparison.Ordinal) + " } }" },
        { "a job has time", "public class Nightly(HttpClient http) : Quartz.IJob { public async Task Execute(Quartz.IJobExecutionContext context) { var body = new StringContent(\"\"); " + Ten.Replace("RETURN", "return;", StringComparison.Ordinal) + " } }" },
        { "a job hands it on", "public class Nightly(HttpClient http) : Quartz.IJob { public async Task Execute(Quartz.IJobExecutionContext context) { for (var i = 0; i < 3; i++) { try { await http.PutAsync(\"/a\", null); return; } catch (HttpRequestException) { await Task.Delay(100 << i); } } throw new TimeoutException(); } }" },
        { "a consumer lets the broker repeat", "public class Paid { } public class C(HttpClient http) : MassTransit.IConsumer<Paid> { public async Task Consume(MassTransit.ConsumeContext<Paid> context) { for (var i = 0; ; i++) { try { await http.PutAsync(\"/a\", null); return; } catch (HttpRequestException) when (i < 2) { await Task.Delay(100 << i); } } } }" },
        { "dropped by a person's request", "public class Payments(HttpClient http, Microsoft.Extensions.Logging.ILogger log) { public async Task Send() { " + Three + " } } public class Orders(Payments payments) : ControllerBase { [HttpPost] public async Task<IActionResult> Pay() { await payments.Send(); return Ok(); } }" },
        { "a deadlock in the own store", "public class Orders(Microsoft.EntityFrameworkCore.DbContext orders) : ControllerBase { [HttpPost] public async Task<IActionResult> Close() { for (var i = 0; i < 10; i++) { try { await orders.SaveChangesAsync(); return Ok(); } catch (TimeoutException) { await Task.Delay(100); } } throw new TimeoutException(); } }" },
        { "many items", "public class Orders(HttpClient http) : ControllerBase { [HttpPost] public async Task<IActionResult> Pay(List<HttpContent> all) { foreach (var body in all) { try { await http.PutAsync(\"/a\", body); } catch (HttpRequestException) { } } return Ok(); } }" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task Finds(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML5013WrongPatience>.Flags(With(code), Input);
    }

    [Theory]
    [MemberData(nameof(Twins))]
    public Task Stays_silent(string shape, string code)
    {
        Assert.NotEmpty(shape);
        return RmlVerify<RML5013WrongPatience>.Silent(With(code).Replace("[|for|]", "for", StringComparison.Ordinal), Input);
    }

    private static string With(string code) => ResilienceStub.With("using Microsoft.AspNetCore.Mvc; using Microsoft.AspNetCore.Builder; using Microsoft.AspNetCore.Routing; using Microsoft.Extensions.Logging;\n" + code);
}
