namespace MessageHub.Processing.Alerts;

/// <summary>What one channel was told of one cause.</summary>
/// <param name="Since">When it was seen first; null: it is over, and kept only so that it is not told again too soon.</param>
/// <param name="ToldAt">When the channel was last told that it is there; null: it never was.</param>
/// <param name="IsTold">Since <paramref name="Since"/>.</param>
public sealed record AlertState(AlertKind Kind, string Key, string? Subject, DateTimeOffset? Since, DateTimeOffset? ToldAt, bool IsTold);
