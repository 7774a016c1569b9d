using MessageHub.Agreements.Watching;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Processing.Ports;

/// <summary>
/// What the overview counts. Ids rise with time, so a stretch of time is a range of ids: found by halving, read by the primary key, and no index is kept for it.
/// </summary>
public interface IOverviewQueries
{
    /// <summary>
    /// The ids of the first message and the first outgoing message that came at or after each of these moments, which rise; where none has come yet, the id that
    /// the next will pass. Clocks of processes differ a little, so what came about that moment may lie on either side.
    /// </summary>
    Task<IReadOnlyList<JournalPlace>> PlacesAsync(IReadOnlyList<DateTimeOffset> moments, CancellationToken cancellation);

    /// <summary>Messages taken in per range, type and status.</summary>
    /// <param name="bounds">Ids that rise: range 0 goes from the first up to the second, and so on.</param>
    Task<IReadOnlyList<MessageCount>> MessagesAsync(IReadOnlyList<long> bounds, CancellationToken cancellation);

    /// <summary>Outgoing messages per range of their ids.</summary>
    Task<IReadOnlyList<OutgoingCount>> OutgoingAsync(IReadOnlyList<long> bounds, CancellationToken cancellation);

    /// <summary>Findings per range of the ids of their messages, and return code; those without a code are left out.</summary>
    Task<IReadOnlyList<CodeCount>> ReturnCodesAsync(IReadOnlyList<long> bounds, CancellationToken cancellation);

    /// <summary>Held lines on which a person has yet to decide; from the short index of what is open.</summary>
    Task<HeldCount> HeldAsync(CancellationToken cancellation);

    /// <summary>Open signals of these rules; from the short index of what is open.</summary>
    Task<long> OpenSignalsAsync(IReadOnlyList<string> rules, CancellationToken cancellation);

    /// <summary>Messages of the days of this term that have no answer; reads no more of the journal than those days.</summary>
    Task<long> UnansweredAsync(Antwoordtermijn termijn, CancellationToken cancellation);
}

/// <summary>A moment in the journal.</summary>
/// <param name="MessageId">Of the first message at or after it.</param>
/// <param name="OutgoingId">Of the first outgoing message at or after it.</param>
public sealed record JournalPlace(long MessageId, long OutgoingId);

/// <param name="Soort">Null: could not be told.</param>
public sealed record MessageCount(int Range, BerichtSoort? Soort, MessageStatus Status, long Messages);

public sealed record OutgoingCount(int Range, long Messages);

/// <param name="Since">When the oldest of them came to be held; null: there is none.</param>
public sealed record HeldCount(long Lines, DateTimeOffset? Since);

public sealed record CodeCount(int Range, string ReturnCode, long Findings);
