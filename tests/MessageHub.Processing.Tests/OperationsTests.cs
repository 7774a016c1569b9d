using System.Diagnostics.Metrics;
using MessageHub.Processing.Ports;
using MessageHub.Processing.Tests.Workers;
using MessageHub.Testing;
using static MessageHub.Processing.Tests.Workers.Messages;

namespace MessageHub.Processing.Tests;

/// <summary>What operators do: on record, counted, and the stream goes on.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class OperationsTests
{
    private readonly WokenStreams woken = new();
    private readonly Dictionary<string, long> acts = [];
    private MeterListener listener = null!;
    private Bench bench = null!;

    [SetUp]
    public async Task SetUp()
    {
        bench = await Bench.OpenAsync(options => options.Attempts = 1, woken);
        var meter = bench.Meters.Meter;
        listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter == meter && instrument.Name == "messagehub.operator.acts")
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, count, tags, _) =>
            acts[(string)tags[0].Value!] = acts.GetValueOrDefault((string)tags[0].Value!) + count);
        listener.Start();
    }

    [TearDown]
    public async Task TearDown()
    {
        listener.Dispose();
        await bench.DisposeAsync();
    }

    [Test]
    public async Task A_retry_is_on_record_wakes_its_stream_and_is_counted()
    {
        var id = await StuckAsync();

        Assert.That(await bench.Operations.RetryAsync(id, "piet", CancellationToken.None), Is.EqualTo(OperatorOutcome.Done));

        Assert.Multiple(async () =>
        {
            Assert.That(await AuditAsync(), Is.EqualTo(new[] { ("retry", "piet", (long?)id, (string?)null, (string?)null) }));
            Assert.That(woken.Streams, Is.EqualTo(new[] { EersteStroom }));
            Assert.That(acts, Is.EqualTo(new Dictionary<string, long> { ["retry"] = 1 }));
            Assert.That((await bench.FiguresAsync()).Waiting, Is.EqualTo(1));
        });
    }

    [Test]
    public async Task A_discard_is_on_record_with_its_reason_wakes_its_stream_and_is_counted()
    {
        var id = await StuckAsync();

        Assert.That(await bench.Operations.DiscardAsync(id, "piet", " dubbel verstuurd ", CancellationToken.None), Is.EqualTo(OperatorOutcome.Done));

        Assert.Multiple(async () =>
        {
            Assert.That(await AuditAsync(), Is.EqualTo(new[] { ("discard", "piet", (long?)id, (string?)null, (string?)"dubbel verstuurd") }));
            Assert.That(woken.Streams, Is.EqualTo(new[] { EersteStroom }));
            Assert.That(acts, Is.EqualTo(new Dictionary<string, long> { ["discard"] = 1 }));
            Assert.That(await bench.FiguresAsync(), Has.Property("Waiting").Zero.And.Property("Stuck").Zero);
        });
    }

    [TestCase("")]
    [TestCase("  \n")]
    public async Task A_discard_without_a_reason_does_nothing(string reason)
    {
        var id = await StuckAsync();

        Assert.That(await bench.Operations.DiscardAsync(id, "piet", reason, CancellationToken.None), Is.EqualTo(OperatorOutcome.ReasonMissing));

        await AssertNothingWasDoneAsync();
        Assert.That((await bench.FiguresAsync()).Stuck, Is.EqualTo(1));
    }

    [Test]
    public async Task What_is_not_stuck_cannot_be_retried_or_discarded()
    {
        await bench.PushAsync(Verzoek(EersteAanbieder));
        woken.Streams.Clear();

        foreach (var id in new long[] { 1, 999 })
        {
            Assert.That(await bench.Operations.RetryAsync(id, "piet", CancellationToken.None), Is.EqualTo(OperatorOutcome.NotStuck));
            Assert.That(await bench.Operations.DiscardAsync(id, "piet", "test", CancellationToken.None), Is.EqualTo(OperatorOutcome.NotStuck));
        }

        await AssertNothingWasDoneAsync();
        Assert.That((await bench.FiguresAsync()).Waiting, Is.EqualTo(1));
    }

    [Test]
    public async Task A_purge_is_on_record_and_counted()
    {
        await bench.Operations.PurgeAsync(new DateOnly(2020, 1, 1), "piet", CancellationToken.None);

        Assert.That(await AuditAsync(), Is.EqualTo(new[] { ("purge", "piet", (long?)null, (string?)"2020-01-01", (string?)null) }));
        Assert.That(acts, Is.EqualTo(new Dictionary<string, long> { ["purge"] = 1 }));
    }

    [Test]
    public async Task Parties_that_are_saved_and_removed_are_on_record_and_counted()
    {
        await bench.Operations.SavePartyAsync(PartiesInMemory.Aanbieder(EersteAanbieder), "piet", CancellationToken.None);
        var isRemoved = await bench.Operations.RemovePartyAsync(EersteAanbieder, "kees", CancellationToken.None);
        var again = await bench.Operations.RemovePartyAsync(EersteAanbieder, "kees", CancellationToken.None);

        Assert.Multiple(async () =>
        {
            Assert.That((isRemoved, again), Is.EqualTo((true, false)));
            Assert.That((await AuditAsync()).Select(row => (row.Who, row.Subject)), Is.EqualTo(new[] { ("kees", EersteAanbieder), ("piet", EersteAanbieder) }));
            Assert.That(acts, Is.EqualTo(new Dictionary<string, long> { ["party"] = 2 }));
        });
    }

    [Test]
    public async Task A_held_line_that_is_released_is_on_record_wakes_its_stream_is_counted_and_its_declaration_answered()
    {
        var hold = await HeldAsync();

        Assert.That(
            await bench.Operations.ReleaseHoldsAsync([hold.Id, hold.Id], "piet", " approved ", CancellationToken.None),
            Is.EqualTo(new[] { HoldOutcome.Decided, HoldOutcome.NotHeld }));

        Assert.Multiple(async () =>
        {
            Assert.That(await AuditAsync(), Is.EqualTo(new[] { ("hold-release", "piet", (long?)hold.MessageId, (string?)null, (string?)"approved") }));
            Assert.That(woken.Streams, Is.EqualTo(new[] { Keten.Stroom }));
            Assert.That(acts, Is.EqualTo(new Dictionary<string, long> { ["hold-release"] = 1 }));
            Assert.That(await AnswersAsync(), Is.EqualTo(new[] { "JW306" }));
        });
        await bench.DrainAsync(Keten.Stroom);
        Assert.That(await AnswersAsync(), Is.EqualTo(new[] { "JW306", "JW325" }));
        Assert.That(await bench.Store.HoldsAsync(10, CancellationToken.None), Is.Empty);
    }

    [Test]
    public async Task A_held_line_is_not_decided_on_without_a_reason()
    {
        var hold = await HeldAsync();
        Assert.That(await bench.Operations.RefuseHoldsAsync([hold.Id], "piet", " ", CancellationToken.None), Is.EqualTo(new[] { HoldOutcome.ReasonMissing }));
        await AssertNothingWasDoneAsync();
        Assert.That((await bench.Store.HoldsAsync(10, CancellationToken.None)).Single().Decision, Is.Null);
    }

    /// <summary>A declaration of one line that a rule holds.</summary>
    private async Task<HeldLine> HeldAsync()
    {
        var regel = new PrestatieXml();
        bench.Holds.Add(regel.ReferentieNummer);
        await bench.PushAsync(Berichten.Toewijzing(), Berichten.Start(), Berichten.Declaratie(regel));
        await bench.DrainAsync(Keten.Stroom);
        woken.Streams.Clear();
        return (await bench.Store.HoldsAsync(10, CancellationToken.None)).Single();
    }

    private async Task<IEnumerable<string>> AnswersAsync() =>
        (await bench.Store.ListAsync([Keten.Aanbieder], new MailboxFilter(), 100, CancellationToken.None))
            .Where(item => item.Envelope.AlsAntwoordOp is not null).Select(item => item.Soort.Naam);

    private async Task<long> StuckAsync()
    {
        bench.Throws.Add("GIF");
        await bench.PushAsync(Verzoek(EersteAanbieder) with { Identificatie = "GIF" });
        await bench.DrainAsync(EersteStroom);
        woken.Streams.Clear();
        return (await bench.StuckAsync()).Id;
    }

    private async Task AssertNothingWasDoneAsync()
    {
        Assert.That(await AuditAsync(), Is.Empty);
        Assert.That(woken.Streams, Is.Empty);
        Assert.That(acts, Is.Empty);
    }

    /// <summary>Latest first.</summary>
    private async Task<IEnumerable<(string What, string Who, long? MessageId, string? Subject, string? Reason)>> AuditAsync() =>
        (await bench.Store.AuditAsync(10, CancellationToken.None)).Select(row => (row.What, row.Who, row.MessageId, row.Subject, row.Reason));
}
