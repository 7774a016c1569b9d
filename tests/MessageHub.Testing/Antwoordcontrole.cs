using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;
using MessageHub.Istandaarden.Schemas;
using MessageHub.Istandaarden.Standards;

namespace MessageHub.Testing;

/// <summary>
/// What the standard says of every answer whatever its message (IV028, IV032, IV087, IV088), written down without looking at how the hub makes
/// them. The kit runs it on every answer of every test.
/// </summary>
internal static class Antwoordcontrole
{
    private static readonly HashSet<string> KlassenMetCodes =
    [
        "Client", "Relatie", "Contact", "ToegewezenProduct", "StartProduct", "StopProduct", "AangevraagdProduct", "Verzoek",
        "OngewijzigdProduct", "TeWijzigenProduct", "NieuwProduct", "Antwoord", "Woonplaatsbeginsel",
    ];

    private static readonly string[] GeenOpmerking = ["0200"];

    public static bool CarriesRetourCodes(XElement element) =>
        !IsShared(element) && KlassenMetCodes.Contains(element.Name.LocalName);

    private static bool IsShared(XElement element) => Standaarden.Ondersteund.Alle.Any(standaard => element.Name.Namespace == standaard.BasisschemaNamespace);

    public static void Check(XDocument source, Bericht bericht, Judgement judgement, XDocument answer, Bericht? read, DateOnly today)
    {
        IsSchemaValid(answer);
        Assert.That(read, Is.Not.Null, "The reader takes the answer in.");
        if (read is Declaratieantwoordbericht antwoord)
            CheckDeclaratieAntwoord(source, (Declaratiebericht)bericht, antwoord, answer, today);
        else
            CheckReceipt(source, bericht, judgement, (Retourbericht)read!, answer, today);
    }

    private static void IsSchemaValid(XDocument answer)
    {
        List<string> complaints = [];
        answer.Validate(BerichtSchemas.Embedded.SchemaSet, (_, e) => complaints.Add(e.Message));
        Assert.That(complaints, Is.Empty, "The answer is valid against its own schema.");
    }

    private static void CheckReceipt(
        XDocument source, Bericht bericht, Judgement judgement, Retourbericht receipt, XDocument answer, DateOnly today)
    {
        Assert.Multiple(() =>
        {
            Assert.That(receipt.Soort, Is.EqualTo(bericht.Soort.Antwoord));
            Assert.That(receipt.Header.Afzender, Is.EqualTo(bericht.Header.Afzender), "Afzender is not swapped (IV028).");
            Assert.That(receipt.Header.Ontvanger, Is.EqualTo(bericht.Header.Ontvanger), "Ontvanger is not swapped (IV028).");
            Assert.That(receipt.Header.BerichtIdentificatie, Is.EqualTo(bericht.Header.BerichtIdentificatie));
            Assert.That(receipt.Header.XsdVersie, Is.EqualTo(bericht.Header.XsdVersie));
            Assert.That(receipt.Header.Retour!.Dagtekening, Is.EqualTo(today), "DagtekeningRetour");
            Assert.That(receipt.IsGoedkeuring, Is.EqualTo(judgement.Verdict == Verdict.Accepted), "No codes means accepted.");
        });

        var classes = answer.Root!.Elements().Skip(1).ToList();
        if (classes.Count == 0)
            return;

        Assert.Multiple(() =>
        {
            Assert.That(receipt.Header.RetourCodes, Is.EqualTo(GeenOpmerking), "Classes follow only when the header is in order.");
            foreach (var klasse in classes.SelectMany(klasse => klasse.DescendantsAndSelf()).Where(CarriesRetourCodes))
                Assert.That(klasse.Elements().Last().Name.LocalName, Is.EqualTo("RetourCodes"), $"{klasse.Name.LocalName} ends in RetourCodes.");
        });
        Assert.That(classes.Select(Unchanged), Is.EqualTo(source.Root!.Elements().Skip(1).Select(Unchanged)), "The classes are repeated unchanged.");
    }

    private static void CheckDeclaratieAntwoord(XDocument source, Declaratiebericht bericht, Declaratieantwoordbericht read, XDocument answer, DateOnly today)
    {
        Assert.Multiple(() =>
        {
            Assert.That(read.Header.Afzender, Is.EqualTo(bericht.Header.Ontvanger), "A 325 is the municipality's own message.");
            Assert.That(read.Header.Ontvanger, Is.EqualTo(bericht.Header.Afzender));
            Assert.That(read.Header.DeclaratieIdentificatie, Is.EqualTo(bericht.Header.BerichtIdentificatie));
            Assert.That(read.Header.XsdVersieDeclaratie, Is.EqualTo(bericht.Header.XsdVersie), "TR371");
            Assert.That(read.Header.Dagtekening, Is.EqualTo(today));
        });
        if (read.DeclaratieAntwoord is not { } antwoord)
        {
            Assert.That(read.Header.RetourCodes, Is.Not.EqualTo(GeenOpmerking));
            return;
        }

        var isRefusedAsWhole = antwoord.RetourCodes.Any(code => code is not ("0200" or "8001"));
        var returned = antwoord.Clienten.SelectMany(client => client.Prestaties).Sum(prestatie => prestatie.IngediendBedrag.Saldo);
        Assert.Multiple(() =>
        {
            Assert.That(read.Header.RetourCodes, Is.EqualTo(GeenOpmerking));
            Assert.That(antwoord.DeclaratieNummer, Is.EqualTo(bericht.Declaratie.DeclaratieNummer), "TR376");
            Assert.That(antwoord.TotaalIngediendBedrag, Is.EqualTo(bericht.Declaratie.TotaalIngediendBedrag));
            Assert.That(
                antwoord.TotaalToegekendBedrag.Saldo,
                Is.EqualTo(isRefusedAsWhole ? 0 : antwoord.TotaalIngediendBedrag.Saldo - returned), "TR342");
            Assert.That(antwoord.TotaalToegekendBedrag is { Bedrag: 0, DebetCredit: DebetCredit.Credit }, Is.False, "Zero is debet (CS325).");
        });

        // Every returned line stands in the declaration as it is, in the same order.
        var lines = Prestaties(source);
        var next = 0;
        foreach (var line in Prestaties(answer))
        {
            var place = lines.IndexOf(line, next);
            Assert.That(place, Is.Not.Negative, "A returned line is one of the declaration, unchanged and in order.");
            next = place + 1;
        }
    }

    private static List<string> Prestaties(XDocument document) =>
        [.. document.Descendants().Where(element => element.Name.LocalName == "Prestatie").Select(Unchanged)];

    /// <summary>The class without codes, comments, own namespace and prefixes, as text; CDATA is text.</summary>
    private static string Unchanged(XElement element) => Strip(element).ToString(SaveOptions.DisableFormatting);

    private static XElement Strip(XElement element) => new(
        IsShared(element) ? element.Name : element.Name.LocalName,
        element.HasElements
            ? element.Elements().Where(child => child.Name.LocalName != "RetourCodes").Select(Strip)
            : element.Value);
}
