namespace RmlAnalyzers.Tests.Rules.Delivery;

/// <summary>Signatures of the HTTP client factory, of its resilience handlers and of both generations of Polly, as far as rules look at them.</summary>
internal static class ResilienceStub
{
    public const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Http.Resilience;
        using Polly;
        using Polly.Retry;

        namespace Microsoft.Extensions.Configuration { public interface IConfigurationSection { string Key { get; } } }

        namespace Microsoft.Extensions.DependencyInjection
        {
            public interface IServiceCollection { }
            public interface IHttpClientBuilder { string Name { get; } IServiceCollection Services { get; } }

            public static class HttpClientFactoryServiceCollectionExtensions
            {
                public static IServiceCollection AddHttpClient(this IServiceCollection services) { throw null!; }
                public static IHttpClientBuilder AddHttpClient(this IServiceCollection services, string name) { throw null!; }
                public static IHttpClientBuilder AddHttpClient(this IServiceCollection services, string name, Action<HttpClient> configureClient) { throw null!; }
                public static IHttpClientBuilder AddHttpClient<TClient>(this IServiceCollection services) where TClient : class { throw null!; }
                public static IHttpClientBuilder AddHttpClient<TClient>(this IServiceCollection services, Action<HttpClient> configureClient) where TClient : class { throw null!; }
                public static IHttpClientBuilder AddHttpClient<TClient>(this IServiceCollection services, Func<HttpClient, TClient> factory) where TClient : class { throw null!; }
                public static IHttpClientBuilder AddHttpClient<TClient, TImplementation>(this IServiceCollection services) where TClient : class where TImplementation : class, TClient { throw null!; }
                public static IServiceCollection ConfigureHttpClientDefaults(this IServiceCollection services, Action<IHttpClientBuilder> configure) { throw null!; }
            }

            public static class HttpClientBuilderExtensions
            {
                public static IHttpClientBuilder AddTypedClient<TClient>(this IHttpClientBuilder builder) where TClient : class { throw null!; }
                public static IHttpClientBuilder AddHttpMessageHandler<THandler>(this IHttpClientBuilder builder) where THandler : DelegatingHandler { throw null!; }
                public static IHttpClientBuilder AddHttpMessageHandler(this IHttpClientBuilder builder, Func<DelegatingHandler> configureHandler) { throw null!; }
                public static IHttpClientBuilder ConfigureHttpClient(this IHttpClientBuilder builder, Action<HttpClient> configureClient) { throw null!; }
            }

            public static class ResilienceHttpClientBuilderExtensions
            {
                public static IHttpStandardResiliencePipelineBuilder AddStandardResilienceHandler(this IHttpClientBuilder builder) { throw null!; }
                public static IHttpStandardResiliencePipelineBuilder AddStandardResilienceHandler(this IHttpClientBuilder builder, Microsoft.Extensions.Configuration.IConfigurationSection section) { throw null!; }
                public static IHttpStandardResiliencePipelineBuilder AddStandardResilienceHandler(this IHttpClientBuilder builder, Action<HttpStandardResilienceOptions> configure) { throw null!; }
                public static IStandardHedgingHandlerBuilder AddStandardHedgingHandler(this IHttpClientBuilder builder) { throw null!; }
                public static IHttpResiliencePipelineBuilder AddResilienceHandler(this IHttpClientBuilder builder, string pipelineName, Action<ResiliencePipelineBuilder<HttpResponseMessage>> configure) { throw null!; }
                public static IHttpClientBuilder RemoveAllResilienceHandlers(this IHttpClientBuilder builder) { throw null!; }
            }

            public class FromKeyedServicesAttribute(object key) : Attribute { public object Key => key; }
            public static class ServiceProviderKeyedServiceExtensions { public static T GetRequiredKeyedService<T>(this IServiceProvider provider, object? serviceKey) where T : notnull { throw null!; } }
            public static class ServiceCollectionServiceExtensions { public static IServiceCollection AddKeyedSingleton<T>(this IServiceCollection services, object? serviceKey, T implementationInstance) where T : class { throw null!; } }
            public static class PollyHttpClientBuilderExtensions
            {
                public static IHttpClientBuilder AddPolicyHandlerFromRegistry(this IHttpClientBuilder builder, string policyKey) { throw null!; }
                public static IHttpClientBuilder AddPolicyHandler(this IHttpClientBuilder builder, IAsyncPolicy<HttpResponseMessage> policy) { throw null!; }
                public static IHttpClientBuilder AddPolicyHandler(this IHttpClientBuilder builder, Func<HttpRequestMessage, IAsyncPolicy<HttpResponseMessage>> policySelector) { throw null!; }
                public static IHttpClientBuilder AddTransientHttpErrorPolicy(this IHttpClientBuilder builder, Func<PolicyBuilder<HttpResponseMessage>, IAsyncPolicy<HttpResponseMessage>> configurePolicy) { throw null!; }
            }
        }

