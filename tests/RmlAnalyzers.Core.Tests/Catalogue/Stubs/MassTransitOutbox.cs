// Signatures of MassTransit.EntityFrameworkCore and MassTransit.MongoDb as far as the catalogue names them. No bodies.
#nullable disable

namespace MassTransit
{
    public interface IEntityFrameworkBusOutboxConfigurator { }

    public interface IEntityFrameworkOutboxConfigurator
    {
        void UseBusOutbox(System.Action<IEntityFrameworkBusOutboxConfigurator> configure = null);
    }

    public static class EntityFrameworkOutboxConfigurationExtensions
    {
        public static void AddEntityFrameworkOutbox<TDbContext>(this IBusRegistrationConfigurator configurator, System.Action<IEntityFrameworkOutboxConfigurator> configure = null)
            where TDbContext : Microsoft.EntityFrameworkCore.DbContext => throw null;

        public static void UseEntityFrameworkOutbox<TDbContext>(this IReceiveEndpointConfigurator configurator, IRegistrationContext context, System.Action<IOutboxOptionsConfigurator> configure = null)
            where TDbContext : Microsoft.EntityFrameworkCore.DbContext => throw null;
    }

    public interface IMongoDbBusOutboxConfigurator { }

    public interface IMongoDbOutboxConfigurator
    {
        void UseBusOutbox(System.Action<IMongoDbBusOutboxConfigurator> configure = null);
    }

    public static class MongoDbOutboxConfigurationExtensions
    {
        public static void AddMongoDbOutbox(this IBusRegistrationConfigurator configurator, System.Action<IMongoDbOutboxConfigurator> configure = null) => throw null;

        public static void UseMongoDbOutbox(this IReceiveEndpointConfigurator configurator, IRegistrationContext context, System.Action<IOutboxOptionsConfigurator> configure = null) => throw null;
    }
}
