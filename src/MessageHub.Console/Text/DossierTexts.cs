using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;
using MessageHub.Processing.Ports;

namespace MessageHub.OperatorConsole.Text;

/// <summary>An allocation in words: what was ordered, and what became of what was asked, delivered and claimed.</summary>
internal static class DossierTexts
{
    /// <summary>As <c>10 uren per maand</c>.</summary>
    public static string Ordered(Toewijzing toewijzing) => toewijzing switch
    {
        { Omvang: { } omvang } => $"{InOwnUnit(omvang.Eenheid, omvang.Volume)} {Frequency(omvang.Frequentie)}",
        { Budget: { } budget } => $"budget van {Nl.Euro(budget)}",
        _ => "zonder omvang of budget",
    };

    public static string Product(Toewijzing toewijzing) => toewijzing.Product switch
    {
        { Code: { } code } product => $"{code} (categorie {product.Categorie})",
        { } product => $"categorie {product.Categorie}, geen productcode",
        null => "niet genoemd",
    };

    public static string Period(DateOnly begin, DateOnly? einde) => $"{Nl.Day(begin)} t/m {(einde is { } last ? Nl.Day(last) : "onbepaald")}";

    /// <summary>A figure of a <see cref="Volumestand"/>.</summary>
    /// <param name="eenheid">Null: euro cents.</param>
    public static string Figure(string? eenheid, long finest) => eenheid switch
    {
        null => Nl.Euro(finest),
        Eenheden.Uur => $"{Nl.Number(finest / 60.0, finest % 60 == 0 ? 0 : 2)} uren",
        _ => InOwnUnit(eenheid, finest),
    };

    /// <summary>For an axis: hours and euros, as people read them.</summary>
    public static double Drawn(string? eenheid, long finest) => eenheid switch
    {
        null or Eenheden.Euro => finest / 100.0,
        Eenheden.Uur => finest / 60.0,
        _ => finest,
    };

    public static string Name(VerzoekSoort soort) => soort switch
    {
        VerzoekSoort.Toewijzing => "verzoek om toewijzing",
        VerzoekSoort.Wijziging => "verzoek om wijziging",
    };

    public static string Name(VerzoekStatus status) => status switch
    {
        VerzoekStatus.Ingediend => "ingediend",
        VerzoekStatus.InOnderzoek => "in onderzoek",
        VerzoekStatus.Afgewezen => "afgewezen",
        VerzoekStatus.Gehonoreerd => "gehonoreerd",
    };

    public static string Name(PrestatieStatus status) => status switch
    {
        PrestatieStatus.Afgewezen => "afgewezen",
        PrestatieStatus.Toegekend => "toegekend",
        PrestatieStatus.Ingediend => "wacht op de gemeente",
        PrestatieStatus.Aangehouden => "aangehouden",
    };

    public static string Class(PrestatieStatus status) => status switch
    {
        PrestatieStatus.Afgewezen => "red",
        PrestatieStatus.Toegekend => "green",
        PrestatieStatus.Ingediend => "unknown",
        PrestatieStatus.Aangehouden => "orange",
    };

    public static string What(ReportedDelivery delivery) => delivery.Stop is { } stop
        ? $"{(stop.RedenBeeindiging == Istandaarden.CodeLists.RedenenBeeindiging.Tijdelijk ? "tijdelijke stop" : "stop")} op {Nl.Day(stop.Einddatum)}, reden {stop.RedenBeeindiging} (start was {Nl.Day(delivery.Begindatum)})"
        : $"start op {Nl.Day(delivery.Begindatum)}";

    /// <summary>A code that the list does not have is shown as it is: the schema lets in no other.</summary>
    public static string InOwnUnit(string eenheid, long volume) => eenheid switch
    {
        Eenheden.Minuut => Nl.Many(volume, "minuut", "minuten"),
        Eenheden.Uur => $"{Nl.Number(volume)} uur",
        Eenheden.Etmaal => Nl.Many(volume, "etmaal", "etmalen"),
        Eenheden.Dagdeel => Nl.Many(volume, "dagdeel", "dagdelen"),
        Eenheden.StuksOutput or Eenheden.StuksInspanning => Nl.Many(volume, "stuk", "stuks"),
        Eenheden.Euro => Nl.Euro(volume),
        _ => $"{Nl.Number(volume)} van eenheid {eenheid}",
    };

    private static string Frequency(string frequentie) => frequentie switch
    {
        Frequenties.PerDag => "per dag",
        Frequenties.PerWeek => "per week",
        Frequenties.PerMaand => "per maand",
        Frequenties.Totaal => "in totaal",
        _ => $"(frequentie {frequentie})",
    };
}
