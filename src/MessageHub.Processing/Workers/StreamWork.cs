using MessageHub.Processing.Ports;
using Microsoft.Extensions.Logging;

namespace MessageHub.Processing.Workers;

/// <summary>What came of one step in a stream.</summary>
public enum StepOutcome
{
    /// <summary>A batch was judged; there may be more.</summary>
    Judged,

    /// <summary>Nothing waits, another worker has the stream, or a message in it is stuck.</summary>
    Nothing,

    /// <summary>A message became stuck in this step.</summary>
    Stuck,
}

/// <summary>
/// One step in a stream: a batch, or, when that throws, its messages one by one, so that the message that does it is found and everything before
/// it is judged. Outages are waited for.
/// </summary>
/// <param name="oneByOne">A processor with batches of one.</param>
public sealed class StreamWork(
    IServiceStore store, StreamProcessor batches, StreamProcessor oneByOne, StoreCircuit circuit, WorkerOptions options, HubMeters meters,
    IOutgoingSignal outgoing, TimeProvider time, ILogger<StreamWork> logger)
{
    /// <param name="stop">Cuts off waiting, never a batch.</param>
    public async Task<StepOutcome> NextAsync(Stroom stroom, CancellationToken stop)
    {
        BatchFailedException failure;
        try
        {
            return await JudgeAsync(batches, stroom, stop) ? StepOutcome.Judged : StepOutcome.Nothing;
        }
        catch (BatchFailedException e)
        {
            failure = e;
        }

        logger.LogWarning(
            "A batch of {Count} messages in stream {Stroom} threw ({Reason}); trying them one by one.",
            failure.MessageIds.Count, stroom, FailureReason.Of(failure.Thrown));
        return await OneByOneAsync(stroom, failure.MessageIds.Count, stop);
    }

    private async Task<StepOutcome> OneByOneAsync(Stroom stroom, int count, CancellationToken stop)
    {
        var (suspect, attempts) = (0L, 0);
        for (var judged = 0; judged < count && !stop.IsCancellationRequested;)
        {
            try
            {
                if (!await JudgeAsync(oneByOne, stroom, stop))
                    return StepOutcome.Nothing;
                judged++;
            }
            catch (BatchFailedException e)
            {
                // Another worker may have judged the earlier suspect in the meantime.
                attempts = e.MessageIds[0] == suspect ? attempts + 1 : 1;
                suspect = e.MessageIds[0];
                if (attempts >= options.Attempts)
                {
                    await MarkStuckAsync(stroom, suspect, attempts, e.Thrown, stop);
                    return StepOutcome.Stuck;
                }

                await Task.Delay(options.AttemptDelay * (1 << Math.Min(attempts - 1, 10)), time, stop);
            }
        }

        return StepOutcome.Judged;
    }

    private async Task<bool> JudgeAsync(StreamProcessor processor, Stroom stroom, CancellationToken stop)
    {
        var (batch, duration) = await circuit.RunAsync(async () =>
        {
            var start = time.GetTimestamp();
            return (await processor.ProcessBatchAsync(stroom, CancellationToken.None), time.GetElapsedTime(start));
        }, stop);
        if (batch.Count == 0)
            return false;

        meters.Judged(batch, duration);
        outgoing.HasWork();
        if (logger.IsEnabled(LogLevel.Information))
        {
            var statuses = batch.CountBy(message => message.Status).OrderBy(status => status.Key).Select(status => $"{status.Key.ToText()}={status.Value}");
            logger.LogInformation(
                "Batch in stream {Stroom}: {Count} messages in {Milliseconds} ms: {Statuses}.",
                stroom, batch.Count, (long)duration.TotalMilliseconds, string.Join(' ', statuses));
        }

        return true;
    }

    private async Task MarkStuckAsync(Stroom stroom, long message, int attempts, Exception thrown, CancellationToken stop)
    {
        var reason = FailureReason.Of(thrown);
        await circuit.RunAsync(async () =>
        {
            await store.MarkStuckAsync(message, reason, attempts, time.GetUtcNow(), CancellationToken.None);
            return true;
        }, stop);
        meters.BecameStuck();
        logger.LogError("Message {Message} in stream {Stroom} is stuck after {Attempts} attempts: {Reason}. Its stream waits.", message, stroom, attempts, reason);
    }
}
