using System.Globalization;
using System.Xml.Linq;
using MessageHub.Agreements.Calendar;
using MessageHub.Agreements.Figures;

namespace MessageHub.Tests.Regional;

/// <summary>
/// The figures computed a second time, from the XML of the messages and the day on which each came in, line by line and without a store. It knows accepted messages
/// only, and shares nothing with the reports but their records, the calendar of working days, and what a year is settled by.
/// </summary>
internal sealed class NaiveFigures
{
    private readonly Dictionary<(string Stroom, string Nummer), (DateOnly Ontvangen, string? Referentie, string Identificatie)> toewijzingen = [];
    private readonly Dictionary<(string Stroom, string Referentie), DateOnly> verzoeken = [];
    private readonly Dictionary<(string Stroom, string Identificatie), DateOnly> ontvangstberichten = [];
    private readonly List<(string Stroom, string Nummer, DateOnly Begin)> starts = [];
    private readonly List<(string Aanbieder, DateOnly Einde, string Reden)> stops = [];
    private readonly List<Regel> regels = [];

    public void Add(byte[] body, DateOnly dag)
    {
        var xml = XDocument.Load(new MemoryStream(body)).Root!;
        var header = Child(xml, "Header");
        var code = Value(header, "BerichtCode");
        var (afzender, ontvanger) = (Value(header, "Afzender"), Value(header, "Ontvanger"));
        var (gemeente, aanbieder) = afzender.Length == 4 ? (afzender, ontvanger) : (ontvanger, afzender);
        var stroom = gemeente + aanbieder;
        foreach (var product in All(xml, "ToegewezenProduct"))
            toewijzingen.TryAdd((stroom, Value(product, "ToewijzingNummer")), (dag, Optional(product, "ReferentieAanbieder"), Value(header, "Identificatie")));
        foreach (var product in All(xml, "AangevraagdProduct"))
            verzoeken.TryAdd((stroom, Value(product, "ReferentieAanbieder")), dag);
        if (xml.Name.Namespace.NamespaceName.Contains("302", StringComparison.Ordinal))
            ontvangstberichten.TryAdd((stroom, Value(header, "Identificatie")), dag);
        foreach (var start in All(xml, "StartProduct"))
            starts.Add((stroom, Value(start, "ToewijzingNummer"), Day(start, "Begindatum")));
        foreach (var stop in All(xml, "StopProduct"))
            stops.Add((aanbieder, Day(stop, "Einddatum"), Value(stop, "RedenBeeindiging")));
        foreach (var client in All(xml, "Clienten").Elements())
        {
            foreach (var regel in All(client, "Prestatie"))
            {
                var sign = Value(regel, "DebetCredit") == "D" ? 1 : -1;
                regels.Add(new(
                    gemeente, aanbieder, $"{stroom} {Value(header, "Identificatie")}", dag, Value(client, "Bsn"), Value(regel, "ProductCategorie"), Value(regel, "ProductCode"),
                    Value(regel, "Eenheid"), Day(Child(regel, "ProductPeriode"), "Einddatum"), sign * Number(regel, "GeleverdVolume"), sign * Number(regel, "Bedrag")));
            }
        }

        Assert.That(code, Is.Not.Empty);
    }

    public IEnumerable<Wachttijd> Wachttijd()
    {
        var waits = new List<(string Aanbieder, DateOnly Begin, int Dagen)>();
        foreach (var ((stroom, nummer), toewijzing) in toewijzingen)
        {
            DateOnly? begin = starts.Where(start => start.Stroom == stroom && start.Nummer == nummer).Select(start => (DateOnly?)start.Begin).Min();
            DateOnly? intake = toewijzing.Referentie is { } referentie && verzoeken.TryGetValue((stroom, referentie), out var gevraagd) ? gevraagd
                : ontvangstberichten.TryGetValue((stroom, toewijzing.Identificatie), out var ontvangst) ? ontvangst : null;
            if (begin is { } eerste && intake is { } dag)
                waits.Add((stroom[4..], eerste, Math.Max(0, eerste.DayNumber - dag.DayNumber)));
        }

        foreach (var deel in waits.GroupBy(wait => (wait.Aanbieder, Kwartaal: Quarter(wait.Begin))))
        {
            var dagen = deel.Select(wait => wait.Dagen).Order().ToArray();
            var midden = dagen.Length % 2 == 1 ? dagen[dagen.Length / 2] : (dagen[dagen.Length / 2 - 1] + dagen[dagen.Length / 2]) / 2m;
            yield return new(deel.Key.Aanbieder, deel.Key.Kwartaal, dagen.Length, midden, dagen[(int)Math.Ceiling(dagen.Length * 0.9m) - 1], dagen[^1]);
        }
    }