        namespace Microsoft.Extensions.Http.Resilience
        {
            public class HttpRetryStrategyOptions : RetryStrategyOptions<HttpResponseMessage> { public bool ShouldRetryAfterHeader { get; set; } }
            public class HttpTimeoutStrategyOptions { public TimeSpan Timeout { get; set; } }
            public class HttpStandardResilienceOptions { public HttpRetryStrategyOptions Retry { get; set; } = new(); public HttpTimeoutStrategyOptions AttemptTimeout { get; set; } = new(); }
            public interface IHttpStandardResiliencePipelineBuilder { string PipelineName { get; } }
            public interface IStandardHedgingHandlerBuilder { string Name { get; } }
            public interface IHttpResiliencePipelineBuilder { string PipelineName { get; } }

            public static class HttpStandardResiliencePipelineBuilderExtensions
            {
                public static IHttpStandardResiliencePipelineBuilder Configure(this IHttpStandardResiliencePipelineBuilder builder, Action<HttpStandardResilienceOptions> configure) { throw null!; }
            }

            public static class HttpRetryStrategyOptionsExtensions
            {
                public static void DisableForUnsafeHttpMethods(this HttpRetryStrategyOptions options) { throw null!; }
                public static void DisableFor(this HttpRetryStrategyOptions options, params HttpMethod[] methods) { throw null!; }
            }
        }

        namespace System.Net.Http
        {
            public interface IHttpClientFactory { HttpClient CreateClient(string name); }
            public static class HttpClientFactoryExtensions { public static HttpClient CreateClient(this IHttpClientFactory factory) { throw null!; } }
        }

        namespace Polly
        {
            public enum DelayBackoffType { Constant, Linear, Exponential }
            public class ResilienceContext { }
            public struct Outcome<TResult> { public Exception? Exception => throw null!; public TResult? Result => throw null!; }
            public class PredicateBuilder<TResult>
            {
                public PredicateBuilder<TResult> Handle<TException>() where TException : Exception { throw null!; }
                public PredicateBuilder<TResult> Handle<TException>(Func<TException, bool> predicate) where TException : Exception { throw null!; }
                public PredicateBuilder<TResult> HandleResult(Func<TResult, bool> predicate) { throw null!; }
                public static implicit operator Func<RetryPredicateArguments<TResult>, ValueTask<bool>>(PredicateBuilder<TResult> builder) { throw null!; }
            }
            public class PredicateBuilder : PredicateBuilder<object> { }

            public abstract class ResiliencePipelineBuilderBase { }
            public sealed class ResiliencePipelineBuilder : ResiliencePipelineBuilderBase { public ResiliencePipeline Build() { throw null!; } }
            public sealed class ResiliencePipelineBuilder<TResult> : ResiliencePipelineBuilderBase { public ResiliencePipeline<TResult> Build() { throw null!; } }
            public sealed class ResiliencePipeline
            {
                public ValueTask ExecuteAsync(Func<CancellationToken, ValueTask> callback, CancellationToken cancellationToken = default) { throw null!; }
                public ValueTask<TResult> ExecuteAsync<TResult>(Func<CancellationToken, ValueTask<TResult>> callback, CancellationToken cancellationToken = default) { throw null!; }
                public void Execute(Action callback) { throw null!; }
            }
            public sealed class ResiliencePipeline<T>
            {
                public ValueTask<TResult> ExecuteAsync<TResult>(Func<CancellationToken, ValueTask<TResult>> callback, CancellationToken cancellationToken = default) where TResult : T { throw null!; }
            }
            public static class RetryResiliencePipelineBuilderExtensions
            {
                public static ResiliencePipelineBuilder AddRetry(this ResiliencePipelineBuilder builder, RetryStrategyOptions options) { throw null!; }
                public static ResiliencePipelineBuilder<TResult> AddRetry<TResult>(this ResiliencePipelineBuilder<TResult> builder, RetryStrategyOptions<TResult> options) { throw null!; }
            }
            public static class TimeoutResiliencePipelineBuilderExtensions
            {
                public static TBuilder AddTimeout<TBuilder>(this TBuilder builder, TimeSpan timeout) where TBuilder : ResiliencePipelineBuilderBase { throw null!; }
            }
            public static class PollyServiceCollectionExtensions
            {
                public static Microsoft.Extensions.DependencyInjection.IServiceCollection AddResiliencePipeline<TKey>(this Microsoft.Extensions.DependencyInjection.IServiceCollection services, TKey key, Action<ResiliencePipelineBuilder> configure) where TKey : notnull { throw null!; }
            }

