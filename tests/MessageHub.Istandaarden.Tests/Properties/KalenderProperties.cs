using System.Globalization;
using FsCheck.NUnit;

namespace MessageHub.Istandaarden.Tests.Properties;

/// <summary>The calendar calculations against counting day by day.</summary>
[Properties(Arbitrary = [typeof(Periods)], MaxTest = 300, QuietOnSuccess = true)]
public class KalenderProperties
{
    [Property]
    public bool Days(Periode periode) => Kalender.Days(periode) == periode.EachDay().Count();

    [Property]
    public bool Weeks(Periode periode) => Kalender.Weeks(periode)
        == periode.EachDay().Select(day => day.ToDateTime(default)).Select(day => (ISOWeek.GetYear(day), ISOWeek.GetWeekOfYear(day))).Distinct().Count();

    [Property]
    public bool Sundays(Periode periode) => Kalender.Sundays(periode) == periode.EachDay().Count(day => day.DayOfWeek == DayOfWeek.Sunday);

    [Property]
    public bool Months(Periode periode) => Kalender.Months(periode) == periode.EachDay().Select(day => (day.Year, day.Month)).Distinct().Count();

    [Property]
    public bool A_period_that_ends_before_it_begins_is_empty(Periode periode)
    {
        var empty = new Periode(periode.Eind.AddDays(1), periode.Begin);
        return (Kalender.Days(empty), Kalender.Weeks(empty), Kalender.Sundays(empty), Kalender.Months(empty)) == (0, 0, 0, 0);
    }

    [Property]
    public bool The_last_Sunday_is_the_first_one_found_going_back(DateOnly date) => Kalender.SundayOnOrBefore(date)
        == Enumerable.Range(0, 7).Select(back => date.AddDays(-back)).First(day => day.DayOfWeek == DayOfWeek.Sunday);

    [Property]
    public bool A_month_runs_from_its_first_day_to_its_last(DateOnly date)
    {
        var (first, last) = (Kalender.FirstOfMonth(date), Kalender.LastOfMonth(date));
        return first <= date && date <= last
            && first.AddDays(-1).Month != date.Month && last.AddDays(1).Month != date.Month
            && Kalender.Months(new Periode(first, last)) == 1;
    }
}
