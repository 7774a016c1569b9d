using System.Globalization;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>TR358: the total is the sum of the lines, debet added and credit subtracted. That zero is written as D is CS325's.</summary>
public sealed class TR358() : ContentRule<JW323>("TR358", "TotaalIngediendBedrag is the signed sum of IngediendBedrag of all lines.")
{
    protected override void Check(JW323 bericht, RuleContext context)
    {
        var sum = Declaratieregels.Of(bericht).Sum(prestatie => prestatie.IngediendBedrag.Saldo);
        var total = bericht.Declaratie.TotaalIngediendBedrag.Saldo;
        if (total != sum)
        {
            context.Report(this, bericht.Declaratie.Position, "TotaalIngediendBedrag",
                string.Create(CultureInfo.InvariantCulture, $"It says {total} cents, the lines add up to {sum}."));
        }
    }
}
