using System.Collections.Concurrent;
using System.Diagnostics;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Schemas;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MessageHub.Transport.Tests;

/// <summary>A process with only the transport in it, and what it logged.</summary>
internal sealed class Hub : IAsyncDisposable
{
    private readonly IHost host;

    private Hub(IHost host, LogLines log)
    {
        this.host = host;
        Log = log;
    }

    public LogLines Log { get; }

    public IWakeUps WakeUps => host.Services.GetRequiredService<IWakeUps>();

    public ITransportHealth Health => host.Services.GetRequiredService<ITransportHealth>();

    public IDeadLetters DeadLetters => host.Services.GetRequiredService<IDeadLetters>();

    public IQueueMonitor Queues => host.Services.GetRequiredService<IQueueMonitor>();

    public IOutgoingSignal Outgoing => host.Services.GetRequiredService<IOutgoingSignal>();

    /// <param name="isConnected">Waits until the transport is connected.</param>
    public static async Task<Hub> StartAsync(TransportOptions options, HubRoles roles, Action<IServiceCollection> services, bool isConnected = true)
    {
        var log = new LogLines();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddProvider(log);
        builder.Services.AddSingleton(new IntakePolicy());
        builder.Services.AddTransport(options, roles, concurrency: 4);
        services(builder.Services);
        var hub = new Hub(builder.Build(), log);
        await hub.host.StartAsync();
        if (isConnected)
            await Until(() => hub.Health.IsConnected, () => $"connected; {hub.Health.Reason} {log}");
        return hub;
    }

    public Task StopAsync() => host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    public static async Task Until(Func<bool> condition, Func<string> what, int seconds = 30)
    {
        var clock = Stopwatch.StartNew();
        while (!condition())
        {
            if (clock.Elapsed > TimeSpan.FromSeconds(seconds))
                Assert.Fail($"Not within {seconds} s: {what()}");
            await Task.Delay(20);
        }
    }
}

/// <summary>A worker that remembers which streams it was woken for, and does what a test says.</summary>
internal sealed class Worker(Func<Stroom, Task>? work = null) : IWakeUpHandler
{
    public ConcurrentQueue<Stroom> Woken { get; } = new();

    public Task WokenAsync(Stroom stroom, CancellationToken cancellation)
    {
        Woken.Enqueue(stroom);
        return work?.Invoke(stroom) ?? Task.CompletedTask;
    }
}

/// <summary>What the transport calls, as the composition of the hub registers it, on a store in memory.</summary>
internal static class Services
{
    public static IServiceCollection AddIntake(this IServiceCollection services, JournalInMemory store) => services
        .AddParties()
        .AddSingleton<IJournal>(store)
        .AddSingleton(new MessageReader(BerichtSchemas.Embedded))
        .AddSingleton(new IntakePolicy())
        .AddSingleton<HubMeters>()
        .AddSingleton<IRawIntake, RawIntake>();

    /// <param name="published">Parties to publish to; others are admitted, and fetch.</param>
    public static IServiceCollection AddDelivery(this IServiceCollection services, JournalInMemory store, params string[] published) => services
        .AddParties(published)
        .AddSingleton<IDeliveryStore>(store);

    private static IServiceCollection AddParties(this IServiceCollection services, params string[] published) => services
        .AddSingleton<IPartyRegistry>(new PartiesInMemory([.. published.Select(code => PartiesInMemory.Aanbieder(code, DeliveryRoute.Published))]))
        .AddSingleton(TimeProvider.System)
        .AddSingleton(new PartyOptions())
        .AddSingleton<Parties>();
}

internal static class Streams
{
    public static Stroom Number(int number) => Keten.StroomMet($"{42420000 + number}");

    public static Stroom[] Numbers(int count) => [.. Enumerable.Range(1, count).Select(Number)];
}
