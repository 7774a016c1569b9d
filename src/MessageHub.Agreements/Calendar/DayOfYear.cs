namespace MessageHub.Agreements.Calendar;

/// <summary>A day of every year, as 31 January. A day that the month does not have is its last: 29 February is 28 February in a common year.</summary>
public sealed record DayOfYear(long Month, long Day)
{
    public DateOnly In(int year) => new(year, (int)Month, Math.Min((int)Day, DateTime.DaysInMonth(year, (int)Month)));

    internal bool Exists => Month is >= 1 and <= 12 && Day is >= 1 and <= 31;
}
