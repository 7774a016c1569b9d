using MessageHub.Processing;

namespace MessageHub.Composition;

/// <summary>A clock for a trial run on another day: noon there when it is made, and on with the machine's from then.</summary>
internal sealed class DayClock(DateOnly day) : TimeProvider
{
    private readonly TimeSpan ahead = NederlandseTijd.BeginVan(day).AddHours(12) - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
}
