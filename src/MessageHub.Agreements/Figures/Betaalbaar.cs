namespace MessageHub.Agreements.Figures;

/// <summary>RV11-4: what was granted on a declaration, and by when it is paid. Amounts in euro cents; below zero when more was credited.</summary>
/// <param name="Bericht">The declaration, by its number in the hub.</param>
public sealed record Betaalbaar(string Aanbieder, DateOnly Vervaldag, string Gemeente, long Bericht, DateOnly Ontvangen, long Regels, long Bedrag)
{
    public static IReadOnlyList<Betaalbaar> Van(IEnumerable<Betaalgroep> groepen, FigureSettings settings) =>
    [
        .. from groep in groepen
           let vervaldag = groep.Ontvangen.AddDays((int)settings.PaymentDays)
           orderby groep.Aanbieder, vervaldag, groep.Gemeente, groep.Bericht
           select new Betaalbaar(groep.Aanbieder, vervaldag, groep.Gemeente, groep.Bericht, groep.Ontvangen, groep.Regels, groep.Bedrag),
    ];
}

/// <param name="Bedrag">Granted less credited.</param>
public sealed record Betaalgroep(string Gemeente, string Aanbieder, long Bericht, DateOnly Ontvangen, long Regels, long Bedrag);

/// <summary>RV10: production of a year, granted less credited; the amount in euro cents.</summary>
/// <param name="Clienten">With anything left after credits; of purged ones is not known who they were, and they do not count.</param>
public sealed record Productieverantwoording(
    string Gemeente, string Aanbieder, int Jaar, string Categorie, string Code, string Eenheid, long Clienten, long Volume, long Bedrag);
