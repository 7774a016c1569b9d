using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using MessageHub.Agreements;
using MessageHub.Agreements.Figures;
using MessageHub.Agreements.Rules;
using MessageHub.Generate;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Schemas;
using MessageHub.Processing;
using MessageHub.Processing.Ports;
using MessageHub.Testing;
using static MessageHub.Testing.Berichten;

namespace MessageHub.Tests.Regional;

/// <summary>The example files of both regions over the year 2025: generated traffic, each message coming in on the day it is dated, and a look at the dossiers every day.</summary>
public partial class SimulatedYearTests
{
    private const int Messages = 1_500;

    private static readonly MessageReader Reader = new(BerichtSchemas.Embedded);

    private static readonly DateOnly Begin = new(2025, 1, 1);
    private static readonly DateOnly Eind = new(2025, 12, 31);

    private static readonly List<(byte[] Content, DateOnly Dag)> Traffic =
        [.. MessageGenerator.Messages(Messages, seed: 5, faults: false).Select(message => (message.Content, Day(Of(message.Content, "Dagtekening"))))];

    private static readonly string[] Aanbieders =
        [.. Traffic.SelectMany(message => new[] { Of(message.Content, "Afzender"), Of(message.Content, "Ontvanger") }).Where(code => code.Length == 8).Distinct()];

    [Test]
    public async Task In_Rivierenland_signals_appear_on_their_day_and_not_before()
    {
        // Everybody in the traffic has a contract (RV12-D1).
        var file = Example("rivierenland.json");
        file = file with { Contracts = [.. file.Contracts, .. Aanbieders.Where(code => !file.Contracts.Any(contract => contract.AgbCodes.Contains(code))).Select(code => new ContractSettings([code]))] };
        await using var regio = await Regio.OpenAsync(file, "2025-01-01");
        var first = new Dictionary<long, (Signal Signal, DateOnly Dag)>();
        await ForEachDayAsync(regio, SomeNeverStart(), async dag =>
        {
            foreach (var signal in await regio.KijktAsync())
                first.TryAdd(signal.Id, (signal, dag));
        });

        var seen = first.Values.ToLookup(found => found.Signal.Rule);
        Assert.Multiple(() =>
        {
            // The day in the text is the one that the term runs from.
            Assert.That(seen["RV02-3"].Select(found => found.Dag.DayNumber - Day(found).DayNumber), Is.Not.Empty.And.All.EqualTo(43));
            Assert.That(seen["RV12-4A7"].Select(found => found.Dag.DayNumber - Day(found).DayNumber), Is.Not.Empty.And.All.EqualTo(1));
            Assert.That(seen["RV12-4A9"].Select(found => Day(found).DayNumber - found.Dag.DayNumber), Is.Not.Empty.And.All.InRange(0, 42).And.Some.EqualTo(42));
            Assert.That(seen["KETEN-302"].Select(found => (found.Dag, file.Werkdagen.Na(Day(found), 3).AddDays(1))), Is.Not.Empty.And.All.Matches<(DateOnly Seen, DateOnly Due)>(day => day.Seen == day.Due));
            Assert.That(seen.Select(rule => rule.Key), Is.SubsetOf(AgreementBook.All.Select(agreement => agreement.Code)));
            Assert.That(first.Values.Select(found => found.Signal.Text), Has.None.Match("[0-9]{9}[^0-9]"), "nothing of a client");
        });

        // 302s never came, so each allocation that was taken in has its signal.
        Assert.That(seen["KETEN-302"].Count(), Is.EqualTo(Traffic.Count(message => Soort(message.Content) == "JW301")));
    }

    [Test]
    public async Task In_Rijnmond_a_ceiling_holds_through_the_year_and_the_manager_is_told_at_eighty_per_cent()
    {
        var total = new NaiveFigures();
        Traffic.ForEach(message => total.Add(message.Content, message.Dag));
        var grootste = total.Gedeclareerd().MaxBy(deel => deel.Bedrag);
        var maximum = grootste.Bedrag * 6 / 10;
        var file = Example("rijnmond.json");
        var contract = new ContractSettings([grootste.Aanbieder], "Grootste")
        {
            Orders = [new OrderSettings("B", [.. total.Verantwoording().Select(deel => deel.Categorie).Distinct()]) { Ceilings = [new CeilingSettings(2025, maximum)] }],
        };
        file = file with { Contracts = [contract, .. Aanbieders.Where(code => code != grootste.Aanbieder).Select(code => new ContractSettings([code]))] };
        await using var regio = await Regio.OpenAsync(file, "2025-01-01");
        DateOnly? told = null, reached = null;
        await ForEachDayAsync(regio, Traffic, async dag =>
        {
            var granted = (await regio.Store.ProductieAsync(new ReportScope(Begin, Eind, null, grootste.Aanbieder), default)).Where(regel => regel.Jaar == 2025).Sum(regel => regel.Bedrag);
            Assert.That(granted, Is.LessThanOrEqualTo(maximum));
            if (granted * 10 >= maximum * 8)
                reached ??= dag;
            if ((await regio.KijktAsync()).Any(signal => signal.Rule == "RM3-21"))
                told ??= dag;
        });

        var stand = (await regio.Get<Reports>().MakeAsync(Rapporten.Plafond, new ReportScope(Begin, Eind), [], default)).Rijen.Single();
        Assert.Multiple(async () =>
        {
            Assert.That(told, Is.Not.Null.And.EqualTo(reached));
            Assert.That(stand[^1], Is.EqualTo(reached), "the report says the same day");
            Assert.That((await regio.Store.HoldsAsync(10_000, default)).Sum(line => line.Cents), Is.EqualTo(stand[5]).And.GreaterThan(0L));
            Assert.That((long)stand[4]! + (long)stand[5]!, Is.EqualTo(grootste.Bedrag), "what is not granted is held, and nothing is lost");
        });
    }

