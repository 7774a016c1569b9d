using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.External;

/// <summary>
/// TR346: the amount is volume times tariff. Minutes may stand against a tariff per hour (IV081): then ProductTarief is that tariff divided by 60 and
/// rounded, and the amount is computed from the hourly tariff. When no tariff is agreed in the hub's data, an amount that some hourly tariff
/// or the plain product explains is let through, and the rule is reported as not checked.
/// </summary>
[Explained(
    On = "Prestatie/IngediendBedrag",
    Broken = "10 hours at 60 euros, an amount of 610 euros.",
    Kept = "10 hours at 60 euros, 600 euros; or, with 60.50 an hour agreed, 30 minutes at 1.01, 30.25 euros.",
    NotChecked = "The line is in minutes, the amount can only come from an hourly tariff, and the agreements file has no such tariff for the product.")]
public sealed class TR346() : Rule<Prestatie>(
    "TR346", 4, "9346",
    "IngediendBedrag is GeleverdVolume times ProductTarief, unless the unit is euros (83).",
    "IngediendBedrag is not GeleverdVolume times ProductTarief.")
{
    public override void Check(Prestatie subject, RuleContext context)
    {
        if (subject.Eenheid == Eenheden.Euro || subject.ProductTarief is not { } tarief)
            return;

        var bedrag = subject.IngediendBedrag.Bedrag;
        var product = subject.GeleverdVolume * tarief;
        if (subject.Eenheid == Eenheden.Minuut)
        {
            var agreed = context.Sources.Contracten.Tarieven(context.Bericht.Header.Aanbieder, subject);
            if (agreed.Any(contract => BedragMet(contract, subject, product) == bedrag))
                return;
            if (agreed.Count == 0 && (bedrag == product || IsPossibleWithHourlyTariff(bedrag, subject.GeleverdVolume, tarief)))
            {
                context.NotChecked(this, "the tariff per hour behind a line in minutes is not agreed");
                return;
            }
        }
        else if (bedrag == product)
        {
            return;
        }

        context.Report(
            this, subject.Position, "IngediendBedrag", $"{subject.GeleverdVolume} times {tarief} is {product} cents, and {bedrag} claimed");
    }

    /// <summary>A line in minutes: from the hourly tariff agreed; with a tariff per minute from the line's own, which TR418 compares.</summary>
    private static long? BedragMet(Tariefafspraak afspraak, Prestatie prestatie, long product) =>
        afspraak.Eenheid == Eenheden.Minuut ? product : afspraak.BedragVoor(prestatie.Eenheid, prestatie.GeleverdVolume);

    /// <summary>
    /// Hourly tariffs that round to this tariff per minute run from 60t-30 up to 60t+29 (halves round up). The amount is minutes times such a
    /// tariff, divided by 60 and rounded.
    /// </summary>
    private static bool IsPossibleWithHourlyTariff(long bedrag, long minuten, long tariefPerMinuut)
    {
        var lowest = Math.Max(0, 60 * tariefPerMinuut - 30);
        var highest = 60 * tariefPerMinuut + 29;
        return bedrag >= DividedBy60(lowest * minuten) && bedrag <= DividedBy60(highest * minuten);
    }

    private static long DividedBy60(long value) => (value + 30) / 60;
}
