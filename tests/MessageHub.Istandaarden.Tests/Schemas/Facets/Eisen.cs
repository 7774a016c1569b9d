namespace MessageHub.Istandaarden.Tests.Schemas.Facets;

/// <summary>
/// What level 1 demands of each element, in our own words: read from the rules RS and CS and the code lists of release 3.2, not from a schema. So it stands
/// beside the schemas, ours and the published ones, and neither can be loosened without a test that says so.
/// </summary>
internal static class Eisen
{
    private static readonly Dictionary<string, string> BerichtCodes = new()
    {
        ["JW301"] = "436", ["JW302"] = "437", ["JW305"] = "438", ["JW306"] = "439", ["JW307"] = "440", ["JW308"] = "441", ["JW315"] = "446",
        ["JW316"] = "447", ["JW317"] = "486", ["JW318"] = "487", ["JW319"] = "488", ["JW320"] = "489", ["JW323"] = "490", ["JW325"] = "491",
        ["WMO301"] = "414", ["WMO302"] = "415", ["WMO305"] = "418", ["WMO306"] = "419", ["WMO307"] = "420", ["WMO308"] = "421", ["WMO315"] = "444",
        ["WMO316"] = "445", ["WMO317"] = "480", ["WMO318"] = "481", ["WMO319"] = "482", ["WMO320"] = "483", ["WMO323"] = "484", ["WMO325"] = "485",
    };

    /// <summary>A return message repeats Afzender and Ontvanger of the message that it answers (IV028).</summary>
    private static readonly string[] VanGemeente = ["301", "302", "319", "320", "325"];

