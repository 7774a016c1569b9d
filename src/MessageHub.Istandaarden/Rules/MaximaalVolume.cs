using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules;

/// <summary>How a product is paid for, which decides how a weekly volume is counted over a month (IV074, IV077).</summary>
public enum Uitvoeringsvariant
{
    /// <summary>By effort: what was delivered.</summary>
    Inspanning,

    /// <summary>By result: an agreed amount or number.</summary>
    Output,
}

/// <summary>The most that may be claimed on an allocation over a period (IV076, IV077, IV078). The worked examples there contain errors; the method counts.</summary>
public static class MaximaalVolume
{
    /// <summary>No message carries the variant; units 82 and 83 are used for output only.</summary>
    public static Uitvoeringsvariant VariantOf(string eenheid) =>
        eenheid is Eenheden.StuksOutput or Eenheden.Euro ? Uitvoeringsvariant.Output : Uitvoeringsvariant.Inspanning;

    /// <summary>In units of the allocation's Omvang. Days outside the allocation add nothing.</summary>
    public static long Over(Periode periode, Toewijzing toewijzing, Omvang omvang, Uitvoeringsvariant variant)
    {
        var binnen = Clip(periode, toewijzing);
        var times = omvang.Frequentie switch
        {
            Frequenties.PerDag => Kalender.Days(binnen),
            Frequenties.PerWeek when variant == Uitvoeringsvariant.Output => OutputWeeks(binnen, toewijzing),
            Frequenties.PerWeek => Kalender.Weeks(binnen),
            Frequenties.PerMaand => Kalender.Months(binnen),
            _ => 1, // Totaal binnen geldigheidsduur toewijzing
        };
        return times * omvang.Volume;
    }

    /// <summary>
    /// A week belongs to the period its Sunday lies in. The broken last week of an allocation that does not end on a Sunday belongs to the period
    /// of the allocation's last Sunday; when the allocation has no Sunday at all, to the period it ends in.
    /// </summary>
    private static long OutputWeeks(Periode binnen, Toewijzing toewijzing)
    {
        var weeks = Kalender.Sundays(binnen);
        if (toewijzing.Einddatum is not { } einddatum || einddatum.DayOfWeek == DayOfWeek.Sunday)
            return weeks;

        var lastSunday = Kalender.SundayOnOrBefore(einddatum);
        var brokenWeekCountsOn = lastSunday < toewijzing.Ingangsdatum ? einddatum : lastSunday;
        return binnen.Contains(brokenWeekCountsOn) ? weeks + 1 : weeks;
    }

    private static Periode Clip(Periode periode, Toewijzing toewijzing)
    {
        var begin = periode.Begin > toewijzing.Ingangsdatum ? periode.Begin : toewijzing.Ingangsdatum;
        var eind = toewijzing.Einddatum is { } einddatum && einddatum < periode.Eind ? einddatum : periode.Eind;
        return new Periode(begin, eind);
    }
}
