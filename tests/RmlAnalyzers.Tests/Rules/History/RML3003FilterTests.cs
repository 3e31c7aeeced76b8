using RmlAnalyzers.Rules.History;
using RmlAnalyzers.Tests.Verify;
using Xunit;
using Rule = RmlAnalyzers.Tests.Verify.RmlVerify<RmlAnalyzers.Rules.History.RML3003NotRecorded>;

namespace RmlAnalyzers.Tests.Rules.History;

/// <summary>RML3003 where a framework puts code around handlers that it never names: behaviours, filters, middleware, decorators.</summary>
public class RML3003FilterTests
{
    private const string Frameworks = """
        namespace MediatR
        {
            public interface IRequest<T> { }
            public delegate Task<T> RequestHandlerDelegate<T>();
            public interface IPipelineBehavior<TRequest, T> { Task<T> Handle(TRequest request, RequestHandlerDelegate<T> next, CancellationToken ct); }
            public interface IRequestHandler<TRequest, T> where TRequest : IRequest<T> { Task<T> Handle(TRequest request, CancellationToken ct); }
        }
        namespace Microsoft.AspNetCore.Http
        {
            public class HttpContext { public string TraceIdentifier { get; set; } = ""; }
            public delegate Task RequestDelegate(HttpContext context);
            public delegate ValueTask<object?> EndpointFilterDelegate(HttpContext context);
            public interface IEndpointFilter { ValueTask<object?> InvokeAsync(HttpContext context, EndpointFilterDelegate next); }
        }
        namespace Microsoft.AspNetCore.Mvc { public abstract class ControllerBase { } }
        namespace Microsoft.AspNetCore.Builder { public class WebApplication { public void MapPost(string path, Delegate handler) { } } }
        namespace MassTransit
        {
            public interface ConsumeContext<T> { T Message { get; } string Key { get; } }
            public interface IPipe<T> { Task Send(T context); }
            public interface IFilter<T> { Task Send(T context, IPipe<T> next); }
            public interface IConsumer<T> { Task Consume(ConsumeContext<T> context); }
        }

        """;

    private const string Capture = """
        record Capture(string Payment) : MediatR.IRequest<string>;
        class CaptureHandler(IPsp psp) : MediatR.IRequestHandler<Capture, string> { public Task<string> Handle(Capture request, CancellationToken ct) => psp.CaptureAsync(request.Payment, request.Payment, ct); }

        """;

    // Each set of frameworks stands in a file of its own: namespaces come before nothing else there.
    private static RmlTestInput Others => new() { Sources = [ServiceCode.With(Frameworks)] };

    public static TheoryData<string> Covered =>
    [
        Capture + """
        class Recording<TRequest, T>(IPaymentLedger ledger) : MediatR.IPipelineBehavior<TRequest, T>
        {
            public async Task<T> Handle(TRequest request, MediatR.RequestHandlerDelegate<T> next, CancellationToken ct)
            {
                await ledger.AppendIntentAsync(request!.ToString()!, ct);
                var answer = await next().ConfigureAwait(false);
                await ledger.AppendOutcomeAsync(request.ToString()!, "done", ct);
                return answer;
            }
        }
        """,
        Capture + """
        interface IHistoryCommand { string Key { get; } }
        class Recording<TRequest, T>(IPaymentLedger ledger) : MediatR.IPipelineBehavior<TRequest, T>
        {
            public async Task<T> Handle(TRequest request, MediatR.RequestHandlerDelegate<T> next, CancellationToken ct)
            {
                if (request is not IHistoryCommand command)
                    return await next();

                await ledger.AppendIntentAsync(command.Key, ct);
                try { return await next(); }
                finally { await ledger.AppendOutcomeAsync(command.Key, "done", CancellationToken.None); }
            }
        }
        """,
        """
        record Pay(string Payment) : MediatR.IRequest<string>;
        class PayHandler(Till till) : MediatR.IRequestHandler<Pay, string> { public Task<string> Handle(Pay request, CancellationToken ct) => till.PayAsync(request.Payment, ct); }
        class Till(IPsp psp) { public Task<string> PayAsync(string payment, CancellationToken ct) => psp.CaptureAsync(payment, payment, ct); }
        class Recording<TRequest, T>(IPaymentLedger ledger) : MediatR.IPipelineBehavior<TRequest, T>
        {
            public async Task<T> Handle(TRequest request, MediatR.RequestHandlerDelegate<T> next, CancellationToken ct)
            {
                var key = request!.ToString()!;
                await ledger.AppendIntentAsync(key, ct);
                var answer = await next();
                await ledger.AppendOutcomeAsync(key, "done", ct);
                return answer;
            }
        }
        """,
        """
        class PaymentsController(IPsp psp) : Microsoft.AspNetCore.Mvc.ControllerBase { public Task<string> Capture(string payment) => psp.CaptureAsync(payment, payment); }
        class Recording(Microsoft.AspNetCore.Http.RequestDelegate next, IPaymentLedger ledger)
        {
            public async Task InvokeAsync(Microsoft.AspNetCore.Http.HttpContext context)
            {
                await ledger.AppendIntentAsync(context.TraceIdentifier);
                await next(context);
                await ledger.AppendOutcomeAsync(context.TraceIdentifier, "done");
            }
        }
        """,
        """
        static class Endpoints
        {
            public static void Map(Microsoft.AspNetCore.Builder.WebApplication app, IPsp psp) => app.MapPost("/capture", async (string payment) => await psp.CaptureAsync(payment, payment));
        }
        class Recording(IPaymentLedger ledger) : Microsoft.AspNetCore.Http.IEndpointFilter
        {
            public async ValueTask<object?> InvokeAsync(Microsoft.AspNetCore.Http.HttpContext context, Microsoft.AspNetCore.Http.EndpointFilterDelegate next)
            {
                await ledger.AppendIntentAsync(context.TraceIdentifier).ConfigureAwait(false);
                var answer = await next(context).ConfigureAwait(false);
                await ledger.AppendOutcomeAsync(context.TraceIdentifier, "done").ConfigureAwait(false);
                return answer;
            }
        }
        """,
        """
        class CaptureConsumer(IPsp psp) : MassTransit.IConsumer<string> { public Task Consume(MassTransit.ConsumeContext<string> context) => psp.CaptureAsync(context.Message, context.Key); }
        class Recording<T>(IPaymentLedger ledger) : MassTransit.IFilter<MassTransit.ConsumeContext<T>>
        {
            public async Task Send(MassTransit.ConsumeContext<T> context, MassTransit.IPipe<MassTransit.ConsumeContext<T>> next)
            {
                await ledger.AppendIntentAsync(context.Key);
                await next.Send(context);
                await ledger.AppendOutcomeAsync(context.Key, "done");
            }
        }
        """,
        """
        interface IHandle<T> { Task HandleAsync(T command); }
        class CaptureHandler(IPsp psp) : IHandle<string> { public Task HandleAsync(string command) => psp.CaptureAsync(command, command); }
        class Recording<T>(IHandle<T> inner, IPaymentLedger ledger) : IHandle<T>
        {
            public async Task HandleAsync(T command)
            {
                await ledger.AppendIntentAsync(command!.ToString()!);
                await inner.HandleAsync(command);
                await ledger.AppendOutcomeAsync(command.ToString()!, "done");
            }
        }
        """,
        """
        interface IStep { Task RunAsync(string command, Func<Task> next); }
        class Recording(IPaymentLedger ledger) : IStep
        {
            public async Task RunAsync(string command, Func<Task> next)
            {
                await ledger.AppendIntentAsync(command);
                await next();
                await ledger.AppendOutcomeAsync(command, "done");
            }
        }
        class Capturing(IPsp psp, Recording recording) { public Task RunAsync(string command) => recording.RunAsync(command, () => psp.CaptureAsync(command, command)); }
        """,
    ];

