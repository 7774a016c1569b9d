using System.Text;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Schemas;
using MessageHub.Processing.Ports;
using MessageHub.Testing;

namespace MessageHub.Processing.Tests;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class RawIntakeTests
{
    private static readonly MessageReader Reader = new(BerichtSchemas.Embedded);

    private readonly JournalInMemory journal = new();
    private readonly WokenStreams woken = new();
    private IntakePolicy policy = new();
    private readonly HubMeters meters = new(TimeProvider.System);

    /// <summary>Both parties of the kit's messages.</summary>
    private PartiesInMemory registry = new(PartiesInMemory.Gemeente(Keten.Gemeente), PartiesInMemory.Aanbieder(Keten.Aanbieder));

    [TearDown]
    public void TearDown() => meters.Dispose();

    private static byte[] Start() => Berichten.Start().ToBytes();

    [Test]
    public async Task A_message_is_journaled_untouched_and_its_stream_is_woken()
    {
        var body = Start();

        var outcome = await AcceptAsync(new RawDelivery(body, "a-1", false));

        Assert.That(outcome, Is.EqualTo(new RawIntakeOutcome.Accepted(IsDouble: false)));
        Assert.That(journal.Journal.Single().Body.ToArray(), Is.EqualTo(body));
        Assert.That(journal.Journal.Single().Envelope!.ReferentieId, Is.EqualTo("a-1"));
        Assert.That(woken.Streams, Is.EqualTo(new[] { Keten.Stroom }));
    }

    [Test]
    public async Task What_the_broker_delivers_again_is_journaled_once([Values("a-1", null)] string? messageId)
    {
        var body = Start();
        await AcceptAsync(new RawDelivery(body, messageId, false));

        var again = await AcceptAsync(new RawDelivery(body, messageId, true));

        Assert.That(again, Is.EqualTo(new RawIntakeOutcome.Accepted(IsDouble: true)));
        Assert.That(journal.Journal, Has.Count.EqualTo(1));
        Assert.That(woken.Streams, Has.Count.EqualTo(2), "the first may have been killed before its wake-up");
    }

