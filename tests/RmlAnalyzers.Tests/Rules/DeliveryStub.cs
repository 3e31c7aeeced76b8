namespace RmlAnalyzers.Tests.Rules;

/// <summary>The signatures of brokers, web and store that the snippets about deliveries call; the rows of the catalogue are written for them.</summary>
internal static class DeliveryStub
{
    public const string Brokers = """
        namespace MassTransit
        {
            public interface ConsumeContext { System.Guid? MessageId { get; } System.Threading.CancellationToken CancellationToken { get; } }
            public interface ConsumeContext<out T> : ConsumeContext where T : class { T Message { get; } }
            public interface IConsumer<in T> where T : class { System.Threading.Tasks.Task Consume(ConsumeContext<T> context); }
        }
        namespace Azure.Messaging.ServiceBus
        {
            public class ServiceBusReceivedMessage { public string Body { get; set; } = ""; public string MessageId { get; set; } = ""; }
            public enum ServiceBusReceiveMode { PeekLock, ReceiveAndDelete }
            public class ServiceBusProcessorOptions { public ServiceBusReceiveMode ReceiveMode { get; set; } }
            public class ServiceBusClient { public ServiceBusProcessor CreateProcessor(string queue, ServiceBusProcessorOptions options) => new(); }
            public class ProcessMessageEventArgs
            {
                public ServiceBusReceivedMessage Message => new();
                public System.Threading.Tasks.Task CompleteMessageAsync(ServiceBusReceivedMessage message) => System.Threading.Tasks.Task.CompletedTask;
                public System.Threading.Tasks.Task AbandonMessageAsync(ServiceBusReceivedMessage message) => System.Threading.Tasks.Task.CompletedTask;
            }
            public class ServiceBusProcessor { public event System.Func<ProcessMessageEventArgs, System.Threading.Tasks.Task>? ProcessMessageAsync; public bool IsUsed => ProcessMessageAsync is not null; }
            public class ServiceBusReceiver
            {
                public System.Threading.Tasks.Task<ServiceBusReceivedMessage> ReceiveMessageAsync(System.TimeSpan? wait = null) => System.Threading.Tasks.Task.FromResult(new ServiceBusReceivedMessage());
                public System.Threading.Tasks.Task CompleteMessageAsync(ServiceBusReceivedMessage message) => System.Threading.Tasks.Task.CompletedTask;
            }
        }
        namespace RabbitMQ.Client.Events
        {
            public class BasicDeliverEventArgs { public ulong DeliveryTag { get; set; } public byte[] Body { get; set; } = []; }
            public class AsyncEventingBasicConsumer(RabbitMQ.Client.IChannel channel)
            {
                public RabbitMQ.Client.IChannel Channel => channel;
                public event System.Func<object, BasicDeliverEventArgs, System.Threading.Tasks.Task>? ReceivedAsync;
                public bool IsUsed => ReceivedAsync is not null;
            }
        }
        namespace RabbitMQ.Client
        {
            public interface IChannel
            {
                System.Threading.Tasks.ValueTask BasicAckAsync(ulong deliveryTag, bool multiple);
                System.Threading.Tasks.ValueTask BasicNackAsync(ulong deliveryTag, bool multiple, bool requeue);
                System.Threading.Tasks.Task<string> BasicConsumeAsync(string queue, bool autoAck, Events.AsyncEventingBasicConsumer consumer);
            }
        }
        namespace Confluent.Kafka
        {
            public class ConsumeResult<K, V> { public V Value { get; set; } = default!; }
            public interface IConsumer<K, V> { ConsumeResult<K, V> Consume(System.Threading.CancellationToken token); void Commit(ConsumeResult<K, V> result); }
        }
        """;

