using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>TR358: the total is the sum of the lines, debet added and credit subtracted. That zero is written as D is CS325's.</summary>
[Explained(
    On = "Declaratie/TotaalIngediendBedrag",
    Broken = "A debit line of 600 and a credit line of 100, with a total of 700 D.",
    Kept = "The same lines with a total of 500 D.")]
public sealed class TR358() : ContentRule<Declaratiebericht>(
    "TR358",
    "TotaalIngediendBedrag is the signed sum of IngediendBedrag of all lines.",
    "TotaalIngediendBedrag is not the sum of the lines.")
{
    protected override void Check(Declaratiebericht bericht, RuleContext context)
    {
        var sum = Declaratieregels.Of(bericht).Sum(prestatie => prestatie.IngediendBedrag.Saldo);
        var total = bericht.Declaratie.TotaalIngediendBedrag.Saldo;
        if (total != sum)
        {
            context.Report(
                this, bericht.Declaratie.Position, "TotaalIngediendBedrag", $"it says {total} cents, and the lines add up to {sum}");
        }
    }
}
