using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CS003: a period does not end before it begins.</summary>
[Explained(
    On = "Einddatum, ToewijzingEinddatum, Contact/Periode/Einddatum",
    Broken = "Begin 2026-06-10, end 2026-06-09.",
    Kept = "Begin and end on 2026-06-10.")]
public sealed class CS003() : ContentRule(
    "CS003",
    "The end date is on or after the begin date.",
    "The period ends before it begins.")
{
    public override void Check(Bericht subject, RuleContext context)
    {
        if (subject is Toewijzingsbericht toewijzing)
        {
            foreach (var contact in toewijzing.AlleContacten)
            {
                if (contact.Einddatum < contact.Begindatum)
                    context.Report(this, contact.Position, "Periode/Einddatum");
            }
        }

        foreach (var regel in context.Productregels)
        {
            if (regel.Eind < regel.Begin)
                context.Report(this, regel.Position, regel.EinddatumElement, $"it is {Kalender.Text(regel.Begin, regel.Eind)}");
        }
    }
}
