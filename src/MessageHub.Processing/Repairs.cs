using MessageHub.Processing.Ports;

namespace MessageHub.Processing;

/// <summary>What operators do with many stuck messages at once: one act after the other, each with its own commit and audit row, so that half of it is half done and on record.</summary>
public sealed class Repairs(Operations operations, IStuckQueries queries, TimeProvider time)
{
    private const int PageSize = 100;

    /// <summary>Retries these messages.</summary>
    public Task<RepairOutcome> RetryAsync(IReadOnlyList<long> messages, string who, IProgress<RepairOutcome>? progress, CancellationToken cancellation) =>
        EachAsync(messages.ToAsyncEnumerable(), id => operations.RetryAsync(id, who, cancellation), progress, cancellation);

    /// <summary>Retries all that is stuck for this cause, or at all; not what becomes stuck again meanwhile.</summary>
    public Task<RepairOutcome> RetryAllAsync(StuckCause? cause, string who, IProgress<RepairOutcome>? progress, CancellationToken cancellation) =>
        EachAsync(StuckBeforeAsync(cause, time.GetUtcNow(), cancellation), id => operations.RetryAsync(id, who, cancellation), progress, cancellation);

    /// <summary>Discards these messages. An empty reason is refused before the first.</summary>
    public Task<RepairOutcome> DiscardAsync(
        IReadOnlyList<long> messages, string who, string reason, IProgress<RepairOutcome>? progress, CancellationToken cancellation) =>
        string.IsNullOrWhiteSpace(reason)
            ? Task.FromResult(new RepairOutcome(0, 0, ReasonMissing: true))
            : EachAsync(messages.ToAsyncEnumerable(), id => operations.DiscardAsync(id, who, reason, cancellation), progress, cancellation);

    /// <summary>Notes something of a cause, or takes the note away.</summary>
    public Task NoteAsync(StuckCause cause, string text, string who, CancellationToken cancellation) =>
        queries.NoteAsync(cause, text.Trim(), new Act(time.GetUtcNow(), who, Reason: null), cancellation);

    private static async Task<RepairOutcome> EachAsync(
        IAsyncEnumerable<long> messages, Func<long, Task<OperatorOutcome>> act, IProgress<RepairOutcome>? progress, CancellationToken cancellation)
    {
        var outcome = new RepairOutcome(0, 0);
        await foreach (var id in messages.WithCancellation(cancellation))
        {
            outcome = await act(id) switch
            {
                OperatorOutcome.Done => outcome with { Done = outcome.Done + 1 },
                OperatorOutcome.NotStuck => outcome with { NotStuck = outcome.NotStuck + 1 },
                OperatorOutcome.ReasonMissing => outcome with { ReasonMissing = true },
            };
            progress?.Report(outcome);
        }

        return outcome;
    }

    private async IAsyncEnumerable<long> StuckBeforeAsync(
        StuckCause? cause, DateTimeOffset moment, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var after = 0L;
        while (await queries.StuckPageAsync(cause, after, PageSize, cancellation) is { Count: > 0 } page)
        {
            foreach (var message in page.Where(message => message.StuckSince <= moment))
                yield return message.Id;
            after = page[^1].Id;
        }
    }
}

/// <summary>How far an act on many messages is, or what came of it.</summary>
/// <param name="NotStuck">Somebody else was first.</param>
public sealed record RepairOutcome(int Done, int NotStuck, bool ReasonMissing = false);
