using FsCheck;
using FsCheck.Fluent;
using FsCheck.NUnit;
using MessageHub.Istandaarden.Dossiers;

namespace MessageHub.Istandaarden.Tests.Properties;

/// <summary>What may be claimed month by month against what may be claimed over the whole allocation (IV077).</summary>
[Properties(Arbitrary = [typeof(Periods), typeof(MaximaalVolumeProperties)], MaxTest = 300, QuietOnSuccess = true)]
public class MaximaalVolumeProperties
{
    /// <summary>Every frequency but the total, which is no rate.</summary>
    public static Arbitrary<Omvang> Omvangen() => Arb.From(
        from volume in Gen.Choose(1, 50)
        from frequentie in Gen.Elements(Frequenties.PerDag, Frequenties.PerWeek, Frequenties.PerMaand)
        select new Omvang(volume, Eenheden.Uur, frequentie));

    [Property]
    public bool Effort_by_month_is_at_least_the_total(Periode looptijd, Omvang omvang) =>
        ByMonth(looptijd, omvang, Uitvoeringsvariant.Inspanning) >= Over(looptijd, looptijd, omvang, Uitvoeringsvariant.Inspanning);

    /// <summary>A week that two months share counts in both, and no other does.</summary>
    [Property]
    public bool Effort_by_month_counts_shared_weeks_twice(Periode looptijd, Omvang omvang)
    {
        var shared = looptijd.EachDay().Count(day => day > looptijd.Begin && day.Day == 1 && day.DayOfWeek != DayOfWeek.Monday);
        var twice = omvang.Frequentie == Frequenties.PerWeek ? shared * omvang.Volume : 0;
        return ByMonth(looptijd, omvang, Uitvoeringsvariant.Inspanning) == Over(looptijd, looptijd, omvang, Uitvoeringsvariant.Inspanning) + twice;
    }

    [Property]
    public bool Output_by_month_is_the_total(Periode looptijd, Omvang omvang) =>
        ByMonth(looptijd, omvang, Uitvoeringsvariant.Output) == Over(looptijd, looptijd, omvang, Uitvoeringsvariant.Output);

    /// <summary>Whole weeks counted naively: from the Monday after the begin, each one whose Sunday is there, and the broken ones at both ends.</summary>
    [Property]
    public bool Output_over_the_whole_counts_each_calendar_week_once(Periode looptijd, int volume)
    {
        var omvang = new Omvang(1 + Math.Abs(volume % 50), Eenheden.StuksOutput, Frequenties.PerWeek);
        var weeks = looptijd.EachDay().Select(day => day.DayNumber - ((int)day.DayOfWeek + 6) % 7).Distinct().Count();
        return Over(looptijd, looptijd, omvang, Uitvoeringsvariant.Output) == weeks * omvang.Volume;
    }

    [Property]
    public bool What_lies_outside_the_allocation_adds_nothing(Periode periode, Periode looptijd, Omvang omvang, bool output)
    {
        var variant = output ? Uitvoeringsvariant.Output : Uitvoeringsvariant.Inspanning;
        var binnen = new Periode(
            periode.Begin > looptijd.Begin ? periode.Begin : looptijd.Begin, periode.Eind < looptijd.Eind ? periode.Eind : looptijd.Eind);
        return binnen.Begin > binnen.Eind
            ? Over(periode, looptijd, omvang, variant) == 0
            : Over(periode, looptijd, omvang, variant) == Over(binnen, looptijd, omvang, variant);
    }

    private static long ByMonth(Periode looptijd, Omvang omvang, Uitvoeringsvariant variant) =>
        looptijd.ByMonth().Sum(maand => Over(maand, looptijd, omvang, variant));

    private static long Over(Periode periode, Periode looptijd, Omvang omvang, Uitvoeringsvariant variant)
    {
        var toewijzing = new Toewijzing(Keten.Bsn, 1, null, null, default, default, looptijd.Begin, looptijd.Eind, null, omvang, null);
        return MaximaalVolume.Over(periode, toewijzing, omvang, variant);
    }
}
