using MessageHub.Agreements.Calendar;

namespace MessageHub.Agreements.Tests.Calendar;

public class WerkkalenderTests
{
    private static readonly Werkkalender kalender = new([Dag("2026-05-15")]);

    [TestCase("2026-05-11", true, Description = "a Monday")]
    [TestCase("2026-05-16", false, Description = "a Saturday")]
    [TestCase("2026-05-17", false, Description = "a Sunday")]
    [TestCase("2026-05-14", false, Description = "Ascension Day")]
    [TestCase("2026-05-15", false, Description = "the Friday after it, which the region adds")]
    [TestCase("2027-05-07", true, Description = "the Friday after it, in a year for which the region adds nothing")]
    public void A_working_day_is_no_weekend_no_holiday_and_not_added(string dag, bool isWerkdag) =>
        Assert.That(kalender.IsWerkdag(Dag(dag)), Is.EqualTo(isWerkdag));

    [TestCase("2026-02-02", 10, "2026-02-16", Description = "two plain weeks")]
    [TestCase("2026-02-06", 1, "2026-02-09", Description = "the working day after a Friday is a Monday, and counts as 1")]
    [TestCase("2026-02-07", 1, "2026-02-09", Description = "received on a Saturday")]
    [TestCase("2026-03-30", 10, "2026-04-15", Description = "over Good Friday and Easter Monday")]
    [TestCase("2026-04-24", 10, "2026-05-12", Description = "over the King's day and 5 May")]
    [TestCase("2026-05-08", 5, "2026-05-19", Description = "over Ascension Day and the day after, which the region adds")]
    [TestCase("2026-12-21", 5, "2026-12-29", Description = "over Christmas Day; the second is a Saturday")]
    [TestCase("2025-12-22", 10, "2026-01-08", Description = "over Christmas, both days, and New Year")]
    [TestCase("2028-02-25", 3, "2028-03-01", Description = "over 29 February")]
    [TestCase("2026-02-02", 0, "2026-02-02")]
    public void A_term_ends_on_its_last_working_day(string dag, long werkdagen, string einde) =>
        Assert.That(kalender.Na(Dag(dag), werkdagen), Is.EqualTo(Dag(einde)));

    [Test]
    public void What_came_by_the_last_overdue_day_is_overdue_and_what_came_later_is_not([Values(1, 3, 5, 10)] long werkdagen)
    {
        for (var vandaag = Dag("2025-12-15"); vandaag < Dag("2026-06-15"); vandaag = vandaag.AddDays(1))
        {
            var laatste = kalender.LaatsteVerlopen(vandaag, werkdagen);
            Assert.That(kalender.Na(laatste, werkdagen), Is.LessThan(vandaag));
            Assert.That(kalender.Na(laatste.AddDays(1), werkdagen), Is.GreaterThanOrEqualTo(vandaag));
        }
    }
}