    public const string Web = """
        namespace Microsoft.AspNetCore.Mvc
        {
            public interface IActionResult { }
            public abstract class ControllerBase { public IActionResult Ok(object? value = null) => null!; public IActionResult NotFound() => null!; public IActionResult NoContent() => null!; }
            public class HttpGetAttribute(string? template = null) : System.Attribute { public string? Template => template; }
            public class HttpPostAttribute(string? template = null) : System.Attribute { public string? Template => template; }
            public class HttpDeleteAttribute(string? template = null) : System.Attribute { public string? Template => template; }
        }
        namespace Microsoft.AspNetCore.Routing { public interface IEndpointRouteBuilder { } }
        namespace Microsoft.AspNetCore.Builder
        {
            public static class EndpointRouteBuilderExtensions
            {
                public static void MapGet(this Microsoft.AspNetCore.Routing.IEndpointRouteBuilder endpoints, string pattern, System.Delegate handler) { }
                public static void MapPost(this Microsoft.AspNetCore.Routing.IEndpointRouteBuilder endpoints, string pattern, System.Delegate handler) { }
            }
        }
        namespace Stripe
        {
            public class Event { public string Id { get; set; } = ""; public string Type { get; set; } = ""; }
            public static class EventUtility { public static extern Event ConstructEvent(string json, string signature, string secret); }
        }
        """;

