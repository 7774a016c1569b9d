using System.Data.Common;
using MessageHub.Commands;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Processing.Workers;
using MessageHub.Storage;

namespace MessageHub.Runs;

/// <summary>Judges whatever waits, stream by stream, until nothing does.</summary>
internal sealed class StreamDrain(HubComposition hub, CancellationToken stop)
{
    private readonly HashSet<Stroom> held = [];

    /// <summary>Has a message that could not be judged: what waits there stays waiting.</summary>
    public bool IsHeld(Stroom stroom) => held.Contains(stroom);

    /// <summary>A stop request ends it after the current batch; a batch is never cut off.</summary>
    public async Task RunAsync(Action<ProcessedMessage> judged)
    {
        foreach (var stroom in await hub.Store.WaitingStreamsAsync(CancellationToken.None))
        {
            while (!stop.IsCancellationRequested && await NextBatchAsync(stroom) is { Count: > 0 } batch)
            {
                foreach (var message in batch)
                    judged(message);
            }
        }
    }

    /// <summary>
    /// A batch that throws is retried message by message. One that still throws holds up its stream for the rest of the run, because what comes
    /// later may depend on it.
    /// </summary>
    private async Task<IReadOnlyList<ProcessedMessage>> NextBatchAsync(Stroom stroom)
    {
        if (held.Contains(stroom))
            return [];

        try
        {
            return await hub.Batches.ProcessBatchAsync(stroom, CancellationToken.None);
        }
        catch (BatchFailedException e) when (!IsOutage(e.Thrown))
        {
            return await OneAsync(stroom);
        }
    }

    private async Task<IReadOnlyList<ProcessedMessage>> OneAsync(Stroom stroom)
    {
        try
        {
            return await hub.OneByOne.ProcessBatchAsync(stroom, CancellationToken.None);
        }
        catch (BatchFailedException e) when (!IsOutage(e.Thrown))
        {
            held.Add(stroom);
            // The type only: the text of an unforeseen exception may quote the message.
            CommandLine.Tell($"a message in stream {stroom} could not be judged ({e.Thrown.GetType().Name}); it and what follows it there wait in the store.");
            return [];
        }
    }

    /// <summary>A store or disk that fails says nothing about the message: the run ends.</summary>
    private static bool IsOutage(Exception e) => e is StoreUnavailableException or DbException or StoreException or IOException or UnauthorizedAccessException;
}
