using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CD009: only a temporary address has a period.</summary>
[Explained(
    On = "Contact/Periode",
    Broken = "A registered address (Soort 01) with a Periode.",
    Kept = "A temporary address (Soort 04) with a Periode.")]
public sealed class CD009() : ContentRule<Toewijzingsbericht>(
    "CD009",
    "Periode is absent unless Soort is 04 (temporary address).",
    "A contact that is no temporary address has a Periode.")
{
    protected override void Check(Toewijzingsbericht bericht, RuleContext context)
    {
        foreach (var regel in bericht.AlleContacten)
        {
            if (regel.HeeftPeriode && regel.Soort != "04")
                context.Report(this, regel.Position, "Periode", $"Soort is {regel.Soort}");
        }
    }
}
