using MessageHub.Processing;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Tests;

/// <summary>Dead letters of the broker: what was done with them is on record, and what was put away is kept until it is purged.</summary>
public abstract partial class MessageStoreContract
{
    private static readonly DeadLetter Letter = new("0123456789abcdef", DeadLetterReasons.Rejected, Samples.Nu, 3, null);
    // Not a field: fields of other files may not be there yet.
    private static Act PutAway => new(Later, Els, "sent by mistake");

    [Test]
    public async Task A_letter_that_is_put_away_is_kept_on_record_and_can_be_read_which_is_on_record_too()
    {
        await store.ArchiveAsync(DeadLetterOrigin.Intake, Letter, new byte[] { 1, 2, 3 }, PutAway, default);
        await store.ArchiveAsync(DeadLetterOrigin.WakeUps, Letter with { Since = null, Bytes = 0 }, ReadOnlyMemory<byte>.Empty, PutAway, default);
        var kept = await store.ArchivedAsync(null, 10, default);
        Assert.That(kept, Is.EqualTo(new[]
        {
            new ArchivedLetter(kept[0].Id, DeadLetterOrigin.WakeUps, Letter.Key, "rejected", null, 0, Later, Els, "sent by mistake"),
            new ArchivedLetter(kept[1].Id, DeadLetterOrigin.Intake, Letter.Key, "rejected", Samples.Nu, 3, Later, Els, "sent by mistake"),
        }));
        Assert.That((await store.ArchivedAsync(kept[0].Id, 10, default)).Single(), Is.EqualTo(kept[1]));

        Assert.That(await store.ReadArchivedAsync(kept[1].Id, new Act(Later, Bob, null), default), Is.EqualTo(new byte[] { 1, 2, 3 }));
        Assert.That(await store.ReadArchivedAsync(999, new Act(Later, Bob, null), default), Is.Null);
        Assert.That((await store.AuditAsync(10, default)).Select(act => (act.What, act.Who, act.Subject, act.Reason)), Is.EqualTo(new[]
        {
            ("read", Bob, "dead letter 0123456789abcdef", null),
            ("deadletter-archive", Els, "WakeUps 0123456789abcdef: rejected", "sent by mistake"),
            ("deadletter-archive", Els, (string?)"Intake 0123456789abcdef: rejected", (string?)"sent by mistake"),
        }));
    }

    [Test]
    public async Task A_letter_that_is_put_away_twice_is_there_once_and_both_are_on_record()
    {
        await store.ArchiveAsync(DeadLetterOrigin.Intake, Letter, new byte[] { 1, 2, 3 }, PutAway, default);
        await store.ArchiveAsync(DeadLetterOrigin.Intake, Letter, new byte[] { 1, 2, 3 }, PutAway with { Who = Bob }, default);
        Assert.That((await store.ArchivedAsync(null, 10, default)).Single().Who, Is.EqualTo(Els));
        Assert.That(await store.AuditAsync(10, default), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task That_a_letter_was_sent_again_is_on_record()
    {
        await store.RecordSentAgainAsync(DeadLetterOrigin.Intake, Letter, PutAway with { Reason = null }, default);
        Assert.That((await store.AuditAsync(10, default)).Single(), Is.EqualTo(new AuditRow(Later, Els, "deadletter-resend", null, "Intake 0123456789abcdef: rejected", null)));
        Assert.That(await store.ArchivedAsync(null, 10, default), Is.Empty);
    }

    [Test]
    public async Task A_purge_takes_letters_that_were_put_away_before_its_day()
    {
        await store.ArchiveAsync(DeadLetterOrigin.Intake, Letter, new byte[] { 1 }, PutAway, default);
        var day = NederlandseTijd.DagVan(Later);
        await store.PurgeAsync(day, new Act(Later, Els, null), default);
        Assert.That(await store.ArchivedAsync(null, 10, default), Has.Count.EqualTo(1), "of that day");
        await store.PurgeAsync(day.AddDays(1), new Act(Later, Els, null), default);
        Assert.That(await store.ArchivedAsync(null, 10, default), Is.Empty);
    }
}
