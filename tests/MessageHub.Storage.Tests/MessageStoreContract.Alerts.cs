using MessageHub.Processing.Alerts;

namespace MessageHub.Storage.Tests;

/// <summary>What channels were told, and whose turn it is to tell them.</summary>
public abstract partial class MessageStoreContract
{
    private static readonly AlertState Told = new(AlertKind.Stuck, "Stuck 1a", "Exception at TR304.Check", Samples.Nu, Samples.Nu.AddMinutes(1), IsTold: true);
    private static readonly AlertState Over = new(AlertKind.Broker, "Broker", null, null, Samples.Nu, IsTold: false);
    private static readonly AlertState Due = new(AlertKind.Ceiling, "Ceiling 1", "1", Samples.Nu, null, IsTold: false);

    [Test]
    public async Task Of_many_processes_one_has_the_turn_to_tell_until_its_time_is_over()
    {
        Assert.That(await TurnAsync(Els, Samples.Nu), Is.True);
        Assert.That(await TurnAsync(Bob, Samples.Nu.AddSeconds(29)), Is.False);
        Assert.That(await TurnAsync(Els, Samples.Nu.AddSeconds(20)), Is.True, "she keeps it");
        Assert.That(await TurnAsync(Bob, Samples.Nu.AddSeconds(49)), Is.False);
        Assert.That(await TurnAsync(Bob, Samples.Nu.AddSeconds(50)), Is.True);
        Assert.That(await TurnAsync(Els, Samples.Nu.AddSeconds(50)), Is.False);
    }

    [Test]
    public async Task Of_many_that_ask_for_the_turn_at_once_one_gets_it()
    {
        var turns = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => TurnAsync($"process {number}", Samples.Nu)));
        Assert.That(turns.Count(got => got), Is.EqualTo(1));
    }

    [Test]
    public async Task The_turn_to_tell_and_the_daily_look_are_two()
    {
        await TurnAsync(Els, Samples.Nu);
        Assert.That(await store.BeginLookAsync(Bob, Dag, again: false, Samples.Nu, Lease, default), Is.True);
    }

    [Test]
    public async Task What_a_channel_was_told_is_kept_changed_and_forgotten_and_another_channel_knows_nothing_of_it()
    {
        await TurnAsync(Els, Samples.Nu);
        Assert.That(await KeepAsync(Els, "webhook", Told, Over, Due), Is.True);
        Assert.That(await store.AlertsAsync("webhook", default), Is.EqualTo(new[] { Over, Due, Told }));
        Assert.That(await store.AlertsAsync("mail", default), Is.Empty);

        var changed = Told with { ToldAt = Samples.Nu.AddHours(2) };
        await store.KeepAlertsAsync(Els, "webhook", new Dictionary<string, AlertState?> { [Told.Key] = changed, [Over.Key] = null }, default);
        Assert.That(await store.AlertsAsync("webhook", default), Is.EqualTo(new[] { Due, changed }));
    }

    [Test]
    public async Task Who_lost_the_turn_keeps_nothing()
    {
        await TurnAsync(Els, Samples.Nu);
        await KeepAsync(Els, "webhook", Told);
        await TurnAsync(Bob, Samples.Nu + Lease);

        Assert.That(await KeepAsync(Els, "webhook", Due), Is.False);
        Assert.That(await store.AlertsAsync("webhook", default), Is.EqualTo(new[] { Told }));
    }

    [Test]
    public async Task The_open_causes_of_a_rule_are_not_those_of_another_and_not_closed_ones()
    {
        await LookAsync("X", Found("X", "1"), Found("X", "2"));
        await LookAsync("Y", Found("Y", "3"));
        await store.CloseSignalAsync((await store.SignalsAsync(10, default)).First(signal => signal.Text == "X 1").Id, new(Samples.Nu, Els, "done"), default);
        Assert.That(await store.OpenCausesAsync("X", default), Is.EqualTo(new[] { "2" }));
    }

    private Task<bool> TurnAsync(string owner, DateTimeOffset now) => store.TakeTurnAsync(owner, now, Lease, default);

    private Task<bool> KeepAsync(string owner, string channel, params AlertState[] states) =>
        store.KeepAlertsAsync(owner, channel, states.ToDictionary(state => state.Key, state => (AlertState?)state), default);
}
