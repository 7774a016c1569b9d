using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Tests;

/// <summary>iJw and iWmo between the same parties, about the same BSN, with the same numbers: neither sees the other's.</summary>
public abstract partial class MessageStoreContract
{
    private static readonly Stroom Wmo = Samples.Stroom with { Standaard = IWmo32.Standaard.Naam };

    private static readonly Verzoek Zelfde = new(Samples.Bsn, VerzoekSoort.Toewijzing, "REF-9", VerzoekStatus.Ingediend);

    private static DossierWijziging[] VanAlles() =>
    [
        new ToewijzingGewijzigd(Samples.Toewijzing(1), null), new StartGemeld(Samples.Start()), new StopGemeld(Samples.Stop()), new VerzoekGewijzigd(Zelfde, null),
        new DeclaratieVerwerkt(Samples.Declaratie("D1")), new PrestatieVerwerkt(Samples.Prestatie("P1", 1)),
        new PrestatieVerwerkt(Samples.Prestatie("P2", 1, crediteert: "P1")),
    ];

    private static BerichtSleutel Zelfde305(Standaard standaard) => new(standaard[305].Sleutel, Samples.Stroom.Aanbieder, "SAME");

    private static DossierSleutels AllesVan(Standaard standaard) =>
        Samples.Sleutels([Samples.Bsn], [1], ["P1", "P2"], ["D1"], ["REF-9"], [Zelfde305(standaard)]);

    [Test]
    public async Task What_iWmo_knows_iJw_does_not_and_the_same_numbers_are_free_there()
    {
        await ProcessAsync(message => Samples.Judged(message, VanAlles()), Samples.Message(Wmo, id: "SAME"));

        var jw = await LoadAsync(AllesVan(IJw32.Standaard));
        Assert.Multiple(() =>
        {
            Assert.That(jw.IsOntvangen(Zelfde305(IJw32.Standaard)), Is.False, "TR056");
            Assert.That(jw.IsElders(1), Is.False, "TR332");
            Assert.That(jw.IsClientBekend(Samples.Bsn), Is.False, "TR304");
            Assert.That(jw.Toewijzing(1), Is.Null);
            Assert.That(jw.Starts(Samples.Bsn), Is.Empty);
            Assert.That(jw.Stops(Samples.Bsn), Is.Empty);
            Assert.That(jw.Verzoek("REF-9"), Is.Null, "TR347");
            Assert.That(jw.Declaratie("D1"), Is.Null, "TR333");
            Assert.That(jw.LaatsteDeclaratiePeriode, Is.Null, "TR318");
            Assert.That(jw.Prestatie("P1"), Is.Null, "TR314");
            Assert.That(jw.IsGecrediteerd("P1"), Is.False, "TR390");
        });

        // What the keys of the database would refuse, had they left the standard out.
        await ProcessAsync(message => Samples.Judged(message, VanAlles()), Samples.Message(id: "SAME"));
        foreach (var (standaard, stroom) in new[] { (IJw32.Standaard, Samples.Stroom), (IWmo32.Standaard, Wmo) })
        {
            var own = await LoadAsync(AllesVan(standaard), stroom);
            Assert.That(own.IsOntvangen(Zelfde305(standaard)), standaard.Naam);
            Assert.That((own.Toewijzing(1), own.IsElders(1)), Is.EqualTo((Samples.Toewijzing(1), false)), standaard.Naam);
            Assert.That(own.Prestatie("P1") is not null && own.IsGecrediteerd("P1") && own.Declaratie("D1") is not null, standaard.Naam);
        }
    }

    [Test]
    public async Task A_number_given_to_another_provider_is_taken_in_its_own_standard_only()
    {
        await ApplyAsync(AndereAanbieder with { Standaard = Wmo.Standaard }, new ToewijzingGewijzigd(Samples.Toewijzing(11), null));

        Assert.That((await LoadAsync(Samples.Sleutels(toewijzingen: [11]), Wmo)).IsElders(11));
        Assert.That((await LoadAsync(Samples.Sleutels(toewijzingen: [11]))).IsElders(11), Is.False);
        await ApplyAsync(new ToewijzingGewijzigd(Samples.Toewijzing(11), null));
    }

    [Test]
    public async Task A_receipt_that_refuses_takes_back_what_its_message_did_in_its_own_standard()
    {
        foreach (var stroom in new[] { Samples.Stroom, Wmo })
            await ProcessAsync(message => Samples.Judged(message, VanAlles()), Samples.Message(stroom, id: "SAME"));
        await ApplyAsync(Wmo, new BerichtAfgewezen(Zelfde305(IWmo32.Standaard), [1], ["REF-9"]));

        Assert.That((await LoadAsync(AllesVan(IWmo32.Standaard), Wmo)).Toewijzing(1), Is.Null);
        Assert.That((await LoadAsync(AllesVan(IJw32.Standaard))).Toewijzing(1), Is.EqualTo(Samples.Toewijzing(1)));
        Assert.That((await LoadAsync(AllesVan(IJw32.Standaard))).Verzoek("REF-9"), Is.EqualTo(Zelfde));
    }

    [Test]
    public async Task Their_streams_are_claimed_apart_and_one_mailbox_has_both()
    {
        var (jw, wmo) = (Envelope(), Envelope());
        await SendAsync(Samples.Message(id: "J"), jw, judged => judged with { ForwardTo = "0344" });
        await SendAsync(Samples.Message(Wmo, id: "W"), wmo, judged => judged with { ForwardTo = "0344" });

        var all = await store.ListAsync("0344", All, 10, default);
        Assert.That(all.Select(item => item.Soort), Is.EqualTo(new[] { IJw32.JW305, IWmo32.Standaard[305] }));
        Assert.That((await store.ListAsync("0344", new([IWmo32.Standaard[305]]), 10, default)).Select(item => item.Soort.Naam), Is.EqualTo(new[] { "WMO305" }));

        await AddAsync(Samples.Message(), Samples.Message(Wmo));
        var claim = await ClaimAsync();
        var other = await ClaimAsync(Wmo, Bob);
        Assert.That((await store.WaitingAsync(claim, 10, default)).Single().Routing.Soort, Is.EqualTo(IJw32.JW305));
        Assert.That((await store.WaitingAsync(other, 10, default)).Single().Routing.Soort, Is.EqualTo(IWmo32.Standaard[305]));
    }
}
