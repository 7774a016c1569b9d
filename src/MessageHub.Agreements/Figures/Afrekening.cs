namespace MessageHub.Agreements.Figures;

/// <summary>RM3-6: the settlement of a year with a provider. Amounts in euro cents.</summary>
/// <param name="Gedeclareerd">Granted less credited.</param>
/// <param name="Verantwoord">What the provider accounted for; null: nothing was handed in, and nothing is settled.</param>
/// <param name="Afgerekend">Never above the ceilings.</param>
/// <param name="Teruggevorderd">Declared less settled.</param>
public sealed record Afrekening(
    string Aanbieder, int Jaar, long Gedeclareerd, long? Verantwoord, long? Verschil, bool? Indicatoren, long? Afgerekend, long? Teruggevorderd)
{
    public static IReadOnlyList<Afrekening> Van(
        AgreementsFile file, IReadOnlyList<Productieregel> productie, IReadOnlyList<Verantwoording> verantwoord, string? aanbieder, DateOnly vandaag)
    {
        var plafonds = new Plafonds(file.Contracts);
        var opgaven = verantwoord.ToDictionary(opgave => (Provider(file, opgave.Aanbieder), opgave.Jaar));
        return
        [
            .. from regel in productie
               group regel by (Aanbieder: Provider(file, regel.Aanbieder), regel.Jaar) into deel
               where aanbieder is null || Provider(file, aanbieder) == deel.Key.Aanbieder
               orderby deel.Key.Aanbieder, deel.Key.Jaar
               select Van(
                   deel.Key.Aanbieder, deel.Key.Jaar, deel.Sum(regel => regel.Bedrag), Begrensd(plafonds, [.. deel], vandaag),
                   opgaven.GetValueOrDefault(deel.Key), file.Figures.SettlementOf(deel.Key.Jaar)),
        ];
    }

    /// <param name="begrensd">What of the declared amount is within the ceilings: no more is settled.</param>
    internal static Afrekening Van(string aanbieder, int jaar, long gedeclareerd, long begrensd, Verantwoording? opgave, SettlementSettings? settings)
    {
        if (opgave is null || settings is null)
            return new(aanbieder, jaar, gedeclareerd, opgave?.Bedrag, opgave is null ? null : gedeclareerd - opgave.Bedrag, opgave?.Indicatoren, null, null);

        var afgerekend = Math.Min(begrensd, settings.AcceptedDifference is { } procent
            ? MetVerschil(gedeclareerd, opgave.Bedrag, procent)
            : InDelen(gedeclareerd, opgave.Bedrag, opgave.Indicatoren, settings));
        return new(aanbieder, jaar, gedeclareerd, opgave.Bedrag, gedeclareerd - opgave.Bedrag, opgave.Indicatoren, afgerekend, gedeclareerd - afgerekend);
    }

    /// <summary>What is unaccounted for beyond the accepted share of the declared amount is reclaimed.</summary>
    private static long MetVerschil(long gedeclareerd, long verantwoord, decimal procent) =>
        gedeclareerd - Math.Max(0, gedeclareerd - verantwoord - Deel(gedeclareerd, procent));

    private static long InDelen(long gedeclareerd, long verantwoord, bool indicatoren, SettlementSettings settings)
    {
        var grondslag = verantwoord * 100m >= gedeclareerd * settings.AccountedAtLeast ? gedeclareerd : verantwoord;
        return indicatoren ? grondslag : Deel(grondslag, settings.Production);
    }

    /// <summary>Rounded to whole cents, halves up.</summary>
    private static long Deel(long bedrag, decimal procent) => (long)decimal.Round(bedrag * procent / 100, MidpointRounding.AwayFromZero);

    /// <summary>A provider is known by the first code of its contract; without one by its own.</summary>
    private static string Provider(AgreementsFile file, string aanbieder) =>
        file.Contracts.FirstOrDefault(contract => contract.AgbCodes.Contains(aanbieder))?.AgbCodes[0] ?? aanbieder;

    /// <summary>Per order no more than its ceiling; what has no ceiling counts whole.</summary>
    private static long Begrensd(Plafonds plafonds, IReadOnlyList<Productieregel> productie, DateOnly vandaag) =>
        productie.GroupBy(regel => plafonds.Van(regel.Aanbieder, regel.Categorie, regel.Code) is { } plafond && plafond.In(regel.Jaar) is { } ceiling ? ceiling : null)
            .Sum(order => order.Key is null ? order.Sum(regel => regel.Bedrag) : Math.Min(order.Sum(regel => regel.Bedrag), order.Key.MaximumOn(vandaag)));
}

/// <summary>What a provider accounted for over a year.</summary>
/// <param name="Bedrag">Euro cents.</param>
/// <param name="Indicatoren">Were the four indicators delivered in time?</param>
public sealed record Verantwoording(string Aanbieder, int Jaar, long Bedrag, bool Indicatoren);
