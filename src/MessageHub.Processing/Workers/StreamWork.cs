using MessageHub.Processing.Ports;
using Microsoft.Extensions.Logging;

namespace MessageHub.Processing.Workers;

/// <summary>What came of one step in a stream.</summary>
public enum StepOutcome
{
    /// <summary>A batch was judged; there is more, or may be.</summary>
    Judged,

    /// <summary>Nothing waits as far as could be seen, another worker has the stream, or a message in it is stuck.</summary>
    Drained,

    /// <summary>A message threw too often in this step: the stream waits for an operator.</summary>
    Stuck,
}

/// <summary>
/// Works on one stream until nothing waits there: claims it, judges batch after batch, gives it back. A batch that throws is tried again at half its
/// size, down to the message that does it, so that everything before that is judged; after a batch that succeeds the size grows back. Outages are
/// waited for. This is the one place where retries of messages are decided, for the service and the command line alike.
/// </summary>
public sealed class StreamWork : IAsyncDisposable
{
    private readonly StreamWorks works;
    private readonly Stroom stroom;
    private StreamClaim? claim;
    private ITimer? keeper;
    private int size;
    private (long Message, int Attempts) suspect;

    internal StreamWork(StreamWorks works, Stroom stroom) => (this.works, this.stroom, size) = (works, stroom, works.Options.BatchSize);

    /// <summary>The next batch, or one failed attempt at it.</summary>
    /// <param name="judged">Told what became of the messages, after they were committed.</param>
    /// <param name="stop">Cuts off waiting, never a batch.</param>
    public async Task<StepOutcome> NextAsync(Action<ProcessedBatch> judged, CancellationToken stop)
    {
        try
        {
            claim ??= await ClaimAsync(stop);
            return claim is null ? StepOutcome.Drained : await JudgeAsync(judged, stop);
        }
        catch (ClaimLostException)
        {
            Forget();
            works.Logger.LogWarning("The claim on stream {Stroom} was lost: another worker has it.", stroom);
            return StepOutcome.Drained;
        }
    }

    /// <summary>Gives the stream back.</summary>
    public async ValueTask DisposeAsync()
    {
        if (claim is not { } held)
            return;

        Forget();
        try
        {
            await works.Store.ReleaseAsync(held, CancellationToken.None);
        }
        catch (StoreUnavailableException)
        {
            // It ends by itself when its time is over.
        }
    }

    private async Task<StreamClaim?> ClaimAsync(CancellationToken stop)
    {
        var (store, lease) = (works.Store, works.Options.Lease);
        var claimed = await works.Circuit.RunAsync(
            () => store.ClaimAsync(stroom, works.Owner, works.Time.GetUtcNow(), lease, CancellationToken.None), stop);
        if (claimed is not null)
            keeper = works.Time.CreateTimer(_ => _ = ExtendAsync(claimed), state: null, lease / 3, lease / 3);
        return claimed;
    }

    /// <summary>A claim that cannot be extended is found lost at the commit.</summary>
    private async Task ExtendAsync(StreamClaim held)
    {
        try
        {
            await works.Store.ExtendAsync(held, works.Time.GetUtcNow() + works.Options.Lease, CancellationToken.None);
        }
        catch (Exception e)
        {
            works.Logger.LogWarning("The claim on stream {Stroom} could not be extended: {Reason}.", stroom, FailureReason.Of(e));
        }
    }

    private async Task<StepOutcome> JudgeAsync(Action<ProcessedBatch> judged, CancellationToken stop)
    {
        try
        {
            var (batch, duration) = await works.Circuit.RunAsync(ProcessAsync, stop);
            size = Math.Min(works.Options.BatchSize, size * 2);
            if (batch.IsLast)
                Forget();
            if (batch.Messages.Count > 0)
            {
                works.Tell(stroom, batch, duration);
                judged(batch);
            }

            return batch.IsLast ? StepOutcome.Drained : StepOutcome.Judged;
        }
        catch (DossierConflictException)
        {
            works.Logger.LogInformation("What stream {Stroom} was judged against changed in another stream; judging the batch again.", stroom);
            return StepOutcome.Judged;
        }
        catch (BatchFailedException failure)
        {
            return await AfterFailureAsync(failure, stop);
        }
    }

    private async Task<(ProcessedBatch Batch, TimeSpan Duration)> ProcessAsync()
    {
        var start = works.Time.GetTimestamp();
        try
        {
            return (await works.Processor.ProcessBatchAsync(claim!, size, CancellationToken.None), works.Time.GetElapsedTime(start));
        }
        catch (BatchFailedException e) when (e.IsTimeout)
        {
            // When the store answers nothing else either it is an outage, and this throws it as one.
            await works.Queries.PingAsync(CancellationToken.None);
            throw;
        }
    }

    /// <summary>Halves, until it is one message; then waits a little and tries that again, until it is too often.</summary>
    private async Task<StepOutcome> AfterFailureAsync(BatchFailedException failure, CancellationToken stop)
    {
        if (failure.MessageIds.Count > 1)
        {
            works.Logger.LogWarning(
                "A batch of {Count} messages in stream {Stroom} threw ({Reason}); trying half of it.",
                failure.MessageIds.Count, stroom, FailureReason.Of(failure.Thrown));
            size = failure.MessageIds.Count / 2;
            return StepOutcome.Judged;
        }

        var (options, message) = (works.Options, failure.MessageIds[0]);
        suspect = (message, suspect.Message == message ? suspect.Attempts + 1 : 1);
        if (suspect.Attempts < (failure.IsTimeout ? options.TimeoutAttempts : options.Attempts))
        {
            await Task.Delay(options.AttemptDelay * (1 << Math.Min(suspect.Attempts - 1, 10)), works.Time, stop);
            return StepOutcome.Judged;
        }

        if (failure.AreDecided)
            return await ReturnDecisionsAsync(message, failure.Thrown, stop);

        await works.Circuit.RunAsync(
            async () =>
            {
                await works.OnPoison(new PoisonMessage(claim!, message, suspect.Attempts, failure.Thrown));
                return true;
            },
            stop);
        return StepOutcome.Stuck;
    }

    /// <summary>What a person decided cannot be done. The declaration was judged before, and nothing after it need wait: the person is told.</summary>
    private async Task<StepOutcome> ReturnDecisionsAsync(long message, Exception thrown, CancellationToken stop)
    {
        var reason = FailureReason.Of(thrown);
        await works.Circuit.RunAsync(
            async () =>
            {
                await works.Store.ReturnDecisionsAsync(claim!, message, reason, CancellationToken.None);
                return true;
            },
            stop);
        works.Logger.LogError(
            "What was decided on held lines of message {Message} in stream {Stroom} could not be done: {Reason}. They wait as before.", message, stroom, reason);
        suspect = default;
        return StepOutcome.Judged;
    }

    private void Forget()
    {
        keeper?.Dispose();
        (keeper, claim) = (null, null);
    }
}
