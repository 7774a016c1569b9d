using MessageHub.Istandaarden.Dossiers;
using Start = MessageHub.Istandaarden.Dossiers.Start;
using Stop = MessageHub.Istandaarden.Dossiers.Stop;
using Toewijzing = MessageHub.Istandaarden.Dossiers.Toewijzing;

namespace MessageHub.Istandaarden.Tests.Dossiers;

[InElkeStandaard]
public class DossierTests
{
    private static readonly Position nergens = new(null, "", 0, 0);
    private static readonly StartSleutel sleutel = new(1, "45", "45A04", new DateOnly(2026, 1, 5));
    private static readonly Start start = new(Keten.Bsn, sleutel, null);
    private static readonly Stop stop = new(Keten.Bsn, new StopSleutel(1, "45", "45A04", new DateOnly(2026, 1, 5), "31", new DateOnly(2026, 6, 30)));

    [Test]
    public void Reverting_takes_back_what_was_applied_after_the_mark_and_nothing_before_it()
    {
        var dossier = new Dossier();
        dossier.Load(start);
        dossier.Apply(new StopGemeld(stop));
        var mark = dossier.Wijzigingen.Count;

        dossier.Apply(new StopVerwijderd(stop));
        dossier.Apply(new StartVerwijderd(start));
        dossier.Apply(new StartGemeld(start with { ToewijzingIngangsdatum = new DateOnly(2026, 1, 1) }));
        Assert.That(dossier.WijzigingenSince(mark), Has.Count.EqualTo(3));
        dossier.RevertTo(mark);

        Assert.That(dossier.Starts(Keten.Bsn), Is.EqualTo(new[] { start }));
        Assert.That(dossier.Stops(Keten.Bsn), Is.EqualTo(new[] { stop }));
        Assert.That(dossier.Wijzigingen, Has.Count.EqualTo(mark));
        Assert.That(dossier.WijzigingenSince(mark), Is.Empty);
    }

    private static BerichtSleutel Sleutel(BerichtSoort soort, string identificatie) => new(soort.Sleutel, Keten.Gemeente, identificatie);

    private static Toewijzing Versie(int dag, long budget) =>
        new(Keten.Bsn, 1, null, null, new DateOnly(2026, 1, dag), default, Keten.Vandaag, null, null, null, budget);

    [Test]
    public void Of_versions_that_a_store_loads_the_latest_stands_until_its_message_is_refused()
    {
        var (oud, nieuw) = (Sleutel(Keten.Standaard[301], "T1"), Sleutel(Keten.Standaard[301], "T2"));
        var dossier = new Dossier();
        dossier.Load(Versie(2, 20), nieuw);
        dossier.Load(Versie(1, 10), oud);
        Assert.That(dossier.Toewijzing(1)!.Budget, Is.EqualTo(20));
        Assert.That(dossier.UitwerkingVan(nieuw).Toewijzingen.Single().Budget, Is.EqualTo(20));

        dossier.Apply(new BerichtAfgewezen(nieuw, [1], []));
        Assert.That(dossier.Toewijzing(1)!.Budget, Is.EqualTo(10));
        Assert.That(dossier.UitwerkingVan(nieuw).IsLeeg, Is.True);

        dossier.Apply(new BerichtAfgewezen(oud, [1], []));
        Assert.That(dossier.Toewijzing(1), Is.Null);
        Assert.That((dossier.IsClientBekend(Keten.Bsn), dossier.Toewijzingen(Keten.Bsn)), Is.EqualTo((false, Array.Empty<Toewijzing>())));
    }

    [Test]
    public void Of_equally_old_versions_the_last_that_came_stands()
    {
        var dossier = new Dossier();
        dossier.Load(Versie(1, 10), Sleutel(Keten.Standaard[301], "T1"));
        dossier.Load(Versie(1, 20), Sleutel(Keten.Standaard[301], "T2"));
        Assert.That(dossier.Toewijzing(1)!.Budget, Is.EqualTo(20));
    }

    [Test]
    public void A_start_that_a_store_loads_as_taken_back_stands_again_when_that_message_is_refused()
    {
        var (meldt, haaltTerug) = (Sleutel(Keten.Standaard[305], "S1"), Sleutel(Keten.Standaard[305], "S2"));
        var dossier = new Dossier();
        dossier.Load(start, meldt, verwijderdDoor: haaltTerug);
        Assert.That(dossier.Starts(Keten.Bsn), Is.Empty);

        dossier.Apply(new BerichtAfgewezen(haaltTerug, [], []));
        Assert.That(dossier.Starts(Keten.Bsn), Is.EqualTo(new[] { start }));

        dossier.Apply(new BerichtAfgewezen(meldt, [], []));
        Assert.That(dossier.Starts(Keten.Bsn), Is.Empty);
    }

