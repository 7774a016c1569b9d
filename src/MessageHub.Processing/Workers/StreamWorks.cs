using MessageHub.Processing.Ports;
using Microsoft.Extensions.Logging;

namespace MessageHub.Processing.Workers;

/// <summary>What work on any stream needs, and what is told of it: the log has one line per batch, and one more when regional rules refused something.</summary>
/// <param name="onPoison">What happens to a message that threw too often; null: it becomes stuck.</param>
public sealed class StreamWorks(
    IStreamStore store, IHubQueries queries, StreamProcessor processor, StoreCircuit circuit, WorkerOptions options, HubMeters meters,
    IOutgoingSignal outgoing, RegionalRules regional, TimeProvider time, ILogger<StreamWorks> logger, Func<PoisonMessage, Task>? onPoison = null)
{
    /// <summary>Whose claims these are: this process, apart from any other and from itself before a restart.</summary>
    public string Owner { get; } = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";

    internal Func<PoisonMessage, Task> OnPoison => onPoison ?? MarkStuckAsync;

    internal IStreamStore Store => store;

    internal IHubQueries Queries => queries;

    internal StreamProcessor Processor => processor;

    internal StoreCircuit Circuit => circuit;

    internal WorkerOptions Options => options;

    internal TimeProvider Time => time;

    internal ILogger Logger => logger;

    /// <summary>Work on one stream; nothing is claimed yet.</summary>
    public StreamWork Open(Stroom stroom) => new(this, stroom);

    internal void Tell(Stroom stroom, ProcessedBatch batch, TimeSpan duration)
    {
        meters.Judged(batch.Messages, duration);
        outgoing.HasWork();
        if (!logger.IsEnabled(LogLevel.Information))
            return;

        var statuses = batch.Messages.CountBy(message => message.Status).OrderBy(status => status.Key).Select(status => $"{status.Key.ToText()}={status.Value}");
        logger.LogInformation(
            "Batch in stream {Stroom}: {Count} messages in {Milliseconds} ms: {Statuses}.",
            stroom, batch.Messages.Count, (long)duration.TotalMilliseconds, string.Join(' ', statuses));
        var refusals = batch.Messages.SelectMany(message => message.Findings).Where(regional.Refuse).CountBy(finding => finding.Rule);
        if (RegionalRules.Tell(refusals) is { } told)
            logger.LogInformation("In stream {Stroom}: {Regional}", stroom, told);
    }

    private async Task MarkStuckAsync(PoisonMessage poison)
    {
        var reason = FailureReason.Of(poison.Thrown);
        await store.MarkStuckAsync(poison.Claim, poison.MessageId, reason, poison.Attempts, time.GetUtcNow(), CancellationToken.None);
        meters.BecameStuck();
        logger.LogError(
            "Message {Message} in stream {Stroom} is stuck after {Attempts} attempts: {Reason}. Its stream waits.",
            poison.MessageId, poison.Claim.Stroom, poison.Attempts, reason);
    }
}

/// <summary>A message that threw too often.</summary>
public sealed record PoisonMessage(StreamClaim Claim, long MessageId, int Attempts, Exception Thrown);