            public interface IsPolicy { }
            public interface IAsyncPolicy : IsPolicy { Task ExecuteAsync(Func<Task> action); Task<TResult> ExecuteAsync<TResult>(Func<Task<TResult>> action); }
            public interface IAsyncPolicy<TResult> : IsPolicy { Task<TResult> ExecuteAsync(Func<Task<TResult>> action); }
            public interface ISyncPolicy : IsPolicy { void Execute(Action action); }
            public abstract class AsyncPolicy : IAsyncPolicy
            {
                public Task ExecuteAsync(Func<Task> action) { throw null!; }
                public Task<TResult> ExecuteAsync<TResult>(Func<Task<TResult>> action) { throw null!; }
                public Task<PolicyResult> ExecuteAndCaptureAsync(Func<Task> action) { throw null!; }
                public Wrap.AsyncPolicyWrap WrapAsync(IAsyncPolicy innerPolicy) { throw null!; }
            }
            public abstract class AsyncPolicy<TResult> : IAsyncPolicy<TResult> { public Task<TResult> ExecuteAsync(Func<Task<TResult>> action) { throw null!; } }
            public class PolicyResult { public Exception? FinalException => throw null!; }
            public abstract class Policy : ISyncPolicy
            {
                public void Execute(Action action) { throw null!; }
                public static PolicyBuilder Handle<TException>() where TException : Exception { throw null!; }
                public static PolicyBuilder Handle<TException>(Func<TException, bool> exceptionPredicate) where TException : Exception { throw null!; }
                public static PolicyBuilder<TResult> HandleResult<TResult>(Func<TResult, bool> resultPredicate) { throw null!; }
                public static AsyncNoOp<TResult> NoOpAsync<TResult>() { throw null!; }
                public static AsyncTimeout<TResult> TimeoutAsync<TResult>(int seconds) { throw null!; }
                public static Wrap.AsyncPolicyWrap WrapAsync(params IAsyncPolicy[] policies) { throw null!; }
            }
            public abstract class AsyncNoOp<TResult> : AsyncPolicy<TResult> { }
            public abstract class AsyncTimeout<TResult> : AsyncPolicy<TResult> { }
            public sealed class PolicyBuilder { public PolicyBuilder Or<TException>() where TException : Exception { throw null!; } public PolicyBuilder<TResult> OrResult<TResult>(Func<TResult, bool> resultPredicate) { throw null!; } }
            public sealed class PolicyBuilder<TResult> { public PolicyBuilder<TResult> Or<TException>() where TException : Exception { throw null!; } public PolicyBuilder<TResult> OrResult(Func<TResult, bool> resultPredicate) { throw null!; } }
            public static class AsyncRetrySyntax
            {
                public static AsyncRetryPolicy RetryAsync(this PolicyBuilder policyBuilder) { throw null!; }
                public static AsyncRetryPolicy RetryAsync(this PolicyBuilder policyBuilder, int retryCount) { throw null!; }
                public static AsyncRetryPolicy RetryForeverAsync(this PolicyBuilder policyBuilder) { throw null!; }
                public static AsyncRetryPolicy WaitAndRetryAsync(this PolicyBuilder policyBuilder, int retryCount, Func<int, TimeSpan> sleepDurationProvider) { throw null!; }
                public static AsyncRetryPolicy WaitAndRetryAsync(this PolicyBuilder policyBuilder, IEnumerable<TimeSpan> sleepDurations) { throw null!; }
                public static AsyncRetryPolicy WaitAndRetryForeverAsync(this PolicyBuilder policyBuilder, Func<int, TimeSpan> sleepDurationProvider) { throw null!; }
            }
            public static class AsyncRetryTResultSyntax
            {
                public static AsyncRetryPolicy<TResult> RetryAsync<TResult>(this PolicyBuilder<TResult> policyBuilder, int retryCount) { throw null!; }
                public static AsyncRetryPolicy<TResult> WaitAndRetryAsync<TResult>(this PolicyBuilder<TResult> policyBuilder, int retryCount, Func<int, TimeSpan> sleepDurationProvider) { throw null!; }
                public static AsyncRetryPolicy<TResult> WaitAndRetryAsync<TResult>(this PolicyBuilder<TResult> policyBuilder, IEnumerable<TimeSpan> sleepDurations) { throw null!; }
            }
            public static class RetrySyntax
            {
                public static Retry.RetryPolicy Retry(this PolicyBuilder policyBuilder, int retryCount) { throw null!; }
                public static Retry.RetryPolicy WaitAndRetry(this PolicyBuilder policyBuilder, int retryCount, Func<int, TimeSpan> sleepDurationProvider) { throw null!; }
            }
        }

