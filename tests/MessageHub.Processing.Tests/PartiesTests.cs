using MessageHub.Istandaarden.Standards;
using MessageHub.Processing.Ports;
using MessageHub.Testing;
using Microsoft.Extensions.Time.Testing;

namespace MessageHub.Processing.Tests;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public class PartiesTests
{
    private static readonly Routing Start = new(IJw32.JW305, Keten.Aanbieder, Keten.Gemeente, "A1");
    private static readonly Act Act = new(DateTimeOffset.UnixEpoch, "piet", null);

    private readonly FakeTimeProvider time = new();
    private readonly PartyOptions options = new() { AdmitUnknown = false };
    private PartiesInMemory registry = new(PartiesInMemory.Gemeente(Keten.Gemeente), PartiesInMemory.Aanbieder(Keten.Aanbieder));
    private Parties? parties;

    private Parties Parties => parties ??= new Parties(registry, options, time);

    [Test]
    public async Task A_message_between_a_served_municipality_and_a_known_provider_is_taken() => Assert.That(await RefusalAsync(Start), Is.Null);

    [Test]
    public async Task The_message_of_a_municipality_is_held_to_the_same() => Assert.Multiple(async () =>
    {
        Assert.That(await RefusalAsync(new Routing(IJw32.JW301, Keten.Gemeente, Keten.Aanbieder, "A1")), Is.Null);
        Assert.That(await RefusalAsync(new Routing(IJw32.JW301, "0363", Keten.Aanbieder, "A1")), Is.EqualTo(PartyRefusal.GemeenteNotServed));
        Assert.That(await RefusalAsync(new Routing(IJw32.JW301, Keten.Gemeente, "42420009", "A1")), Is.EqualTo(PartyRefusal.AanbiederUnknown));
    });

    [Test]
    public async Task A_municipality_that_is_not_known_is_refused() =>
        Assert.That(await RefusalAsync(Start with { Ontvanger = "0363" }), Is.EqualTo(PartyRefusal.GemeenteNotServed));

    [Test]
    public async Task A_municipality_that_is_known_but_not_served_is_refused()
    {
        registry = new(PartiesInMemory.Gemeente(Keten.Gemeente) with { IsServed = false }, PartiesInMemory.Aanbieder(Keten.Aanbieder));

        Assert.That(await RefusalAsync(Start), Is.EqualTo(PartyRefusal.GemeenteNotServed));
    }

    [Test]
    public async Task A_provider_that_is_not_known_is_refused() =>
        Assert.That(await RefusalAsync(Start with { Afzender = "42420009" }), Is.EqualTo(PartyRefusal.AanbiederUnknown));

    [Test]
    public async Task Unknown_parties_are_admitted_where_the_setting_says_so()
    {
        options.AdmitUnknown = true;

        Assert.Multiple(async () =>
        {
            Assert.That(await RefusalAsync(new Routing(IJw32.JW305, "42420009", "0363", "A1")), Is.Null);
            Assert.That(await FindAsync("0363"), Has.Property("IsServed").True.And.Property("Route").EqualTo(DeliveryRoute.Mailbox));
            Assert.That(await FindAsync("42420009"), Has.Property("IsServed").False.And.Property("Route").EqualTo(DeliveryRoute.Mailbox));
            Assert.That(await FindAsync("36"), Is.Null, "that is no code of a party");
        });
    }

    [Test]
    public async Task A_municipality_that_is_known_and_not_served_is_refused_also_where_unknown_ones_are_admitted()
    {
        options.AdmitUnknown = true;
        registry = new(PartiesInMemory.Gemeente(Keten.Gemeente) with { IsServed = false });

        Assert.That(await RefusalAsync(Start), Is.EqualTo(PartyRefusal.GemeenteNotServed));
    }

    [Test]
    public async Task Parties_that_are_published_to_are_those_of_that_route()
    {
        registry = new(PartiesInMemory.Aanbieder("42420001", DeliveryRoute.Published), PartiesInMemory.Aanbieder("42420002"));

        Assert.That(await Parties.PublishedAsync(CancellationToken.None), Is.EqualTo(new[] { "42420001" }));
    }

    [Test]
    public async Task A_change_takes_effect_after_the_refresh_and_not_before()
    {
        options.RefreshSeconds = 20;
        Assert.That(await FindAsync("42420009"), Is.Null);
        await registry.SaveAsync(PartiesInMemory.Aanbieder("42420009"), Act, CancellationToken.None);
        await registry.RemoveAsync(Keten.Aanbieder, Act, CancellationToken.None);

        time.Advance(TimeSpan.FromSeconds(19));
        var before = (await FindAsync("42420009"), await FindAsync(Keten.Aanbieder));
        var listsBefore = registry.Lists;
        time.Advance(TimeSpan.FromSeconds(1));
        var after = (await FindAsync("42420009"), await FindAsync(Keten.Aanbieder));

        Assert.Multiple(() =>
        {
            Assert.That((before.Item1, before.Item2?.Code), Is.EqualTo(((Party?)null, Keten.Aanbieder)));
            Assert.That(listsBefore, Is.EqualTo(1), "no question to the store per message");
            Assert.That((after.Item1?.Code, after.Item2), Is.EqualTo(("42420009", (Party?)null)));
        });
    }

    [Test]
    public async Task While_the_store_is_away_what_was_read_last_holds_and_the_store_is_asked_once_per_refresh()
    {
        options.RefreshSeconds = 20;
        Assert.That(await FindAsync(Keten.Aanbieder), Is.Not.Null);
        registry.BeforeEach = () => throw new StoreUnavailableException(StoreFault.Unreachable);
        time.Advance(TimeSpan.FromSeconds(21));

        for (var i = 0; i < 10; i++)
            Assert.That(await RefusalAsync(Start), Is.Null);
        Assert.That(registry.Lists, Is.EqualTo(2), "whoever pushes meanwhile does not wait for the store's time-out once more");

        registry.BeforeEach = null;
        await registry.RemoveAsync(Keten.Aanbieder, Act, CancellationToken.None);
        time.Advance(TimeSpan.FromSeconds(21));
        Assert.That(await RefusalAsync(Start), Is.EqualTo(PartyRefusal.AanbiederUnknown), "the store is back");
    }

    [Test]
    public async Task A_registry_that_was_never_read_is_an_outage_until_it_can_be()
    {
        registry.BeforeEach = () => throw new StoreUnavailableException(StoreFault.LoginFailed);
        Assert.That(() => RefusalAsync(Start), Throws.InstanceOf<StoreUnavailableException>());

        registry.BeforeEach = null;

        Assert.That(await RefusalAsync(Start), Is.Null);
    }

    private async Task<PartyRefusal?> RefusalAsync(Routing routing) => await Parties.RefusalAsync(routing, CancellationToken.None);

    private async Task<Party?> FindAsync(string code) => await Parties.FindAsync(code, CancellationToken.None);
}
