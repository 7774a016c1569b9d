using MessageHub.Processing;
using MessageHub.Processing.Workers;
using MessageHub.Settings;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MessageHub.Service;

/// <summary>Once a day, removes bodies and personal data that are past <see cref="RetentionOptions.Months"/>. Doing it twice does nothing the second time.</summary>
internal sealed class RetentionService(
    Operations operations, HubClock clock, RetentionOptions options, TimeProvider time, ILogger<RetentionService> logger) : BackgroundService
{
    private const string Who = "messagehub";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromDays(1), time);
        try
        {
            do
                await PurgeAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task PurgeAsync(CancellationToken stop)
    {
        var before = clock.Today.AddMonths(-options.Months!.Value);
        try
        {
            var purged = await operations.PurgeAsync(before, Who, stop);
            logger.LogInformation(
                "Purged what is older than {Before:yyyy-MM-dd}: {Messages} messages, {Outgoing} outgoing, {Findings} findings, {Rows} rows of dossiers.",
                before, purged.Messages, purged.Outgoing, purged.Findings, purged.DossierRows);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // An outage, or a fault of ours: neither is a reason to stop the hub, which goes with a service that throws.
            logger.LogError("Purging failed, until tomorrow: {Reason}.", FailureReason.Of(e));
        }
    }
}
