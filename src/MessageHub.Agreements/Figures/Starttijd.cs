using MessageHub.Agreements.Calendar;

namespace MessageHub.Agreements.Figures;

/// <summary>RM3-1: how much care starts in time, per provider and quarter of the order.</summary>
/// <param name="Besteld">Started, or late: what has time left is not counted.</param>
/// <param name="Lopend">Not started, and the term is not over.</param>
/// <param name="Aandeel">Per cent in time, unrounded; null when nothing counts.</param>
/// <param name="Licht">Null when nothing counts.</param>
public sealed record Starttijd(
    string Aanbieder, Kwartaal Kwartaal, long Besteld, long OpTijd, long TeLaat, long Lopend, decimal? Aandeel, Verkeerslicht? Licht)
{
    public static IReadOnlyList<Starttijd> Van(IEnumerable<Startgroep> groepen, FigureSettings settings, Werkkalender werkdagen, DateOnly vandaag) =>
    [
        .. from groep in groepen
           group groep by (groep.Aanbieder, Kwartaal: Kwartaal.Van(groep.Ontvangen)) into deel
           orderby deel.Key.Aanbieder, deel.Key.Kwartaal.Jaar, deel.Key.Kwartaal.Nummer
           select Van(deel.Key.Aanbieder, deel.Key.Kwartaal, deel, settings, werkdagen, vandaag),
    ];

    private static Starttijd Van(
        string aanbieder, Kwartaal kwartaal, IEnumerable<Startgroep> groepen, FigureSettings settings, Werkkalender werkdagen, DateOnly vandaag)
    {
        long opTijd = 0, teLaat = 0, lopend = 0;
        foreach (var groep in groepen)
        {
            var uiterlijk = werkdagen.Na(groep.Ontvangen, settings.StartWorkingDays);
            if (groep.Begin is { } begin)
                (begin <= uiterlijk ? ref opTijd : ref teLaat) += groep.Aantal;
            else
                (vandaag > uiterlijk ? ref teLaat : ref lopend) += groep.Aantal;
        }

        var besteld = opTijd + teLaat;
        decimal? aandeel = besteld == 0 ? null : opTijd * 100m / besteld;
        return new(aanbieder, kwartaal, besteld, opTijd, teLaat, lopend, aandeel, aandeel is { } procent ? LichtVan(procent, settings) : null);
    }

    private static Verkeerslicht LichtVan(decimal procent, FigureSettings settings) =>
        procent < settings.RedBelow ? Verkeerslicht.Rood : procent >= settings.GreenFrom ? Verkeerslicht.Groen : Verkeerslicht.Oranje;
}

public enum Verkeerslicht
{
    Rood,
    Oranje,
    Groen,
}

/// <param name="Ontvangen">The day on which the JW301 came in that gave the allocation out.</param>
/// <param name="Begin">Begindatum of the first start that stands; null: none.</param>
public sealed record Startgroep(string Aanbieder, DateOnly Ontvangen, DateOnly? Begin, long Aantal);
