using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Tests;

/// <summary>What receipts take back, stored and loaded.</summary>
public abstract partial class MessageStoreContract
{
    private static BerichtSleutel SleutelVan(string identificatie) => new(IJw32.JW301.Sleutel, Samples.Stroom.Gemeente, identificatie);

    /// <summary>One batch of messages with these effects, each under its Identificatie.</summary>
    private async Task StoreAsync(params (string Identificatie, DossierWijziging[] Wijzigingen)[] berichten)
    {
        var effects = berichten.ToDictionary(bericht => bericht.Identificatie, bericht => bericht.Wijzigingen);
        await ProcessAsync(
            message => Samples.Judged(message, effects[message.Routing.Identificatie]),
            [.. berichten.Select(bericht => Samples.Message(soort: IJw32.JW301, id: bericht.Identificatie))]);
    }

    /// <summary>The dossier as a receipt that refuses these messages sees it.</summary>
    private Task<Dossier> LoadAfgewezenAsync(params string[] identificaties)
    {
        var sleutels = new DossierSleutels();
        sleutels.AfgewezenBerichten.UnionWith(identificaties.Select(SleutelVan));
        return LoadAsync(sleutels);
    }

    private static Toewijzing Versie(int dag, long budget = 1) => Samples.KaleToewijzing(1) with { Toewijzingsdatum = new(2026, 1, dag), Budget = budget };

    [Test]
    public async Task The_version_beneath_a_refused_one_stands_again()
    {
        await StoreAsync(("T1", [new ToewijzingGewijzigd(Versie(1), null)]));
        await StoreAsync(("T2", [new ToewijzingGewijzigd(Versie(2), Versie(1))]));
        await StoreAsync(("R2", [new BerichtAfgewezen(SleutelVan("T2"), [1], [])]));

        Assert.That((await LoadAsync(PerClient)).Toewijzing(1), Is.EqualTo(Versie(1)));
        Assert.That((await CountAsync("Toewijzing"), await CountAsync("EerdereToewijzing")), Is.EqualTo((1, 0)));

        await StoreAsync(("R1", [new BerichtAfgewezen(SleutelVan("T1"), [1], [])]));
        Assert.That((await LoadAsync(PerClient)).Toewijzing(1), Is.Null);
    }

    [Test]
    public async Task A_refused_message_is_known_by_all_that_it_touched_and_what_lies_beneath()
    {
        var verzoek = new Verzoek(Samples.Bsn, VerzoekSoort.Toewijzing, "REF-1", VerzoekStatus.Ingediend);
        await StoreAsync(("V1", [new VerzoekGewijzigd(verzoek, null)]), ("T1", [new ToewijzingGewijzigd(Versie(1), null)]));
        await StoreAsync(
            ("T2", [new ToewijzingGewijzigd(Versie(2), Versie(1)), new VerzoekGewijzigd(verzoek with { Status = VerzoekStatus.Gehonoreerd }, verzoek)]),
            ("S1", [new StartGemeld(Samples.Start(nummer: 1))]), ("D1", [new PrestatieVerwerkt(Samples.Prestatie("P1", toewijzing: 1))]));

        var dossier = await LoadAfgewezenAsync("T2");

        Assert.Multiple(() =>
        {
            Assert.That(dossier.UitwerkingVan(SleutelVan("T2")).Toewijzingen, Is.EqualTo(new[] { Versie(2) }));
            Assert.That(dossier.UitwerkingVan(SleutelVan("T2")).Verzoeken, Is.EqualTo(new[] { "REF-1" }));
            Assert.That(dossier.HeeftAndereVersie(1, SleutelVan("T2")), Is.True);
            Assert.That(dossier.Starts(Samples.Bsn), Has.Count.EqualTo(1), "what was built on it");
            Assert.That(dossier.Stand(1).AantalDebet, Is.EqualTo(1), "what was granted on it");
        });
        dossier.Apply(new BerichtAfgewezen(SleutelVan("T2"), [1], ["REF-1"]));
        Assert.That((dossier.Toewijzing(1), dossier.Verzoek("REF-1")), Is.EqualTo((Versie(1), verzoek)));
    }

