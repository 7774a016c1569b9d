using MessageHub.Processing;
using Microsoft.Extensions.Hosting;

namespace MessageHub.Service;

/// <summary>Gives memory back when nothing large came for a while.</summary>
internal sealed class MemoryService(TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Quiet, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                LargeMemory.CollectIfIdle(Quiet);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }
}
