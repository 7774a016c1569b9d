using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules.CrossMessage;

namespace MessageHub.Istandaarden.Rules;

/// <summary>
/// What was claimed on an allocation beside what may be, month by month and whole: counted as TR321, TR322 and TR369 count it, for people to see what these rules
/// see. Months, because a ProductPeriode lies within one (CS337).
/// </summary>
/// <param name="Eenheid">Of the allocation's Omvang. Null: it has none, and everything here is an amount in euro cents.</param>
/// <param name="Maanden">From the first month of the allocation on, without a gap.</param>
/// <param name="Maximum">Of the whole: the Omvang over the allocation's length, or its Budget; null when it has neither.</param>
/// <param name="Toegekend">Of the whole: granted and not credited.</param>
/// <remarks>Volumes are in the finest unit (<see cref="Volumes"/>): hours are counted in minutes.</remarks>
public sealed record Volumestand(string? Eenheid, IReadOnlyList<Maandstand> Maanden, long? Maximum, long Toegekend)
{
    internal static Volumestand Of(
        TR321 perPeriode, Productcodelijst producten, Toewijzing toewijzing, IReadOnlyList<IngediendePrestatie> regels, DateOnly totEnMet)
    {
        var (nummer, eenheid) = (toewijzing.ToewijzingNummer, toewijzing.Omvang?.Eenheid);
        List<Periode> maanden = [.. Maandenvan(toewijzing, regels, totEnMet)];
        var perMaand = regels.ToLookup(regel => Kalender.FirstOfMonth(regel.Prestatie.ProductPeriode.Begin));
        return new Volumestand(
            eenheid,
            [
                .. maanden.Select(maand => new Maandstand(
                    maand, PerMaand(maand), Toegekendop(Stand(perMaand[maand.Begin])), Debet(perMaand[maand.Begin], PrestatieStatus.Aangehouden),
                    Debet(perMaand[maand.Begin], PrestatieStatus.Ingediend))),
            ],
            toewijzing.Omvang is { } ordered
                ? TR322.Maximum(maanden[^1].Eind, toewijzing, ordered, producten.VariantOf(toewijzing, ordered))
                : toewijzing.Budget,
            Toegekendop(Stand(regels)));

        long? PerMaand(Periode maand) => toewijzing.Omvang is { } omvang
            ? Volumes.InFijnsteEenheid(omvang.Eenheid, perPeriode.Maximum(maand, toewijzing, omvang, producten.VariantOf(toewijzing, omvang)))
            : null;

        long Toegekendop(Declaratiestand stand) => eenheid is null ? stand.Bedrag : Volumes.Toegekend(stand, eenheid);

        long Debet(IEnumerable<IngediendePrestatie> van, PrestatieStatus status) => van
            .Where(regel => regel.Status == status && !regel.Prestatie.IsCredit)
            .Sum(regel => eenheid is null ? regel.Prestatie.IngediendBedrag.Bedrag
                : Volumes.IsVergelijkbaar(regel.Prestatie.Eenheid, eenheid) ? Volumes.InFijnsteEenheid(regel.Prestatie.Eenheid, regel.Prestatie.GeleverdVolume) : 0);

        Declaratiestand Stand(IEnumerable<IngediendePrestatie> van)
        {
            // A dossier takes credits off as it does for the rules.
            var dossier = new Dossier();
            foreach (var regel in van)
                dossier.Load(regel);
            return dossier.Stand(nummer);
        }
    }

    private static IEnumerable<Periode> Maandenvan(Toewijzing toewijzing, IReadOnlyList<IngediendePrestatie> regels, DateOnly totEnMet)
    {
        var perioden = regels.Select(regel => regel.Prestatie.ProductPeriode).ToList();
        var first = Kalender.FirstOfMonth(perioden.Select(periode => periode.Begin).Append(toewijzing.Ingangsdatum).Min());
        var end = toewijzing.Einddatum is { } einddatum && einddatum < totEnMet ? einddatum : totEnMet;
        var last = Kalender.FirstOfMonth(perioden.Select(periode => periode.Begin).Append(end).Append(first).Max());
        for (var maand = first; maand <= last; maand = maand.AddMonths(1))
            yield return new Periode(maand, Kalender.LastOfMonth(maand));
    }
}

/// <summary>One month of a <see cref="Volumestand"/>, in its unit.</summary>
/// <param name="Toegestaan">The most that TR321 lets through for a line over the month; null: nothing is agreed per month.</param>
/// <param name="Toegekend">Granted and not credited.</param>
/// <param name="Aangehouden">Held until a person decides.</param>
/// <param name="Ingediend">Waits for the back office.</param>
public sealed record Maandstand(Periode Maand, long? Toegestaan, long Toegekend, long Aangehouden, long Ingediend);
