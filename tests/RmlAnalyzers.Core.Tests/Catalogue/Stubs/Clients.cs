// Signatures of Refit, Flurl.Http, RestSharp and Grpc.Core.Api as far as the catalogue names them. No bodies.
#nullable disable

namespace Refit
{
    using System;

    public abstract class HttpMethodAttribute : Attribute { protected HttpMethodAttribute(string path) { } }
    [AttributeUsage(AttributeTargets.Method)] public sealed class PostAttribute : HttpMethodAttribute { public PostAttribute(string path) : base(path) { } }
    [AttributeUsage(AttributeTargets.Method)] public sealed class PatchAttribute : HttpMethodAttribute { public PatchAttribute(string path) : base(path) { } }
    [AttributeUsage(AttributeTargets.Method)] public sealed class PutAttribute : HttpMethodAttribute { public PutAttribute(string path) : base(path) { } }
    [AttributeUsage(AttributeTargets.Method)] public sealed class DeleteAttribute : HttpMethodAttribute { public DeleteAttribute(string path) : base(path) { } }
    [AttributeUsage(AttributeTargets.Method)] public sealed class GetAttribute : HttpMethodAttribute { public GetAttribute(string path) : base(path) { } }
    [AttributeUsage(AttributeTargets.Parameter)] public sealed class HeaderAttribute : Attribute { public HeaderAttribute(string header) { } }
}

namespace Flurl.Http.Content { public class CapturedMultipartContent { } }

namespace Flurl.Http
{
    using System.Net.Http;
    using System.Threading;
    using System.Threading.Tasks;

    public interface IFlurlResponse { int StatusCode { get; } }
    public interface IFlurlRequest { Task<IFlurlResponse> SendAsync(HttpMethod verb, HttpContent content = null, CancellationToken cancellationToken = default); }

