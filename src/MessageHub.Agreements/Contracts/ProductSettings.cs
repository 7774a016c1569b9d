using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;

namespace MessageHub.Agreements;

/// <summary>A product in use: its category (TR381) and, where the unit does not tell, how it is paid for (TR321, TR322).</summary>
/// <param name="Variant"><c>inspanning</c> or <c>output</c>; absent: derived from the unit.</param>
public sealed record ProductSettings(string Code, string Categorie, Uitvoeringsvariant? Variant = null);

/// <summary>An agreed tariff (TR418, TR346, TR341).</summary>
/// <param name="Aanbieder">Provider code, eight digits; absent: all providers.</param>
/// <param name="Eenheid">Unit, code list WJ756.</param>
/// <param name="Tarief">Euro cents per unit.</param>
/// <param name="Vanaf">First day.</param>
/// <param name="TotEnMet">Last day; absent: open.</param>
public sealed record TariffSettings(
    string ProductCode, string Eenheid, long Tarief, DateOnly Vanaf, DateOnly? TotEnMet = null, string? Aanbieder = null)
{
    private static readonly string[] KnownEenheden =
    [
        Eenheden.Minuut, Eenheden.Uur, Eenheden.Etmaal, Eenheden.Dagdeel, Eenheden.StuksOutput, Eenheden.Euro, Eenheden.StuksInspanning,
    ];

    internal string? Problem =>
        !KnownEenheden.Contains(Eenheid) ? $"unit '{Eenheid}' is not in code list WJ756"
        : Tarief < 0 ? "the tariff is negative"
        : TotEnMet < Vanaf ? "totEnMet lies before vanaf"
        : Aanbieder is { } aanbieder && !AgbCode.IsValid(aanbieder) ? "aanbieder is not eight digits"
        : null;
}