    [Test]
    public void What_a_declaration_did_is_never_taken_back()
    {
        var dossier = new Dossier();
        dossier.Apply(new DeclaratieVerwerkt(Declaratie("D1", Keten.Juni)));
        Assert.That(() => dossier.RevertTo(0), Throws.InvalidOperationException);
    }

    [TestCaseSource(nameof(Orders))]
    public void A_store_may_load_a_credit_its_debit_and_the_next_debit_in_any_order(int[] order)
    {
        IngediendePrestatie[] lines = [Line("R1"), Line("R2", vorig: "R1"), Line("R3")];
        var dossier = new Dossier();
        foreach (var index in order)
            dossier.Load(lines[index]);

        Assert.That(dossier.IsGecrediteerd("R1"), Is.True);
        Assert.That(dossier.IsGecrediteerd("R3"), Is.False);
        Assert.That(dossier.Stand(1).Volume("04"), Is.EqualTo(10));
        Assert.That(dossier.Stand(1).Bedrag, Is.EqualTo(60000));
        Assert.That(dossier.HeeftOpenDebet(DebetSleutel.Of(lines[0].Prestatie)), Is.True);
    }

    private static IEnumerable<int[]> Orders() => [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];

    [Test]
    public void A_refused_line_has_used_its_number_and_counts_for_nothing_else()
    {
        var dossier = new Dossier();
        dossier.Load(Line("R1", granted: false));
        dossier.Load(Line("R2", vorig: "R0", granted: false));
        Assert.That(dossier.Prestatie("R1"), Is.Not.Null);
        Assert.That(dossier.Stand(1).Bedrag, Is.Zero);
        Assert.That(dossier.IsGecrediteerd("R0"), Is.False);
        Assert.That(dossier.HeeftOpenDebet(DebetSleutel.Of(Line("R1").Prestatie)), Is.False);
    }

    [Test]
    public void Volumes_are_kept_per_unit()
    {
        var dossier = new Dossier();
        dossier.Load(Line("R1"));
        dossier.Load(Line("R2", eenheid: "01"));
        Assert.That((dossier.Stand(1).Volume("04"), dossier.Stand(1).Volume("01"), dossier.Stand(1).Volume("14")), Is.EqualTo((10, 10, 0)));
        Assert.That(dossier.Stand(2).Bedrag, Is.Zero);
    }

    [Test]
    public void The_latest_DeclaratiePeriode_does_not_go_back()
    {
        var dossier = new Dossier();
        Assert.That(dossier.LaatsteDeclaratiePeriode, Is.Null);
        dossier.LoadLaatsteDeclaratiePeriode(new DateOnly(2026, 5, 1));
        dossier.Apply(new DeclaratieVerwerkt(Declaratie("D1", Periode("2026-04-01", "2026-04-30"))));
        Assert.That(dossier.LaatsteDeclaratiePeriode, Is.EqualTo(new DateOnly(2026, 5, 1)));
        dossier.Apply(new DeclaratieVerwerkt(Declaratie("D2", Keten.Juni)));
        Assert.That(dossier.LaatsteDeclaratiePeriode, Is.EqualTo(new DateOnly(2026, 6, 1)));
    }

    [Test]
    public void An_allocation_that_moves_to_another_client_leaves_the_first()
    {
        var keten = new Keten().Heeft(Toewijzing());
        keten.Dossier.Load(keten.Dossier.Toewijzing(Keten.ToewijzingNummer)! with { Bsn = Keten.AndereBsn });
        Assert.That(keten.Dossier.Toewijzing(Keten.Bsn, Keten.ToewijzingNummer), Is.Null);
        Assert.That(keten.Dossier.Toewijzingen(Keten.Bsn), Is.Empty);
        Assert.That(keten.Dossier.Toewijzingen(Keten.AndereBsn).Select(toewijzing => toewijzing.ToewijzingNummer), Is.EqualTo(new[] { Keten.ToewijzingNummer }));
    }

