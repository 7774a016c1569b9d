using System.Globalization;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.External;

/// <summary>
/// TR346: the amount is volume times tariff. Minutes may stand against a tariff per hour (IV081): then ProductTarief is that tariff divided by 60 and
/// rounded, and the amount is computed from the hourly tariff, which no message carries. An amount that some hourly tariff explains is let through.
/// </summary>
public sealed class TR346() : Rule<Prestatie>(
    "TR346", 4, "9346", "IngediendBedrag is GeleverdVolume times ProductTarief, unless the unit is euros (83).")
{
    public override void Check(Prestatie subject, RuleContext context)
    {
        if (subject.Eenheid == Eenheden.Euro || subject.ProductTarief is not { } tarief)
            return;

        var bedrag = subject.IngediendBedrag.Bedrag;
        var product = subject.GeleverdVolume * tarief;
        if (bedrag == product || (subject.Eenheid == Eenheden.Minuut && IsPossibleWithHourlyTariff(bedrag, subject.GeleverdVolume, tarief)))
            return;

        context.Report(this, subject.Position, "IngediendBedrag",
            string.Create(CultureInfo.InvariantCulture, $"{subject.GeleverdVolume} times {tarief} is {product} cents; {bedrag} claimed."));
    }

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
