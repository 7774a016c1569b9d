using MessageHub.Processing.Ports;
using Microsoft.Extensions.Logging;

namespace MessageHub.Processing.Workers;

/// <summary>
/// Judges what waits, stream by stream, all day. A wake-up starts a drain of its stream, unless one is running: then that one looks once more.
/// Some streams at a time, one batch after the other, and after each batch another stream may have its turn.
/// </summary>
public sealed class Worker : IWakeUpHandler, IDisposable
{
    private readonly IStreamStore store;
    private readonly IOperatorStore operators;
    private readonly StreamWorks works;
    private readonly StoreCircuit circuit;
    private readonly WorkerOptions options;
    private readonly TimeProvider time;
    private readonly ILogger<Worker> logger;

    private readonly Lock gate = new();
    private readonly Dictionary<Stroom, Drain> drains = [];
    private readonly SemaphoreSlim slots;
    private readonly CancellationTokenSource stopping = new();
    private HashSet<Stroom> looksLater = [];
    private bool isDisposed;

    public Worker(
        IStreamStore store, IOperatorStore operators, StreamWorks works, StoreCircuit circuit, WorkerOptions options, TimeProvider time,
        ILogger<Worker> logger)
    {
        (this.store, this.operators, this.works, this.circuit) = (store, operators, works, circuit);
        (this.options, this.time, this.logger) = (options, time, logger);
        slots = new SemaphoreSlim(options.Concurrency);
    }

    /// <summary>
    /// Wakes every stream that has waiting messages, at once and then every <see cref="WorkerOptions.SweepSeconds"/>: this is what makes a lost wake-up
    /// harmless. Between, it looks whether an operator did something in another process. Returns when asked to stop and the running batches are finished;
    /// no new one is begun.
    /// </summary>
    public async Task RunAsync(CancellationToken stop)
    {
        using var registration = stop.Register(Stop);
        try
        {
            await Task.WhenAll(SweepAsync(), WatchActsAsync());
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }

        await Task.WhenAll(Running());
        logger.LogInformation("The worker has stopped.");
    }

    /// <summary>
    /// Returns when nothing waits in the stream any more, so that a broker's acknowledgement means that the work was done. Calls for a stream that
    /// is being worked on share that work. A stopping worker returns at once: it would only be offered the same wake-up again, and what is left is
    /// found by the next look, here or in another process.
    /// </summary>
    public async Task WokenAsync(Stroom stroom, CancellationToken cancellation)
    {
        if (await Wake(stroom).WaitAsync(cancellation) == StepOutcome.Stuck)
            throw new StreamStuckException(stroom);
    }

