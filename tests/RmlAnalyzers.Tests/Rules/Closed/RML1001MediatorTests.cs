using RmlAnalyzers.Rules.Closed;
using RmlAnalyzers.Tests.Verify;
using Xunit;

namespace RmlAnalyzers.Tests.Rules.Closed;

/// <summary>A message that is sent in the process does what its handlers do; where none is in sight, nothing is claimed.</summary>
public class RML1001MediatorTests
{
    private const string MediatR = """
        namespace MediatR;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;

        public interface IBaseRequest { }
        public interface IRequest : IBaseRequest { }
        public interface IRequest<out TResponse> : IBaseRequest { }
        public interface IStreamRequest<out TResponse> { }
        public interface INotification { }
        public interface IRequestHandler<in TRequest, TResponse> where TRequest : IRequest<TResponse> { Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken); }
        public interface IRequestHandler<in TRequest> where TRequest : IRequest { Task Handle(TRequest request, CancellationToken cancellationToken); }
        public interface IStreamRequestHandler<in TRequest, out TResponse> where TRequest : IStreamRequest<TResponse> { IAsyncEnumerable<TResponse> Handle(TRequest request, CancellationToken cancellationToken); }
        public interface INotificationHandler<in TNotification> where TNotification : INotification { Task Handle(TNotification notification, CancellationToken cancellationToken); }
        public interface ISender
        {
            Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default);
            Task Send<TRequest>(TRequest request, CancellationToken cancellationToken = default) where TRequest : IRequest;
            Task<object?> Send(object request, CancellationToken cancellationToken = default);
            IAsyncEnumerable<TResponse> CreateStream<TResponse>(IStreamRequest<TResponse> request, CancellationToken cancellationToken = default);
        }
        public interface IPublisher
        {
            Task Publish(object notification, CancellationToken cancellationToken = default);
            Task Publish<TNotification>(TNotification notification, CancellationToken cancellationToken = default) where TNotification : INotification;
        }
        public interface IMediator : ISender, IPublisher { }
        """;

    /// <summary>A request whose handler posts, one whose handler computes, and a notification type.</summary>
    private const string Shop = """
        using MediatR;
        record Charge(decimal Amount) : IRequest<string>;
        class ChargeHandler(HttpClient http) : IRequestHandler<Charge, string>
        {
            public async Task<string> Handle(Charge request, CancellationToken stop) { var answer = await http.PostAsync("/charges", null, stop); return answer.ToString(); }
        }
        record Add(int A, int B) : IRequest<int>;
        class AddHandler : IRequestHandler<Add, int> { public Task<int> Handle(Add request, CancellationToken stop) => Task.FromResult(request.A + request.B); }
        record Sold(int Id) : INotification;

        """;

    public static TheoryData<string, string> Defects => new()
    {
        { "a request", "class Quotes(ISender sender) { [Rml1] public async Task<string> Price() => await sender.[|Send(new Charge(1))|]; }" },
        { "through IMediator", "class Quotes(IMediator mediator) { [Rml1] public async Task<string> Price(CancellationToken stop) => await mediator.[|Send(new Charge(1), stop)|]; }" },
        { "a request in a variable", "class Quotes(ISender sender) { [Rml1] public async Task<string> Price(Charge charge) => await sender.[|Send(charge)|].ConfigureAwait(false); }" },
        { "without an answer", """
            record Ping(int Id) : IRequest;
            class PingHandler(HttpClient http) : IRequestHandler<Ping> { public Task Handle(Ping request, CancellationToken stop) => http.GetStringAsync("/ping", stop); }
            class Quotes(ISender sender) { [Rml1] public Task Price() => sender.[|Send(new Ping(1))|]; }
            """ },
        { "one of two handlers of a notification", """
            class Counter : INotificationHandler<Sold> { private int _count; public Task Handle(Sold sold, CancellationToken stop) { _count++; return Task.CompletedTask; } }
            class Teller(HttpClient http) : INotificationHandler<Sold> { public Task Handle(Sold sold, CancellationToken stop) => http.PostAsync("/sold", null, stop); }
            class Quotes(IPublisher publisher) { [Rml1] public Task Price() => publisher.[|Publish(new Sold(1))|]; }
            """ },
        { "the message is labelled", """
            [Rml2] record Order(int Id) : IRequest<int>;
            class Quotes(ISender sender) { [Rml1] public Task<int> Price() => sender.[|Send(new Order(1))|]; }
            """ },
        { "the handler is labelled", """
            interface IPlugin { Task<int> Run(); }
            record Order(int Id) : IRequest<int>;
            class OrderHandler(IPlugin plugin) : IRequestHandler<Order, int> { [Rml2(NoUndo = "reads")] public Task<int> Handle(Order request, CancellationToken stop) => plugin.Run(); }
            class Quotes(ISender sender) { [Rml1] public Task<int> Price() => sender.[|Send(new Order(1))|]; }
            """ },
        { "the handler has a base class", """
            abstract class Posting<T>(HttpClient http) : IRequestHandler<T, string> where T : IRequest<string>
            {
                public async Task<string> Handle(T request, CancellationToken stop) => (await http.PostAsync("/x", null, stop)).ToString();
            }
            record Order(int Id) : IRequest<string>;
            class OrderHandler(HttpClient http) : Posting<Order>(http);
            class Quotes(ISender sender) { [Rml1] public Task<string> Price() => sender.[|Send(new Order(1))|]; }
            """ },
        { "the handler sends on", """
            record Order(int Id) : IRequest<string>;
            class OrderHandler(ISender sender) : IRequestHandler<Order, string> { public Task<string> Handle(Order request, CancellationToken stop) => sender.Send(new Charge(1), stop); }
            class Quotes(ISender sender) { [Rml1] public Task<string> Price() => sender.[|Send(new Order(1))|]; }
            """ },
        { "a stream", """
            record Rates(int Id) : IStreamRequest<string>;
            class RatesHandler(HttpClient http) : IStreamRequestHandler<Rates, string>
            {
                public async IAsyncEnumerable<string> Handle(Rates request, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop) { yield return await http.GetStringAsync("/rates", stop); }
            }
            class Quotes(ISender sender) { [Rml1] public async Task Price() { await foreach (var rate in sender.[|CreateStream(new Rates(1))|]) { } } }
            """ },
    };

