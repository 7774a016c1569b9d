namespace MessageHub.Processing.Ports;

/// <summary>What was done with dead letters of the broker, on record, and those that were put away. Called through <see cref="DeadLetterActs"/> only.</summary>
public interface IDeadLetterArchive
{
    /// <summary>Writes down that a letter was sent again.</summary>
    Task RecordSentAgainAsync(DeadLetterOrigin origin, DeadLetter letter, Act act, CancellationToken cancellation);

    /// <summary>Keeps a letter, with an audit row, in one commit. One that is there already is not kept twice.</summary>
    Task ArchiveAsync(DeadLetterOrigin origin, DeadLetter letter, ReadOnlyMemory<byte> body, Act act, CancellationToken cancellation);

    /// <summary>Letters that were put away, latest first.</summary>
    /// <param name="before">Only those with a lower id; null: from the latest.</param>
    Task<IReadOnlyList<ArchivedLetter>> ArchivedAsync(long? before, int maximum, CancellationToken cancellation);

    /// <summary>The bytes of one, with an audit row; null when there is none.</summary>
    Task<byte[]?> ReadArchivedAsync(long id, Act act, CancellationToken cancellation);
}

/// <summary>A letter that was put away, without its body.</summary>
/// <param name="Why">As the person who put it away said.</param>
public sealed record ArchivedLetter(
    long Id, DeadLetterOrigin Origin, string Key, string Reason, DateTimeOffset? Since, long Bytes, DateTimeOffset At, string Who, string Why);
