using MessageHub.Agreements.Rules;

namespace MessageHub.Agreements.Figures;

/// <summary>RM3-3: granted debit lines that came in in time and late, per provider and quarter of delivery. Amounts in euro cents.</summary>
public sealed record Tijdigheid(string Aanbieder, Kwartaal Kwartaal, long RegelsOpTijd, long BedragOpTijd, long RegelsTeLaat, long BedragTeLaat)
{
    public static IReadOnlyList<Tijdigheid> Van(IEnumerable<Tijdigheidgroep> groepen, FigureSettings settings) =>
    [
        .. from groep in groepen
           group groep by (groep.Aanbieder, Kwartaal: Kwartaal.Van(groep.PeriodeEind)) into deel
           orderby deel.Key.Aanbieder, deel.Key.Kwartaal.Jaar, deel.Key.Kwartaal.Nummer
           let opTijd = deel.Where(groep => groep.Ontvangen <= RV11_2.LaatsteDag(groep.PeriodeEind, settings.DeclarationMonths)).ToList()
           let alles = (Regels: deel.Sum(groep => groep.Regels), Bedrag: deel.Sum(groep => groep.Bedrag))
           let goed = (Regels: opTijd.Sum(groep => groep.Regels), Bedrag: opTijd.Sum(groep => groep.Bedrag))
           select new Tijdigheid(deel.Key.Aanbieder, deel.Key.Kwartaal, goed.Regels, goed.Bedrag, alles.Regels - goed.Regels, alles.Bedrag - goed.Bedrag),
    ];
}

/// <param name="Ontvangen">The day on which the declaration came in.</param>
public sealed record Tijdigheidgroep(string Aanbieder, DateOnly PeriodeEind, DateOnly Ontvangen, long Regels, long Bedrag);