    public static TheoryData<string, string> Twins => new()
    {
        { "the handler computes", "class Quotes(ISender sender) { [Rml1] public async Task<int> Price() => await sender.Send(new Add(1, 2)); }" },
        { "no handler in sight", "record Order(int Id) : IRequest<int>; class Quotes(ISender sender) { [Rml1] public Task<int> Price() => sender.Send(new Order(1)); }" },
        { "which request it is shows only at run time", "class Quotes(ISender sender) { [Rml1] public Task<string> Price(IRequest<string> any) => sender.Send(any); }" },
        { "an object", "class Quotes(ISender sender) { [Rml1] public Task<object?> Price(object any) => sender.Send(any); }" },
        { "handlers of a notification that only count", """
            class Counter : INotificationHandler<Sold> { private int _count; public Task Handle(Sold sold, CancellationToken stop) { _count++; return Task.CompletedTask; } }
            class Quotes(IPublisher publisher) { [Rml1] public Task Price() => publisher.Publish(new Sold(1)); }
            """ },
        { "a handler of another notification", """
            record Bought(int Id) : INotification;
            class Teller(HttpClient http) : INotificationHandler<Bought> { public Task Handle(Bought bought, CancellationToken stop) => http.PostAsync("/b", null, stop); }
            class Quotes(IPublisher publisher) { [Rml1] public Task Price() => publisher.Publish(new Sold(1)); }
            """ },
        { "an open handler may or may not be registered", """
            class Audit<T>(HttpClient http) : INotificationHandler<T> where T : INotification { public Task Handle(T any, CancellationToken stop) => http.PostAsync("/a", null, stop); }
            class Quotes(IPublisher publisher) { [Rml1] public Task Price() => publisher.Publish(new Sold(1)); }
            """ },
        { "only a derived message is told", """
            class Moved : INotification; class MovedFar : Moved;
            class Teller(HttpClient http) : INotificationHandler<MovedFar> { public Task Handle(MovedFar far, CancellationToken stop) => http.PostAsync("/m", null, stop); }
            class Quotes(IPublisher publisher) { [Rml1] public Task Price(Moved moved) => publisher.Publish(moved); }
            """ },
        { "the label of the message wins over its handler", """
            [Rml1(Trusted = "answered from the cache")] record Order(int Id) : IRequest<string>;
            class OrderHandler(HttpClient http) : IRequestHandler<Order, string> { public Task<string> Handle(Order request, CancellationToken stop) => http.GetStringAsync("/o", stop); }
            class Quotes(ISender sender) { [Rml1] public Task<string> Price() => sender.Send(new Order(1)); }
            """ },
        { "Dialog", "class Quotes(ISender sender) { [Rml2] public Task<string> Price() => sender.Send(new Charge(1)); }" },
        { "not labelled", "class Quotes(ISender sender) { public Task<string> Price() => sender.Send(new Charge(1)); }" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task TheHandlersEffectIsTheCalls(string name, string code) => RmlVerify<RML1001ClosedReachesEffect>.Flags(ServiceCode.With(Shop + code), With(name));

    [Theory]
    [MemberData(nameof(Twins))]
    public Task NothingIsClaimedOfWhatIsHarmlessOrOutOfSight(string name, string code) => RmlVerify<RML1001ClosedReachesEffect>.Silent(ServiceCode.With(Shop + code), With(name));

    [Fact]
    public Task AnOwnDispatcherIsDescribedByARow() => RmlVerify<RML1001ClosedReachesEffect>.Flags(ServiceCode.With("""
        interface IHandle<T> { void Run(T command); }
        interface IBus { void Do(object command); }
        record Pay(int Id);
        class PayHandler(HttpClient http) : IHandle<Pay> { public void Run(Pay command) => http.PostAsync("/pay", null).Wait(); }
        class Quotes(IBus bus) { [Rml1] public void Price() => bus.[|Do(new Pay(1))|]; }
        """), new() { Files = [("/RmlEffects.txt", "M:IBus.Do(*)|1|transparent|service|handler=IHandle`1.Run")] });

    [Theory]
    [InlineData("record Order(int Id) : IRequest<int>; class Quotes(ISender sender) { [Rml1] public Task<int> Price() => sender.[|Send(new Order(1))|]; }")]
    [InlineData("class Quotes(ISender sender) { [Rml1] public Task<string> Price(IRequest<string> any) => sender.[|Send(any)|]; }")]
    public Task AMessageNobodyHandlesHereIsUnknown(string code) => RmlVerify<RML1005ClosedCannotBeFollowed>.Flags(ServiceCode.With(Shop + code), With(""));

    [Fact]
    public Task AMessageHandledHereIsNotUnknown() => RmlVerify<RML1005ClosedCannotBeFollowed>.Silent(
        ServiceCode.With(Shop + "class Quotes(ISender sender) { [Rml1] public Task<int> Price() => sender.Send(new Add(1, 2)); }"), With(""));

    private static RmlTestInput With(string name) => new() { Projects = [("MediatR", MediatR + "// " + name)] };
}
