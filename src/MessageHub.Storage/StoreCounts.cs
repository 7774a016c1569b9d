using MessageHub.Processing;

namespace MessageHub.Storage;

/// <summary>What a store holds, for summaries. Counting walks the journal: not for use per message.</summary>
/// <param name="Messages">Messages per status; a status without messages is absent.</param>
/// <param name="Toewijzingen">Allocations, removed ones included.</param>
/// <param name="PendingOutgoing">Answers and forwarded messages that were not delivered yet.</param>
public sealed record StoreCounts(IReadOnlyDictionary<MessageStatus, long> Messages, long Toewijzingen, long PendingOutgoing);
