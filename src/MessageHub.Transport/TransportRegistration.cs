using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Transport.RabbitMq;
using MessageHub.Transport.WakeUps;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MessageHub.Transport;

/// <summary>The door of the transport.</summary>
public static class TransportRegistration
{
    /// <summary>Name of the transport's meter.</summary>
    public const string MeterName = TransportMetrics.MeterName;

    /// <summary>
    /// Registers <see cref="IWakeUps"/>, <see cref="IOutgoingSignal"/>, <see cref="ITransportHealth"/>, <see cref="IQueueMonitor"/> and <see cref="IDeadLetters"/>, and the hosted
    /// services of the roles. What they call must be registered by others: <see cref="IWakeUpHandler"/> for the worker, <see cref="IRawIntake"/> for the
    /// intake on RabbitMQ, <see cref="Parties"/> and <see cref="IDeliveryStore"/> for the delivery. Never waits for the broker.
    /// </summary>
    /// <param name="options">Valid: who binds them has seen to that.</param>
    /// <param name="concurrency">Streams a worker processes at once.</param>
    public static IServiceCollection AddTransport(this IServiceCollection services, TransportOptions options, HubRoles roles, int concurrency)
    {
        // MassTransit warns with a stack trace on every attempt to connect; our own loops tell of the same outage once.
        services.AddLogging(logging => logging.AddFilter("MassTransit", LogLevel.Error));
        services.AddMetrics();
        services.AddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<TransportMetrics>();
        services.AddSingleton<OutgoingSignal>();
        services.AddSingleton<IOutgoingSignal>(provider => provider.GetRequiredService<OutgoingSignal>());
        services.AddSingleton<ITransportHealth, TransportHealth>();

        services.AddWakeUpBus(options, roles.HasFlag(HubRoles.Worker), concurrency);
        services.AddSingleton<WakeUpSender>();
        services.AddSingleton<IWakeUps>(provider => provider.GetRequiredService<WakeUpSender>());
        services.AddHostedService(provider => provider.GetRequiredService<WakeUpSender>());

        services.AddDeadLetters(options);
        if (options.Provider == TransportProvider.RabbitMq)
            services.AddRabbitMq(roles);
        else
            services.AddSingleton<IQueueMonitor, NoQueues>();
        return services;
    }

    /// <summary>Registers <see cref="IDeadLetters"/> alone, for commands beside the service. Asks nothing of the broker yet.</summary>
    /// <param name="options">Valid.</param>
    public static IServiceCollection AddDeadLetters(this IServiceCollection services, TransportOptions options)
    {
        if (options.Provider != TransportProvider.RabbitMq)
            return services.AddSingleton<IDeadLetters, NoDeadLetters>();

        services.TryAddSingleton(options);
        services.TryAddSingleton<Broker>();
        return services.AddSingleton<IDeadLetters, DeadLetterBox>();
    }

    private static void AddRabbitMq(this IServiceCollection services, HubRoles roles)
    {
        services.TryAddSingleton<Broker>();
        services.AddSingleton<IQueueMonitor, QueueMonitor>();
        services.AddLoop<TopologyKeeper>();
        if (roles.HasFlag(HubRoles.Intake))
            services.AddLoop<RawIntakeConsumer>();
        if (roles.HasFlag(HubRoles.Delivery))
            services.AddLoop<OutgoingPublisher>();
    }

    private static void AddLoop<TLoop>(this IServiceCollection services)
        where TLoop : BrokerLoop
    {
        services.AddSingleton<TLoop>();
        services.AddSingleton<BrokerLoop>(provider => provider.GetRequiredService<TLoop>());
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<TLoop>());
    }
}
