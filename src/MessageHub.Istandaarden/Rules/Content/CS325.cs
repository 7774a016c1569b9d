using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CS325: zero is debet.</summary>
[Explained(
    On = "TotaalIngediendBedrag/DebetCredit, TotaalToegekendBedrag/DebetCredit, IngediendBedrag/DebetCredit",
    Broken = "An amount of 0 with DebetCredit C.",
    Kept = "An amount of 0 with D.")]
public sealed class CS325() : ContentRule(
    "CS325",
    "DebetCredit is D when the amount is 0.",
    "An amount of 0 is written as a credit.")
{
    public override void Check(Bericht subject, RuleContext context)
    {
        switch (subject)
        {
            case Declaratiebericht b:
                Check(b.Declaratie.TotaalIngediendBedrag, b.Declaratie.Position, "TotaalIngediendBedrag/DebetCredit");
                break;
            case Declaratieantwoordbericht { DeclaratieAntwoord: { } antwoord }:
                Check(antwoord.TotaalIngediendBedrag, antwoord.Position, "TotaalIngediendBedrag/DebetCredit");
                Check(antwoord.TotaalToegekendBedrag, antwoord.Position, "TotaalToegekendBedrag/DebetCredit");
                break;
        }

        foreach (var prestatie in Declaratieregels.Of(subject))
            Check(prestatie.IngediendBedrag, prestatie.Position, "IngediendBedrag/DebetCredit");

        void Check(BedragMetDC bedrag, Position at, string element)
        {
            if (bedrag is { Bedrag: 0, DebetCredit: DebetCredit.Credit })
                context.Report(this, at, element);
        }
    }
}
