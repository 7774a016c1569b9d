using System.Text;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Schemas;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing.Ports;
using MessageHub.Testing;
using static MessageHub.Testing.Berichten;

namespace MessageHub.Processing.Tests;

/// <summary>The queue carries messages of every standard; which one is theirs, their namespace tells.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class RawIntakeStandaardTests
{
    private readonly JournalInMemory journal = new();
    private readonly WokenStreams woken = new();
    private readonly HubMeters meters = new(TimeProvider.System);

    [TearDown]
    public void TearDown() => meters.Dispose();

    [Test]
    public async Task Messages_of_each_standard_wake_a_stream_of_their_own()
    {
        var outcomes = await AcceptAsync(
            [.. Standaarden.Ondersteund.Alle.Select(standaard => new RawDelivery((Start() with { Standaard = standaard, Identificatie = "S1" }).ToBytes(), null, false))]);

        Assert.That(outcomes, Has.All.EqualTo(new RawIntakeOutcome.Accepted(IsDouble: false)));
        Assert.That(journal.Journal.Select(row => row.Routing!.Soort.Naam), Is.EqualTo(new[] { "JW305", "WMO305" }));
        Assert.That(woken.Streams, Is.EquivalentTo(new[] { Keten.Stroom with { Standaard = "iJw" }, Keten.Stroom with { Standaard = "iWmo" } }));
    }

    [TestCase("ijw/3_0/jw305")]
    [TestCase("ijw/3_1/jw305")]
    [TestCase("iwmo/3_0/wmo305")]
    [TestCase("iwmo/3_1/wmo305")]
    [TestCase("iwmo/3_2/jw305")]
    [TestCase("ijw/3_2/wmo305")]
    public async Task A_message_of_another_release_is_refused(string schema)
    {
        var xml = Start().ToText().Replace("ijw/3_2/jw305", schema, StringComparison.Ordinal);

        Assert.That((await AcceptAsync(new RawDelivery(Encoding.UTF8.GetBytes(xml), null, false)))[0], Is.EqualTo(new RawIntakeOutcome.Refused(RefusalReasons.UnknownMessageType)));
        Assert.That(journal.Journal, Is.Empty);
    }

    private async Task<IReadOnlyList<RawIntakeOutcome>> AcceptAsync(params RawDelivery[] deliveries)
    {
        var registry = new PartiesInMemory(PartiesInMemory.Gemeente(Keten.Gemeente), PartiesInMemory.Aanbieder(Keten.Aanbieder));
        var parties = new Parties(registry, new PartyOptions { AdmitUnknown = false }, TimeProvider.System);
        return await new RawIntake(journal, parties, new MessageReader(BerichtSchemas.Embedded), new IntakePolicy(), woken, meters, TimeProvider.System)
            .AcceptAsync(deliveries, CancellationToken.None);
    }
}
