using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CS318: a client is a person. A Relatie may be an organisation (IV045).</summary>
public sealed class CS318() : ContentRule<JW301>("CS318", "NaamGebruik of the Client is not 6 (organisation).")
{
    protected override void Check(JW301 bericht, RuleContext context)
    {
        if (bericht.Naam.NaamGebruik == "6")
            context.Report(this, bericht.Client.Position, "Naam");
    }
}
