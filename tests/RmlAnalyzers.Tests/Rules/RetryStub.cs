namespace RmlAnalyzers.Tests.Rules;

/// <summary>Ways to run a delegate again: a resilience library whose rows are in the catalogue, helpers in source, and a gateway with a key slot.</summary>
internal static class RetryStub
{
    public const string Source = """
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using Rml;

        namespace Polly
        {
            public class ResiliencePipeline
            {
                public ValueTask ExecuteAsync(Func<CancellationToken, ValueTask> callback, CancellationToken cancellationToken = default) => callback(cancellationToken);
                public ValueTask<T> ExecuteAsync<T>(Func<CancellationToken, ValueTask<T>> callback, CancellationToken cancellationToken = default) => callback(cancellationToken);
            }
        }

        public record Capture([IdempotencyKey] string Key, long Amount);

        public interface IGateway
        {
            Task PayAsync(long amount, [IdempotencyKey] string key);
            Task SendAsync(Capture capture);
        }

        public static class Attempt
        {
            [Retries] public static Task Declared(Func<Task> work) => work();

            public static async Task InSource(Func<Task> work)
            {
                for (var attempt = 0; ; attempt++)
                {
                    try { await work(); return; }
                    catch (TimeoutException) when (attempt < 3) { await Task.Delay(100); }
                }
            }

            public static async Task Once(Func<Task> work) { Console.WriteLine(); await work(); }
        }

        public static class Keys
        {
            public static string New() => Guid.NewGuid().ToString("N");
            [return: IdempotencyKey] public static string For(Guid order) => order.ToString("N");
        }
        """;
}
