using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CS318: a client is a person. A Relatie may be an organisation (IV045).</summary>
[Explained(
    On = "Client/Naam",
    Broken = "A client with NaamGebruik 6 (organisation).",
    Kept = "A client with NaamGebruik 1; a guardian organisation, being a Relatie, may have 6.")]
public sealed class CS318() : ContentRule<Toewijzingsbericht>(
    "CS318",
    "NaamGebruik of the Client is not 6 (organisation).",
    "NaamGebruik of the Client is 6 (organisation).")
{
    protected override void Check(Toewijzingsbericht bericht, RuleContext context)
    {
        if (bericht.Naam.NaamGebruik == "6")
            context.Report(this, bericht.Client.Position, "Naam");
    }
}
