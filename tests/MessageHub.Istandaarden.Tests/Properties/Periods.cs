using FsCheck;
using FsCheck.Fluent;

namespace MessageHub.Istandaarden.Tests.Properties;

/// <summary>Dates and periods as random as the calculations need: over ends of years, leap days and open ends, short enough to count day by day.</summary>
public static class Periods
{
    private static Gen<DateOnly> Date { get; } = Gen.Choose(0, 6 * 366).Select(day => new DateOnly(2023, 1, 1).AddDays(day));

    public static Arbitrary<DateOnly> Dates() => Arb.From(Date);

    public static Arbitrary<Periode> Periodes() => Arb.From(
        from begin in Date
        from length in Gen.Frequency((3, Gen.Choose(0, 40)), (1, Gen.Choose(0, 800)))
        select new Periode(begin, begin.AddDays(length)));

    /// <summary>Every day of it, both ends included.</summary>
    internal static IEnumerable<DateOnly> EachDay(this Periode periode)
    {
        for (var day = periode.Begin; day <= periode.Eind; day = day.AddDays(1))
            yield return day;
    }

    /// <summary>Cut at the ends of months, as declarations do (TR387, TR388, CS337).</summary>
    internal static IEnumerable<Periode> ByMonth(this Periode periode) => periode.EachDay()
        .GroupBy(day => (day.Year, day.Month))
        .Select(month => new Periode(month.Min(), month.Max()));
}
