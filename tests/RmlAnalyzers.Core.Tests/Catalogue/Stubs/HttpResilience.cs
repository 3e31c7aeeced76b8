// Signatures of Microsoft.Extensions.Http.Resilience and Microsoft.Extensions.Http.Polly as far as the catalogue names them. No bodies.
#nullable disable

namespace Microsoft.Extensions.Http.Resilience
{
    public class HttpRetryStrategyOptions : Polly.Retry.RetryStrategyOptions<System.Net.Http.HttpResponseMessage> { public bool ShouldRetryAfterHeader { get; set; } }
    public class HttpTimeoutStrategyOptions : Polly.Timeout.TimeoutStrategyOptions { }
    public class HttpStandardResilienceOptions
    {
        public HttpTimeoutStrategyOptions TotalRequestTimeout { get; set; }
        public HttpRetryStrategyOptions Retry { get; set; }
        public HttpTimeoutStrategyOptions AttemptTimeout { get; set; }
    }

    public class ResilienceHandlerContext { }
    public interface IHttpStandardResiliencePipelineBuilder { string PipelineName { get; } }
    public interface IStandardHedgingHandlerBuilder { string Name { get; } }
    public interface IHttpResiliencePipelineBuilder { string PipelineName { get; } }
    public interface IRoutingStrategyBuilder { string Name { get; } }

    public static class HttpRetryStrategyOptionsExtensions
    {
        public static void DisableForUnsafeHttpMethods(this HttpRetryStrategyOptions options) => throw null;
        public static void DisableFor(this HttpRetryStrategyOptions options, params System.Net.Http.HttpMethod[] methods) => throw null;
    }
}

namespace Microsoft.Extensions.DependencyInjection
{
    using Microsoft.Extensions.Configuration;
    using Microsoft.Extensions.Http.Resilience;

    public static class ResilienceHttpClientBuilderExtensions
    {
        public static IHttpStandardResiliencePipelineBuilder AddStandardResilienceHandler(this IHttpClientBuilder builder) => throw null;
        public static IHttpStandardResiliencePipelineBuilder AddStandardResilienceHandler(this IHttpClientBuilder builder, IConfigurationSection section) => throw null;
        public static IHttpStandardResiliencePipelineBuilder AddStandardResilienceHandler(this IHttpClientBuilder builder, System.Action<HttpStandardResilienceOptions> configure) => throw null;
        public static IStandardHedgingHandlerBuilder AddStandardHedgingHandler(this IHttpClientBuilder builder) => throw null;
        public static IStandardHedgingHandlerBuilder AddStandardHedgingHandler(this IHttpClientBuilder builder, System.Action<IRoutingStrategyBuilder> configure) => throw null;
        public static IHttpClientBuilder RemoveAllResilienceHandlers(this IHttpClientBuilder builder) => throw null;
        public static IHttpResiliencePipelineBuilder AddResilienceHandler(this IHttpClientBuilder builder, string pipelineName, System.Action<Polly.ResiliencePipelineBuilder<System.Net.Http.HttpResponseMessage>> configure) => throw null;
        public static IHttpResiliencePipelineBuilder AddResilienceHandler(this IHttpClientBuilder builder, string pipelineName, System.Action<Polly.ResiliencePipelineBuilder<System.Net.Http.HttpResponseMessage>, ResilienceHandlerContext> configure) => throw null;
    }

    public static class PollyHttpClientBuilderExtensions
    {
        public static IHttpClientBuilder AddPolicyHandler(this IHttpClientBuilder builder, Polly.IAsyncPolicy<System.Net.Http.HttpResponseMessage> policy) => throw null;
        public static IHttpClientBuilder AddPolicyHandler(this IHttpClientBuilder builder, System.Func<System.Net.Http.HttpRequestMessage, Polly.IAsyncPolicy<System.Net.Http.HttpResponseMessage>> policySelector) => throw null;
        public static IHttpClientBuilder AddPolicyHandlerFromRegistry(this IHttpClientBuilder builder, string policyKey) => throw null;
        public static IHttpClientBuilder AddPolicyHandlerFromRegistry(this IHttpClientBuilder builder, System.Func<Polly.Registry.IReadOnlyPolicyRegistry<string>, System.Net.Http.HttpRequestMessage, Polly.IAsyncPolicy<System.Net.Http.HttpResponseMessage>> policySelector) => throw null;
        public static IHttpClientBuilder AddTransientHttpErrorPolicy(this IHttpClientBuilder builder, System.Func<Polly.PolicyBuilder<System.Net.Http.HttpResponseMessage>, Polly.IAsyncPolicy<System.Net.Http.HttpResponseMessage>> configurePolicy) => throw null;
    }
}

namespace Polly
{
    public static class PollyServiceCollectionExtensions
    {
        public static Microsoft.Extensions.DependencyInjection.IServiceCollection AddResiliencePipeline<TKey>(this Microsoft.Extensions.DependencyInjection.IServiceCollection services, TKey key, System.Action<ResiliencePipelineBuilder> configure) => throw null;
    }
}
