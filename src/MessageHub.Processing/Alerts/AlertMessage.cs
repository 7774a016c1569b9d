namespace MessageHub.Processing.Alerts;

public enum AlertEvent
{
    Raised,

    /// <summary>It is still there.</summary>
    Reminder,

    /// <summary>It is over. Also told of what began and ended while the channel could not be reached.</summary>
    Recovered,
}

/// <summary>One thing that a channel is told.</summary>
/// <param name="Sight">Null when it is over.</param>
public sealed record AlertMessage(AlertEvent Event, AlertKind Kind, string? Subject, DateTimeOffset Since, AlertSight? Sight);