        namespace Polly.Retry
        {
            public readonly struct RetryPredicateArguments<TResult> { public Outcome<TResult> Outcome => throw null!; public ResilienceContext Context => throw null!; public int AttemptNumber => throw null!; }
            public readonly struct RetryDelayGeneratorArguments<TResult> { public Outcome<TResult> Outcome => throw null!; public int AttemptNumber => throw null!; }
            public class RetryStrategyOptions<TResult>
            {
                public int MaxRetryAttempts { get; set; }
                public DelayBackoffType BackoffType { get; set; }
                public bool UseJitter { get; set; }
                public TimeSpan Delay { get; set; }
                public TimeSpan? MaxDelay { get; set; }
                public Func<RetryPredicateArguments<TResult>, ValueTask<bool>> ShouldHandle { get; set; } = null!;
                public Func<RetryDelayGeneratorArguments<TResult>, ValueTask<TimeSpan?>>? DelayGenerator { get; set; }
            }
            public class RetryStrategyOptions : RetryStrategyOptions<object> { }
            public abstract class RetryPolicy : Policy { }
            public abstract class AsyncRetryPolicy : AsyncPolicy { }
            public abstract class AsyncRetryPolicy<TResult> : AsyncPolicy<TResult> { }
        }

        namespace Polly.Wrap { public abstract class AsyncPolicyWrap : AsyncPolicy { } }

        namespace Polly.Registry
        {
            public abstract class ResiliencePipelineProvider<TKey> where TKey : notnull
            {
                public virtual ResiliencePipeline GetPipeline(TKey key) { throw null!; }
                public abstract bool TryGetPipeline(TKey key, out ResiliencePipeline pipeline);
            }
            public sealed class ResiliencePipelineRegistry<TKey> : ResiliencePipelineProvider<TKey> where TKey : notnull
            {
                public override bool TryGetPipeline(TKey key, out ResiliencePipeline pipeline) { throw null!; }
                public ResiliencePipeline GetOrAddPipeline(TKey key, Action<ResiliencePipelineBuilder> configure) { throw null!; }
                public bool TryAddBuilder(TKey key, Action<ResiliencePipelineBuilder, object> configure) { throw null!; }
            }
            public interface IReadOnlyPolicyRegistry<in TKey> { TPolicy Get<TPolicy>(TKey key) where TPolicy : IsPolicy; bool TryGet<TPolicy>(TKey key, out TPolicy policy) where TPolicy : IsPolicy; IsPolicy this[TKey key] { get; } }
            public interface IPolicyRegistry<in TKey> : IReadOnlyPolicyRegistry<TKey> { void Add<TPolicy>(TKey key, TPolicy policy) where TPolicy : IsPolicy; }
            public class PolicyRegistry : IPolicyRegistry<string>, System.Collections.IEnumerable
            {
                public void Add<TPolicy>(string key, TPolicy policy) where TPolicy : IsPolicy { throw null!; }
                public TPolicy Get<TPolicy>(string key) where TPolicy : IsPolicy { throw null!; }
                public bool TryGet<TPolicy>(string key, out TPolicy policy) where TPolicy : IsPolicy { throw null!; }
                public extern IsPolicy this[string key] { get; set; }
                public System.Collections.IEnumerator GetEnumerator() { throw null!; }
            }
        }
        """;

    public static Verify.RmlTestInput Input { get; } = new() { Libraries = [Source] };

    /// <summary>A service's code with its usings.</summary>
    public static string With(string code) => """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Http.Resilience;
        using Polly;
        using Polly.Retry;
        using Rml;

        """ + code;
}