    [Theory]
    [MemberData(nameof(Covered))]
    public Task Silent_where_something_may_record_around(string code) => Rule.Silent(LedgerCode.With(code), Others);

    public static TheoryData<string> Bare =>
    [
        Capture.Replace("psp.CaptureAsync(request.Payment, request.Payment, ct)", "psp.[|CaptureAsync(request.Payment, request.Payment, ct)|]") + """
        class Timing<TRequest, T> : MediatR.IPipelineBehavior<TRequest, T>
        {
            public async Task<T> Handle(TRequest request, MediatR.RequestHandlerDelegate<T> next, CancellationToken ct) { var answer = await next(); Console.WriteLine("done"); return answer; }
        }
        """,
        Capture.Replace("psp.CaptureAsync(request.Payment, request.Payment, ct)", "psp.[|CaptureAsync(request.Payment, request.Payment, ct)|]") + """
        class Afterwards<TRequest, T>(IPaymentLedger ledger) : MediatR.IPipelineBehavior<TRequest, T>
        {
            public async Task<T> Handle(TRequest request, MediatR.RequestHandlerDelegate<T> next, CancellationToken ct)
            {
                var answer = await next();
                await ledger.AppendOutcomeAsync(request!.ToString()!, "done", ct);
                return answer;
            }
        }
        """,
        """
        class Job(IPsp psp) { public Task<string> RunAsync(string payment) => psp.[|CaptureAsync(payment, payment)|]; }
        class Recording<TRequest, T>(IPaymentLedger ledger) : MediatR.IPipelineBehavior<TRequest, T>
        {
            public async Task<T> Handle(TRequest request, MediatR.RequestHandlerDelegate<T> next, CancellationToken ct)
            {
                await ledger.AppendIntentAsync(request!.ToString()!, ct);
                var answer = await next();
                await ledger.AppendOutcomeAsync(request.ToString()!, "done", ct);
                return answer;
            }
        }
        """,
        """
        class CaptureConsumer(IPsp psp) : MassTransit.IConsumer<string> { public Task Consume(MassTransit.ConsumeContext<string> context) => psp.[|CaptureAsync(context.Message, context.Key)|]; }
        class Recording(IPaymentLedger ledger) : Microsoft.AspNetCore.Http.IEndpointFilter
        {
            public async ValueTask<object?> InvokeAsync(Microsoft.AspNetCore.Http.HttpContext context, Microsoft.AspNetCore.Http.EndpointFilterDelegate next)
            {
                await ledger.AppendIntentAsync(context.TraceIdentifier);
                var answer = await next(context);
                await ledger.AppendOutcomeAsync(context.TraceIdentifier, "done");
                return answer;
            }
        }
        """,
    ];

    [Theory]
    [MemberData(nameof(Bare))]
    public Task Flags_where_nothing_does(string code) => Rule.Flags(LedgerCode.With(code), Others);
}
