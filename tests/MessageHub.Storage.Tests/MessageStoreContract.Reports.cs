using MessageHub.Agreements.Figures;
using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Tests;

/// <summary>What reports count, on small cases. Messages of these tests come in on 21 November 2026.</summary>
public abstract partial class MessageStoreContract
{
    private static readonly ReportScope Jaar2026 = new(new(2026, 1, 1), new(2026, 12, 31));

    [Test]
    public async Task In_an_empty_store_every_report_is_empty()
    {
        Assert.That(await store.WachttijdAsync(Jaar2026, default), Is.Empty);
        Assert.That(await store.StarttijdAsync(Jaar2026, default), Is.Empty);
        Assert.That(await store.UitvalAsync(Jaar2026, default), Is.Empty);
        Assert.That(await store.TijdigheidAsync(Jaar2026, default), Is.Empty);
        Assert.That(await store.BetaalbaarAsync(Jaar2026, default), Is.Empty);
        Assert.That(await store.VerantwoordingAsync(Jaar2026, default), Is.Empty);
        Assert.That(await store.ProductieAsync(Jaar2026, default), Is.Empty);
        Assert.That(await store.AangehoudenAsync(Jaar2026, default), Is.Empty);
    }

    [Test]
    public async Task Waits_are_from_the_receipt_for_the_first_order_or_from_the_request_to_the_first_start()
    {
        // 11: ordered, a receipt came. 12: on request. 13: no receipt. 14: not started.
        await ProcessAsync(message => Samples.Judged(message, Gewijzigd(Toewijzing(11))), Samples.Message(soort: IJw32.JW301, id: "T1"));
        await ProcessAsync(message => Samples.Judged(message, new ToewijzingGewijzigd(Toewijzing(11) with { Einddatum = null }, Toewijzing(11))), Samples.Message(soort: IJw32.JW301, id: "T2"));
        await ProcessAsync(
            message => Samples.Judged(message) with { Answers = new BerichtSleutel(IJw32.JW301.Sleutel, "0344", "T1") },
            Samples.Message(soort: IJw32.JW302, id: "T1") with { ReceivedAt = Samples.Nu.AddDays(2) });
        await ApplyAsync(new VerzoekGewijzigd(new Verzoek(Samples.Bsn, VerzoekSoort.Toewijzing, "REF-9", VerzoekStatus.Ingediend), null) { GevraagdVanaf = new(2026, 3, 1) });
        await ApplyAsync(
            Gewijzigd(Toewijzing(12) with { ReferentieAanbieder = "REF-9" }), Gewijzigd(Toewijzing(13)), Gewijzigd(Toewijzing(14)),
            Begin(11, 12, 5), Begin(11, 12, 1), Begin(12, 12, 3), Begin(13, 12, 3));

        Assert.That((await store.WachttijdAsync(Jaar2026, default)).OrderBy(groep => groep.Begin), Is.EqualTo(new[]
        {
            new Wachttijdgroep("12345678", new(2026, 11, 23), new(2026, 12, 1), 1), new Wachttijdgroep("12345678", new(2026, 11, 21), new(2026, 12, 3), 1),
        }));
        Assert.That((await store.StarttijdAsync(Jaar2026, default)).OrderBy(groep => groep.Begin), Is.EqualTo(new[]
        {
            new Startgroep("12345678", new(2026, 11, 21), null, 1), new Startgroep("12345678", new(2026, 11, 21), new(2026, 12, 1), 1),
            new Startgroep("12345678", new(2026, 11, 21), new(2026, 12, 3), 2),
        }));
        Assert.That(await store.WachttijdAsync(Jaar2026 with { Van = new(2026, 12, 2) }, default), Has.Count.EqualTo(1), "by Begindatum");
        Assert.That(await store.StarttijdAsync(Jaar2026 with { Van = new(2026, 11, 22) }, default), Is.Empty, "by the day of the order");
        await AssertScopedAsync(store.WachttijdAsync);
        await AssertScopedAsync(store.StarttijdAsync);
    }

