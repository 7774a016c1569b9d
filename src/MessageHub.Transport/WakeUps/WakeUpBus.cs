using MassTransit;
using MessageHub.Transport.RabbitMq;
using Microsoft.Extensions.DependencyInjection;

namespace MessageHub.Transport.WakeUps;

/// <summary>MassTransit's configuration: one queue, one message.</summary>
internal static class WakeUpBus
{
    public static void AddWakeUpBus(this IServiceCollection services, TransportOptions options, bool isWorker, int concurrency)
    {
        services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            if (isWorker)
                bus.AddConsumer<WakeUpConsumer>();

            if (options.Provider == TransportProvider.RabbitMq)
            {
                bus.UsingRabbitMq((context, broker) =>
                {
                    Connect(broker, options);
                    if (isWorker)
                        Receive(broker, context, concurrency);
                });
            }
            else
            {
                bus.UsingInMemory((context, memory) =>
                {
                    if (isWorker)
                        memory.ReceiveEndpoint(Topology.WakeUps, endpoint => Consume(endpoint, context, concurrency));
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

    private static void Receive(IRabbitMqBusFactoryConfigurator broker, IBusRegistrationContext context, int concurrency) =>
        broker.ReceiveEndpoint(Topology.WakeUps, endpoint =>
        {
            // The same arguments as the topology declares, or the broker would refuse.
            endpoint.SetQuorumQueue();
            foreach (var (name, value) in Topology.Queues.Single(queue => queue.Name == Topology.WakeUps).Arguments)
                endpoint.SetQueueArgument(name, value);
            Consume(endpoint, context, concurrency);
        });

    private static void Consume(IReceiveEndpointConfigurator endpoint, IBusRegistrationContext context, int concurrency)
    {
        // Senders name the exchange of the queue; MassTransit's exchange per message type is not needed.
        endpoint.ConfigureConsumeTopology = false;
        endpoint.PublishFaults = false;
        // Some more than are worked on, so that the next is at hand.
        endpoint.PrefetchCount = concurrency * 2;
        endpoint.ConcurrentMessageLimit = concurrency;

        // A failed wake-up goes back to the queue, which counts and dead-letters it. MassTransit's own error queue would carry the texts of
        // exceptions in headers.
        endpoint.RethrowFaultedMessages();
        endpoint.ThrowOnSkippedMessages();
        endpoint.UseMessageRetry(retry => retry.Intervals(TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(1)));
        endpoint.ConfigureConsumer<WakeUpConsumer>(context);
    }
}
