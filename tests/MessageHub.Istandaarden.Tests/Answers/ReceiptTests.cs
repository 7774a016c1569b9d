using System.Xml.Linq;

namespace MessageHub.Istandaarden.Tests.Answers;

/// <summary>The six receipts (IV028, IV032). What holds for all of them is checked by the kit on every answer of every test.</summary>
[InElkeStandaard]
public class ReceiptTests
{
    private static readonly Dictionary<string, string> noCodes = [];

    [TestCaseSource(nameof(Accepted))]
    public void An_accepted_message_is_answered_with_a_header_without_codes(BerichtXml bericht, int receipt)
    {
        var answer = new Keten().Heeft(Toewijzing(), Start()).Ontvangt(bericht).IsAccepted().Antwoord!;
        Assert.That(answer.Bericht!.Soort, Is.EqualTo(Keten.Standaard[receipt]));
        Assert.That(answer.Xml.Root!.Elements().Select(element => element.Name.LocalName), Is.EqualTo(new[] { "Header" }));
        Assert.That(answer.Codes, Is.EqualTo(noCodes));
    }

    private static IEnumerable<TestCaseData> Accepted() =>
    [
        new(Start(new StartProductXml { ToewijzingNummer = null }), 306),
        new(Stop(), 308),
        new(VerzoekOmToewijzing(), 316),
        new(VerzoekOmWijziging(), 318),
    ];

    [Test]
    public void The_header_is_repeated_with_the_receipts_own_identification()
    {
        var bericht = Start() with { Identificatie = "S 1&<", Dagtekening = Dag("2026-07-01"), XsdVersie = new("1.2.3", "4.5.6") };
        var answer = new Keten().Heeft(Toewijzing()).Ontvangt(bericht).IsAccepted().Antwoord!;

        XNamespace own = Keten.Standaard[306].Namespace, shared = Keten.Standaard.BasisschemaNamespace;
        var header = answer.Xml.Root!.Element(own + "Header")!;
        Assert.That(header.Elements().Select(element => element.Name.LocalName), Is.EqualTo(new[]
        {
            "BerichtCode", "BerichtVersie", "BerichtSubversie", "Afzender", "Ontvanger", "BerichtIdentificatie", "XsdVersie", "IdentificatieRetour",
            "DagtekeningRetour", "XsdVersieRetour",
        }));
        Assert.That(header.Element(own + "BerichtCode")!.Value, Is.EqualTo(Keten.Standaard[306].BerichtCode));
        Assert.That(header.Element(own + "Afzender")!.Value, Is.EqualTo(Keten.Aanbieder));
        Assert.That(header.Element(own + "Ontvanger")!.Value, Is.EqualTo(Keten.Gemeente));
        Assert.That(header.Descendants(shared + "Identificatie").Single().Value, Is.EqualTo("S 1&<"));
        Assert.That(header.Element(own + "IdentificatieRetour")!.Value, Has.Length.InRange(1, 12));
        Assert.That(header.Element(own + "DagtekeningRetour")!.Value, Is.EqualTo("2026-07-15"));
    }

    [TestCaseSource(nameof(WrongInContent))]
    public void A_level_2_finding_is_answered_with_0001_in_a_header_alone(BerichtXml bericht) =>
        new Keten().Ontvangt(bericht).IsRefusedInContentOn("CS002", at: ClientKlasse);

    private static IEnumerable<BerichtXml> WrongInContent() =>
    [
        Toewijzing() with { Bsn = "999900007" }, Start() with { Bsn = "999900007" }, Stop() with { Bsn = "999900007" },
        VerzoekOmToewijzing() with { Bsn = "999900007" }, VerzoekOmWijziging() with { Bsn = "999900007" },
    ];

    [Test]
    public void Several_level_2_findings_are_one_code() =>
        Assert.That(
            new Keten().Ontvangt(Start(new(), new()) with { Bsn = "999900007" }).HasVerdict(Verdict.Rejected).Antwoord!.Codes,
            Is.EqualTo(new Dictionary<string, string> { [Kop] = "0001" }));

    [Test]
    public void A_header_finding_hides_those_of_the_lines() =>
        Assert.That(
            new Keten().Ontvangt(Start() with { Gemeente = "9999" }).HasVerdict(Verdict.Rejected).Antwoord!.Codes,
            Is.EqualTo(new Dictionary<string, string> { [Kop] = "S300" }));

    [Test]
    public void Two_header_findings_are_two_codes() =>
        Assert.That(
            new Keten().Ontvangt(Start() with { Gemeente = "9999", Dagtekening = Dag("2026-08-01") }).Antwoord!.Codes,
            Is.EqualTo(new Dictionary<string, string> { [Kop] = "8848 S300" }));

    [Test]
    public void The_example_of_IV028_header_and_client_in_order_the_line_refused() =>
        Assert.That(
            new Keten().Heeft(Toewijzing()).Ontvangt(Start(Verwijderd(new StartProductXml()))).Antwoord!.Codes,
            Is.EqualTo(new Dictionary<string, string> { [Kop] = "0200", [ClientKlasse] = "0200", [StartProduct(1)] = "9063" }));

