using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CD009: only a temporary address has a period.</summary>
public sealed class CD009() : ContentRule<JW301>("CD009", "Periode is absent unless Soort is 04 (temporary address).")
{
    protected override void Check(JW301 bericht, RuleContext context)
    {
        foreach (var regel in bericht.AlleContacten)
        {
            if (regel.HeeftPeriode && regel.Soort != "04")
                context.Report(this, regel.Position, "Periode");
        }
    }
}
