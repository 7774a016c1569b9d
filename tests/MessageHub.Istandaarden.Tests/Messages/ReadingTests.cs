using System.Text;
using MessageHub.Istandaarden.Schemas;

namespace MessageHub.Istandaarden.Tests.Messages;

/// <summary>Every message type comes out as the values that went in. The builders of the kit write XML without knowing the reader.</summary>
[InElkeStandaard]
public class ReadingTests
{
    private static T Read<T>(BerichtXml bericht)
        where T : Bericht => Read<T>(bericht.ToBytes());

    private static T Read<T>(byte[] bytes)
        where T : Bericht
    {
        var read = new MessageReader(BerichtSchemas.Embedded).Read(bytes);
        Assert.That(read.Findings.Select(finding => $"{finding.Path}: {finding.Text}"), Is.Empty);
        Assert.That(read.Soort, Is.EqualTo(read.Bericht!.Soort));
        return (T)read.Bericht;
    }

    [Test]
    public void A_header()
    {
        var header = Read<Startbericht>(Start() with { Identificatie = "S1", Dagtekening = Dag("2024-02-29"), XsdVersie = new("1.2.3", "0.1.0") }).Header;
        Assert.That(header.Position.Path, Is.EqualTo(Kop));
        Assert.That((header.Soort, header.Identificatie, header.Dagtekening), Is.EqualTo((Keten.Standaard[305], "S1", Dag("2024-02-29"))));
        Assert.That((header.Afzender, header.Ontvanger), Is.EqualTo((Keten.Aanbieder, Keten.Gemeente)));
        Assert.That((header.Gemeente, header.Aanbieder), Is.EqualTo((Keten.Gemeente, Keten.Aanbieder)));
        Assert.That(header.XsdVersie, Is.EqualTo(new XsdVersie("1.2.3", "0.1.0")));
        Assert.That((header.Retour, header.DeclaratieIdentificatie, header.RetourCodes.Count), Is.EqualTo(((BerichtIdentificatie?)null, (BerichtIdentificatie?)null, 0)));
    }

    [Test]
    public void A_301()
    {
        var contact = new ContactXml { Soort = "02", Adres = null, Telefoonnummer = null, Emailadres = "a@b.nl", Periode = (Dag("2026-01-01"), null) };
        var bericht = Read<Toewijzingsbericht>(Toewijzing(
            new ToegewezenProductXml { ReferentieAanbieder = "V1", Einddatum = null, RedenWijziging = "13", Budget = 12345, Omvang = null },
            new ToegewezenProductXml { ToewijzingNummer = 1002, Product = new("45", null), Toewijzingstijd = new TimeOnly(23, 59, 59) }) with
        {
            Geboortedatum = new(Dag("2010-01-01"), "2"),
            Naam = new NaamXml { Partnernaam = "Maan", NaamGebruik = "3" },
            Communicatie = new("1", "Pools"),
            Relaties = [new RelatieXml { Nummer = "R", Volgorde = 1, Geboortedatum = new(Dag("1980-05-06"), null), Geslacht = "1", Contact = contact }],
            Contacten = [new ContactXml(), contact],
            JuridischeStatus = "01",
            WettelijkeVertegenwoordiging = "06",
            Commentaar = "Let op",
        });

        Assert.That((bericht.Client.Bsn, bericht.Client.Geboortedatum), Is.EqualTo((Keten.Bsn, new Geboortedatum(Dag("2010-01-01"), "2"))));
        Assert.That(bericht.Naam, Is.EqualTo(new Naam(HeeftPartnernaam: true, "3")));
        Assert.That(bericht.Communicatie, Is.EqualTo(new Communicatie("1", "Pools")));

        var relatie = bericht.Relaties.Single();
        Assert.That((relatie.Nummer, relatie.Geboortedatum, relatie.Naam), Is.EqualTo(("R", new Geboortedatum(Dag("1980-05-06"), null), new Naam(false, "1"))));
        Assert.That(relatie.Contact.Position.Path, Is.EqualTo("/Bericht/Client/Relaties/Relatie[1]/Contact"));

        var (first, second) = (bericht.Contacten[0], bericht.Contacten[1]);
        Assert.That((first.Soort, first.HeeftHuis, first.Postcode, first.LandCode, first.HeeftTelefoon, first.HeeftPeriode), Is.EqualTo(("01", true, "1111AA", "NL", true, false)));
        Assert.That((second.Soort, second.HeeftHuis, second.Postcode, second.HeeftTelefoon, second.HeeftPeriode), Is.EqualTo(("02", false, (string?)null, false, true)));
        Assert.That((second.Begindatum, second.Einddatum), Is.EqualTo(((DateOnly?)Dag("2026-01-01"), (DateOnly?)null)));
        Assert.That(second.Position.Path, Is.EqualTo("/Bericht/Client/Contactgegevens/Contact[2]"));

        var position = bericht.ToegewezenProducten[0].Position;
        Assert.That(position.Path, Is.EqualTo(ToegewezenProduct(1)));
        Assert.That(bericht.ToegewezenProducten[0], Is.EqualTo(new ToegewezenProduct(
            position, 1001, "V1", Keten.Product.InStandaard(), Dag("2025-12-15"), new TimeOnly(9, 30), Dag("2026-01-01"), null, "13", null, 12345)));
        var other = bericht.ToegewezenProducten[1];
        Assert.That((other.ToewijzingNummer, other.Product, other.Omvang, other.Toewijzingstijd, other.Einddatum, other.Budget), Is.EqualTo(
            (1002L, new Product("45", null).InStandaard(), new Omvang(10, "04", "4"), new TimeOnly(23, 59, 59), (DateOnly?)Dag("2026-12-31"), (long?)null)));
    }

