namespace MessageHub.Agreements.Figures;

/// <summary>RV02-2: from the intake to the first start that stands, in calendar days.</summary>
/// <param name="Mediaan">Of an even number the middle between the two in the middle.</param>
/// <param name="P90">Nine of ten waited no longer: the nearest rank.</param>
public sealed record Wachttijd(string Aanbieder, Kwartaal Kwartaal, long Aantal, decimal Mediaan, long P90, long Langste)
{
    /// <summary>Per provider and quarter of the start.</summary>
    public static IReadOnlyList<Wachttijd> Van(IEnumerable<Wachttijdgroep> groepen) =>
    [
        .. from groep in groepen
           group groep by (groep.Aanbieder, Kwartaal: Kwartaal.Van(groep.Begin)) into deel
           orderby deel.Key.Aanbieder, deel.Key.Kwartaal.Jaar, deel.Key.Kwartaal.Nummer
           select Van(deel.Key.Aanbieder, deel.Key.Kwartaal, deel),
    ];

    private static Wachttijd Van(string aanbieder, Kwartaal kwartaal, IEnumerable<Wachttijdgroep> groepen)
    {
        var dagen = groepen.GroupBy(groep => groep.Dagen).Select(deel => (Dagen: deel.Key, Aantal: deel.Sum(groep => groep.Aantal))).OrderBy(deel => deel.Dagen).ToList();
        var aantal = dagen.Sum(deel => deel.Aantal);
        return new(aanbieder, kwartaal, aantal, (Rang((aantal + 1) / 2) + Rang(aantal / 2 + 1)) / 2m, Rang((9 * aantal + 9) / 10), dagen[^1].Dagen);

        // The wait of the one at this place, from 1, the shortest first.
        long Rang(long plaats)
        {
            foreach (var (wacht, keer) in dagen)
            {
                if ((plaats -= keer) <= 0)
                    return wacht;
            }

            throw new ArgumentOutOfRangeException(nameof(plaats));
        }
    }
}

/// <param name="Intake">The day of the JW302 for the allocation; on request: of the JW315.</param>
/// <param name="Begin">Begindatum of the first start that stands.</param>
public sealed record Wachttijdgroep(string Aanbieder, DateOnly Intake, DateOnly Begin, long Aantal)
{
    /// <summary>Who began before the intake was written down did not wait.</summary>
    internal long Dagen => Math.Max(0, Begin.DayNumber - Intake.DayNumber);
}