    public static class GeneratedExtensions
    {
        public static Task<IFlurlResponse> SendAsync(this IFlurlRequest request, HttpMethod verb, HttpContent content = null, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> SendAsync(this string url, HttpMethod verb, HttpContent content = null, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> SendAsync(this System.Uri uri, HttpMethod verb, HttpContent content = null, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> SendJsonAsync(this IFlurlRequest request, HttpMethod verb, object body, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> SendJsonAsync(this string url, HttpMethod verb, object body, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> SendJsonAsync(this System.Uri uri, HttpMethod verb, object body, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> SendStringAsync(this IFlurlRequest request, HttpMethod verb, object body, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> SendStringAsync(this string url, HttpMethod verb, object body, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> SendStringAsync(this System.Uri uri, HttpMethod verb, object body, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> SendUrlEncodedAsync(this IFlurlRequest request, HttpMethod verb, object body, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> SendUrlEncodedAsync(this string url, HttpMethod verb, object body, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> SendUrlEncodedAsync(this System.Uri uri, HttpMethod verb, object body, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> PostAsync(this IFlurlRequest request, HttpContent content = null, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> PostAsync(this string url, HttpContent content = null, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> PostAsync(this System.Uri uri, HttpContent content = null, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> PatchAsync(this IFlurlRequest request, HttpContent content = null, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> PatchAsync(this string url, HttpContent content = null, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> PatchAsync(this System.Uri uri, HttpContent content = null, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> PutAsync(this IFlurlRequest request, HttpContent content = null, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> PutAsync(this string url, HttpContent content = null, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> PutAsync(this System.Uri uri, HttpContent content = null, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> PostJsonAsync(this IFlurlRequest request, object body, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> PostJsonAsync(this string url, object body, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> PostJsonAsync(this System.Uri uri, object body, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> PostStringAsync(this IFlurlRequest request, object body, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> PostStringAsync(this string url, object body, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> PostStringAsync(this System.Uri uri, object body, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> PostUrlEncodedAsync(this IFlurlRequest request, object body, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> PostUrlEncodedAsync(this string url, object body, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> PostUrlEncodedAsync(this System.Uri uri, object body, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> PatchJsonAsync(this IFlurlRequest request, object body, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> PatchJsonAsync(this string url, object body, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> PatchJsonAsync(this System.Uri uri, object body, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> PatchStringAsync(this IFlurlRequest request, object body, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> PatchStringAsync(this string url, object body, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> PatchStringAsync(this System.Uri uri, object body, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> PutJsonAsync(this IFlurlRequest request, object body, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> PutJsonAsync(this string url, object body, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> PutJsonAsync(this System.Uri uri, object body, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> PutStringAsync(this IFlurlRequest request, object body, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> PutStringAsync(this string url, object body, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> PutStringAsync(this System.Uri uri, object body, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> PostMultipartAsync(this IFlurlRequest request, System.Action<Content.CapturedMultipartContent> buildContent, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> PostMultipartAsync(this string url, System.Action<Content.CapturedMultipartContent> buildContent, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> PostMultipartAsync(this System.Uri uri, System.Action<Content.CapturedMultipartContent> buildContent, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> DeleteAsync(this IFlurlRequest request, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> DeleteAsync(this string url, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> DeleteAsync(this System.Uri uri, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> GetAsync(this IFlurlRequest request, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> GetAsync(this string url, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> GetAsync(this System.Uri uri, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> HeadAsync(this IFlurlRequest request, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> HeadAsync(this string url, CancellationToken cancellationToken = default) => throw null;
        public static Task<IFlurlResponse> HeadAsync(this System.Uri uri, CancellationToken cancellationToken = default) => throw null;
        public static Task<string> GetStringAsync(this IFlurlRequest request, CancellationToken cancellationToken = default) => throw null;
        public static Task<string> GetStringAsync(this string url, CancellationToken cancellationToken = default) => throw null;
        public static Task<string> GetStringAsync(this System.Uri uri, CancellationToken cancellationToken = default) => throw null;
        public static Task<byte[]> GetBytesAsync(this IFlurlRequest request, CancellationToken cancellationToken = default) => throw null;
        public static Task<byte[]> GetBytesAsync(this string url, CancellationToken cancellationToken = default) => throw null;
        public static Task<byte[]> GetBytesAsync(this System.Uri uri, CancellationToken cancellationToken = default) => throw null;
        public static Task<System.IO.Stream> GetStreamAsync(this IFlurlRequest request, CancellationToken cancellationToken = default) => throw null;
        public static Task<System.IO.Stream> GetStreamAsync(this string url, CancellationToken cancellationToken = default) => throw null;
        public static Task<System.IO.Stream> GetStreamAsync(this System.Uri uri, CancellationToken cancellationToken = default) => throw null;
        public static Task<T> GetJsonAsync<T>(this IFlurlRequest request, CancellationToken cancellationToken = default) => throw null;
        public static Task<T> GetJsonAsync<T>(this string url, CancellationToken cancellationToken = default) => throw null;
        public static Task<T> GetJsonAsync<T>(this System.Uri uri, CancellationToken cancellationToken = default) => throw null;
        public static Task<string> DownloadFileAsync(this IFlurlRequest request, string localFolderPath, string localFileName = null, CancellationToken cancellationToken = default) => throw null;
        public static Task<string> DownloadFileAsync(this string url, string localFolderPath, string localFileName = null, CancellationToken cancellationToken = default) => throw null;
        public static Task<string> DownloadFileAsync(this System.Uri uri, string localFolderPath, string localFileName = null, CancellationToken cancellationToken = default) => throw null;
    }
}

namespace RestSharp
{
    using System.Net;
    using System.Threading;
    using System.Threading.Tasks;

    public enum Method { Get, Post, Put, Delete, Head, Options, Patch, Merge, Copy, Search }
    public class RestRequest { public RestRequest(string resource, Method method = Method.Get) { } public Method Method { get; set; } }
    public class RestResponse { }
    public class RestResponse<T> : RestResponse { }

    public interface IRestClient
    {
        Task<RestResponse> ExecuteAsync(RestRequest request, CancellationToken cancellationToken = default);
        Task<System.IO.Stream> DownloadStreamAsync(RestRequest request, CancellationToken cancellationToken = default);
    }

    public static class RestClientExtensions
    {
        public static Task<RestResponse> PostAsync(this IRestClient client, RestRequest request, CancellationToken cancellationToken = default) => throw null;
        public static RestResponse Post(this IRestClient client, RestRequest request) => throw null;
        public static Task<RestResponse> ExecutePostAsync(this IRestClient client, RestRequest request, CancellationToken cancellationToken = default) => throw null;
        public static RestResponse ExecutePost(this IRestClient client, RestRequest request) => throw null;
        public static Task<RestResponse> PutAsync(this IRestClient client, RestRequest request, CancellationToken cancellationToken = default) => throw null;
        public static RestResponse Put(this IRestClient client, RestRequest request) => throw null;
        public static Task<RestResponse> ExecutePutAsync(this IRestClient client, RestRequest request, CancellationToken cancellationToken = default) => throw null;
        public static RestResponse ExecutePut(this IRestClient client, RestRequest request) => throw null;
        public static Task<RestResponse> PatchAsync(this IRestClient client, RestRequest request, CancellationToken cancellationToken = default) => throw null;
        public static RestResponse Patch(this IRestClient client, RestRequest request) => throw null;
        public static Task<RestResponse> ExecutePatchAsync(this IRestClient client, RestRequest request, CancellationToken cancellationToken = default) => throw null;
        public static RestResponse ExecutePatch(this IRestClient client, RestRequest request) => throw null;
        public static Task<RestResponse> DeleteAsync(this IRestClient client, RestRequest request, CancellationToken cancellationToken = default) => throw null;
        public static RestResponse Delete(this IRestClient client, RestRequest request) => throw null;
        public static Task<RestResponse> ExecuteDeleteAsync(this IRestClient client, RestRequest request, CancellationToken cancellationToken = default) => throw null;
        public static RestResponse ExecuteDelete(this IRestClient client, RestRequest request) => throw null;
        public static Task<RestResponse> GetAsync(this IRestClient client, RestRequest request, CancellationToken cancellationToken = default) => throw null;
        public static RestResponse Get(this IRestClient client, RestRequest request) => throw null;
        public static Task<RestResponse> ExecuteGetAsync(this IRestClient client, RestRequest request, CancellationToken cancellationToken = default) => throw null;
        public static RestResponse ExecuteGet(this IRestClient client, RestRequest request) => throw null;
        public static Task<HttpStatusCode> PostJsonAsync<TRequest>(this IRestClient client, string resource, TRequest request, CancellationToken cancellationToken = default) where TRequest : class => throw null;
        public static HttpStatusCode PostJson<TRequest>(this IRestClient client, string resource, TRequest request) where TRequest : class => throw null;
        public static Task<HttpStatusCode> PutJsonAsync<TRequest>(this IRestClient client, string resource, TRequest request, CancellationToken cancellationToken = default) where TRequest : class => throw null;
        public static HttpStatusCode PutJson<TRequest>(this IRestClient client, string resource, TRequest request) where TRequest : class => throw null;
        public static Task<RestResponse> ExecuteAsync(this IRestClient client, RestRequest request, Method httpMethod, CancellationToken cancellationToken = default) => throw null;
        public static Task<RestResponse<T>> ExecuteAsync<T>(this IRestClient client, RestRequest request, CancellationToken cancellationToken = default) => throw null;
        public static RestResponse Execute(this IRestClient client, RestRequest request) => throw null;
        public static RestResponse Execute(this IRestClient client, RestRequest request, Method httpMethod) => throw null;
    }
}

namespace Grpc.Core
{
    using System.Threading.Tasks;

    public class Method<TRequest, TResponse> { }
    public struct CallOptions { }
    public class AsyncUnaryCall<T> { }
    public class AsyncServerStreamingCall<T> { }
    public class AsyncClientStreamingCall<TRequest, TResponse> { }
    public class AsyncDuplexStreamingCall<TRequest, TResponse> { }

    public abstract class CallInvoker
    {
        public abstract TResponse BlockingUnaryCall<TRequest, TResponse>(Method<TRequest, TResponse> method, string host, CallOptions options, TRequest request);
        public abstract AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(Method<TRequest, TResponse> method, string host, CallOptions options, TRequest request);
        public abstract AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(Method<TRequest, TResponse> method, string host, CallOptions options, TRequest request);
        public abstract AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(Method<TRequest, TResponse> method, string host, CallOptions options);
        public abstract AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(Method<TRequest, TResponse> method, string host, CallOptions options);
    }

    public abstract class ClientBase { }
    public abstract class ClientBase<T> : ClientBase where T : ClientBase<T> { public T WithHost(string host) => throw null; }
    public interface IAsyncStreamWriter<in T> { Task WriteAsync(T message); }
}