    [Test]
    public void A_305_and_what_it_leaves_out()
    {
        var bericht = Read<Startbericht>(Start(new(), new() { ToewijzingNummer = null, Product = null, ToewijzingIngangsdatum = null, StatusAanlevering = "3" }));
        Assert.That(bericht.Client.Geboortedatum, Is.EqualTo(new Geboortedatum(Dag("2012-03-04"), null)));
        var (first, second) = (bericht.StartProducten[0], bericht.StartProducten[1]);
        Assert.That(first, Is.EqualTo(new StartProduct(first.Position, 1001, Keten.Product.InStandaard(), Dag("2026-01-01"), Dag("2026-01-05"), "1")));
        Assert.That(second, Is.EqualTo(new StartProduct(second.Position, null, null, null, Dag("2026-01-05"), "3")));
        Assert.That(second.Position.Path, Is.EqualTo(StartProduct(2)));
    }

    [Test]
    public void A_307()
    {
        var stop = Read<Stopbericht>(Stop(new StopProductXml { RedenBeeindiging = "36" })).StopProducten.Single();
        Assert.That(stop, Is.EqualTo(new StopProduct(stop.Position, 1001, Keten.Product.InStandaard(), Dag("2026-01-01"), Dag("2026-01-05"), "1", Dag("2026-06-30"), "36")));
    }

    [Test]
    public void A_315()
    {
        var product = Read<Toewijzingsverzoekbericht>(VerzoekOmToewijzing(new AangevraagdProductXml
        {
            ReferentieAanbieder = "V1", BeschikkingNummer = 9, BeschikkingIngangsdatum = Dag("2026-07-01"), Budget = 5, Omvang = null,
            Verwijzer = new("02", null, "01234567"), Raamcontract = "1", Commentaar = "x",
        }) with { Commentaar = "y" }).AangevraagdeProducten.Single();
        Assert.That(product, Is.EqualTo(new AangevraagdProduct(
            product.Position, "V1", 9, Keten.Product.InStandaard(), Dag("2026-07-01"), Dag("2026-08-01"), Dag("2027-01-31"), null, 5, new Verwijzer("02", null, "01234567"))));
    }

    [Test]
    public void A_317()
    {
        var verzoek = Read<Wijzigingsverzoekbericht>(VerzoekOmWijziging(new TeWijzigenProductXml { Budget = 7 }) with
        {
            ReferentieAanbieder = "W1", Ongewijzigd = [4, 5], Nieuw = [new() { Product = null, Einddatum = null }],
        }).Verzoek;
        Assert.That(verzoek.ReferentieAanbieder, Is.EqualTo("W1"));
        Assert.That(verzoek.OngewijzigdeProducten.Select(product => product.ToewijzingNummer), Is.EqualTo(new[] { 4, 5 }));
        var (gewijzigd, nieuw) = (verzoek.TeWijzigenProducten.Single(), verzoek.NieuweProducten.Single());
        Assert.That(gewijzigd, Is.EqualTo(new TeWijzigenProduct(gewijzigd.Position, 1001, Dag("2026-08-01"), Dag("2026-12-31"), new Omvang(20, "04", "4"), 7)));
        Assert.That(nieuw, Is.EqualTo(new NieuwProduct(nieuw.Position, null, Dag("2026-08-01"), null, new Omvang(10, "04", "4"), null)));
        Assert.That(verzoek.OngewijzigdeProducten[1].Position.Path, Is.EqualTo("/Bericht/Client/Verzoek/OngewijzigdeProducten/OngewijzigdProduct[2]"));
    }

