using MassTransit;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MessageHub.Transport.WakeUps;

/// <summary>
/// Sends wake-ups in the background: who wakes never waits for the broker and never sees it fail. Streams that are still to be woken are kept as a
/// set, so a thousand messages for one stream are one or a few wake-ups. While the broker is away the set waits, up to a limit.
/// </summary>
internal sealed class WakeUpSender(IBus bus, TransportMetrics metrics, ILogger<WakeUpSender> logger) : BackgroundService, IWakeUps
{
    private const int MaximumPending = 100_000;

    private static readonly TimeSpan SendTime = TimeSpan.FromSeconds(3);

    private readonly Lock gate = new();
    private readonly SemaphoreSlim work = new(0, 1);
    private readonly Outage outage = new(logger, "Sending wake-ups", TimeSpan.FromSeconds(5));
    private HashSet<Stroom> pending = [];

    public Task WakeAsync(IReadOnlyCollection<Stroom> stromen, CancellationToken cancellation)
    {
        Add(stromen);
        return Task.CompletedTask;
    }

    private void Add(IReadOnlyCollection<Stroom> stromen)
    {
        int coalesced = 0, dropped = 0;
        lock (gate)
        {
            foreach (var stroom in stromen)
            {
                if (pending.Contains(stroom))
                    coalesced++;
                else if (pending.Count < MaximumPending)
                    pending.Add(stroom);
                else
                    dropped++;
            }

            if (pending.Count > 0 && work.CurrentCount == 0)
                work.Release();
        }

        metrics.WakeUpsCoalesced.Add(coalesced);
        metrics.WakeUpsDropped.Add(dropped);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await work.WaitAsync(stoppingToken);
                await SendPendingAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What was not sent is found by the next start.
        }
    }

    private async Task SendPendingAsync(CancellationToken cancellation)
    {
        HashSet<Stroom> batch;
        lock (gate)
        {
            batch = pending;
            pending = [];
        }

        var failed = new List<Stroom>();
        Exception? failure = null;

        // Few at a time while the broker is away: each attempt waits, and may still be sent afterwards.
        foreach (var chunk in batch.Chunk(outage.IsOngoing ? 4 : 64))
        {
            if (failure is not null)
            {
                failed.AddRange(chunk);
                continue;
            }

            var sends = Array.ConvertAll(chunk, stroom => (Stroom: stroom, Task: SendAsync(stroom, cancellation)));
            foreach (var (stroom, task) in sends)
            {
                try
                {
                    await task;
                    metrics.WakeUpsSent.Add(1);
                }
                catch (Exception exception)
                {
                    failure = exception;
                    failed.Add(stroom);
                    metrics.WakeUpsFailed.Add(1);
                }
            }
        }

        if (failure is null)
        {
            outage.Worked();
            return;
        }

        await Task.Delay(outage.Failed(failure), cancellation);
        Add(failed);
    }

    /// <summary>MassTransit's own sends may wait for a connection longer than their token says, so the wait has a limit of its own.</summary>
    private async Task SendAsync(Stroom stroom, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(SendTime);
        await SendToQueueAsync(stroom, limit.Token).WaitAsync(SendTime, cancellation);
    }

    private async Task SendToQueueAsync(Stroom stroom, CancellationToken cancellation)
    {
        var endpoint = await bus.GetSendEndpoint(WakeUpAddresses.WakeUps);
        await endpoint.Send(new StreamHasWork(stroom.Gemeente, stroom.Aanbieder, stroom.Standaard), cancellation);
    }
}
