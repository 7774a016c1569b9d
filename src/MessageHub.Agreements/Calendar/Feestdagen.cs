namespace MessageHub.Agreements.Calendar;

/// <summary>
/// The days that are no working days by law (Algemene termijnenwet, article 3): the generally recognised public holidays, and Good Friday, which the law puts
/// beside them. Computed, so that no list runs out.
/// </summary>
public static class Feestdagen
{
    /// <summary>Of one year of the Gregorian calendar, in order. Two may fall on one day: in 2016 Ascension Day was 5 May.</summary>
    public static IReadOnlyList<DateOnly> Van(int jaar)
    {
        var pasen = Pasen(jaar);
        DateOnly[] dagen =
        [
            new(jaar, 1, 1),
            pasen.AddDays(-2), // Good Friday
            pasen,
            pasen.AddDays(1),
            Koningsdag(jaar),
            new(jaar, 5, 5),
            pasen.AddDays(39), // Ascension Day
            pasen.AddDays(49), // Whit Sunday
            pasen.AddDays(50),
            new(jaar, 12, 25),
            new(jaar, 12, 26),
        ];
        return [.. dagen.Distinct().Order()];
    }

    /// <summary>Easter Sunday, by the method of Meeus, Jones and Butcher.</summary>
    public static DateOnly Pasen(int jaar)
    {
        var (eeuw, rest) = Math.DivRem(jaar, 100);
        var gulden = jaar % 19;
        var zonnecorrectie = (eeuw - (eeuw + 8) / 25 + 1) / 3;
        var epacta = (19 * gulden + eeuw - eeuw / 4 - zonnecorrectie + 15) % 30;
        var weekdag = (32 + 2 * (eeuw % 4) + 2 * (rest / 4) - epacta - rest % 4) % 7;
        var maancorrectie = (gulden + 11 * epacta + 22 * weekdag) / 451;
        var (maand, dag) = Math.DivRem(epacta + weekdag - 7 * maancorrectie + 114, 31);
        return new DateOnly(jaar, maand, dag + 1);
    }

    /// <summary>The birthday of the King since 2014, of the Queen before; the day before when it falls on a Sunday.</summary>
    private static DateOnly Koningsdag(int jaar)
    {
        var dag = jaar >= 2014 ? new DateOnly(jaar, 4, 27) : new DateOnly(jaar, 4, 30);
        return dag.DayOfWeek == DayOfWeek.Sunday ? dag.AddDays(-1) : dag;
    }
}
