using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>TR061: where the client is, or gets his post, is known. Only his own Contactgegevens count (findings 6).</summary>
[Explained(
    On = "Client/Contactgegevens",
    Broken = "A client with only a temporary address (Soort 04).",
    Kept = "A client with a registered address (Soort 01).")]
public sealed class TR061() : ContentRule<Toewijzingsbericht>(
    "TR061",
    "The Client has an address of Soort 01, 02 or 03.",
    "The Client has no address of Soort 01, 02 or 03.")
{
    protected override void Check(Toewijzingsbericht bericht, RuleContext context)
    {
        if (!bericht.Contacten.Any(contact => contact.Soort is "01" or "02" or "03"))
            context.Report(this, bericht.Client.Position, "Contactgegevens");
    }
}
