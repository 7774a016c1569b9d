using MessageHub.Demo;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Schemas;

namespace MessageHub.Tests.Generate;

public class DemoTrafficTests
{
    private static readonly MessageReader Reader = new(BerichtSchemas.Embedded);

    // A leap day, the end of a year, and the days around the end of a month: dates move by whole months.
    [TestCase("2026-11-25")]
    [TestCase("2027-01-01")]
    [TestCase("2028-02-29")]
    [TestCase("2028-03-31")]
    public void On_every_day_the_demo_is_a_month_of_messages_that_are_dated_before_they_came_in(string day)
    {
        var now = DateTimeOffset.Parse($"{day}T10:00:00Z", System.Globalization.CultureInfo.InvariantCulture);
        var messages = DemoTraffic.Make(now);
        Assert.That(messages, Has.Count.GreaterThan(1200));
        Assert.That(messages, Is.Ordered.By("Moment"));
        Assert.That((messages[0].Moment, messages[^1].Moment), Is.EqualTo((now.AddDays(-30), now)).Using<DateTimeOffset>((one, other) => Math.Abs((one - other).TotalHours) < 12));
        Assert.That(messages.Select(message => message.Moment.Date).Distinct().Count(), Is.InRange(30, 31));

        // Faults break rules, of the schema as well; what is read is dated in the past, but for those whose fault it is not to be.
        var read = messages.Select(message => (message, Reader.Read(message.Body).Bericht)).Where(one => one.Bericht is not null).ToList();
        Assert.That(read, Has.Count.GreaterThan(messages.Count * 9 / 10));
        Assert.That(read.Count(one => one.Bericht!.Header.Dagtekening > DateOnly.FromDateTime(one.message.Moment.Date)), Is.LessThan(read.Count / 50));
        Assert.That(DemoTraffic.Make(now).Select(message => message.Body), Is.EqualTo(messages.Select(message => message.Body)), "the same day, the same messages");
    }
}
