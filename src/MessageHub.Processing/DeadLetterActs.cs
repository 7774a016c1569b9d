using MessageHub.Processing.Ports;

namespace MessageHub.Processing;

/// <summary>
/// What operators do with dead letters of the broker, from the command line or in the console. Each letter has an audit row, which is written before it leaves
/// its queue: nothing leaves without one.
/// </summary>
public sealed class DeadLetterActs(IDeadLetters letters, IDeadLetterArchive archive, HubMeters meters, TimeProvider time)
{
    public bool HasBroker => letters.HasBroker;

    /// <inheritdoc cref="IDeadLetters.LookAsync"/>
    public Task<DeadLetterLook> LookAsync(DeadLetterOrigin origin, CancellationToken cancellation) => letters.LookAsync(origin, cancellation);

    /// <summary>Sends letters to where they came from, when what was wrong is repaired.</summary>
    /// <exception cref="BrokerUnavailableException">Those before were sent.</exception>
    public async Task<DeadLetterOutcome> SendAgainAsync(DeadLetterOrigin origin, IReadOnlySet<string> keys, string who, CancellationToken cancellation)
    {
        var sent = new List<string>();
        await letters.SendAgainAsync(
            origin, keys,
            async letter =>
            {
                await archive.RecordSentAgainAsync(origin, letter, new Act(time.GetUtcNow(), who, Reason: null), cancellation);
                meters.Acted("deadletter-resend");
                sent.Add(letter.Key);
            },
            cancellation);
        return OutcomeOf(keys, sent);
    }

    /// <summary>Puts letters away: they are kept in the store, and never handled.</summary>
    /// <param name="reason">For people; names no persons. Never empty.</param>
    /// <exception cref="BrokerUnavailableException">Those before were put away.</exception>
    public async Task<DeadLetterOutcome> ArchiveAsync(
        DeadLetterOrigin origin, IReadOnlySet<string> keys, string who, string reason, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return new(0, 0, ReasonMissing: true);

        var taken = new List<string>();
        await letters.TakeOutAsync(
            origin, keys,
            async (letter, body) =>
            {
                await archive.ArchiveAsync(origin, letter, body, new Act(time.GetUtcNow(), who, reason.Trim()), cancellation);
                meters.Acted("deadletter-archive");
                taken.Add(letter.Key);
            },
            cancellation);
        return OutcomeOf(keys, taken);
    }

    /// <inheritdoc cref="IDeadLetterArchive.ArchivedAsync"/>
    public Task<IReadOnlyList<ArchivedLetter>> ArchivedAsync(long? before, int maximum, CancellationToken cancellation) =>
        archive.ArchivedAsync(before, maximum, cancellation);

    /// <inheritdoc cref="IDeadLetterArchive.ReadArchivedAsync"/>
    public async Task<byte[]?> ReadArchivedAsync(long id, string who, CancellationToken cancellation)
    {
        var body = await archive.ReadArchivedAsync(id, new Act(time.GetUtcNow(), who, Reason: null), cancellation);
        if (body is not null)
            meters.Acted("read");
        return body;
    }

    /// <summary>Of letters with the same message id and bytes all are handled: they have one key.</summary>
    private static DeadLetterOutcome OutcomeOf(IReadOnlySet<string> keys, List<string> done) => new(done.Count, keys.Count - done.Distinct().Count());
}

/// <param name="Gone">Letters that do not lie there any more: somebody else was first.</param>
public sealed record DeadLetterOutcome(int Done, int Gone, bool ReasonMissing = false);