    [Test]
    public void A_line_with_two_findings_has_two_codes_and_its_neighbours_0200()
    {
        var second = new StopProductXml { ToewijzingNummer = 7 };
        Assert.That(
            new Keten().Heeft(Toewijzing(), Start()).Ontvangt(Stop(new StopProductXml(), second)).Antwoord!.Codes,
            Is.EqualTo(new Dictionary<string, string>
            {
                [Kop] = "0200", [ClientKlasse] = "0200", [StopProduct(1)] = "0200", [StopProduct(2)] = "9019 9069",
            }));
    }

    [Test]
    public void A_refused_301_is_answered_with_a_302()
    {
        var answer = new Keten().Ontvangt(Toewijzing() with { Gemeente = "9999" }).IsRefusedOn("TR378", "S300", at: Kop, level: 4).Antwoord!;
        Assert.That(answer.Bericht!.Soort, Is.EqualTo(Keten.Standaard[302]));
        Assert.That(answer.Bericht.Header.Afzender, Is.EqualTo("9999"));
    }

    [Test]
    public void A_refused_319_is_answered_with_a_320() =>
        Assert.That(
            new Keten().Ontvangt(Antwoord("VOT1") with { Gemeente = "9999" }).Antwoord!.Bericht!.Soort, Is.EqualTo(Keten.Standaard[320]));

    [Test]
    public void Texts_are_repeated_as_they_are()
    {
        var naam = new NaamXml { Achternaam = "O'Brien-D\"a<b>&ç ẞ 🌻", Voorvoegsel = " van  der ", Voornamen = "Zoë\u0301" };
        var answer = new Keten().Ontvangt(Start() with { Naam = naam }).IsRefusedOn("TR019", "9019", at: StartProduct(1)).Antwoord!;
        Assert.That(Values(answer, "Achternaam"), Is.EqualTo(new[] { naam.Achternaam }));
        Assert.That(Values(answer, "Voorvoegsel"), Is.EqualTo(new[] { naam.Voorvoegsel }));
        Assert.That(Values(answer, "Voornamen"), Is.EqualTo(new[] { naam.Voornamen }));
    }

    [Test]
    public void CDATA_signs_leading_zeros_white_space_and_comments_do_no_harm()
    {
        var xml = Start().ToText()
            .Replace("><", ">\n\t<", StringComparison.Ordinal)
            .Replace(">Zonnebloem<", "><![CDATA[Zon & <bloem>]]><", StringComparison.Ordinal)
            .Replace(">1001<", ">\n +001001 <", StringComparison.Ordinal)
            .Replace(">Sterre<", ">Ster<!-- midden in -->re<", StringComparison.Ordinal);
        var answer = new Keten().Ontvangt(System.Text.Encoding.UTF8.GetBytes(xml)).IsRefusedOn("TR019", "9019", at: StartProduct(1)).Antwoord!;
        Assert.That(Values(answer, "Achternaam"), Is.EqualTo(new[] { "Zon & <bloem>" }));
        Assert.That(Values(answer, "ToewijzingNummer"), Is.EqualTo(new[] { "\n +001001 " }));
        Assert.That(Values(answer, "Voornamen"), Is.EqualTo(new[] { "Sterre" }));
    }

    [Test]
    public void A_line_end_written_as_a_character_reference_stays_one()
    {
        // A JW301 has no rule on its classes yet; the writer does not care where the finding comes from.
        var bericht = VerzoekOmToewijzing() with { Commentaar = "een\r\ntwee\nvier\rvijf\tzes" };
        var bytes = bericht.ToBytes();
        var read = new MessageReader(Istandaarden.Schemas.BerichtSchemas.Embedded).Read(bytes).Bericht!;
        var judgement = new Judgement(
            Verdict.Rejected, [new Finding("TEST", 3, "9019", ((Toewijzingsverzoekbericht)read).AangevraagdeProducten[0].Position, null, "test")], [], 0, true);
        var answer = new Istandaarden.Answers.AnswerWriter(Istandaarden.Schemas.BerichtSchemas.Embedded)
            .Write(bytes, read, judgement, "A1", Keten.Vandaag);
        using var stream = new MemoryStream(answer);
        Assert.That(
            XDocument.Load(stream).Descendants().Single(element => element.Name.LocalName == "Commentaar").Value,
            Is.EqualTo("een\r\ntwee\nvier\rvijf\tzes"));
    }

    [Test]
    public void Prefixes_of_the_sender_do_not_matter()
    {
        var xml = Start().ToText()
            .Replace("jw305:", "", StringComparison.Ordinal).Replace("xmlns:jw305", "xmlns", StringComparison.Ordinal)
            .Replace("ijw:", "b:", StringComparison.Ordinal).Replace("xmlns:ijw", "xmlns:b", StringComparison.Ordinal);
        new Keten().Ontvangt(System.Text.Encoding.UTF8.GetBytes(xml)).IsRefusedOn("TR019", "9019", at: StartProduct(1));
    }

    private static IEnumerable<string> Values(AntwoordBericht answer, string name) =>
        answer.Xml.Descendants().Where(element => element.Name.LocalName == name).Select(element => element.Value);
}