    [Test]
    public async Task A_message_that_never_came_in_did_nothing()
    {
        await StoreAsync(("T1", [new ToewijzingGewijzigd(Versie(1), null)]));
        Assert.That((await LoadAfgewezenAsync("T9")).UitwerkingVan(SleutelVan("T9")).IsLeeg, Is.True);
        await StoreAsync(("R9", [new BerichtAfgewezen(SleutelVan("T9"), [1], [])]));
        Assert.That((await LoadAsync(PerClient)).Toewijzing(1), Is.EqualTo(Versie(1)));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_number_of_which_nothing_stands_can_be_given_to_another_provider(bool inOneBatch)
    {
        (string, DossierWijziging[])[] berichten =
            [("T1", [new ToewijzingGewijzigd(Versie(1), null)]), ("R1", [new BerichtAfgewezen(SleutelVan("T1"), [1], [])])];
        foreach (var batch in inOneBatch ? [berichten] : berichten.Select(bericht => new[] { bericht }))
            await StoreAsync(batch);

        await ApplyAsync(AndereAanbieder, new ToewijzingGewijzigd(Versie(1), null));
        Assert.That((await LoadAsync(Samples.Sleutels(toewijzingen: [1]))).IsElders(1), Is.True);
    }

    [Test]
    public async Task A_number_that_is_given_out_again_in_the_same_batch_stays_taken()
    {
        var ander = Versie(3) with { Bsn = Samples.AndereBsn };
        await StoreAsync(
            ("T1", [new ToewijzingGewijzigd(Versie(1), null)]), ("R1", [new BerichtAfgewezen(SleutelVan("T1"), [1], [])]),
            ("T2", [new ToewijzingGewijzigd(ander, null)]));

        Assert.That((await LoadAsync(Samples.Sleutels(toewijzingen: [1]))).Toewijzing(1), Is.EqualTo(ander));
        Assert.That((await LoadAsync(Samples.Sleutels(toewijzingen: [1]), AndereAanbieder)).IsElders(1), Is.True);
    }

    /// <summary>Whatever was stored in whatever batches, a dossier comes back as one that saw it all happen.</summary>
    [Test]
    public async Task What_receipts_take_back_means_what_it_means_in_memory([Range(1, 12)] int seed)
    {
        var random = new Random(seed);
        var expected = new Dossier();
        var heen = new List<string>();
        for (var (batch, next) = (0, 0); batch < 8; batch++)
        {
            var stored = new List<(string, DossierWijziging[])>();
            for (var i = random.Next(1, 5); i > 0; i--)
            {
                var (id, mark) = ($"M{seed}-{next++}", expected.Wijzigingen.Count);
                if (random.Next(3) == 0 && heen.Count > 0)
                {
                    Refuse(expected, SleutelVan(heen[random.Next(heen.Count)]), SleutelVan(id));
                }
                else
                {
                    DoSomething(expected, random, SleutelVan(id));
                    heen.Add(id);
                }

                stored.Add((id, [.. expected.WijzigingenSince(mark)]));
            }

            await StoreAsync([.. stored]);
            await AssertSameAsync(expected, heen);
        }
    }

    private static void Refuse(Dossier dossier, BerichtSleutel afgewezen, BerichtSleutel door)
    {
        var uitwerking = dossier.UitwerkingVan(afgewezen);
        dossier.Apply(new BerichtAfgewezen(afgewezen, [.. uitwerking.Toewijzingen.Select(versie => versie.ToewijzingNummer)], uitwerking.Verzoeken), door);
    }

    /// <summary>One message: an allocation, a step of a request, and a start and a stop sent or taken back.</summary>
    private static void DoSomething(Dossier dossier, Random random, BerichtSleutel door)
    {
        var nummer = random.Next(1, 4);
        var toewijzing = Samples.KaleToewijzing(nummer) with { Toewijzingsdatum = new(2026, 1, random.Next(1, 5)), Budget = random.Next(1000) };
        if (random.Next(2) == 0)
            dossier.Apply(new ToewijzingGewijzigd(toewijzing, dossier.Toewijzing(nummer)), door);

        var verzoek = new Verzoek(Samples.Bsn, VerzoekSoort.Wijziging, $"REF-{random.Next(1, 4)}", (VerzoekStatus)random.Next(4));
        if (random.Next(2) == 0)
            dossier.Apply(new VerzoekGewijzigd(verzoek, dossier.Verzoek(verzoek.ReferentieAanbieder)), door);

        var (start, stop) = (Samples.Start(nummer: nummer), Samples.Stop(nummer: nummer));
        if (random.Next(2) == 0)
            dossier.Apply(dossier.Starts(Samples.Bsn).Contains(start) ? new StartVerwijderd(start) : new StartGemeld(start), door);
        if (random.Next(2) == 0)
            dossier.Apply(dossier.Stops(Samples.Bsn).Contains(stop) ? new StopVerwijderd(stop) : new StopGemeld(stop), door);
    }

    private async Task AssertSameAsync(Dossier expected, List<string> heen)
    {
        foreach (var actual in new[] { await LoadAsync(PerClient), await LoadAfgewezenAsync([.. heen]) })
        {
            Assert.That(actual.Toewijzingen(Samples.Bsn), Is.EquivalentTo(expected.Toewijzingen(Samples.Bsn)));
            Assert.That(actual.Verzoeken(Samples.Bsn), Is.EquivalentTo(expected.Verzoeken(Samples.Bsn)));
            Assert.That(actual.Starts(Samples.Bsn), Is.EquivalentTo(expected.Starts(Samples.Bsn)));
            Assert.That(actual.Stops(Samples.Bsn), Is.EquivalentTo(expected.Stops(Samples.Bsn)));
        }

        var afgewezen = await LoadAfgewezenAsync([.. heen]);
        foreach (var sleutel in heen.Select(SleutelVan))
            Assert.That(Text(afgewezen.UitwerkingVan(sleutel)), Is.EqualTo(Text(expected.UitwerkingVan(sleutel))));

        static string Text(Uitwerking uitwerking) => string.Join('\n',
        [
            .. uitwerking.Toewijzingen.Select(versie => $"{versie}").Order(), .. uitwerking.Verzoeken.Order(),
            .. uitwerking.Starts.Gemeld.Select(start => $"+{start}").Order(), .. uitwerking.Starts.Verwijderd.Select(start => $"-{start}").Order(),
            .. uitwerking.Stops.Gemeld.Select(stop => $"+{stop}").Order(), .. uitwerking.Stops.Verwijderd.Select(stop => $"-{stop}").Order(),
        ]);
    }
}
