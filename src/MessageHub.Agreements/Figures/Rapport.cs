namespace MessageHub.Agreements.Figures;

/// <summary>A report as a table. Nothing in it is about a person.</summary>
/// <param name="Kolommen">Names, in Dutch, as in a spreadsheet.</param>
/// <param name="Rijen">Cells: text, a whole number (amounts in euro cents), a decimal (per cent, unrounded), a day, a boolean, or nothing.</param>
public sealed record Rapport(string Naam, IReadOnlyList<string> Kolommen, IReadOnlyList<IReadOnlyList<object?>> Rijen)
{
    public static Rapport Van(IReadOnlyList<Wachttijd> rijen) => new(
        Rapporten.Wachttijd, ["aanbieder", "kwartaal", "aantal", "mediaan", "p90", "langste"],
        [.. rijen.Select(rij => (object?[])[rij.Aanbieder, rij.Kwartaal.ToString(), rij.Aantal, rij.Mediaan, rij.P90, rij.Langste])]);

    public static Rapport Van(IReadOnlyList<Starttijd> rijen) => new(
        Rapporten.Starttijd, ["aanbieder", "kwartaal", "besteld", "opTijd", "teLaat", "lopend", "aandeel", "licht"],
        [
            .. rijen.Select(rij => (object?[])
                [rij.Aanbieder, rij.Kwartaal.ToString(), rij.Besteld, rij.OpTijd, rij.TeLaat, rij.Lopend, rij.Aandeel, rij.Licht?.ToString().ToLowerInvariant()]),
        ]);

    public static Rapport Van(IReadOnlyList<Uitval> rijen) => new(
        Rapporten.Uitval, ["aanbieder", "kwartaal", "redenBeeindiging", "aantal"],
        [.. rijen.Select(rij => (object?[])[rij.Aanbieder, rij.Kwartaal.ToString(), rij.Reden, rij.Aantal])]);

    public static Rapport Van(IReadOnlyList<Tijdigheid> rijen) => new(
        Rapporten.Tijdigheid, ["aanbieder", "kwartaal", "regelsOpTijd", "bedragOpTijd", "regelsTeLaat", "bedragTeLaat"],
        [.. rijen.Select(rij => (object?[])[rij.Aanbieder, rij.Kwartaal.ToString(), rij.RegelsOpTijd, rij.BedragOpTijd, rij.RegelsTeLaat, rij.BedragTeLaat])]);

    public static Rapport Van(IReadOnlyList<Plafondstand> rijen) => new(
        Rapporten.Plafond, ["contract", "opdracht", "jaar", "plafond", "toegekend", "aangehouden", "aandeel", "signaaldag"],
        [
            .. rijen.Select(rij => (object?[])
                [rij.Contract, rij.Opdracht, (long)rij.Jaar, rij.Maximum, rij.Toegekend, rij.Aangehouden, rij.Aandeel, rij.Signaaldag]),
        ]);

    public static Rapport Van(IReadOnlyList<Betaalbaar> rijen) => new(
        Rapporten.Betaalbaar, ["aanbieder", "vervaldag", "gemeente", "bericht", "ontvangen", "regels", "bedrag"],
        [.. rijen.Select(rij => (object?[])[rij.Aanbieder, rij.Vervaldag, rij.Gemeente, rij.Bericht, rij.Ontvangen, rij.Regels, rij.Bedrag])]);

    public static Rapport Van(IReadOnlyList<Productieverantwoording> rijen) => new(
        Rapporten.Productieverantwoording, ["gemeente", "aanbieder", "jaar", "productCategorie", "productCode", "eenheid", "clienten", "volume", "bedrag"],
        [
            .. rijen.Select(rij => (object?[])
                [rij.Gemeente, rij.Aanbieder, (long)rij.Jaar, rij.Categorie, rij.Code, rij.Eenheid, rij.Clienten, rij.Volume, rij.Bedrag]),
        ]);

    public static Rapport Van(IReadOnlyList<Afrekening> rijen) => new(
        Rapporten.Afrekening, ["aanbieder", "jaar", "gedeclareerd", "verantwoord", "verschil", "indicatoren", "afgerekend", "teruggevorderd"],
        [
            .. rijen.Select(rij => (object?[])
                [rij.Aanbieder, (long)rij.Jaar, rij.Gedeclareerd, rij.Verantwoord, rij.Verschil, rij.Indicatoren, rij.Afgerekend, rij.Teruggevorderd]),
        ]);
}

/// <summary>The names of the reports.</summary>
public static class Rapporten
{
    public const string Wachttijd = "wachttijd";
    public const string Starttijd = "starttijd";
    public const string Uitval = "uitval";
    public const string Tijdigheid = "tijdigheid";
    public const string Plafond = "plafond";
    public const string Betaalbaar = "betaalbaar";
    public const string Productieverantwoording = "productieverantwoording";
    public const string Afrekening = "afrekening";

    public static IReadOnlyList<string> Alle { get; } = [Wachttijd, Starttijd, Uitval, Tijdigheid, Plafond, Betaalbaar, Productieverantwoording, Afrekening];
}
