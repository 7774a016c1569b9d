using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CD076: a weekly Omvang is for a closed period, or its total could not be known.</summary>
[Explained(
    On = "Einddatum, ToewijzingEinddatum",
    Broken = "2 hours per week with an open end.",
    Kept = "2 hours per week up to 31 December; or 10 hours per month with an open end.")]
public sealed class CD076() : ContentRule(
    "CD076",
    "The end date is there when Frequentie is 2 (per week).",
    "Frequentie is 2 (per week) and there is no end date.")
{
    public override void Check(Bericht subject, RuleContext context)
    {
        foreach (var regel in context.Productregels)
        {
            if (regel is { Omvang.Frequentie: Frequenties.PerWeek, Eind: null })
                context.Report(this, regel.Position, regel.EinddatumElement);
        }
    }
}
