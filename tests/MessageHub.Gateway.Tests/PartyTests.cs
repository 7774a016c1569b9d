using MessageHub.Processing.Ports;
using MessageHub.Testing;
using static MessageHub.Testing.Berichten;

namespace MessageHub.Gateway.Tests;

/// <summary>Who may call, and between whom messages are taken in.</summary>
public class PartyTests
{
    private GatewayHost host = null!;

    [SetUp]
    public async Task SetUp() => host = await GatewayHost.StartAsync(admitUnknown: false);

    [TearDown]
    public async Task TearDown() => await host.DisposeAsync();

    [Test]
    public async Task Every_address_is_closed_to_who_is_no_party()
    {
        await AddAsync(PartiesInMemory.Aanbieder(Keten.Aanbieder));
        var endpoints = host.Endpoints.ToList();

        Assert.That(endpoints, Has.Count.EqualTo(6), "push, list, search, payload, confirm and status");
        foreach (var (method, path) in endpoints)
        {
            Assert.That((await host.SendAsync(method, path, party: null)).Status, Is.EqualTo(403), $"{method} {path}");
            Assert.That((await host.SendAsync(method, path)).Status, Is.Not.EqualTo(403), $"{method} {path}, by a party");
        }
    }

    [Test]
    public async Task A_message_between_parties_of_the_registry_is_taken_in()
    {
        await AddAsync(PartiesInMemory.Gemeente(Keten.Gemeente), PartiesInMemory.Aanbieder(Keten.Aanbieder));

        Assert.That((await host.PushAsync(VerzoekOmToewijzing().ToBytes())).Status, Is.EqualTo(204));
    }

    [Test]
    public async Task A_message_for_a_municipality_that_is_not_served_is_refused()
    {
        await AddAsync(PartiesInMemory.Gemeente(Keten.Gemeente) with { IsServed = false }, PartiesInMemory.Aanbieder(Keten.Aanbieder));

        await AssertRefusedAsync("This hub does not take messages for that municipality.");
    }

    [Test]
    public async Task A_message_for_a_municipality_that_is_not_known_is_refused()
    {
        await AddAsync(PartiesInMemory.Aanbieder(Keten.Aanbieder));

        await AssertRefusedAsync("This hub does not take messages for that municipality.");
    }

    [Test]
    public async Task A_message_for_a_provider_that_is_not_known_is_refused()
    {
        await AddAsync(PartiesInMemory.Gemeente(Keten.Gemeente));

        var reply = await host.PushAsync(Toewijzing().ToBytes(), Metadata.OfToewijzing.ToString(), GatewayHost.Gemeente);

        Assert.Multiple(() =>
        {
            Assert.That(reply.Status, Is.EqualTo(422));
            Assert.That((reply.Code, reply.Errors), Is.EqualTo(("BRS04", "BRS04: Geadresseerde partij is niet aangesloten bij VECOZO|This hub does not know that provider.")));
        });
    }

    [Test]
    public async Task Who_takes_no_part_is_not_let_in()
    {
        await AddAsync(PartiesInMemory.Gemeente(Keten.Gemeente));

        Assert.That((await host.PushAsync(VerzoekOmToewijzing().ToBytes())).Status, Is.EqualTo(403));
    }

    [Test]
    public async Task A_party_that_sends_for_another_sends_fetches_confirms_and_asks_for_it_too()
    {
        const string Office = "42420009";
        await AddAsync(
            PartiesInMemory.Gemeente(Keten.Gemeente), PartiesInMemory.Aanbieder(Keten.Aanbieder), PartiesInMemory.Aanbieder(Office) with { SendsFor = [Keten.Aanbieder] });
        var metadata = new Metadata();
        var office = $"Instelling:{Office}";

        Assert.That((await host.PushAsync(VerzoekOmToewijzing().ToBytes(), metadata.ToString(), office)).Status, Is.EqualTo(204));
        await host.JudgeAsync();
        var item = (await host.GetAsync(GatewayHost.Pull, office)).Json.EnumerateArray().Single();
        var path = $"{GatewayHost.Pull}/{item.GetProperty("referentiegegevens").GetProperty("traceerId").GetGuid()}";

        Assert.Multiple(async () =>
        {
            Assert.That((await host.GetAsync($"{GatewayHost.Status}?traceerId={metadata.TraceerId}", office)).Json.GetArrayLength(), Is.GreaterThan(0));
            Assert.That((await host.GetAsync(path + "/payload", office)).Status, Is.EqualTo(200));
            Assert.That((await host.SendAsync(HttpMethod.Delete, path, office)).Status, Is.EqualTo(202));
        });
    }

    [Test]
    public async Task That_does_not_hold_the_other_way_round()
    {
        const string Office = "42420009";
        await AddAsync(
            PartiesInMemory.Gemeente(Keten.Gemeente), PartiesInMemory.Aanbieder(Keten.Aanbieder) with { SendsFor = [Office] }, PartiesInMemory.Aanbieder(Office));

        var reply = await host.PushAsync(VerzoekOmToewijzing().ToBytes(), party: $"Instelling:{Office}");

        Assert.That((reply.Status, reply.Code), Is.EqualTo((422, "BRS03")));
    }

    [Test]
    public async Task A_party_to_which_messages_are_published_can_fetch_them_too()
    {
        await AddAsync(PartiesInMemory.Gemeente(Keten.Gemeente), PartiesInMemory.Aanbieder(Keten.Aanbieder, DeliveryRoute.Published));
        await host.PushAsync(VerzoekOmToewijzing().ToBytes());
        await host.JudgeAsync();

        Assert.That((await host.GetAsync(GatewayHost.Pull)).Json.GetArrayLength(), Is.EqualTo(1), "so nothing is lost where there is no broker");
    }

    private async Task AssertRefusedAsync(string detail)
    {
        var reply = await host.PushAsync(VerzoekOmToewijzing().ToBytes());

        Assert.Multiple(async () =>
        {
            Assert.That(reply.Status, Is.EqualTo(422));
            Assert.That((reply.Code, reply.Errors), Is.EqualTo(("BRS04", $"BRS04: Geadresseerde partij is niet aangesloten bij VECOZO|{detail}")));
            Assert.That((await host.Store.FiguresAsync(CancellationToken.None)).Waiting, Is.Zero);
        });
    }

    private async Task AddAsync(params Party[] parties)
    {
        foreach (var party in parties)
            await host.Operations.SavePartyAsync(party, "piet", CancellationToken.None);
    }
}