    public const string Store = """
        namespace Microsoft.EntityFrameworkCore
        {
            using System.Linq;
            using System.Linq.Expressions;
            using System.Threading;
            using System.Threading.Tasks;

            public class DbUpdateException : System.Exception { }
            public class DbUpdateConcurrencyException : DbUpdateException { public System.Collections.Generic.IReadOnlyList<ChangeTracking.EntityEntry> Entries => []; }
            public class IndexAttribute(string property, params string[] more) : System.Attribute { public string Property => property; public string[] More => more; public bool IsUnique { get; set; } }
            public class DbContext
            {
                public Infrastructure.DatabaseFacade Database => new();
                public virtual int SaveChanges() => 0;
                public virtual Task<int> SaveChangesAsync(CancellationToken cancellationToken = default) => Task.FromResult(0);
                public virtual void Add(object entity) { }
                public virtual void Update(object entity) { }
                public virtual void Remove(object entity) { }
                public ChangeTracking.EntityEntry Entry(object entity) => new();
                protected virtual void OnModelCreating(ModelBuilder modelBuilder) { }
            }
            public abstract class DbSet<T> : System.Linq.IQueryable<T> where T : class
            {
                public virtual void Add(T entity) { }
                public virtual ValueTask AddAsync(T entity, CancellationToken cancellationToken = default) => default;
                public virtual void Update(T entity) { }
                public virtual void Remove(T entity) { }
                public virtual ValueTask<T?> FindAsync(params object?[]? keyValues) => default;
                public System.Type ElementType => typeof(T);
                public Expression Expression => null!;
                public IQueryProvider Provider => null!;
                public System.Collections.Generic.IEnumerator<T> GetEnumerator() => null!;
                System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => null!;
            }
            // Without bodies: what they return must not be seen through.
            public static class EntityFrameworkQueryableExtensions
            {
                public static extern Task<bool> AnyAsync<T>(this IQueryable<T> source, CancellationToken cancellationToken = default);
                public static extern Task<bool> AnyAsync<T>(this IQueryable<T> source, Expression<System.Func<T, bool>> predicate, CancellationToken cancellationToken = default);
                public static extern Task<T> SingleAsync<T>(this IQueryable<T> source, Expression<System.Func<T, bool>> predicate, CancellationToken cancellationToken = default);
                public static extern Task<T> FirstAsync<T>(this IQueryable<T> source, Expression<System.Func<T, bool>> predicate, CancellationToken cancellationToken = default);
                public static extern Task<T?> FirstOrDefaultAsync<T>(this IQueryable<T> source, Expression<System.Func<T, bool>> predicate, CancellationToken cancellationToken = default);
                public static extern Task<T?> SingleOrDefaultAsync<T>(this IQueryable<T> source, Expression<System.Func<T, bool>> predicate, CancellationToken cancellationToken = default);
                public static extern Task<System.Collections.Generic.List<T>> ToListAsync<T>(this IQueryable<T> source, CancellationToken cancellationToken = default);
                public static extern Task<int> ExecuteUpdateAsync<T>(this IQueryable<T> source, Expression<System.Func<Query.SetPropertyCalls<T>, Query.SetPropertyCalls<T>>> setters, CancellationToken cancellationToken = default);
                public static extern Task<int> ExecuteDeleteAsync<T>(this IQueryable<T> source, CancellationToken cancellationToken = default);
            }
            public class ModelBuilder
            {
                public Metadata.Builders.EntityTypeBuilder<T> Entity<T>() where T : class => new();
                public ModelBuilder Entity<T>(System.Action<Metadata.Builders.EntityTypeBuilder<T>> build) where T : class => this;
                public ModelBuilder Entity(string name, System.Action<Metadata.Builders.EntityTypeBuilder> build) => this;
                public ModelBuilder ApplyConfiguration<T>(IEntityTypeConfiguration<T> configuration) where T : class => this;
                public ModelBuilder ApplyConfigurationsFromAssembly(System.Reflection.Assembly assembly) => this;
            }
            public interface IEntityTypeConfiguration<T> where T : class { void Configure(Metadata.Builders.EntityTypeBuilder<T> builder); }
        }
        namespace Microsoft.EntityFrameworkCore.Infrastructure
        {
            public class DatabaseFacade
            {
                public System.Threading.Tasks.Task<Storage.IDbContextTransaction> BeginTransactionAsync(System.Data.IsolationLevel isolationLevel) => null!;
                public System.Threading.Tasks.Task<Storage.IDbContextTransaction> BeginTransactionAsync() => null!;
            }
        }
        namespace Microsoft.EntityFrameworkCore.Storage { public interface IDbContextTransaction : System.IDisposable { System.Threading.Tasks.Task CommitAsync(); } }
        namespace Microsoft.EntityFrameworkCore.ChangeTracking
        {
            public class PropertyValues { public void SetValues(object values) { } }
            public class EntityEntry
            {
                public PropertyValues OriginalValues => new();
                public System.Threading.Tasks.Task ReloadAsync(System.Threading.CancellationToken cancellationToken = default) => System.Threading.Tasks.Task.CompletedTask;
                public System.Threading.Tasks.Task<PropertyValues?> GetDatabaseValuesAsync(System.Threading.CancellationToken cancellationToken = default) => null!;
            }
        }
        namespace Microsoft.EntityFrameworkCore.Query
        {
            public class SetPropertyCalls<T> { public SetPropertyCalls<T> SetProperty<P>(System.Func<T, P> property, System.Func<T, P> value) => this; public SetPropertyCalls<T> SetProperty<P>(System.Func<T, P> property, P value) => this; }
        }
        namespace Microsoft.EntityFrameworkCore.Migrations
        {
            public class MigrationBuilder { public void CreateIndex(string name, string table, string column, string? schema = null, bool unique = false) { } public void Sql(string sql) { } }
            public abstract class Migration { protected abstract void Up(MigrationBuilder migrationBuilder); }
        }
        namespace Microsoft.EntityFrameworkCore.Metadata.Builders
        {
            public class IndexBuilder { public IndexBuilder IsUnique(bool unique = true) => this; }
            public class PropertyBuilder { public PropertyBuilder IsConcurrencyToken(bool concurrencyToken = true) => this; public PropertyBuilder IsRowVersion() => this; }
            public class EntityTypeBuilder
            {
                public IndexBuilder HasIndex(params string[] names) => new();
                public object HasKey(params string[] names) => new();
                public PropertyBuilder Property(string name) => new();
            }
            public class EntityTypeBuilder<T> : EntityTypeBuilder where T : class
            {
                public object HasAlternateKey(System.Linq.Expressions.Expression<System.Func<T, object?>> key) => new();
                public EntityTypeBuilder<T> ToTable(string name) => this;
                public IndexBuilder HasIndex(System.Linq.Expressions.Expression<System.Func<T, object?>> index) => new();
                public object HasKey(System.Linq.Expressions.Expression<System.Func<T, object?>> key) => new();
                public PropertyBuilder Property<P>(System.Linq.Expressions.Expression<System.Func<T, P>> property) => new();
            }
        }
        """;
}
