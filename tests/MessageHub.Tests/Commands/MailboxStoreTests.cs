using MessageHub.Processing;
using MessageHub.Processing.Ports;

namespace MessageHub.Tests.Commands;

/// <summary><c>process</c> on a store of the service: what waits for parties is theirs.</summary>
public class MailboxStoreTests
{
    [Test]
    public async Task Messages_in_mailboxes_are_left_alone()
    {
        using var sandbox = new Sandbox();
        var traceerId = await PushAndJudgeAsync(sandbox.Store, "1-JW315.xml");
        var before = await MailboxesAsync(sandbox.Store);
        Assert.That(before, Has.Count.EqualTo(2), "the answer for the provider, the request for the municipality");

        var run = Cli.Process(sandbox.Store, sandbox.Out, Sandbox.Sample("2-JW301.xml"), Sandbox.Sample("3-JW305.xml"));

        Assert.Multiple(async () =>
        {
            Assert.That(run.ErrorLines, Is.Empty, "it finished nothing of an earlier run");
            Assert.That(run.Json.Select(result => result.Status), Is.EqualTo(new[] { "accepted", "accepted" }));
            Assert.That(Directory.GetFiles(sandbox.Out).Select(Path.GetFileName), Is.EqualTo(new[] { "3-JW305-JW306.xml" }));
            var after = await MailboxesAsync(sandbox.Store);
            Assert.That(after.Select(item => item.Envelope.TraceerId), Is.SupersetOf(before.Select(item => item.Envelope.TraceerId)));
            Assert.That(after.Select(item => item.Envelope.AlsAntwoordOp), Does.Contain(traceerId));
        });
    }

    [Test]
    public async Task What_was_pushed_and_waits_is_judged_and_its_answer_goes_to_the_mailbox()
    {
        using var sandbox = new Sandbox();
        await using (var hub = await ComposedHub.OpenAsync(sandbox.Store))
            await PushAsync(hub, "1-JW315.xml");

        Cli.Process(sandbox.Store, sandbox.Out, Sandbox.Sample("2-JW301.xml"));

        Assert.That(Directory.GetFiles(sandbox.Out), Is.Empty);
        Assert.That((await MailboxesAsync(sandbox.Store)).Select(item => item.Soort.Naam), Does.Contain("JW316"));
    }

    private static async Task<Guid> PushAndJudgeAsync(string file, string sample)
    {
        await using var hub = await ComposedHub.OpenAsync(file);
        var (traceerId, stroom) = await PushAsync(hub, sample);
        Assert.That((await hub.JudgeAsync(stroom)).Single().Status, Is.EqualTo(MessageStatus.Accepted));
        return traceerId;
    }

    private static async Task<(Guid TraceerId, Stroom Stroom)> PushAsync(ComposedHub hub, string sample)
    {
        var body = await File.ReadAllBytesAsync(Sandbox.Sample(sample));
        var (intake, envelope) = (hub.Get<PartyIntake>(), new Envelope(Guid.NewGuid(), Guid.NewGuid(), null, null));
        var routing = intake.Examine(body).Routing!;
        Assert.That(await intake.AcceptAsync(routing, body, envelope, CancellationToken.None), Is.True);
        return (envelope.TraceerId, routing.Stroom);
    }

    /// <summary>What waits for the two parties of the samples.</summary>
    private static async Task<List<MailboxItem>> MailboxesAsync(string file)
    {
        await using var hub = await ComposedHub.OpenAsync(file);
        var stroom = hub.Get<PartyIntake>().Examine(await File.ReadAllBytesAsync(Sandbox.Sample("1-JW315.xml"))).Routing!.Stroom;
        return
        [
            .. await hub.Store.ListAsync([stroom.Aanbieder], new MailboxFilter(), 100, CancellationToken.None),
            .. await hub.Store.ListAsync([stroom.Gemeente], new MailboxFilter(), 100, CancellationToken.None),
        ];
    }
}
