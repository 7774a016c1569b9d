using MessageHub.Istandaarden.Standards;
using MessageHub.Processing;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Tests;

public abstract partial class MessageStoreContract
{
    [Test]
    public async Task Stuck_messages_are_grouped_by_what_went_wrong_for_which_type_from_whom()
    {
        await StickOneAsync("A in TR304", Samples.Stroom, behind: 2);
        await StickOneAsync("A in TR304", Samples.AndereGemeente, behind: 1);
        await StickOneAsync("B in TR304", new Stroom("0344", "87654321", "iJw"), behind: 0);

        var groups = await store.StuckGroupsAsync(default);
        Assert.That(groups, Is.EqualTo(new[]
        {
            new StuckGroup(new StuckCause("A in TR304", IJw32.JW305, "12345678"), 2, Later, 3, null),
            new StuckGroup(new StuckCause("B in TR304", IJw32.JW305, "87654321"), 1, Later, 0, null),
        }));
    }

    [Test]
    public async Task Stuck_messages_come_in_pages_of_all_or_of_one_cause()
    {
        await StickOneAsync("A", Samples.Stroom, behind: 0);
        await StickOneAsync("B", Samples.AndereGemeente, behind: 0);
        await StickOneAsync("A", new Stroom("0363", "87654321", "iJw"), behind: 0);

        var first = (await store.StuckPageAsync(null, 0, 2, default)).ToList();
        var second = (await store.StuckPageAsync(null, first[^1].Id, 2, default)).ToList();
        Assert.That(first.Concat(second).Select(stuck => stuck.Reason), Is.EqualTo(new[] { "A", "B", "A" }));
        Assert.That(await store.StuckPageAsync(null, second[^1].Id, 2, default), Is.Empty);
        Assert.That(await store.StuckPageAsync(new StuckCause("B", IJw32.JW305, "12345678"), 0, 9, default), Is.EqualTo(first[1..]));
        Assert.That(await store.StuckPageAsync(new StuckCause("B", IJw32.JW305, "87654321"), 0, 9, default), Is.Empty);
        Assert.That(await store.StuckPageAsync(new StuckCause("B", IJw32.JW307, "12345678"), 0, 9, default), Is.Empty);
    }

    [Test]
    public async Task A_note_on_a_cause_is_written_replaced_and_taken_away_on_record()
    {
        await StickOneAsync("A", Samples.Stroom, behind: 0);
        var cause = (await store.StuckGroupsAsync(default)).Single().Cause;

        await store.NoteAsync(cause, "Leverancier gebeld", Look, default);
        await store.NoteAsync(cause, "Morgen opgelost", Look with { Who = "bob" }, default);
        Assert.That((await store.StuckGroupsAsync(default)).Single().Note, Is.EqualTo(new GroupNote("Morgen opgelost", "bob", Later)));
        await store.NoteAsync(cause, "", Look, default);
        Assert.That((await store.StuckGroupsAsync(default)).Single().Note, Is.Null);
        Assert.That((await store.AuditAsync(9, default)).Select(row => (row.What, row.Who)), Is.EqualTo(new[] { ("note", "els"), ("note", "bob"), ("note", "els") }));
    }

    [Test]
    public async Task Acts_come_in_pages_latest_first_and_can_be_narrowed()
    {
        var ids = await StickAsync();
        await store.RetryAsync(ids[0], Repair, default);
        await store.ReadBodyAsync(ids[1], Look with { Who = "bob" }, default);
        await store.ReadBodyAsync(ids[0], Look, default);

        var first = await store.AuditPageAsync(new AuditQuery(), null, 2, default);
        var second = await store.AuditPageAsync(new AuditQuery(), first.Next, 2, default);
        Assert.That(first.Rows.Concat(second.Rows), Is.EqualTo(await store.AuditAsync(9, default)));
        Assert.That(second.Next, Is.Null);
        Assert.That(await ActsAsync(new AuditQuery(Who: "bob")), Is.EqualTo(new[] { "read" }));
        Assert.That(await ActsAsync(new AuditQuery(What: "retry")), Is.EqualTo(new[] { "retry" }));
        Assert.That(await ActsAsync(new AuditQuery(MessageId: ids[0])), Is.EqualTo(new[] { "read", "retry" }));
        Assert.That(await ActsAsync(new AuditQuery(Who: "bob", MessageId: ids[0])), Is.Empty);
    }

    private async Task<IEnumerable<string>> ActsAsync(AuditQuery query) => (await store.AuditPageAsync(query, null, 9, default)).Rows.Select(row => row.What);

    private async Task StickOneAsync(string reason, Stroom stroom, int behind)
    {
        var ids = await AddAsync([.. Enumerable.Range(0, behind + 1).Select(_ => Samples.Message(stroom))]);
        var claim = await ClaimAsync(stroom);
        await store.MarkStuckAsync(claim, ids[0], reason, 3, Later, default);
        await store.ReleaseAsync(claim, default);
    }
}
