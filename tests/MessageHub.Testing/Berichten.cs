namespace MessageHub.Testing;

/// <summary>
/// Messages and places in them by short names; meant for <c>using static</c>. Without lines a message has one line with the kit's defaults:
/// <c>Start()</c>, <c>Stop(new StopProductXml { RedenBeeindiging = "20" })</c>, <c>Declaratie() with { DeclaratieNummer = "D7" }</c>.
/// </summary>
public static class Berichten
{
    private static readonly HashSet<string> Lijsten =
    [
        "Relaties", "Contactgegevens", "ToegewezenProducten", "StartProducten", "StopProducten", "AangevraagdeProducten",
        "OngewijzigdeProducten", "TeWijzigenProducten", "NieuweProducten", "Clienten", "Prestaties",
    ];

    // ---- messages

    public static JW301Xml Toewijzing(params ToegewezenProductXml[] producten) => new() { Producten = OrDefault(producten) };

    public static JW305Xml Start(params StartProductXml[] producten) => new() { Producten = OrDefault(producten) };

    public static JW307Xml Stop(params StopProductXml[] producten) => new() { Producten = OrDefault(producten) };

    public static JW315Xml VerzoekOmToewijzing(params AangevraagdProductXml[] producten) => new() { Producten = OrDefault(producten) };

    public static JW317Xml VerzoekOmWijziging(params TeWijzigenProductXml[] producten) => new() { TeWijzigen = OrDefault(producten) };

    public static JW319Xml Antwoord(string referentieAanbieder) => new() { ReferentieAanbieder = referentieAanbieder };

    public static JW323Xml Declaratie() => new();

    /// <summary>A declaration for the kit's client.</summary>
    public static JW323Xml Declaratie(params PrestatieXml[] prestaties) =>
        new() { Clienten = [new DeclaratieClientXml { Prestaties = prestaties }] };

    public static JW323Xml Declaratie(params DeclaratieClientXml[] clienten) => new() { Clienten = clienten };

    public static JW325Xml DeclaratieAntwoord(params DeclaratieClientXml[] clienten) => new() { Clienten = clienten };

    /// <summary>The answer to a declaration of these lines alone, of which none is granted.</summary>
    public static JW325Xml Afwijzing(params PrestatieXml[] prestaties)
    {
        var client = new DeclaratieClientXml { Prestaties = prestaties };
        return new()
        {
            TotaalIngediendBedrag = Istandaarden.Messages.BedragMetDC.FromSaldo(client.Saldo),
            TotaalToegekendBedrag = new(0, Istandaarden.Messages.DebetCredit.Debet),
            Clienten = [client],
        };
    }

    /// <summary>A line takes itself back.</summary>
    public static StartProductXml Verwijderd(StartProductXml start) => start with { StatusAanlevering = "3" };

    public static StopProductXml Verwijderd(StopProductXml stop) => stop with { StatusAanlevering = "3" };

    /// <summary>The same allocation, withdrawn as if it was never sent (CS335).</summary>
    public static ToegewezenProductXml Verwijderd(ToegewezenProductXml product) =>
        product with { Einddatum = product.Ingangsdatum, RedenWijziging = "13" };

    /// <summary>The receipt that accepts this message: a header without codes. The message needs an Identificatie of its own.</summary>
    public static RetourXml Goedkeuring(BerichtXml heen) => new(heen.Soort.Antwoord!) { Identificatie = heen.Identificatie, Dagtekening = heen.Dagtekening };

    /// <summary>The receipt that refuses it in its header.</summary>
    public static RetourXml Afkeuring(BerichtXml heen, string code = "0001") => Goedkeuring(heen) with { HeaderRetourCodes = [code] };

    /// <summary>The receipt that repeats its classes, each with the code that is given it.</summary>
    public static RetourXml Beoordeling(BerichtXml heen, Func<System.Xml.Linq.XElement, string> codeVan) =>
        Goedkeuring(heen) with { HeaderRetourCodes = ["0200"], Klassen = heen, CodeVan = codeVan };

    public static DateOnly Dag(int jaar, int maand, int dag) => new(jaar, maand, dag);

    /// <summary>Both days included.</summary>
    public static Istandaarden.Messages.Periode Periode(string begin, string eind) => new(Dag(begin), Dag(eind));

    /// <summary>From <c>2026-06-01</c>.</summary>
    public static DateOnly Dag(string datum) =>
        DateOnly.ParseExact(datum, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    // ---- places

    public const string Kop = "/Bericht/Header";
    public const string ClientKlasse = "/Bericht/Client";
    public const string DeclaratieKlasse = "/Bericht/Declaratie";
    public const string DeclaratieAntwoordKlasse = "/Bericht/DeclaratieAntwoord";
    public const string AntwoordKlasse = "/Bericht/Antwoord";

    public static string ToegewezenProduct(int index) => $"{ClientKlasse}/ToegewezenProducten/ToegewezenProduct[{index}]";

    public static string StartProduct(int index) => $"{ClientKlasse}/StartProducten/StartProduct[{index}]";

    public static string StopProduct(int index) => $"{ClientKlasse}/StopProducten/StopProduct[{index}]";

    public static string AangevraagdProduct(int index) => $"{ClientKlasse}/AangevraagdeProducten/AangevraagdProduct[{index}]";

    public const string VerzoekKlasse = $"{ClientKlasse}/Verzoek";

    public static string TeWijzigenProduct(int index) => $"{VerzoekKlasse}/TeWijzigenProducten/TeWijzigenProduct[{index}]";

    public static string NieuwProduct(int index) => $"{VerzoekKlasse}/NieuweProducten/NieuwProduct[{index}]";

    public static string Relatie(int index) => $"{ClientKlasse}/Relaties/Relatie[{index}]";

    /// <summary>One of the client's own.</summary>
    public static string Contact(int index) => $"{ClientKlasse}/Contactgegevens/Contact[{index}]";

    public static string ContactVanRelatie(int index) => $"{Relatie(index)}/Contact";

    public static string DeclaratieClient(int index) => $"{DeclaratieKlasse}/Clienten/Client[{index}]";

    public static string Prestatie(int index, int client = 1) => $"{DeclaratieClient(client)}/Prestaties/Prestatie[{index}]";

    public static string AfgewezenPrestatie(int index, int client = 1) =>
        $"{DeclaratieAntwoordKlasse}/Clienten/Client[{client}]/Prestaties/Prestatie[{index}]";

    internal static bool IsLijst(string name) => Lijsten.Contains(name);

    private static T[] OrDefault<T>(T[] lines)
        where T : new() => lines.Length == 0 ? [new T()] : lines;
}
