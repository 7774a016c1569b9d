using MessageHub.Processing;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Tests;

public abstract partial class MessageStoreContract
{
    [Test]
    public async Task Keys_of_cookies_come_back_in_the_order_in_which_they_were_made()
    {
        await store.AddKeyAsync("key-2", "<key id=\"2\" />", default);
        await store.AddKeyAsync("key-1", "<key id=\"1\" />", default);
        Assert.That(await store.KeysAsync(default), Is.EqualTo(new[] { "<key id=\"2\" />", "<key id=\"1\" />" }));
    }

    [Test]
    public async Task Of_each_process_the_last_sign_of_life_is_kept()
    {
        var first = new Heartbeat("een", HubRoles.Worker | HubRoles.Delivery, Samples.Nu, Samples.Nu);
        var second = first with { Process = "twee", Roles = HubRoles.Intake, At = Samples.Nu.AddSeconds(5) };
        await store.BeatAsync(first, Samples.Nu.AddDays(-1), default);
        await store.BeatAsync(second, Samples.Nu.AddDays(-1), default);
        await store.BeatAsync(first with { At = Later }, Samples.Nu.AddDays(-1), default);
        Assert.That(await store.HeartbeatsAsync(default), Is.EqualTo(new[] { first with { At = Later }, second }));
    }

    [Test]
    public async Task A_process_that_said_goodbye_or_is_silent_for_long_is_forgotten()
    {
        foreach (var name in (string[])["een", "twee", "drie"])
            await store.BeatAsync(new Heartbeat(name, HubRoles.Worker, Samples.Nu, name == "twee" ? Samples.Nu : Later), Samples.Nu, default);
        await store.GoodbyeAsync("drie", default);
        Assert.That((await store.HeartbeatsAsync(default)).Select(beat => beat.Process), Is.EquivalentTo(new[] { "een", "twee" }));
        await store.BeatAsync(new Heartbeat("een", HubRoles.Worker, Samples.Nu, Later), Later, default);
        Assert.That((await store.HeartbeatsAsync(default)).Select(beat => beat.Process), Is.EqualTo(new[] { "een" }));
    }
}
