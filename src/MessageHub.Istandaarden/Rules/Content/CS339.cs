using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CS339: euros are claimed for what they are.</summary>
[Explained(
    On = "Prestatie/IngediendBedrag",
    Broken = "Unit 83 (euros), GeleverdVolume 50000, an amount of 60000 cents.",
    Kept = "Unit 83 with 50000 twice.")]
public sealed class CS339() : ContentRule<Declaratiebericht>(
    "CS339",
    "IngediendBedrag equals GeleverdVolume when Eenheid is 83 (euros).",
    "IngediendBedrag of a line in euros is not its GeleverdVolume.")
{
    protected override void Check(Declaratiebericht bericht, RuleContext context)
    {
        foreach (var regel in Declaratieregels.Of(bericht))
        {
            if (regel.Eenheid == Eenheden.Euro && regel.IngediendBedrag.Bedrag != regel.GeleverdVolume)
            {
                context.Report(
                    this, regel.Position, "IngediendBedrag",
                    $"{regel.IngediendBedrag.Bedrag} cents, and a volume of {regel.GeleverdVolume}");
            }
        }
    }
}
