using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;

namespace MessageHub.Agreements.Rules;

/// <summary>
/// RV13: consultation and advice (6R102) is paid by the hour, at a tariff that divides by sixty (102.00 euros in 2022), so that every minute has a whole tariff.
/// Stricter than TR418 and TR346: nothing is rounded, and a period for which nothing was agreed is refused. That it is for a known child only (BSN) the
/// standard sees to: a line stands under a client.
/// </summary>
[Explained(
    On = "Prestatie/ProductTarief, Prestatie/IngediendBedrag",
    Broken = "102.00 euros an hour is agreed; a line of 30 minutes at 1.71 a minute. Or a line for a year without an agreed tariff.",
    Kept = "30 minutes at 1.70, 51.00 euros.",
    NotChecked = "The agreements file has no tariff for the product, or it is switched off there.")]
public sealed class RV13(ConsultatieSettings settings) : Rule<Prestatie>(
    "RV13", 4, settings.ReturnCode,
    "A consultation is declared at its agreed tariff per hour, by the hour or the minute, and comes to that tariff for the time spent.",
    "A consultation is declared otherwise than at its agreed tariff.")
{
    public static Agreement<ConsultatieSettings> Agreement { get; } = new(
        "RV13", (rules, settings) => rules with { Debetprestatie = [.. rules.Debetprestatie, new RV13(settings)] });

    public override void Check(Prestatie subject, RuleContext context)
    {
        if (!settings.Products.Contains(subject.ProductCode))
            return;

        if (!context.Sources.Contracten.Kent(subject.ProductCode))
        {
            context.NotChecked(this, "no tariff is agreed for the product");
            return;
        }

        var agreed = context.Sources.Contracten.Tarieven(context.Bericht.Header.Aanbieder, subject);
        if (!agreed.Any(afspraak => Fits(subject, PerMinuut(afspraak))))
        {
            context.Report(
                this, subject.Position, "ProductTarief", $"{subject.IngediendBedrag.Bedrag} cents for {subject.GeleverdVolume} in unit {subject.Eenheid}, {subject.ProductPeriode}");
        }
    }

    /// <summary>A whole number of cents: the file is not read when it is not.</summary>
    private static long PerMinuut(Tariefafspraak afspraak) =>
        afspraak.Eenheid == Eenheden.Uur ? afspraak.Tarief / ConsultatieSettings.MinutenPerUur : afspraak.Tarief;

    private static bool Fits(Prestatie prestatie, long perMinuut)
    {
        var tarief = prestatie.Eenheid == Eenheden.Uur ? perMinuut * ConsultatieSettings.MinutenPerUur : perMinuut;
        return prestatie.ProductTarief == tarief && prestatie.IngediendBedrag.Bedrag == prestatie.GeleverdVolume * tarief;
    }
}

/// <summary>RV13, and for which products.</summary>
public sealed record ConsultatieSettings : RefusalSettings
{
    internal const long MinutenPerUur = 60;

    /// <summary>TR418's own code: the tariff is not the contracted one.</summary>
    public ConsultatieSettings() => ReturnCode = "0611";

    public IReadOnlyList<string> Products { get; init; } = ["6R102"];

    /// <summary>What cannot be of a tariff for such a product.</summary>
    internal string? ProblemOf(TariffSettings tariff) =>
        !Enabled || !Products.Contains(tariff.ProductCode) ? null
        : tariff.Eenheid is not (Eenheden.Uur or Eenheden.Minuut) ? $"{tariff.ProductCode} is paid by the hour or the minute (RV13)"
        : tariff.Eenheid == Eenheden.Uur && tariff.Tarief % MinutenPerUur != 0 ? $"{tariff.Tarief} cents an hour does not divide by sixty (RV13)"
        : null;
}
