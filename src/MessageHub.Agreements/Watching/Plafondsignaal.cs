using MessageHub.Agreements.Rules;

namespace MessageHub.Agreements.Watching;

/// <summary>RM3-21: the contract manager is told when so many per cent of a ceiling is granted.</summary>
public static class Plafondsignaal
{
    /// <summary>The years whose ceilings are looked at: a line of last year may come in long after it.</summary>
    public static IEnumerable<(Plafond Plafond, CeilingSettings Ceiling)> Bewaakt(AgreementsFile file) => file.Rules.Of(RM3_21.Agreement).Enabled
        ? from plafond in new Plafonds(file.Contracts).Alle
          from ceiling in plafond.Order.Ceilings
          select (plafond, ceiling)
        : [];

    /// <summary>Null below the share; unrounded: 79.99 % is below 80.</summary>
    /// <param name="granted">Euro cents, less what was credited.</param>
    /// <param name="vandaag">Approvals dated before it count.</param>
    public static string? Tekst(ProductieplafondSettings settings, Plafond plafond, CeilingSettings ceiling, long granted, DateOnly vandaag)
    {
        var maximum = ceiling.MaximumOn(vandaag);
        return IsReached(settings, maximum, granted)
            ? FormattableString.Invariant($"{plafond.Contract.Naam}, order {plafond.Order.Code}, {ceiling.Year}: {granted} of at most {maximum} cents are granted, {settings.SignalAt} % or more")
            : null;
    }

    /// <param name="maximum">Euro cents.</param>
    public static bool IsReached(ProductieplafondSettings settings, long maximum, long granted) => granted * 100m >= maximum * settings.SignalAt;

    /// <summary>What makes one ceiling another than all others.</summary>
    public static string Sleutel(Plafond plafond, CeilingSettings ceiling) =>
        FormattableString.Invariant($"{plafond.Contract.AgbCodes[0]} {plafond.Order.Code} {ceiling.Year}");
}