    [Test]
    public async Task Stops_for_good_are_counted_by_day_and_reason_unless_taken_back()
    {
        await ApplyAsync(
            new StopGemeld(Einde("02", 4, 1)), new StopGemeld(Einde("02", 4, 1) with { Bsn = Samples.AndereBsn }), new StopGemeld(Einde("20", 4, 1)), new StopGemeld(Einde("31", 4, 2)));
        await ApplyAsync(new StopVerwijderd(Einde("31", 4, 2)));
        Assert.That(await store.UitvalAsync(Jaar2026, default), Is.EqualTo(new[] { new Uitvalgroep("12345678", new(2026, 4, 1), "02", 2) }));
        Assert.That(await store.UitvalAsync(Jaar2026 with { TotEnMet = new(2026, 3, 31) }, default), Is.Empty);
        await AssertScopedAsync(store.UitvalAsync);
    }

    [Test]
    public async Task Granted_lines_are_counted_and_added_up_and_credits_taken_off()
    {
        await ApplyAsync(
            new PrestatieVerwerkt(Samples.Prestatie("P1")), new PrestatieVerwerkt(Samples.Prestatie("P2", bsn: Samples.AndereBsn)),
            new PrestatieVerwerkt(Samples.Prestatie("P3", toegekend: false)), Held("P4"), new RegelAangehouden("P4", ["RM3-21"], [], null),
            Held("P5"), new RegelAangehouden("P5", ["RV10-1"], [], null));
        var bericht = await ScalarAsync<long>(store, "SELECT MAX(Id) FROM Bericht");
        await ApplyAsync(new PrestatieVerwerkt(Samples.Prestatie("C2", crediteert: "P2", bsn: Samples.AndereBsn)));

        Assert.Multiple(async () =>
        {
            Assert.That(await store.TijdigheidAsync(Jaar2026, default), Is.EqualTo(new[] { new Tijdigheidgroep("12345678", new(2026, 11, 30), new(2026, 11, 21), 2, 19_000) }));
            Assert.That((await store.BetaalbaarAsync(Jaar2026, default)).OrderBy(groep => groep.Bericht), Is.EqualTo(new[]
            {
                new Betaalgroep("0344", "12345678", bericht, new(2026, 11, 21), 2, 19_000), new Betaalgroep("0344", "12345678", bericht + 1, new(2026, 11, 21), 1, -9_500),
            }));
            Assert.That(
                await store.VerantwoordingAsync(Jaar2026, default),
                Is.EqualTo(new[] { new Productieverantwoording("0344", "12345678", 2026, "45", "45A04", "04", 1, 10, 9_500) }), "who was credited is no client");
            Assert.That((await store.ProductieAsync(Jaar2026, default)).Sum(regel => regel.Bedrag), Is.EqualTo(9_500));
            Assert.That(await store.AangehoudenAsync(Jaar2026, default), Is.EqualTo(new[] { new Productieregel("12345678", 2026, "45", "45A04", new(2026, 11, 30), 9_500) }));
            Assert.That(await store.VerantwoordingAsync(Jaar2026 with { TotEnMet = new(2026, 11, 29) }, default), Is.Empty, "by the end of the ProductPeriode");
            Assert.That(await store.BetaalbaarAsync(Jaar2026 with { Van = new(2026, 11, 22) }, default), Is.Empty, "by the day on which it came in");
        });
        await AssertScopedAsync(store.TijdigheidAsync);
        await AssertScopedAsync(store.BetaalbaarAsync);
        await AssertScopedAsync(store.VerantwoordingAsync);
        await AssertScopedAsync(store.ProductieAsync);
    }

    /// <summary>All that is there is of one municipality and one provider.</summary>
    private static async Task AssertScopedAsync<T>(Func<ReportScope, CancellationToken, Task<IReadOnlyList<T>>> report)
    {
        var all = await report(Jaar2026, default);
        Assert.That(all, Is.Not.Empty);
        Assert.That(await report(Jaar2026 with { Gemeente = "0344", Aanbieder = "12345678" }, default), Is.EquivalentTo(all));
        Assert.That(await report(Jaar2026 with { Gemeente = "0363" }, default), Is.Empty);
        Assert.That(await report(Jaar2026 with { Aanbieder = "87654321" }, default), Is.Empty);
        Assert.That(await report(new(new(2025, 1, 1), new(2025, 12, 31)), default), Is.Empty);
    }

    private static StartGemeld Begin(long nummer, int maand, int dag) => new(new Start(Samples.Bsn, new StartSleutel(nummer, "45", "45A04", new(2026, maand, dag)), null));

    private static Stop Einde(string reden, int maand, int dag) => new(Samples.Bsn, new StopSleutel(11, "45", "45A04", new(2026, 1, 5), reden, new(2026, maand, dag)));
}
