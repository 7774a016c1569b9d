namespace MessageHub.Istandaarden.Tests.Rules;

[InElkeStandaard]
public class TR101Tests
{
    [TestCaseSource(nameof(Doubles))]
    public void Two_lines_with_one_key_are_refused(BerichtXml bericht, string at, string? besides) =>
        new Keten().Ontvangt(bericht).BreaksContent(besides is null ? [$"TR101 {at}"] : [$"TR101 {at}", besides]);

    private static IEnumerable<TestCaseData> Doubles()
    {
        yield return new(Toewijzing(new ToegewezenProductXml(), in2027), ToegewezenProduct(2), null);
        yield return new(Toewijzing() with { Relaties = [new(), new() { Soort = "11" }] }, Relatie(2), null);
        yield return new(Toewijzing() with { Contacten = [new(), new() { Telefoonnummer = null }] }, Contact(2), null);
        yield return new(Start(new(), new() { ToewijzingIngangsdatum = null }), StartProduct(2), null);
        yield return new(Start(Kaal, Kaal), StartProduct(2), null);
        yield return new(Stop(new(), new() { StatusAanlevering = "3" }), StopProduct(2), null);
        yield return new(
            VerzoekOmToewijzing(new() { ReferentieAanbieder = "V1" }, new() { ReferentieAanbieder = "V1", Product = anderProduct }),
            AangevraagdProduct(2),
            $"TR383 {AangevraagdProduct(2)}/ReferentieAanbieder");
        yield return new(VerzoekOmWijziging() with { Ongewijzigd = [7, 8, 7] }, $"{VerzoekKlasse}/OngewijzigdeProducten/OngewijzigdProduct[3]", null);
        yield return new(VerzoekOmWijziging(new(), new() { Einddatum = null }), TeWijzigenProduct(2), null);
        yield return new(VerzoekOmWijziging() with { Nieuw = [new(), new() { Einddatum = null }] }, NieuwProduct(2), $"TR410 {NieuwProduct(2)}");
        yield return new(Declaratie(new DeclaratieClientXml(), new DeclaratieClientXml()), DeclaratieClient(2), null);
        yield return new(
            Declaratie(new PrestatieXml { ReferentieNummer = "R1" }, new PrestatieXml { ReferentieNummer = "R1", ProductPeriode = Periode("2026-05-01", "2026-05-31") }),
            Prestatie(2), null);
        yield return new(
            DeclaratieAntwoord(new DeclaratieClientXml(), new DeclaratieClientXml()) with
            {
                TotaalIngediendBedrag = new(120000, DebetCredit.Debet), TotaalToegekendBedrag = new(0, DebetCredit.Debet),
            },
            $"{DeclaratieAntwoordKlasse}/Clienten/Client[2]", null);
    }

    [TestCaseSource(nameof(Neighbours))]
    public void Lines_that_differ_in_one_part_of_the_key_are_no_doubles(BerichtXml bericht) =>
        Assert.That(RuleBook.Published.CheckContent(Read(bericht)).Select(finding => finding.Rule), Is.Empty);

    private static IEnumerable<BerichtXml> Neighbours() =>
    [
        Toewijzing(new(), new() { ToewijzingNummer = 1002, Product = anderProduct }),
        Toewijzing() with { Relaties = [new(), new() { Nummer = "2" }] },
        Toewijzing() with { Contacten = [new(), new() { Soort = "02" }] },
        Start(Kaal, Kaal with { ToewijzingNummer = 1 }),
        Start(Kaal, Kaal with { Product = new("45", null) }),
        Start(Kaal with { Product = new("45", null) }, Kaal with { Product = new("45", "45A04") }),
        Start(Kaal, Kaal with { Begindatum = Dag("2026-01-06") }),
        Stop(new(), new() { RedenBeeindiging = "36" }),
        Stop(new(), new() { Einddatum = Dag("2026-06-29") }),
        VerzoekOmToewijzing(new() { ReferentieAanbieder = "V1" }, new() { ReferentieAanbieder = "v1", Product = anderProduct }),
        VerzoekOmWijziging() with { Ongewijzigd = [7, 8] },
        VerzoekOmWijziging() with { Nieuw = [new(), new() { Product = new("45", "45A05") }] },
        VerzoekOmWijziging() with { Nieuw = [new(), new() { Product = new("46", "45A04") }] },
        VerzoekOmWijziging() with { Nieuw = [new() { Einddatum = Dag("2026-08-01") }, new() { GewensteIngangsdatum = Dag("2026-08-02") }] },
        Declaratie(
            new DeclaratieClientXml { Prestaties = [new PrestatieXml { ReferentieNummer = "R1" }] },
            new DeclaratieClientXml { Bsn = Keten.AndereBsn, Prestaties = [new PrestatieXml { ReferentieNummer = "R1" }] }),
        Declaratie(
            new PrestatieXml { ReferentieNummer = "R1" },
            new PrestatieXml { ReferentieNummer = "R1", VorigReferentieNummer = "R0", IngediendBedrag = new(60000, DebetCredit.Credit) }),
    ];

    [Test]
    public void A_ToewijzingNummer_is_a_number_so_leading_zeros_make_no_difference() =>
        new Keten().Ontvangt(Toewijzing(new(), in2027) with
        {
            Bewerking = xml => xml.Descendants().Last(element => element.Name.LocalName == "ToewijzingNummer").Value = "+0001001",
        }).IsRefusedInContentOn("TR101", at: ToegewezenProduct(2));

    [Test]
    public void Each_further_double_is_found() =>
        new Keten().Ontvangt(Start(new(), new(), new())).IsRefusedInContentOn("TR101", at: StartProduct(2), times: 2);

    /// <summary>The kit's allocation again, a year later: not at the same time, which is TR302's.</summary>
    private static readonly ToegewezenProductXml in2027 = new() { Ingangsdatum = Dag("2027-01-01"), Einddatum = Dag("2027-12-31") };

    private static readonly Product anderProduct = new("46", "46A03");

    /// <summary>A start with nothing in its key but the Begindatum.</summary>
    private static StartProductXml Kaal { get; } = new() { ToewijzingNummer = null, Product = null };

    private static Bericht Read(BerichtXml bericht) =>
        new MessageReader(Istandaarden.Schemas.BerichtSchemas.Embedded).Read(bericht.ToBytes()).Bericht!;
}
