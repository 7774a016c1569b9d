using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CS339: euros are claimed for what they are.</summary>
public sealed class CS339() : ContentRule<JW323>("CS339", "IngediendBedrag equals GeleverdVolume when Eenheid is 83 (euros).")
{
    protected override void Check(JW323 bericht, RuleContext context)
    {
        foreach (var regel in Declaratieregels.Of(bericht))
        {
            if (regel.Eenheid == Eenheden.Euro && regel.IngediendBedrag.Bedrag != regel.GeleverdVolume)
                context.Report(this, regel.Position, "IngediendBedrag");
        }
    }
}