    [Test]
    public void A_request_is_pending_until_it_is_refused_or_honoured()
    {
        var keten = new Keten().Heeft(
            VerzoekOmToewijzing(new() { ReferentieAanbieder = "V1" }, new() { ReferentieAanbieder = "V2", Product = new("45", "45A05") },
                new() { ReferentieAanbieder = "V3", Product = new("45", "45A06") }),
            Antwoord("V1"),
            Antwoord("V2") with { VerzoekAntwoord = "1", RedenAfwijzingVerzoek = "2" },
            Toewijzing(new ToegewezenProductXml { ReferentieAanbieder = "V3" }));
        Assert.That(
            keten.Dossier.Verzoeken(Keten.Bsn).Select(verzoek => (verzoek.ReferentieAanbieder, verzoek.Status, verzoek.IsOnderhanden)),
            Is.EquivalentTo(new[]
            {
                ("V1", VerzoekStatus.InOnderzoek, true), ("V2", VerzoekStatus.Afgewezen, false), ("V3", VerzoekStatus.Gehonoreerd, false),
            }));
    }

    [Test]
    public void The_keys_of_a_batch_name_all_that_its_messages_look_at()
    {
        var reader = new MessageReader(Istandaarden.Schemas.BerichtSchemas.Embedded);
        var keys = new DossierSleutels();
        var line = new PrestatieXml { ReferentieNummer = "R2", VorigReferentieNummer = "R1", ToewijzingNummer = 5 };
        foreach (BerichtXml bericht in (BerichtXml[])
        [
            Toewijzing(new ToegewezenProductXml { ToewijzingNummer = 1, ReferentieAanbieder = "V1" }), Start(new StartProductXml { ToewijzingNummer = 2 }),
            Stop(new StopProductXml { ToewijzingNummer = 3 }), VerzoekOmToewijzing(new AangevraagdProductXml { ReferentieAanbieder = "V2" }),
            VerzoekOmWijziging(new TeWijzigenProductXml { ToewijzingNummer = 4 }) with { ReferentieAanbieder = "V3", Ongewijzigd = [6] },
            Antwoord("V4"), Berichten.Declaratie(line) with { DeclaratieNummer = "D1" },
        ])
        {
            keys.Add(reader.Read(bericht.ToBytes()).Bericht!);
        }

        Assert.That(keys.ToewijzingNummers, Is.EquivalentTo(new[] { 1, 2, 3, 4, 5, 6 }));
        Assert.That(keys.ReferentiesAanbieder, Is.EquivalentTo(new[] { "V1", "V2", "V3", "V4" }));
        Assert.That(keys.ReferentieNummers, Is.EquivalentTo(new[] { "R1", "R2" }));
        Assert.That(keys.DeclaratieNummers, Is.EqualTo(new[] { "D1" }));
        Assert.That(keys.Bsns, Is.EqualTo(new[] { Keten.Bsn }));
        Assert.That(keys.Berichten, Has.Count.EqualTo(7));
    }

    [Test]
    public void A_receipt_looks_at_the_message_it_answers_and_at_what_that_did_when_it_refuses()
    {
        var reader = new MessageReader(Istandaarden.Schemas.BerichtSchemas.Embedded);
        var (goed, fout) = (new DossierSleutels(), new DossierSleutels());
        goed.Add(reader.Read(new RetourXml(Keten.Standaard[302]) { Identificatie = "T1" }.ToBytes()).Bericht!);
        fout.Add(reader.Read(new RetourXml(Keten.Standaard[302]) { Identificatie = "T1", HeaderRetourCodes = ["0001"] }.ToBytes()).Bericht!);

        var heen = Sleutel(Keten.Standaard[301], "T1");
        Assert.That(goed.Berichten, Does.Contain(heen));
        Assert.That(fout.Berichten, Does.Contain(heen));
        Assert.That(goed.AfgewezenBerichten, Is.Empty);
        Assert.That(fout.AfgewezenBerichten, Is.EqualTo(new[] { heen }));
    }

    private static IngediendeDeclaratie Declaratie(string nummer, Periode periode) =>
        new(nummer, periode, new BerichtIdentificatie($"B-{nummer}", Keten.Vandaag), new XsdVersie("1.0.0", "1.0.0"), IsBesloten: true);

    private static IngediendePrestatie Line(string nummer, string? vorig = null, bool granted = true, string eenheid = "04") => new(
        Keten.Bsn,
        "D1",
        new Istandaarden.Messages.Prestatie(nergens, nummer, vorig, 1, "45", "45A04", Keten.Juni, 10, eenheid, 6000,
            new BedragMetDC(60000, vorig is null ? DebetCredit.Debet : DebetCredit.Credit)),
        granted ? PrestatieStatus.Toegekend : PrestatieStatus.Afgewezen);
}
