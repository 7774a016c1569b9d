namespace MessageHub.Istandaarden.Tests.Rules;

public class KalenderTests
{
    [TestCase("2026-06-01", "2026-06-30", 30)]
    [TestCase("2024-02-01", "2024-02-29", 29)]
    [TestCase("2026-06-15", "2026-06-15", 1)]
    [TestCase("2026-06-15", "2026-06-14", 0)]
    public void Both_ends_of_a_period_count_as_days(string begin, string eind, long days) =>
        Assert.That(Kalender.Days(Periode(begin, eind)), Is.EqualTo(days));

    [TestCase("2026-06-01", "2026-06-07", 1, Description = "Monday to Sunday")]
    [TestCase("2026-06-07", "2026-06-08", 2, Description = "Sunday and Monday")]
    [TestCase("2026-02-01", "2026-02-28", 5)]
    [TestCase("2027-02-01", "2027-02-28", 4, Description = "four whole weeks")]
    [TestCase("2026-08-01", "2026-08-31", 6, Description = "Saturday to Monday")]
    [TestCase("2025-12-29", "2026-01-04", 1, Description = "one week over New Year")]
    [TestCase("2025-10-07", "2025-12-30", 13, Description = "IV077")]
    [TestCase("2025-07-07", "2025-09-07", 9, Description = "IV076")]
    [TestCase("2026-06-02", "2026-06-01", 0)]
    public void Weeks_are_counted_from_Monday_and_broken_ones_whole(string begin, string eind, long weeks) =>
        Assert.That(Kalender.Weeks(Periode(begin, eind)), Is.EqualTo(weeks));

    [TestCase("2026-06-01", "2026-06-30", 4)]
    [TestCase("2026-06-07", "2026-06-07", 1)]
    [TestCase("2026-06-01", "2026-06-06", 0)]
    [TestCase("2026-06-07", "2026-06-14", 2)]
    [TestCase("2025-10-01", "2025-10-31", 4)]
    [TestCase("2025-11-01", "2025-11-30", 5)]
    [TestCase("2026-06-08", "2026-06-07", 0)]
    public void Sundays_are_counted(string begin, string eind, long sundays) =>
        Assert.That(Kalender.Sundays(Periode(begin, eind)), Is.EqualTo(sundays));

    [Test]
    public void Sundays_and_weeks_agree_with_counting_day_by_day()
    {
        var first = Dag("2025-12-20");
        for (var begin = first; begin < first.AddDays(9); begin = begin.AddDays(1))
        {
            for (var eind = begin; eind < begin.AddDays(40); eind = eind.AddDays(1))
            {
                var days = Enumerable.Range(0, eind.DayNumber - begin.DayNumber + 1).Select(begin.AddDays).ToList();
                var weeks = days.Select(day => System.Globalization.ISOWeek.GetYear(day.ToDateTime(default)) * 100
                    + System.Globalization.ISOWeek.GetWeekOfYear(day.ToDateTime(default))).Distinct().Count();
                Assert.That(Kalender.Weeks(new(begin, eind)), Is.EqualTo(weeks), $"weeks {begin:O} {eind:O}");
                Assert.That(Kalender.Sundays(new(begin, eind)), Is.EqualTo(days.Count(day => day.DayOfWeek == DayOfWeek.Sunday)), $"{begin:O} {eind:O}");
            }
        }
    }

    [TestCase("2026-06-01", "2026-06-30", 1)]
    [TestCase("2026-06-30", "2026-07-01", 2)]
    [TestCase("2025-11-15", "2026-02-01", 4)]
    [TestCase("2026-07-01", "2026-06-30", 0)]
    public void Every_month_that_is_touched_counts(string begin, string eind, long months) =>
        Assert.That(Kalender.Months(Periode(begin, eind)), Is.EqualTo(months));

    [TestCase("2024-02-10", "2024-02-29")]
    [TestCase("2026-12-31", "2026-12-31")]
    public void The_last_of_a_month_minds_leap_years(string date, string last) =>
        Assert.That(Kalender.LastOfMonth(Dag(date)), Is.EqualTo(Dag(last)));

    [TestCase("2026-06-07", "2026-06-07")]
    [TestCase("2026-06-13", "2026-06-07")]
    public void The_Sunday_on_or_before_a_day(string date, string sunday) =>
        Assert.That(Kalender.SundayOnOrBefore(Dag(date)), Is.EqualTo(Dag(sunday)));
}
