namespace MessageHub.Agreements.Figures;

/// <summary>RM3-2: care that ended for good, by RedenBeeindiging, per provider and quarter of the end.</summary>
public sealed record Uitval(string Aanbieder, Kwartaal Kwartaal, string Reden, long Aantal)
{
    public static IReadOnlyList<Uitval> Van(IEnumerable<Uitvalgroep> groepen) =>
    [
        .. from groep in groepen
           group groep by (groep.Aanbieder, Kwartaal: Kwartaal.Van(groep.Einddatum), groep.Reden) into deel
           orderby deel.Key.Aanbieder, deel.Key.Kwartaal.Jaar, deel.Key.Kwartaal.Nummer, deel.Key.Reden
           select new Uitval(deel.Key.Aanbieder, deel.Key.Kwartaal, deel.Key.Reden, deel.Sum(groep => groep.Aantal)),
    ];
}

/// <param name="Reden">RedenBeeindiging; not that of a stop for a while.</param>
public sealed record Uitvalgroep(string Aanbieder, DateOnly Einddatum, string Reden, long Aantal);
