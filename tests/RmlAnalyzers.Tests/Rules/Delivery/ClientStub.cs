namespace RmlAnalyzers.Tests.Rules.Delivery;

/// <summary>Signatures of hosts and clients beside those of .NET: background services, functions, Refit, RestSharp; the rows of the catalogue are written for them.</summary>
internal static class ClientStub
{
    public const string Source = """
        using System;
        using System.Threading;
        using System.Threading.Tasks;

        namespace Microsoft.Extensions.Hosting { public abstract class BackgroundService { protected abstract Task ExecuteAsync(CancellationToken stoppingToken); } }
        namespace Microsoft.Azure.Functions.Worker { public class FunctionAttribute(string name) : Attribute { public string Name => name; } public class ServiceBusTriggerAttribute(string queue) : Attribute { public string Queue => queue; } public class QueueTriggerAttribute(string queue) : Attribute { public string Queue => queue; } public class TimerTriggerAttribute(string cron) : Attribute { public string Cron => cron; } }
        namespace Refit { public abstract class HttpMethodAttribute(string path) : Attribute { public string Path => path; } public class PostAttribute(string path) : HttpMethodAttribute(path) { } public class PutAttribute(string path) : HttpMethodAttribute(path) { } public class GetAttribute(string path) : HttpMethodAttribute(path) { } public class HeaderAttribute(string header) : Attribute { public string Header => header; } public class BodyAttribute : Attribute { } }
        namespace RestSharp {
          public enum Method { Get, Post, Put, Delete, Head, Options, Patch }
          public class RestRequest { public RestRequest(string resource, Method method = Method.Get) { } public Method Method { get; set; } }
          public class RestResponse { public bool IsSuccessful => throw null!; public bool IsSuccessStatusCode => throw null!; public System.Net.HttpStatusCode StatusCode => throw null!; public string? Content => throw null!; }
          public class RestResponse<T> : RestResponse { public T? Data => throw null!; }
          public interface IRestClient : IDisposable { Task<RestResponse> ExecuteAsync(RestRequest request, CancellationToken cancellationToken = default); }
          public class RestClient : IRestClient { public RestClient(string url) { } public RestClient(System.Net.Http.HttpClient http) { } public Task<RestResponse> ExecuteAsync(RestRequest request, CancellationToken cancellationToken = default) => throw null!; public void Dispose() => throw null!; }
          public static class RestRequestExtensions { public static RestRequest AddHeader(this RestRequest request, string name, string value) => throw null!; public static RestRequest AddJsonBody<T>(this RestRequest request, T obj) where T : class => throw null!; public static RestRequest AddOrUpdateHeader(this RestRequest request, string name, string value) => throw null!; }
          public static class RestClientExtensions { public static Task<RestResponse<T>> ExecuteAsync<T>(this IRestClient client, RestRequest request, CancellationToken cancellationToken = default) => throw null!; public static Task<T?> PostAsync<T>(this IRestClient client, RestRequest request, CancellationToken cancellationToken = default) => throw null!; public static Task<RestResponse> ExecutePostAsync(this IRestClient client, RestRequest request, CancellationToken cancellationToken = default) => throw null!; public static Task<T?> GetAsync<T>(this IRestClient client, RestRequest request, CancellationToken cancellationToken = default) => throw null!; }
        }
        """;
}
