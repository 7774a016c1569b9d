namespace MessageHub.Processing;

/// <summary>
/// The hub's time. Instants come from the machine; the date is the Dutch one, because Dagtekening is, unless a date is given for a trial run.
/// </summary>
public sealed class HubClock(TimeProvider time, DateOnly? today = null)
{
    public DateTimeOffset Now => time.GetUtcNow();

    public DateOnly Today => today ?? NederlandseTijd.DagVan(Now);
}