    public IEnumerable<Starttijd> Starttijd(DateOnly vandaag)
    {
        var werkdagen = new Werkkalender([]);
        var perDeel = toewijzingen.GroupBy(toewijzing => (Aanbieder: toewijzing.Key.Stroom[4..], Kwartaal: Quarter(toewijzing.Value.Ontvangen)));
        foreach (var deel in perDeel)
        {
            long opTijd = 0, teLaat = 0, lopend = 0;
            foreach (var ((stroom, nummer), (ontvangen, _, _)) in deel)
            {
                // Counted day by day.
                var (laatste, geteld) = (ontvangen, 0);
                while (geteld < 10)
                {
                    laatste = laatste.AddDays(1);
                    geteld += werkdagen.IsWerkdag(laatste) ? 1 : 0;
                }

                var begin = starts.Where(start => start.Stroom == stroom && start.Nummer == nummer).Select(start => (DateOnly?)start.Begin).Min();
                if (begin is null && vandaag <= laatste)
                    lopend++;
                else if (begin is not null && begin <= laatste)
                    opTijd++;
                else
                    teLaat++;
            }

            decimal? aandeel = opTijd + teLaat == 0 ? null : 100m * opTijd / (opTijd + teLaat);
            yield return new(
                deel.Key.Aanbieder, deel.Key.Kwartaal, opTijd + teLaat, opTijd, teLaat, lopend, aandeel,
                aandeel is null ? null : aandeel >= 90 ? Verkeerslicht.Groen : aandeel >= 80 ? Verkeerslicht.Oranje : Verkeerslicht.Rood);
        }
    }

    public IEnumerable<Uitval> Uitval() =>
        stops.Where(stop => stop.Reden != "20").GroupBy(stop => (stop.Aanbieder, Quarter(stop.Einde), stop.Reden))
            .Select(deel => new Uitval(deel.Key.Aanbieder, deel.Key.Item2, deel.Key.Reden, deel.Count()));

    public IEnumerable<Tijdigheid> Tijdigheid() => regels.Where(regel => regel.Bedrag > 0).GroupBy(regel => (regel.Aanbieder, Quarter(regel.Einde))).Select(deel =>
    {
        var goed = deel.Where(regel => regel.Ontvangen < new DateOnly(regel.Einde.Year, regel.Einde.Month, 1).AddMonths(2)).ToList();
        var laat = deel.Except(goed).ToList();
        return new Tijdigheid(deel.Key.Aanbieder, deel.Key.Item2, goed.Count, goed.Sum(regel => regel.Bedrag), laat.Count, laat.Sum(regel => regel.Bedrag));
    });

    /// <summary>Without the hub's own number of the declaration.</summary>
    public IEnumerable<(string Aanbieder, DateOnly Vervaldag, long Regels, long Bedrag)> Betaalbaar() => regels.GroupBy(regel => (regel.Aanbieder, regel.Bericht, regel.Ontvangen))
        .Select(deel => (deel.Key.Aanbieder, deel.Key.Ontvangen.AddDays(30), (long)deel.Count(), deel.Sum(regel => regel.Bedrag)));

    public IEnumerable<Productieverantwoording> Verantwoording() =>
        regels.GroupBy(regel => (regel.Gemeente, regel.Aanbieder, regel.Einde.Year, regel.Categorie, regel.Code, regel.Eenheid)).Select(deel => new Productieverantwoording(
            deel.Key.Gemeente, deel.Key.Aanbieder, deel.Key.Year, deel.Key.Categorie, deel.Key.Code, deel.Key.Eenheid,
            deel.GroupBy(regel => regel.Bsn).Count(klant => klant.Sum(regel => regel.Volume) != 0 || klant.Sum(regel => regel.Bedrag) != 0), deel.Sum(regel => regel.Volume),
            deel.Sum(regel => regel.Bedrag)));

    public IEnumerable<(string Aanbieder, int Jaar, long Bedrag)> Gedeclareerd() =>
        regels.GroupBy(regel => (regel.Aanbieder, regel.Einde.Year)).Select(deel => (deel.Key.Aanbieder, deel.Key.Year, deel.Sum(regel => regel.Bedrag)));

    private static Kwartaal Quarter(DateOnly dag) => new(dag.Year, dag.Month <= 3 ? 1 : dag.Month <= 6 ? 2 : dag.Month <= 9 ? 3 : 4);

    private static IEnumerable<XElement> All(XElement within, string name) => within.DescendantsAndSelf().Where(element => element.Name.LocalName == name);

    private static XElement Child(XElement within, string name) => All(within, name).First();

    private static string Value(XElement within, string name) => Child(within, name).Value;

    private static string? Optional(XElement within, string name) => All(within, name).FirstOrDefault()?.Value;

    private static DateOnly Day(XElement within, string name) => DateOnly.ParseExact(Value(within, name), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static long Number(XElement within, string name) => long.Parse(Value(within, name), CultureInfo.InvariantCulture);

    private sealed record Regel(
        string Gemeente, string Aanbieder, string Bericht, DateOnly Ontvangen, string Bsn, string Categorie, string Code, string Eenheid, DateOnly Einde, long Volume, long Bedrag);
}
