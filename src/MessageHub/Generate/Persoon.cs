namespace MessageHub.Generate;

/// <summary>The client, as each message of a chain repeats it.</summary>
internal sealed record Persoon(
    string Bsn, DateOnly Geboortedatum, string? DatumGebruik, string Geslacht,
    string Voornaam, string? Voorvoegsel, string Achternaam, Adres Adres, (string Soort, string Voornaam)? Relatie);

/// <summary>A Dutch address; the postcode has the regular format (CS089).</summary>
internal sealed record Adres(string Straatnaam, int Huisnummer, string Postcode, string Plaatsnaam);

/// <summary>Makes up people: plausible names, streets and places that do not exist.</summary>
internal static class Personen
{
    private static readonly string[] Voornamen =
        ["Noor", "Sem", "Yara", "Daan", "Amira", "Luuk", "Fenna", "Ilyas", "Mila", "Thijs", "Zoë", "Kai", "Lotte", "Jesse", "Ravi", "Eline"];

    private static readonly string[] Verwanten = ["Anna", "Pieter", "Samira", "Joost", "Marleen", "Hakan", "Inge", "René"];

    private static readonly (string? Voorvoegsel, string Achternaam)[] Namen =
    [
        (null, "Voorbeeld"), ("van den", "Proef"), ("de", "Tester"), (null, "Fictief"), ("van", "Verzonnen"), (null, "Schijnbaar"),
        ("ter", "Oefening"), (null, "Denkbeeld"), ("van der", "Schets"), (null, "Modelstra"), ("de", "Zogenaamd"), (null, "Bedachtsma"),
    ];

    private static readonly string[] Straten = ["Proefstraat", "Voorbeeldlaan", "Testplein", "Modelweg", "Schetskade", "Oefenpad"];

    private static readonly string[] Plaatsen = ["Voorbeeldstad", "Proefdorp", "Nieuw-Fictie", "Testerveen"];

    public static Persoon Bedenk(SeededRandom random, string bsn, Assortiment assortiment)
    {
        var (voorvoegsel, achternaam) = random.Pick(Namen);
        var geboren = new DateOnly(random.Between(assortiment.Geboortejaren.Van, assortiment.Geboortejaren.TotEnMet), random.Between(1, 12), random.Between(1, 28));
        // DatumGebruik 1: the day is not known, and is then written as the first (CS139).
        var dagOnbekend = random.Chance(4);
        var adres = new Adres(
            random.Pick(Straten), random.Between(1, 250), $"99{random.Between(10, 99)}{(char)('A' + random.Between(0, 25))}X", random.Pick(Plaatsen));
        return new(
            bsn, dagOnbekend ? new(geboren.Year, geboren.Month, 1) : geboren, dagOnbekend ? "1" : null, random.Chance(50) ? "1" : "2",
            random.Pick(Voornamen), voorvoegsel, achternaam, adres, random.Chance(60) ? (assortiment.SoortRelatie, random.Pick(Verwanten)) : null);
    }
}