    /// <summary>May be called more than once: the worker is registered under two names.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (isDisposed)
                return;
            isDisposed = true;
        }

        stopping.Cancel();
        stopping.Dispose();
        slots.Dispose();
    }

    private void Stop()
    {
        // Not under the lock: what waits goes on inside Cancel.
        if (!isDisposed)
            stopping.Cancel();
    }

    private async Task SweepAsync()
    {
        using var timer = new PeriodicTimer(options.SweepInterval, time);
        do
            await WakeWaitingAsync();
        while (await timer.WaitForNextTickAsync(stopping.Token));
    }

    /// <summary>An operator's act lets a stream go on; where it was done, nobody may be there to wake us.</summary>
    private async Task WatchActsAsync()
    {
        using var timer = new PeriodicTimer(options.ActInterval, time);
        long? latest = null;
        var isTold = false;
        while (await timer.WaitForNextTickAsync(stopping.Token))
        {
            try
            {
                var now = await operators.LatestActAsync(CancellationToken.None);
                if (latest is { } before && now > before)
                    await WakeWaitingAsync();
                (latest, isTold) = (now, false);
            }
            catch (StoreUnavailableException)
            {
                // The sweep tells of it.
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                if (!isTold)
                    logger.LogError("Looking for what operators did failed: {Reason}. Streams that they let go on wait for the sweep.", FailureReason.Of(e));
                isTold = true;
            }
        }
    }

    /// <param name="among">Only these; null: all.</param>
    private async Task WakeWaitingAsync(HashSet<Stroom>? among = null)
    {
        try
        {
            foreach (var stroom in await circuit.RunAsync(() => store.WaitingStreamsAsync(CancellationToken.None), stopping.Token))
            {
                if (among?.Contains(stroom) != false)
                    _ = Wake(stroom);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogError("Looking for waiting streams failed, until the next look: {Reason}.", FailureReason.Of(e));
        }
    }

    /// <summary>The outcome of the stream's drain; <see cref="StepOutcome.Judged"/> when the worker stops before it is over.</summary>
    private Task<StepOutcome> Wake(Stroom stroom)
    {
        lock (gate)
        {
            if (stopping.IsCancellationRequested)
                return Task.FromResult(StepOutcome.Judged);

            if (drains.TryGetValue(stroom, out var running))
            {
                // It may have found the stream empty just before this message came.
                running.LooksOnceMore = true;
                return running.Done.Task;
            }

            var drain = new Drain();
            drains.Add(stroom, drain);
            _ = Task.Run(() => DrainAsync(stroom, drain));
            return drain.Done.Task;
        }
    }

    private async Task DrainAsync(Stroom stroom, Drain drain)
    {
        var outcome = StepOutcome.Judged;
        try
        {
            do
            {
                outcome = await UntilEmptyAsync(stroom);
            }
            while (!IsOver(stroom, drain, outcome));
        }
        catch (Exception e)
        {
            Forget(stroom);
            if (!stopping.IsCancellationRequested)
                logger.LogError("Stream {Stroom} was given up until it is woken again: {Reason}.", stroom, FailureReason.Of(e));
            outcome = StepOutcome.Judged;
        }

        drain.Done.SetResult(outcome);
    }

    private async Task<StepOutcome> UntilEmptyAsync(Stroom stroom)
    {
        await using var work = works.Open(stroom);
        var isEmptied = false;
        while (!stopping.IsCancellationRequested)
        {
            await slots.WaitAsync(stopping.Token);
            try
            {
                var step = await work.NextAsync(batch => isEmptied = batch.IsLast, stopping.Token);
                if (step == StepOutcome.Judged)
                    continue;
                if (step == StepOutcome.Drained && !isEmptied)
                    LookLater(stroom);
                return step;
            }
            finally
            {
                slots.Release();
            }
        }

        return StepOutcome.Judged;
    }

    /// <summary>
    /// Whoever finds nothing to do may have come upon another worker's claim. Should that worker die, the stream must not wait for the next sweep: while it
    /// has waiting messages, it is looked at whenever a lease may be over.
    /// </summary>
    private void LookLater(Stroom stroom)
    {
        lock (gate)
        {
            if (stopping.IsCancellationRequested || !looksLater.Add(stroom) || looksLater.Count > 1)
                return;
            _ = LookAsync(stopping.Token);
        }
    }

    /// <summary>One question to the store, for all streams that are to be looked at by then.</summary>
    private async Task LookAsync(CancellationToken stop)
    {
        try
        {
            await Task.Delay(options.Lease, time, stop);
            HashSet<Stroom> due;
            lock (gate)
                (due, looksLater) = (looksLater, []);
            await WakeWaitingAsync(due);
        }
        catch (OperationCanceledException)
        {
        }
    }

    private bool IsOver(Stroom stroom, Drain drain, StepOutcome outcome)
    {
        lock (gate)
        {
            if (drain.LooksOnceMore && outcome == StepOutcome.Drained)
            {
                drain.LooksOnceMore = false;
                return false;
            }

            drains.Remove(stroom);
            return true;
        }
    }

    private void Forget(Stroom stroom)
    {
        lock (gate)
            drains.Remove(stroom);
    }

    private Task[] Running()
    {
        lock (gate)
            return [.. drains.Values.Select(drain => drain.Done.Task)];
    }

    private sealed class Drain
    {
        public TaskCompletionSource<StepOutcome> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool LooksOnceMore { get; set; }
    }
}
