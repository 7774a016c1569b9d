using System.Xml.Linq;
using MessageHub.Agreements;
using MessageHub.Agreements.Figures;
using MessageHub.Generate;
using MessageHub.Istandaarden.Standards;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Testing;

namespace MessageHub.Tests.Regional;

/// <summary>Every report over 10,000 generated messages, each coming in on the day it is dated, beside a second computation of it.</summary>
public class FiguresTwiceTests
{
    private static readonly DateOnly Einde = new(2025, 8, 15);
    private static readonly ReportScope Jaar = new(new(2025, 1, 1), new(2025, 12, 31));

    private readonly NaiveFigures naive = new();
    private Regio regio = null!;

    [OneTimeSetUp]
    public async Task ProcessAll()
    {
        regio = await Regio.OpenAsync(AgreementsFile.Default, "2024-12-01");
        var messages = MessageGenerator.Messages(10_000, seed: 11, faults: false).Select(message => message.Content).Select(content => (Content: content, Dag: Dagtekening(content))).ToList();
        messages.AddRange(messages.Where((_, i) => i % 3 != 0).Select(message => (Content: Ontvangstbericht(message.Content), Dag: message.Dag.AddDays(2))).Where(message => message.Content.Length > 0).ToList());
        foreach (var dag in messages.GroupBy(message => message.Dag).OrderBy(dag => dag.Key))
        {
            regio.Op(dag.Key);
            var judged = await regio.OntvangtAsync([.. dag.Select(message => (ReadOnlyMemory<byte>)message.Content)]);
            Assert.That(judged.Where(message => message.Status is not (MessageStatus.Accepted or MessageStatus.Received)), Is.Empty);
            foreach (var (content, _) in dag)
                naive.Add(content, dag.Key);
        }

        regio.Op(Einde);
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        if (regio is not null)
            await regio.DisposeAsync();
    }

    [Test]
    public async Task Wachttijd_is_what_it_is_when_counted_naively() => Same(Wachttijd.Van(await regio.Store.WachttijdAsync(Jaar, default)), naive.Wachttijd());

    [Test]
    public async Task Starttijd_is_what_it_is_when_counted_naively() => Same(
        Starttijd.Van(await regio.Store.StarttijdAsync(Jaar, default), new FigureSettings(), AgreementsFile.Default.Werkdagen, Einde), naive.Starttijd(Einde));

    [Test]
    public async Task Uitval_is_what_it_is_when_counted_naively() => Same(Uitval.Van(await regio.Store.UitvalAsync(Jaar, default)), naive.Uitval());

    [Test]
    public async Task Tijdigheid_is_what_it_is_when_counted_naively() =>
        Same(Tijdigheid.Van(await regio.Store.TijdigheidAsync(Jaar, default), new FigureSettings()), naive.Tijdigheid());

    [Test]
    public async Task Betaalbaar_is_what_it_is_when_counted_naively() => Same(
        Betaalbaar.Van(await regio.Store.BetaalbaarAsync(Jaar, default), new FigureSettings()).Select(rij => (rij.Aanbieder, rij.Vervaldag, rij.Regels, rij.Bedrag)), naive.Betaalbaar());

    [Test]
    public async Task Productieverantwoording_is_what_it_is_when_counted_naively() => Same(await regio.Store.VerantwoordingAsync(Jaar, default), naive.Verantwoording());

    [Test]
    public async Task Afrekening_settles_what_was_declared_when_counted_naively()
    {
        var declared = naive.Gedeclareerd().ToList();
        Verantwoording[] opgaven = [.. declared.Select((deel, i) => new Verantwoording(deel.Aanbieder, deel.Jaar, deel.Bedrag * (100 - i % 4) / 100, i % 2 == 0))];
        var rijen = Afrekening.Van(AgreementsFile.Default, await regio.Store.ProductieAsync(Jaar, default), opgaven, null, Einde);
        Same(rijen.Select(rij => (rij.Aanbieder, rij.Jaar, rij.Gedeclareerd, rij.Afgerekend)), declared.Zip(opgaven, (deel, opgave) =>
        {
            var grondslag = opgave.Bedrag / 0.99m >= deel.Bedrag ? deel.Bedrag : opgave.Bedrag;
            return (deel.Aanbieder, deel.Jaar, deel.Bedrag, (long?)(opgave.Indicatoren ? grondslag : decimal.Floor(grondslag * 0.975m + 0.5m)));
        }));
    }

    [Test]
    public async Task Plafond_is_what_it_is_when_counted_naively()
    {
        var provider = naive.Gedeclareerd().MaxBy(deel => deel.Bedrag);
        var contract = new ContractSettings([provider.Aanbieder])
        {
            Orders = [new OrderSettings("B", [.. naive.Verantwoording().Select(deel => deel.Categorie).Distinct()]) { Ceilings = [new CeilingSettings(provider.Jaar, provider.Bedrag * 2)] }],
        };
        var stand = Plafondstand.Van(new AgreementsFile { Contracts = [contract] }, await regio.Store.ProductieAsync(Jaar, default), [], 2025, 2025, null, Einde).Single();
        Assert.That((stand.Toegekend, stand.Aandeel, stand.Signaaldag), Is.EqualTo((provider.Bedrag, 50m, (DateOnly?)null)));
    }

    [Test]
    public async Task No_report_has_anything_of_a_person()
    {
        var reports = regio.Get<Reports>();
        foreach (var naam in Rapporten.Alle)
        {
            var rapport = await reports.MakeAsync(naam, Jaar, [], default);
            var cells = rapport.Rijen.SelectMany(rij => rij).OfType<string>().ToList();
            Assert.That(cells.Where(cell => cell.Length == 9 && cell.All(char.IsAsciiDigit)), Is.Empty, naam);
            Assert.That(rapport.Rijen, Has.All.Count.EqualTo(rapport.Kolommen.Count), naam);
        }
    }

    private static void Same<T>(IEnumerable<T> reported, IEnumerable<T> counted)
    {
        Assert.That(reported, Is.Not.Empty);
        Assert.That(reported.Select(rij => rij!.ToString()).Order(), Is.EqualTo(counted.Select(rij => rij!.ToString()).Order()));
    }

    private static DateOnly Dagtekening(byte[] content) => DateOnly.ParseExact(Of(content, "Dagtekening"), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The receipt that accepts this allocation, two days later; nothing for other messages.</summary>
    private static byte[] Ontvangstbericht(byte[] content) => !System.Text.Encoding.UTF8.GetString(content).Contains("ToegewezenProducten", StringComparison.Ordinal) ? [] : new RetourXml(IJw32.JW302)
    {
        Gemeente = Of(content, "Afzender"), Aanbieder = Of(content, "Ontvanger"), Identificatie = Of(content, "Identificatie"), Dagtekening = Dagtekening(content),
    }.ToBytes();

    private static string Of(byte[] content, string name) => XDocument.Load(new MemoryStream(content)).Descendants().First(element => element.Name.LocalName == name).Value;
}
