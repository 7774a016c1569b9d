using MassTransit;
using MessageHub.Transport.RabbitMq;
using Microsoft.Extensions.DependencyInjection;

namespace MessageHub.Transport.WakeUps;

/// <summary>MassTransit's configuration: one queue, one message.</summary>
internal static class WakeUpBus
{
    public static void AddWakeUpBus(this IServiceCollection services, TransportOptions options)
    {
        services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            var isWorker = options.Roles.HasFlag(TransportRoles.Worker);
            if (isWorker)
                bus.AddConsumer<WakeUpConsumer>();

            if (options.Provider == TransportProvider.RabbitMq)
            {
                bus.UsingRabbitMq((context, broker) =>
                {
                    Connect(broker, options);
                    if (isWorker)
                        Receive(broker, context, options);
                });
            }
            else
            {
                bus.UsingInMemory((context, memory) =>
                {
                    if (isWorker)
                        memory.ReceiveEndpoint(Topology.WakeUps, endpoint => Consume(endpoint, context, options));
                });
            }
        });

        // The host starts without the broker, and the stop waits for batches in hand within the ten seconds a service gets.
        services.Configure<MassTransitHostOptions>(host =>
        {
            host.WaitUntilStarted = false;
            host.StopTimeout = TimeSpan.FromSeconds(9);
            host.ConsumerStopTimeout = TimeSpan.FromSeconds(8);
        });
    }

    private static void Connect(IRabbitMqBusFactoryConfigurator broker, TransportOptions options) =>
        broker.Host(options.Host, (ushort)options.Port, options.VirtualHost, "messagehub wake-ups", host =>
        {
            host.Username(options.UserName);
            host.Password(options.ReadPassword());
            host.RequestedConnectionTimeout(TimeSpan.FromSeconds(10));
            if (options.UseTls)
                host.UseSsl(ssl => ssl.ServerName = options.Host);
        });

    private static void Receive(IRabbitMqBusFactoryConfigurator broker, IBusRegistrationContext context, TransportOptions options) =>
        broker.ReceiveEndpoint(Topology.WakeUps, endpoint =>
        {
            // The same arguments as the topology declares, or the broker would refuse.
            endpoint.SetQuorumQueue();
            foreach (var (name, value) in Topology.Queues.Single(queue => queue.Name == Topology.WakeUps).Arguments)
                endpoint.SetQueueArgument(name, value);
            Consume(endpoint, context, options);
        });

    private static void Consume(IReceiveEndpointConfigurator endpoint, IBusRegistrationContext context, TransportOptions options)
    {
        // Senders name the exchange of the queue; MassTransit's exchange per message type is not needed.
        endpoint.ConfigureConsumeTopology = false;
        endpoint.PublishFaults = false;
        endpoint.PrefetchCount = options.Prefetch;
        endpoint.ConcurrentMessageLimit = options.Concurrency;

        // A failed wake-up goes back to the queue, which counts and dead-letters it. MassTransit's own error queue would carry the texts of
        // exceptions in headers.
        endpoint.RethrowFaultedMessages();
        endpoint.ThrowOnSkippedMessages();
        endpoint.UseMessageRetry(retry => retry.Intervals(TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(1)));
        endpoint.ConfigureConsumer<WakeUpConsumer>(context);
    }
}
