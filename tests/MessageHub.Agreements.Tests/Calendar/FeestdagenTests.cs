using MessageHub.Agreements.Calendar;

namespace MessageHub.Agreements.Tests.Calendar;

/// <summary>Against published calendars.</summary>
public class FeestdagenTests
{
    // The earliest and the latest there can be, a leap year, and the years around now.
    [TestCase("1818-03-22")]
    [TestCase("1943-04-25")]
    [TestCase("2000-04-23")]
    [TestCase("2008-03-23")]
    [TestCase("2019-04-21")]
    [TestCase("2024-03-31")]
    [TestCase("2025-04-20")]
    [TestCase("2026-04-05")]
    [TestCase("2027-03-28")]
    [TestCase("2038-04-25")]
    [TestCase("2285-03-22")]
    public void Easter_is_on_its_Sunday(string pasen) => Assert.That(Feestdagen.Pasen(Dag(pasen).Year), Is.EqualTo(Dag(pasen)));

    [Test]
    public void Easter_is_a_Sunday_between_22_March_and_25_April_in_every_year() =>
        Assert.That(Enumerable.Range(1583, 2500).Select(Feestdagen.Pasen), Is.All.Matches<DateOnly>(pasen =>
            pasen.DayOfWeek == DayOfWeek.Sunday && pasen >= new DateOnly(pasen.Year, 3, 22) && pasen <= new DateOnly(pasen.Year, 4, 25)));

    [Test]
    public void The_holidays_of_2026_are_those_of_the_law() => Assert.That(Feestdagen.Van(2026), Is.EqualTo(new[]
    {
        Dag("2026-01-01"), Dag("2026-04-03"), Dag("2026-04-05"), Dag("2026-04-06"), Dag("2026-04-27"), Dag("2026-05-05"), Dag("2026-05-14"),
        Dag("2026-05-24"), Dag("2026-05-25"), Dag("2026-12-25"), Dag("2026-12-26"),
    }));

    [TestCase("2025-04-26", Description = "27 April 2025 is a Sunday")]
    [TestCase("2014-04-26")]
    [TestCase("2026-04-27")]
    [TestCase("2013-04-30", Description = "the Queen's")]
    [TestCase("2006-04-29", Description = "30 April 2006 is a Sunday")]
    public void The_Kings_birthday_is_not_kept_on_a_Sunday(string dag) => Assert.That(Feestdagen.Van(Dag(dag).Year), Does.Contain(Dag(dag)));

    [Test]
    public void Two_holidays_on_one_day_are_one() => Assert.That(Feestdagen.Van(2016), Is.Unique.And.Contains(Dag("2016-05-05")));
}
