using MessageHub.Processing;
using MessageHub.Processing.Workers;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MessageHub.Service;

/// <summary>Sees to it that the daily look at the dossiers is done, by this worker or another: asks every so often, which costs a row when it was done.</summary>
internal sealed class SignalService(SignalLook look, TimeProvider time, ILogger<SignalService> logger) : BackgroundService
{
    private static readonly TimeSpan AskEvery = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(AskEvery, time);
        try
        {
            do
                await LookAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task LookAsync(CancellationToken stop)
    {
        try
        {
            if (await look.RunAsync(again: false, stop) is { } outcome)
                logger.LogInformation("Looked at the dossiers: {Made} signals made, {Closed} closed because their cause is gone.", outcome.Made, outcome.Closed);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // An outage, or a fault of ours: neither is a reason to stop the hub, which goes with a service that throws.
            logger.LogError("Looking for signals failed, and is tried again: {Reason}.", FailureReason.Of(e));
        }
    }
}
