using MessageHub.Processing.Watching;

namespace MessageHub.Processing.Alerts;

/// <summary>A cause that is there now.</summary>
/// <param name="Key">What makes it another cause than all others; the same in every process, and at most 200 characters.</param>
/// <param name="Subject">What it is about, for people, as long as it lasts; null where the kind says it. Names no person.</param>
/// <param name="Count">How many messages, or how many per cent of a ceiling; null where nothing is counted.</param>
/// <param name="Light">That shows it, if one does.</param>
public sealed record AlertSight(AlertKind Kind, string Key, string? Subject, long? Count, Light? Light = null);

/// <summary>What a look saw.</summary>
/// <param name="Kinds">Those that could be looked at; of the others nothing is known now.</param>
/// <param name="Sights">Causes of those kinds.</param>
public sealed record AlertLook(IReadOnlySet<AlertKind> Kinds, IReadOnlyList<AlertSight> Sights);