    [Test]
    public void A_319()
    {
        var antwoord = Read<Antwoordbericht>(Antwoord("V1") with { VerzoekAntwoord = "1", RedenAfwijzingVerzoek = "8" }).Antwoord;
        Assert.That((antwoord.ReferentieAanbieder, antwoord.VerzoekAntwoord, antwoord.RedenAfwijzingVerzoek), Is.EqualTo(("V1", "1", "8")));
        Assert.That(antwoord.Woonplaatsbeginsel, Is.Null);
    }

    [Test]
    public void A_323()
    {
        var credit = new PrestatieXml { ReferentieNummer = "R1", ProductTarief = null }.Credit() with { ReferentieNummer = "R2" };
        var declaratie = Read<Declaratiebericht>(Declaratie(credit) with { DeclaratieNummer = "D1" }).Declaratie;
        Assert.That((declaratie.DeclaratieNummer, declaratie.DeclaratiePeriode, declaratie.DeclaratieDagtekening), Is.EqualTo(("D1", Keten.Juni, Keten.Vandaag)));
        Assert.That(declaratie.TotaalIngediendBedrag, Is.EqualTo(new BedragMetDC(10, DebetCredit.Credit)));
        var line = declaratie.Clienten.Single().Prestaties.Single();
        Assert.That(line.Position.Path, Is.EqualTo(Prestatie(1)));
        Assert.That(line with { RetourCodes = [] }, Is.EqualTo(new Prestatie(
            line.Position, "R2", "R1", 1001, Keten.Product.InStandaard().Categorie, "45A04", Keten.Juni, 10, "04", null, new BedragMetDC(10, DebetCredit.Credit)) { RetourCodes = [] }));
    }

    [Test]
    public void A_325()
    {
        var bericht = Read<Declaratieantwoordbericht>(DeclaratieAntwoord(new DeclaratieClientXml { RetourCodes = ["8187"], Prestaties = [new() { RetourCodes = ["0233", "9321"] }] }) with
        {
            RetourCodes = ["0200"], HeaderRetourCodes = ["0200"], DeclaratieIdentificatie = new("B9", Dag("2026-07-01")),
        });
        Assert.That((bericht.Header.Afzender, bericht.Header.DeclaratieIdentificatie), Is.EqualTo((Keten.Gemeente, new BerichtIdentificatie("B9", Dag("2026-07-01")))));
        Assert.That(bericht.Header.XsdVersieDeclaratie, Is.EqualTo(new XsdVersie("1.0.0", "1.0.0")));
        Assert.That(bericht.DeclaratieAntwoord!.Clienten.Single().RetourCodes, Is.EqualTo(new[] { "8187" }));
        Assert.That(bericht.DeclaratieAntwoord.Clienten[0].Prestaties.Single().RetourCodes, Is.EqualTo(new[] { "0233", "9321" }));
        Assert.That(Read<Declaratieantwoordbericht>(new JW325Xml { HeeftAntwoord = false, HeaderRetourCodes = ["0001"] }).DeclaratieAntwoord, Is.Null);
    }

    [TestCaseSource(nameof(Receipts))]
    public void A_receipt(int nummer, BerichtXml heen, string[] paths)
    {
        var soort = Keten.Standaard[nummer];
        Assert.That(Read<Retourbericht>(new RetourXml(soort)).IsGoedkeuring, Is.True);

        var bericht = Read<Retourbericht>(new RetourXml(soort) { Klassen = heen, HeaderRetourCodes = ["0200"], CodeVan = klasse => klasse.Name.LocalName == "Client" ? "0200" : "0233" });
        Assert.That(bericht.IsGoedkeuring, Is.False);
        Assert.That(bericht.Header.Retour, Is.EqualTo(new BerichtIdentificatie("RET000000001", Keten.Vandaag)));
        Assert.That(bericht.Klassen.Select(klasse => klasse.Position.Path), Is.EquivalentTo(paths));
        Assert.That(bericht.Klassen.Single(klasse => klasse.Position.Path == paths[^1]).RetourCodes, Is.EqualTo(new[] { "0233" }));
    }

