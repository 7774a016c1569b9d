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
        var endpoints = host.Endpoints.ToList();

        Assert.That(endpoints, Has.Count.EqualTo(6), "push, list, search, payload, confirm and status");
        foreach (var (method, path) in endpoints)
        {
            Assert.That((await host.SendAsync(method, path, party: null)).Status, Is.EqualTo(401), $"{method} {path}");
            Assert.That((await host.SendAsync(method, path)).Status, Is.Not.EqualTo(401), $"{method} {path}, by a party");
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
    public async Task A_message_of_a_provider_that_is_not_known_is_refused()
    {
        await AddAsync(PartiesInMemory.Gemeente(Keten.Gemeente));

        await AssertRefusedAsync("This hub does not know that provider.");
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
            Assert.That(reply.Detail, Is.EqualTo(detail));
            Assert.That((await host.Store.FiguresAsync(CancellationToken.None)).Waiting, Is.Zero);
        });
    }

    private async Task AddAsync(params Party[] parties)
    {
        foreach (var party in parties)
            await host.Operations.SavePartyAsync(party, "piet", CancellationToken.None);
    }
}