    [Test]
    public async Task What_was_delivered_before_but_never_journaled_is_journaled_now([Values("a-1", null)] string? messageId)
    {
        var outcome = await AcceptAsync(new RawDelivery(Start(), messageId, true));

        Assert.That(outcome, Is.EqualTo(new RawIntakeOutcome.Accepted(IsDouble: false)));
        Assert.That(journal.Journal, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_publisher_that_repeats_its_message_id_after_a_lost_confirm_is_journaled_once()
    {
        var body = Start();
        await AcceptAsync(new RawDelivery(body, "a-1", false));
        await AcceptAsync(new RawDelivery(body, "a-1", false));

        Assert.That(journal.Journal, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Other_messages_with_a_message_id_that_was_used_before_are_not_lost()
    {
        await AcceptAsync(new RawDelivery(Start(), "1", false));
        await AcceptAsync(new RawDelivery(Start(), "1", false));

        Assert.That(journal.Journal, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_sender_that_sends_the_same_bytes_twice_without_a_message_id_is_left_to_TR056()
    {
        var body = Start();
        await AcceptAsync(new RawDelivery(body, null, false));
        var second = await AcceptAsync(new RawDelivery(body, null, false));
        await AcceptAsync(new RawDelivery(body, null, true));

        Assert.That(second, Is.EqualTo(new RawIntakeOutcome.Accepted(IsDouble: false)));
        Assert.That(journal.Journal, Has.Count.EqualTo(2), "the third is the broker's double of the second");
    }

    [TestCase("no xml", RefusalReasons.NotXml)]
    [TestCase("", RefusalReasons.NotXml)]
    [TestCase("<!DOCTYPE x [<!ENTITY e 'e'>]><x>&e;</x>", RefusalReasons.NotXml)]
    [TestCase("<Bericht xmlns='http://www.istandaarden.nl/ijw/3_1/jw305/schema'/>", RefusalReasons.UnknownMessageType)]
    [TestCase("<Bericht xmlns='http://www.istandaarden.nl/ijw/3_2/jw305/schema'/>", RefusalReasons.UnknownParty)]
    public async Task What_is_no_message_is_refused_with_a_word(string body, string reason)
    {
        var outcome = await AcceptAsync(new RawDelivery(Encoding.UTF8.GetBytes(body), "a-1", false));

        Assert.That(outcome, Is.EqualTo(new RawIntakeOutcome.Refused(reason)));
        Assert.That(journal.Journal, Is.Empty);
    }

    [Test]
    public async Task A_message_of_a_shape_that_is_not_taken_is_refused_before_it_is_parsed()
    {
        Assert.That(await AcceptAsync(StartWith(attributes: 33)), Is.EqualTo(new RawIntakeOutcome.Refused(RefusalReasons.NotXml)));
        Assert.That(await AcceptAsync(StartWith(attributes: 32)), Is.EqualTo(new RawIntakeOutcome.Accepted(IsDouble: false)));

        static RawDelivery StartWith(int attributes)
        {
            var tag = "<jw305:Header" + string.Concat(Enumerable.Range(0, attributes).Select(i => $" xmlns:n{i}='n'")) + ">";
            return new RawDelivery(Encoding.UTF8.GetBytes(Berichten.Start().ToText().Replace("<jw305:Header>", tag, StringComparison.Ordinal)), null, false);
        }
    }

    [Test]
    public async Task A_header_is_not_looked_for_without_end()
    {
        Assert.That(await AcceptAsync(StartAfter(elements: 5000)), Is.EqualTo(new RawIntakeOutcome.Refused(RefusalReasons.UnknownParty)));
        Assert.That(await AcceptAsync(StartAfter(elements: 500)), Is.EqualTo(new RawIntakeOutcome.Accepted(IsDouble: false)), "level 1 will say what they are");

        static RawDelivery StartAfter(int elements)
        {
            var before = string.Concat(Enumerable.Range(0, elements).Select(i => $"<a{i}/>"));
            return new RawDelivery(Encoding.UTF8.GetBytes(Berichten.Start().ToText().Replace("<jw305:Header>", before + "<jw305:Header>", StringComparison.Ordinal)), null, false);
        }
    }

    [TestCase("03<!-- -->84")]
    [TestCase("<![CDATA[03]]>84")]
    public async Task Comments_and_CDATA_in_the_header_do_no_harm(string ontvanger)
    {
        var xml = Berichten.Start().ToText().Replace($">{Keten.Gemeente}<", $">{ontvanger}<", StringComparison.Ordinal);

        Assert.That(await AcceptAsync(new RawDelivery(Encoding.UTF8.GetBytes(xml), null, false)), Is.EqualTo(new RawIntakeOutcome.Accepted(IsDouble: false)));
        Assert.That(woken.Streams, Is.EqualTo(new[] { Keten.Stroom }));
    }

    [Test]
    public async Task A_message_above_the_limit_is_refused_without_being_read()
    {
        var outcome = await AcceptAsync(new RawDelivery(new byte[MessageReader.DefaultMaximumSize + 1], null, false));
        var atTheLimit = await AcceptAsync(new RawDelivery(new byte[MessageReader.DefaultMaximumSize], null, false));

        Assert.That(outcome, Is.EqualTo(new RawIntakeOutcome.Refused(RefusalReasons.TooLarge)));
        Assert.That(atTheLimit, Is.EqualTo(new RawIntakeOutcome.Refused(RefusalReasons.NotXml)), "this one was read");
    }

    [Test]
    public async Task A_municipality_that_is_not_served_here_is_refused()
    {
        registry = new(PartiesInMemory.Gemeente("9999"), PartiesInMemory.Aanbieder(Keten.Aanbieder));

        await AssertRefusedAsync(RefusalReasons.UnknownParty);
    }

    [Test]
    public async Task A_municipality_that_is_known_but_not_served_here_is_refused()
    {
        registry = new(PartiesInMemory.Gemeente(Keten.Gemeente) with { IsServed = false }, PartiesInMemory.Aanbieder(Keten.Aanbieder));

        await AssertRefusedAsync(RefusalReasons.UnknownParty);
    }

    [Test]
    public async Task A_provider_that_is_not_known_here_is_refused()
    {
        registry = new(PartiesInMemory.Gemeente(Keten.Gemeente), PartiesInMemory.Aanbieder("42420001"));

        await AssertRefusedAsync(RefusalReasons.UnknownParty);
    }

    [Test]
    public void An_outage_of_the_store_is_thrown_and_not_a_refusal()
    {
        journal.BeforeEach = () => throw new StoreUnavailableException(StoreFault.Unreachable);

        Assert.That(() => AcceptAsync(new RawDelivery(Start(), null, false)), Throws.InstanceOf<StoreUnavailableException>());
    }

    [Test]
    public void A_registry_that_was_never_read_and_cannot_be_is_an_outage_and_not_a_refusal()
    {
        registry.BeforeEach = () => throw new StoreUnavailableException(StoreFault.Unreachable);

        Assert.That(() => AcceptAsync(new RawDelivery(Start(), null, false)), Throws.InstanceOf<StoreUnavailableException>());
        Assert.That(journal.Journal, Is.Empty);
    }

    private async Task AssertRefusedAsync(string reason)
    {
        var outcome = await AcceptAsync(new RawDelivery(Start(), null, false));

        Assert.That(outcome, Is.EqualTo(new RawIntakeOutcome.Refused(reason)));
        Assert.That(journal.Journal, Is.Empty);
        Assert.That(woken.Streams, Is.Empty);
    }

    [Test]
    public async Task On_an_environment_for_tests_people_who_may_exist_are_kept_out()
    {
        policy = new IntakePolicy(FictitiousPersonsOnly: true);
        var real = Berichten.Start() with { Bsn = "123456782" };

        Assert.That(await AcceptAsync(new RawDelivery(real.ToBytes(), null, false)), Is.EqualTo(new RawIntakeOutcome.Refused("not-fictitious")));
        Assert.That(await AcceptAsync(new RawDelivery(Berichten.Start().ToBytes(), null, false)), Is.EqualTo(new RawIntakeOutcome.Accepted(IsDouble: false)));
    }

    [Test]
    public async Task What_comes_together_is_journaled_in_one_commit_in_its_order()
    {
        var (first, second, third) = (Start(), Start(), Start());
        var commits = 0;
        journal.BeforeEach = () => commits++;

        var outcomes = await AcceptAsync(
            new RawDelivery(first, "1", false), new RawDelivery(Encoding.UTF8.GetBytes("no xml"), "2", false), new RawDelivery(second, "3", false),
            new RawDelivery(first, "1", true), new RawDelivery(third, "4", false));

        Assert.That(commits, Is.EqualTo(1));
        Assert.That(journal.Journal.Select(row => row.Body.ToArray()), Is.EqualTo(new[] { first, second, third }));
        Assert.That(outcomes, Is.EqualTo(new RawIntakeOutcome[]
        {
            new RawIntakeOutcome.Accepted(IsDouble: false), new RawIntakeOutcome.Refused(RefusalReasons.NotXml), new RawIntakeOutcome.Accepted(IsDouble: false),
            new RawIntakeOutcome.Accepted(IsDouble: true), new RawIntakeOutcome.Accepted(IsDouble: false),
        }));
        Assert.That(woken.Streams, Is.EqualTo(new[] { Keten.Stroom }));
    }

    [Test]
    public async Task What_was_sent_twice_without_a_message_id_keeps_its_place()
    {
        var (first, second) = (Start(), Start());
        await AcceptAsync(new RawDelivery(first, null, false));

        await AcceptAsync(new RawDelivery(first, null, false), new RawDelivery(second, "2", false));

        Assert.That(journal.Journal.Select(row => row.Body.ToArray()), Is.EqualTo(new[] { first, first, second }));
    }

    private async Task<RawIntakeOutcome> AcceptAsync(RawDelivery delivery) => (await AcceptAsync([delivery]))[0];

    private async Task<IReadOnlyList<RawIntakeOutcome>> AcceptAsync(params RawDelivery[] deliveries)
    {
        var parties = new Parties(registry, new PartyOptions { AdmitUnknown = false }, TimeProvider.System);
        return await new RawIntake(journal, parties, Reader, policy, woken, meters, TimeProvider.System).AcceptAsync(deliveries, CancellationToken.None);
    }
}