    // 2024 and 2028 are leap years.
    [TestCase(2025, "2026-01-31", "2026-02-01", "2026-02-28", "2026-03-01")]
    [TestCase(2027, "2028-01-31", "2028-02-01", "2028-02-29", "2028-03-01")]
    public async Task In_Rivierenland_a_year_closes_in_January_for_new_lines_and_in_February_for_corrections(
        int jaar, string lastNew, string firstHeldNew, string lastCorrection, string firstHeldCorrection)
    {
        var file = Example("rivierenland.json");
        file = file with { Contracts = [.. file.Contracts, new ContractSettings([Keten.Aanbieder])] };
        await using var regio = await Regio.OpenAsync(file, $"{jaar}-01-05");
        var ingang = new DateOnly(jaar, 1, 1);
        await regio.HeeftAsync(
            Toewijzing(new ToegewezenProductXml { Toewijzingsdatum = ingang, Ingangsdatum = ingang, Einddatum = new(jaar, 12, 31) }),
            Start(new StartProductXml { Begindatum = ingang, ToewijzingIngangsdatum = ingang }));

        // In January four lines are refused for their volume, for months of which corrections follow.
        regio.Op($"{jaar + 1}-01-15");
        await regio.OntvangtAsync(Over(jaar, [.. new[] { 5, 6 }.Select(maand => Regel(jaar, maand) with { GeleverdVolume = 99 })]));

        Assert.That(await StatusAsync(lastNew, 1), Is.EqualTo(MessageStatus.Accepted));
        Assert.That(await StatusAsync(firstHeldNew, 2), Is.EqualTo(MessageStatus.Held));
        Assert.That(await StatusAsync(lastCorrection, 5), Is.EqualTo(MessageStatus.Accepted));
        Assert.That(await StatusAsync(firstHeldCorrection, 6), Is.EqualTo(MessageStatus.Held));

        async Task<MessageStatus> StatusAsync(string dag, int maand)
        {
            regio.Op(dag);
            return (await regio.OntvangtAsync(Over(jaar, Regel(jaar, maand)))).Single().Status;
        }
    }

    [TestCase("rivierenland.json")]
    [TestCase("rijnmond.json")]
    public void An_example_file_is_complete(string name)
    {
        var file = Example(name);
        Assert.That(file.Region, Is.Not.Null);
        var off = AgreementBook.All.Where(agreement => !file.IsOn(agreement)).Select(agreement => agreement.Code);
        string[] others = name == "rivierenland.json"
            ? [] // RM3-21 is on by default, and has no ceilings to look at.
            : ["RV02-1", "RV12-4A5", "RV13", "RV10-1", "RV11-2", "RV12-4B2", "RV02-3", "RV12-4A7", "RV12-4A9", "RV12-4B3", "RV04"];
        Assert.That(off, Is.EquivalentTo(others));
        Assert.That(file.Contracts.SelectMany(contract => contract.Orders).Any(order => order.Ceilings.Count > 0), Is.EqualTo(name == "rijnmond.json"));
        Assert.That(file.Rules.Of(RM3_21.Agreement).SignalAt, Is.EqualTo(80));
    }

    private static PrestatieXml Regel(int jaar, int maand) => new() { ProductPeriode = new(new(jaar, maand, 1), new DateOnly(jaar, maand, 1).AddMonths(1).AddDays(-1)) };

    private static JW323Xml Over(int jaar, params PrestatieXml[] regels) =>
        Declaratie(regels) with { DeclaratiePeriode = new(new(jaar, 12, 1), new(jaar, 12, 31)) };

    private static AgreementsFile Example(string name) => AgreementsFile.Load(Repository.File("docs", "samples", name));

    /// <summary>Of one client in ten nothing comes after the allocation.</summary>
    private static List<(byte[] Content, DateOnly Dag)> SomeNeverStart()
    {
        var bsns = Traffic.Select(message => Of(message.Content, "Bsn")).Distinct().Where((_, i) => i % 10 == 0).ToHashSet();
        return [.. Traffic.Where(message => !bsns.Contains(Of(message.Content, "Bsn")) || Soort(message.Content) is "JW301" or "JW315")];
    }

    private static async Task ForEachDayAsync(Regio regio, List<(byte[] Content, DateOnly Dag)> traffic, Func<DateOnly, Task> after)
    {
        var perDag = traffic.ToLookup(message => message.Dag, message => (ReadOnlyMemory<byte>)message.Content);
        Assert.That(Traffic.Select(message => message.Dag), Has.All.InRange(Begin.AddMonths(-3), Eind));
        for (var dag = perDag.Min(day => day.Key); dag <= Eind; dag = dag.AddDays(1))
        {
            if (dag >= regio.Vandaag)
                regio.Op(dag);
            if (perDag.Contains(dag))
                Assert.That((await regio.OntvangtAsync([.. perDag[dag]])).Where(message => message.Status is not (MessageStatus.Accepted or MessageStatus.Held)), Is.Empty);
            if (dag >= Begin)
                await after(dag);
        }
    }

    /// <summary>The first day in the text.</summary>
    private static DateOnly Day((Signal Signal, DateOnly Dag) found) => Day(FirstDay().Match(found.Signal.Text).Value);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Soort(byte[] content) => Reader.Read(content).Bericht!.Soort.Naam;

    private static string Of(byte[] content, string name) => XDocument.Load(new MemoryStream(content)).Descendants().First(element => element.Name.LocalName == name).Value;

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}")]
    private static partial Regex FirstDay();
}