    /// <summary>The first demand's kept value is what the element holds while another one is tried.</summary>
    /// <exception cref="KeyNotFoundException">An element that is not in the list yet.</exception>
    public static IReadOnlyList<Eis> Aan(string bericht, string klasse, string element) => (klasse, element) switch
    {
        // Header
        (_, "BerichtCode") => [new("RS047", AndereCode(bericht), BerichtCodes[bericht]), new("RS010", BerichtCodes[bericht] + "0", BerichtCodes[bericht])],
        (_, "BerichtVersie") => [new("CS025", "2", "3"), new("CS025", "4", "3"), new("RS001", "-3", "3"), new("RS002", "100", "3")],
        (_, "BerichtSubversie") => [new("CS015", "1", "2"), new("CS015", "3", "2"), new("RS001", "-2", "2"), new("RS002", "100", "2")],
        (_, "Afzender") => VanGemeente.Contains(bericht[^3..]) ? Gemeente : Aanbieder,
        (_, "Ontvanger") => VanGemeente.Contains(bericht[^3..]) ? Aanbieder : Gemeente,
        (_, "Identificatie" or "IdentificatieRetour") => Tekst(12, "RS017"),
        (_, "BasisschemaXsdVersie" or "BerichtXsdVersie" or "XsltVersie") => Versie,

        // Persons and where they are
        (_, "Bsn") => [new("RS037", "99990006", "999900006"), new("RS037", "99990000A", "999900006"), new("RS015", "9999000060", "999900006")],
        (_, "Achternaam" or "Voornamen") => Tekst(200, "RS028"),
        (_, "Voorvoegsel") => Tekst(10, "RS016"),
        (_, "Voorletters") =>
        [
            new("RS045", "A.B", "AB"), new("RS045", "A B", "AB"), new("RS045", "A1", "Aé"), new("RS033", "", "A"), new("RS013", "ABCDEFG", "ABCDEF"),
        ],
        ("Relatie", "Nummer") => Tekst(20, "RS019"),
        (_, "Volgorde") => Getal(99, "RS002"),
        (_, "Straatnaam") => Tekst(24, "RS020"),
        (_, "Plaatsnaam" or "Emailadres") => Tekst(80, "RS026"),
        (_, "Postcode") => Tekst(8, "RS014"),
        (_, "Huisnummer") => Getal(99999, "RS004"),
        (_, "Huisletter") => Tekst(1, "RS008"),
        (_, "HuisnummerToevoeging" or "Landnummer") => Tekst(4, "RS011"),
        (_, "Organisatie") => Tekst(35, "RS023"),
        (_, "Taal") => Tekst(25, "RS021"),
        (_, "Telefoonnummer") =>
        [
            new("RS046", "020-1234567", "0201234567"), new("RS046", "020 1234567", "0201234567"), new("RS033", "", "0"),
            new("RS018", "0201234567890123", "020123456789012"),
        ],
        (_, "Gemeente") => Gemeente,
        ("Verwijzer", "Naam") => Tekst(64, "RS025"),
        (_, "ZorgverlenerCode") => Aanbieder,

        // Products, numbers and amounts (in euro cents)
        (_, "ToewijzingNummer" or "BeschikkingNummer") => Getal(999_999_999, "RS006"),
        (_, "ReferentieAanbieder") => Tekst(36, "RS024"),
        (_, "ReferentieNummer" or "VorigReferentieNummer") => Tekst(20, "RS019", magLeegLijken: true),
        ("Declaratie", "DeclaratieNummer") =>
            [new("CS319", "D-1", "D1"), new("CS319", "D 1", "D1"), new("CS319", "Dé1", "De1"), new("RS033", "", "D"), new("RS017", "D123456789012", "D12345678901")],
        ("DeclaratieAntwoord", "DeclaratieNummer") => Tekst(12, "RS017", magLeegLijken: true),
        (_, "Code" or "ProductCode") => Tekst(5, "RS012"),
        (_, "Volume" or "GeleverdVolume" or "Budget" or "Bedrag" or "ProductTarief") => Getal(99_999_999, "RS005"),
        (_, "TotaalBedrag") => Getal(999_999_999_999, "RS040"),
        (_, "Commentaar") =>
            [new("RS031", "   ", " x "), new("RS031", "\n", "one line\nanother"), new("RS033", "", "x")],

        // Dates and times
        (_, "Toewijzingstijd") =>
        [
            new("RS034", "12:00:00Z", "12:00:00"), new("RS034", "12:00:00+02:00", "12:00:00"), new("RS034", "12:00:00-02:00", "12:00:00"),
            new(null, "25:00:00", "23:59:59"),
        ],
        (_, "Datum" or "Dagtekening" or "DagtekeningRetour" or "DeclaratieDagtekening" or "Begindatum" or "Einddatum" or "Ingangsdatum" or "Toewijzingsdatum"
            or "ToewijzingIngangsdatum" or "ToewijzingEinddatum" or "GewensteIngangsdatum" or "BeschikkingIngangsdatum") => Datum,

        // Codes
        (_, "DatumGebruik" or "Vorm") => Codes("RS008", "4", "1", "2", "3"),
        (_, "Geslacht") => Codes("RS008", "9", "0", "1", "2"),
        (_, "NaamGebruik") => Codes("RS008", "7", "1", "2", "3", "4", "5", "6"),
        (_, "DebetCredit") => Codes("RS008", "E", "C", "D"),
        (_, "Frequentie") => Codes("RS008", "3", "1", "2", "4", "6"),
        (_, "Raamcontract" or "GezagsdragerBekend" or "VerzoekAntwoord" or "RedenVerzoek") => Codes("RS008", "3", "1", "2"),
        (_, "StatusAanlevering") => Codes("RS008", "4", "1", "2", "3", "9"),
        (_, "AanduidingWoonadres") => Codes("RS009", "AA", "AB", "BY", "TO", "WW"),
        ("Contact", "Soort") => Codes("RS009", "05", "01", "02", "03", "04"),
        ("Relatie", "Soort") => Codes("RS009", "26", "03", "14", "25"),
        (_, "JuridischeStatus") => Codes("RS009", "06", "01", "02", "03", "04", "05", "11", "12"),
        (_, "WettelijkeVertegenwoordiging") => Codes("RS009", "05", "06", "07", "08", "09", "10"),
        (_, "LandCode") => Codes("RS009", "NN", "NL", "BE", "DE"),
        (_, "Eenheid") => Codes("RS009", "81", "01", "04", "14", "16", "82", "83", "84"),
        (_, "Categorie" or "ProductCategorie") when IsIWmo(bericht) => Codes("RS009", "19", "01", "09", "10", "18"),
        (_, "Categorie" or "ProductCategorie") => Codes("RS009", "39", "31", "38", "40", "55"),
        (_, "Type") => Codes("RS009", "07", "01", "02", "03", "04", "05", "06", "08"),
        (_, "RedenWijziging") => Codes("RS009", "15", "01", "13", "14"),
        (_, "RedenBeeindiging") when IsIWmo(bericht) => Codes("RS009", "32", "02", "19", "20", "21", "22", "23", "31", "36", "37", "38", "39"),
        (_, "RedenBeeindiging") => Codes("RS009", "21", "02", "20", "31", "32", "33", "34", "35", "36", "37", "38", "39"),
        (_, "RedenAfwijzingVerzoek") => Codes("RS009", "0", "1", "9"),
        (_, "RetourCode") => Codes("RS011", "0002", "0001", "0200", "S300"),
        _ => throw new KeyNotFoundException($"{bericht} {klasse}/{element}"),
    };

