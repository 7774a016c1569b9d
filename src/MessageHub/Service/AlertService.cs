using MessageHub.Processing.Alerts;
using MessageHub.Processing.Workers;
using MessageHub.Settings;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MessageHub.Service;

/// <summary>Tells people what is wrong, and when it is right again. The first look is a while after the start, when everything had time to connect.</summary>
internal sealed class AlertService(AlertRound round, AlertOptions options, TimeProvider time, ILogger<AlertService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.EverySeconds), time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await TryAsync(round.RunAsync, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }

        await TryAsync(round.LeaveAsync, CancellationToken.None);
    }

    private async Task TryAsync(Func<CancellationToken, Task> work, CancellationToken stop)
    {
        try
        {
            await work(stop);
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            // An outage, which the next round tells, or a fault of ours: neither is a reason to stop the hub, which goes with a service that throws.
            logger.LogError("Looking for what people should be told failed, and is tried again: {Reason}.", FailureReason.Of(e));
        }
    }
}
