using System.Globalization;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules;

/// <summary>Days, weeks, Sundays and months of a period; both ends count. A week runs from Monday to Sunday (ISO).</summary>
public static class Kalender
{
    /// <summary>For texts: as messages write it.</summary>
    public static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>For texts: <c>2026-06-01 to 2026-06-30</c>, or <c>from 2026-06-01 on</c>.</summary>
    public static string Text(DateOnly begin, DateOnly? eind) => eind is { } last ? $"{Text(begin)} to {Text(last)}" : $"from {Text(begin)} on";

    public static DateOnly FirstOfMonth(DateOnly date) => new(date.Year, date.Month, 1);

    public static DateOnly LastOfMonth(DateOnly date) => new(date.Year, date.Month, DateTime.DaysInMonth(date.Year, date.Month));

    public static long Days(Periode periode) => periode.Eind < periode.Begin ? 0 : periode.Eind.DayNumber - periode.Begin.DayNumber + 1;

    /// <summary>Calendar months the period touches.</summary>
    public static long Months(Periode periode) => periode.Eind < periode.Begin
        ? 0
        : (periode.Eind.Year - periode.Begin.Year) * 12 + periode.Eind.Month - periode.Begin.Month + 1;

    /// <summary>Calendar weeks the period touches, broken ones included (IV077).</summary>
    public static long Weeks(Periode periode) => periode.Eind < periode.Begin
        ? 0
        : (MondayOf(periode.Eind) - MondayOf(periode.Begin)) / 7 + 1;

    public static long Sundays(Periode periode) => periode.Eind < periode.Begin
        ? 0
        : SundaysUpTo(periode.Eind.DayNumber) - SundaysUpTo(periode.Begin.DayNumber - 1);

    /// <summary>The last Sunday on or before the date; for the first days of the calendar, which have none, its first day.</summary>
    public static DateOnly SundayOnOrBefore(DateOnly date) => DateOnly.FromDayNumber(Math.Max(0, date.DayNumber - (int)date.DayOfWeek));

    /// <summary>Day 0, 1 January 0001, is a Monday. By day number, because an Einddatum of 31-12-9999 has no next day.</summary>
    private static int SundaysUpTo(int dayNumber) => (dayNumber + 1) / 7;

    /// <summary>Day number of the Monday of the date's week.</summary>
    private static int MondayOf(DateOnly date) => date.DayNumber - ((int)date.DayOfWeek + 6) % 7;
}