    private static bool IsIWmo(string bericht) => bericht.StartsWith("WMO", StringComparison.Ordinal);

    /// <summary>The code of another message of the same standard.</summary>
    private static string AndereCode(string bericht) => BerichtCodes[bericht[..^3] + (bericht.EndsWith("301", StringComparison.Ordinal) ? "302" : "301")];

    private static IReadOnlyList<Eis> Gemeente { get; } = [new("RS035", "384", "0384"), new("RS035", "03840", "0384"), new("RS035", "O384", "0384"), new("RS033", "", "0384")];

    private static IReadOnlyList<Eis> Aanbieder { get; } = [new("RS036", "6565605", "65656055"), new("RS036", "6565605A", "65656055"), new("RS014", "656560550", "65656055")];

    private static IReadOnlyList<Eis> Datum { get; } =
    [
        new("RS032", "2026-06-01Z", "2026-06-01"), new("RS032", "2026-06-01+02:00", "2026-06-01"), new("RS032", "2026-06-01-02:00", "2026-06-01"),
        new(null, "2026-02-29", "2026-02-28"), new(null, "", "2026-06-01"),
    ];

    private static IReadOnlyList<Eis> Versie { get; } =
    [
        new("RS048", "1.0", "1.0.0"), new("RS048", "1.0.0.0", "1.0.0"), new("RS048", "1.0.00", "1.0.0"), new("RS048", "1.01.0", "1.10.0"),
        new("RS048", "01.0.0", "10.0.0"), new("RS033", "", "0.0.0"),
    ];

    /// <summary>Text with a greatest length.</summary>
    /// <param name="magLeegLijken">nothing but spaces is allowed, nothing at all is not</param>
    private static IReadOnlyList<Eis> Tekst(int langste, string rule, bool magLeegLijken = false) =>
    [
        new(rule, new string('x', langste + 1), new string('x', langste)),
        new("RS033", "", magLeegLijken ? " " : "x"),
        .. magLeegLijken ? Array.Empty<Eis>() : [new("RS033", " ", "é")],
    ];

    private static IReadOnlyList<Eis> Getal(long grootste, string rule) =>
    [
        new(rule, $"{grootste + 1}", $"{grootste}"), new("RS001", "-1", "0"), new(null, "1.5", "1"), new(null, "", "0"),
    ];

    /// <param name="length">the rule on the greatest length</param>
    /// <param name="outside">a code that is not in the list; those after it are</param>
    private static IReadOnlyList<Eis> Codes(string length, string outside, params string[] codes) =>
        [.. codes.Select(code => new Eis(null, outside, code)), new(length, codes[0] + "0", codes[0])];
}
