namespace MessageHub.Processing;

/// <summary>Days are Dutch days: a message that comes in at half past midnight in summer came in on that day, though it is the day before in UTC.</summary>
public static class NederlandseTijd
{
    private static readonly TimeZoneInfo Nederland = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static DateOnly DagVan(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Nederland).DateTime);

    /// <summary>The moment at which a day begins.</summary>
    public static DateTimeOffset BeginVan(DateOnly dag)
    {
        var midnight = dag.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Nederland.GetUtcOffset(midnight));
    }
}
