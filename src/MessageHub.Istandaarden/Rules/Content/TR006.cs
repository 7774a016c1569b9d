using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>TR006: a contact can be reached, by telephone or by post.</summary>
public sealed class TR006() : ContentRule<JW301>("TR006", "A Contact has Telefoon, or both Huis and Postcode.")
{
    protected override void Check(JW301 bericht, RuleContext context)
    {
        foreach (var regel in bericht.AlleContacten)
        {
            if (!regel.HeeftTelefoon && !(regel.HeeftHuis && regel.Postcode is not null))
                context.Report(this, regel.Position);
        }
    }
}
