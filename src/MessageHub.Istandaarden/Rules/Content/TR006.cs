using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>TR006: a contact can be reached, by telephone or by post.</summary>
[Explained(
    On = "Contact",
    Broken = "A contact with only an e-mail address.",
    Kept = "A contact with a telephone number; or with Huisnummer and Postcode.")]
public sealed class TR006() : ContentRule<Toewijzingsbericht>(
    "TR006",
    "A Contact has Telefoon, or both Huis and Postcode.",
    "The Contact has no Telefoon, and not both Huis and Postcode.")
{
    protected override void Check(Toewijzingsbericht bericht, RuleContext context)
    {
        foreach (var regel in bericht.AlleContacten)
        {
            if (!regel.HeeftTelefoon && !(regel.HeeftHuis && regel.Postcode is not null))
                context.Report(this, regel.Position);
        }
    }
}
