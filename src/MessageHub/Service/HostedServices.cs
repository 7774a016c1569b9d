using MessageHub.Processing.Workers;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MessageHub.Service;

/// <summary>The worker as the host sees it.</summary>
internal sealed class WorkerService(Worker worker, ILogger<WorkerService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await worker.RunAsync(stoppingToken);
        }
        catch (Exception e)
        {
            // A bug, without the exception's text; the host stops, and whoever watches over it starts it again.
            logger.LogCritical("The worker broke down: {Reason}.", FailureReason.Of(e));
            throw;
        }
    }
}
