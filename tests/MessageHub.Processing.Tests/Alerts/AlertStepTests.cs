using MessageHub.Processing.Alerts;

namespace MessageHub.Processing.Tests.Alerts;

/// <summary>When a channel is told what: new, still there, over; once in its interval, and until it took it.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class AlertStepTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);
    private static readonly HashSet<AlertKind> All = [AlertKind.Stuck, AlertKind.Broker, AlertKind.Ceiling];

    private readonly Dictionary<string, AlertState> states = [];

    [Test]
    public void What_is_new_is_raised_and_not_again_within_the_hour()
    {
        Assert.That(Round(0, Broker), Is.EqualTo(new[] { "Raised Broker since 0" }));
        Assert.That(Round(1, Broker), Is.Empty);
        Assert.That(Round(59.9, Broker), Is.Empty);
    }

    [Test]
    public void What_is_still_there_is_reminded_every_hour()
    {
        Round(0, Broker);
        Assert.That(Round(60, Broker), Is.EqualTo(new[] { "Reminder Broker since 0" }));
        Assert.That(Round(119, Broker), Is.Empty);
        Assert.That(Round(120, Broker), Is.EqualTo(new[] { "Reminder Broker since 0" }));
    }

    [Test]
    public void That_it_is_over_is_told_at_once_and_once()
    {
        Round(0, Broker);
        Assert.That(Round(1), Is.EqualTo(new[] { "Recovered Broker since 0" }));
        Assert.That(Round(2), Is.Empty);
        Assert.That(Round(70), Is.Empty);
        Assert.That(states, Is.Empty, "nothing need be known any more");
    }

    [Test]
    public void What_comes_and_goes_is_told_once_in_the_hour()
    {
        Round(0, Broker);
        Round(1);
        Assert.That(Round(10, Broker), Is.Empty, "it was told ten minutes ago");
        Assert.That(Round(20), Is.Empty, "what was not told needs no end");
        Assert.That(Round(30, Broker), Is.Empty);
        Assert.That(Round(60, Broker), Is.EqualTo(new[] { "Raised Broker since 30" }));
        Assert.That(Round(61), Is.EqualTo(new[] { "Recovered Broker since 30" }));
    }

    [Test]
    public void What_comes_back_after_the_hour_is_raised_anew()
    {
        Round(0, Broker);
        Round(1);
        Assert.That(Round(60, Broker), Is.EqualTo(new[] { "Raised Broker since 60" }));
    }

    [Test]
    public void What_was_not_taken_is_due_until_it_is_with_the_time_it_began()
    {
        Assert.That(Round(0, isTaken: false, Broker), Is.EqualTo(new[] { "Raised Broker since 0" }));
        Assert.That(Round(1, isTaken: false, Broker), Is.EqualTo(new[] { "Raised Broker since 0" }));
        Assert.That(Round(2, isTaken: true, Broker), Is.EqualTo(new[] { "Raised Broker since 0" }));
        Assert.That(Round(3, Broker), Is.Empty);
        Assert.That(Round(4, isTaken: false), Is.EqualTo(new[] { "Recovered Broker since 0" }));
        Assert.That(Round(5, isTaken: true), Is.EqualTo(new[] { "Recovered Broker since 0" }));
        Assert.That(Round(6), Is.Empty);
    }

    [Test]
    public void A_reminder_that_was_not_taken_is_due_in_the_next_round()
    {
        Round(0, Broker);
        Round(60, isTaken: false, Broker);
        Assert.That(Round(61, Broker), Is.EqualTo(new[] { "Reminder Broker since 0" }));
    }

    [Test]
    public void What_began_and_ended_while_nobody_could_be_told_is_told_afterwards()
    {
        Round(0, isTaken: false, Broker);
        Assert.That(Round(5), Is.EqualTo(new[] { "Recovered Broker since 0" }));
        Assert.That(states, Is.Empty);
    }

    [Test]
    public void What_is_back_before_its_end_was_told_goes_on()
    {
        Round(0, Broker);
        Round(1, isTaken: false);
        Assert.That(Round(2, Broker), Is.Empty);
        Assert.That(Round(60, Broker), Is.EqualTo(new[] { "Reminder Broker since 0" }));
    }

    [Test]
    public void Of_what_cannot_be_looked_at_nothing_is_said_and_nothing_forgotten()
    {
        Round(0, Broker, Stuck("a"));
        Assert.That(Round(1, isTaken: true, [AlertKind.Broker]), Is.EqualTo(new[] { "Recovered Broker since 0" }));
        Assert.That(Round(70, isTaken: true, [AlertKind.Broker]), Is.Empty);
        Assert.That(Round(71), Is.EqualTo(new[] { "Recovered Stuck a since 0" }));
    }

    [Test]
    public void One_cause_says_nothing_of_another()
    {
        Round(0, Stuck("a"));
        Assert.That(Round(1, Stuck("a"), Stuck("b")), Is.EqualTo(new[] { "Raised Stuck b since 1" }));
        Assert.That(Round(2, Stuck("b")), Is.EqualTo(new[] { "Recovered Stuck a since 0" }));
    }

    [Test]
    public void Each_kind_has_its_own_interval()
    {
        Round(0, Broker, new AlertSight(AlertKind.Ceiling, "c", "c", 83));
        Assert.That(Round(60, Broker, new AlertSight(AlertKind.Ceiling, "c", "c", 84)), Is.EqualTo(new[] { "Reminder Broker since 0" }));
        Assert.That(Round(7 * 24 * 60, new AlertSight(AlertKind.Ceiling, "c", "c", 85)), Is.EquivalentTo(new[] { "Recovered Broker since 0", "Reminder Ceiling c since 0" }));
    }

    private static AlertSight Broker => new(AlertKind.Broker, "Broker", null, null);

    private static AlertSight Stuck(string cause) => new(AlertKind.Stuck, $"Stuck {cause}", cause, 1);

    private string[] Round(double minutes, params AlertSight[] sights) => Round(minutes, isTaken: true, sights);

    private string[] Round(double minutes, bool isTaken, params AlertSight[] sights) => Round(minutes, isTaken, All, sights);

    private string[] Round(double minutes, bool isTaken, HashSet<AlertKind> kinds, params AlertSight[] sights)
    {
        var steps = AlertStep.Between(
            [.. states.Values], new AlertLook(kinds, sights), kind => kind == AlertKind.Ceiling ? TimeSpan.FromDays(7) : TimeSpan.FromHours(1), Start.AddMinutes(minutes));
        foreach (var step in steps)
        {
            if ((isTaken ? step.WhenSent : step.WhenNotSent) is { } state)
                states[step.Key] = state;
            else
                states.Remove(step.Key);
        }

        return [.. steps.Select(step => step.Message).OfType<AlertMessage>().Select(Text)];
    }

    private static string Text(AlertMessage message) => FormattableString.Invariant(
        $"{message.Event} {message.Kind}{(message.Subject is { } subject ? $" {subject}" : "")} since {(message.Since - Start).TotalMinutes}");
}
