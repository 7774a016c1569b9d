using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Processing.Watching;
using MessageHub.Processing.Workers;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MessageHub.Service;

/// <summary>Tells the other processes of the hub, and those who watch over it, that this one lives; and that it ends, when it ends as it should.</summary>
internal sealed class HeartbeatService(
    IHeartbeats heartbeats, StreamWorks works, RolesOfProcess roles, WatchOptions options, TimeProvider time, ILogger<HeartbeatService> logger)
    : BackgroundService
{
    /// <summary>A process that died is looked for so long.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(15);

    private readonly DateTimeOffset startedAt = time.GetUtcNow();
    private bool isTold;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.HeartbeatInterval, time);
        try
        {
            do
                await BeatAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }

        await TryAsync(() => heartbeats.GoodbyeAsync(works.Owner, CancellationToken.None));
    }

    private Task BeatAsync(CancellationToken stop)
    {
        var now = time.GetUtcNow();
        return TryAsync(() => heartbeats.BeatAsync(new Heartbeat(works.Owner, roles.Roles, startedAt, now), now - Remembered, stop));
    }

    /// <summary>No reason to stop the hub; told once until it works again.</summary>
    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
            isTold = false;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            if (!isTold)
                logger.LogWarning("A sign of life could not be given: {Reason}.", FailureReason.Of(e));
            isTold = true;
        }
    }
}

/// <summary>What this process does.</summary>
internal sealed record RolesOfProcess(HubRoles Roles);
