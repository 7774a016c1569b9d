using MessageHub.Istandaarden.Standards;
using MessageHub.Processing;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Tests;

public abstract partial class MessageStoreContract
{
    [Test]
    public async Task A_moment_has_a_place_in_an_empty_journal() =>
        Assert.That(await store.PlacesAsync([Samples.Nu], default), Is.EqualTo(new[] { new JournalPlace(1, 1) }));

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(37)]
    public async Task The_place_of_a_moment_is_the_first_message_that_came_at_or_after_it(int messages)
    {
        var ids = await AddAsync([.. Enumerable.Range(0, messages).Select(minute => Samples.Message() with { ReceivedAt = Samples.Nu.AddMinutes(minute) })]);
        List<DateTimeOffset> moments = [Samples.Nu.AddDays(-1)];
        for (var minute = 0; minute < messages; minute++)
            moments.AddRange([Samples.Nu.AddMinutes(minute), Samples.Nu.AddMinutes(minute).AddSeconds(1)]);

        var places = (await store.PlacesAsync(moments, default)).Select(place => place.MessageId).ToList();
        Assert.That(places[0], Is.LessThanOrEqualTo(ids[0]), "before all");
        for (var minute = 0; minute < messages; minute++)
        {
            Assert.That(places[1 + (2 * minute)], Is.GreaterThan(minute == 0 ? 0 : ids[minute - 1]).And.LessThanOrEqualTo(ids[minute]));
            Assert.That(places[2 + (2 * minute)], Is.GreaterThan(ids[minute]).And.LessThanOrEqualTo(minute + 1 < messages ? ids[minute + 1] : ids[minute] + 1));
        }
    }

    [Test]
    public async Task Messages_are_counted_per_range_type_and_status()
    {
        var ids = await AddAsync(
            Samples.Message(), Samples.Message(), Samples.Message(soort: IJw32.JW307), Samples.Message(),
            new IntakeMessage("x", new byte[1], Samples.Nu, null, [Samples.Finding("XML", 1, null)]));
        await JudgeAsync(message => Samples.Judged(message) with { Status = message.Id == ids[1] ? MessageStatus.Rejected : MessageStatus.Accepted });

        var counts = await store.MessagesAsync([ids[0], ids[2], ids[4] + 1], default);
        Assert.That(counts, Is.EquivalentTo(new[]
        {
            new MessageCount(0, IJw32.JW305, MessageStatus.Accepted, 1), new MessageCount(0, IJw32.JW305, MessageStatus.Rejected, 1),
            new MessageCount(1, IJw32.JW307, MessageStatus.Accepted, 1), new MessageCount(1, IJw32.JW305, MessageStatus.Accepted, 1),
            new MessageCount(1, null, MessageStatus.Invalid, 1),
        }));
        Assert.That(await store.MessagesAsync([ids[4] + 1, long.MaxValue], default), Is.Empty);
        Assert.That(await store.MessagesAsync([], default), Is.Empty);
    }

    [Test]
    public async Task Outgoing_messages_and_return_codes_are_counted_per_range()
    {
        var ids = await AddAsync(Samples.Message(), Samples.Message(), Samples.Message());
        var answers = await JudgeAsync(message => Samples.Judged(message) with
        {
            Findings = [Samples.Finding("TR056"), Samples.Finding("TR063", code: message.Id == ids[2] ? "9056" : "9063"), Samples.Finding("RV", code: null)],
            Answer = Answer($"R{message.Id}"),
            ForwardTo = message.Id == ids[1] ? "0344" : null,
        });

        var first = answers[0];
        Assert.That(await store.OutgoingAsync([first, first + 2, long.MaxValue], default), Is.EquivalentTo(new[] { new OutgoingCount(0, 2), new OutgoingCount(1, 2) }));
        Assert.That(await store.ReturnCodesAsync([ids[0], ids[1], long.MaxValue], default), Is.EquivalentTo(new[]
        {
            new CodeCount(0, "9056", 1), new CodeCount(0, "9063", 1), new CodeCount(1, "9056", 3), new CodeCount(1, "9063", 1),
        }));
    }
}