    private static IEnumerable<TestCaseData> Receipts() =>
    [
        new(302, Toewijzing() with { Relaties = [new()] }, new[]
        {
            ClientKlasse, $"{ClientKlasse}/Relaties/Relatie[1]", $"{ClientKlasse}/Relaties/Relatie[1]/Contact", $"{ClientKlasse}/Contactgegevens/Contact[1]",
            ToegewezenProduct(1),
        }),
        new(306, Start(new(), new()), new[] { ClientKlasse, StartProduct(1), StartProduct(2) }),
        new(308, Stop(), new[] { ClientKlasse, StopProduct(1) }),
        new(316, VerzoekOmToewijzing(), new[] { ClientKlasse, AangevraagdProduct(1) }),
        new(318, VerzoekOmWijziging() with { Ongewijzigd = [1] }, new[]
        {
            ClientKlasse, $"{ClientKlasse}/Verzoek", $"{ClientKlasse}/Verzoek/OngewijzigdeProducten/OngewijzigdProduct[1]",
            $"{ClientKlasse}/Verzoek/TeWijzigenProducten/TeWijzigenProduct[1]",
        }),
        new(320, Antwoord("V1"), new[] { "/Bericht/Antwoord" }),
    ];

    [TestCase("+2", 2)]
    [TestCase("0000002", 2)]
    [TestCase(" \n 2\t", 2)]
    [TestCase("+000", 0)]
    [TestCase("-0", 0)]
    [TestCase("999999999", 999999999)]
    public void Numbers_are_numbers_however_they_are_written(string text, long number) =>
        Assert.That(Read<Startbericht>(Replace(Start(), ">1001<", $">{text}<")).StartProducten[0].ToewijzingNummer, Is.EqualTo(number));

    [TestCase(" 2026-01-05 ", 2026, 1, 5)]
    [TestCase("0001-01-01", 1, 1, 1)]
    [TestCase("9999-12-31", 9999, 12, 31)]
    public void Dates_may_have_white_space_around_them(string text, int year, int month, int day) =>
        Assert.That(
            Read<Startbericht>(Replace(Start(), ">2026-01-05<", $">{text}<")).StartProducten[0].Begindatum, Is.EqualTo(new DateOnly(year, month, day)));

    [TestCase("00:00:00", 0)]
    [TestCase("09:30:00.5", 342005000000)]
    [TestCase("09:30:00.123456789", 342001234567)]
    [TestCase(" 09:30:00 ", 342000000000)]
    public void Times_may_have_fractions(string text, long ticks) =>
        Assert.That(
            Read<Toewijzingsbericht>(Replace(Toewijzing(), ">09:30:00<", $">{text}<")).ToegewezenProducten[0].Toewijzingstijd, Is.EqualTo(new TimeOnly(ticks)));

    [TestCase("9999<!-- x -->00006")]
    [TestCase("<!-- x -->9999<?pi y?>00006<!-- z -->")]
    [TestCase("<![CDATA[9999]]>00006")]
    [TestCase("&#57;99900006")]
    public void Comments_instructions_and_CDATA_inside_a_value_do_no_harm(string text) =>
        Assert.That(Read<Startbericht>(Replace(Start(), ">999900006<", $">{text}<")).Client.Bsn, Is.EqualTo("999900006"));

    [TestCaseSource(nameof(Encodings))]
    public void Any_encoding_that_the_bytes_announce_is_read(Encoding encoding, string declaration)
    {
        var xml = declaration + (Start() with { Naam = new NaamXml { Achternaam = "Zoë ẞ" } }).ToText();
        Assert.That(Read<Startbericht>([.. encoding.GetPreamble(), .. encoding.GetBytes(xml)]).Client.Bsn, Is.EqualTo(Keten.Bsn));
    }

    private static IEnumerable<TestCaseData> Encodings() =>
    [
        new TestCaseData(new UTF8Encoding(false), "").SetArgDisplayNames("UTF-8"),
        new TestCaseData(new UTF8Encoding(true), "").SetArgDisplayNames("UTF-8 with a byte order mark"),
        new TestCaseData(new UTF8Encoding(true), "<?xml version=\"1.0\" encoding=\"utf-8\"?>").SetArgDisplayNames("UTF-8 declared"),
        new TestCaseData(Encoding.Unicode, "<?xml version=\"1.0\" encoding=\"utf-16\"?>").SetArgDisplayNames("UTF-16"),
        new TestCaseData(Encoding.BigEndianUnicode, "").SetArgDisplayNames("UTF-16 big endian"),
    ];

    private static byte[] Replace(BerichtXml bericht, string old, string with)
    {
        var xml = bericht.ToText();
        Assert.That(xml, Does.Contain(old));
        return Encoding.UTF8.GetBytes(xml.Replace(old, with, StringComparison.Ordinal));
    }
}
