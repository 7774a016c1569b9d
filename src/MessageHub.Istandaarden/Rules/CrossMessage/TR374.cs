using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR374: one request at a time for a client. The rule names no class; its code is given at the client it speaks of.</summary>
[Explained(
    On = "Client",
    Broken = "Request V1 for a client is under investigation; request V2 comes for the same client.",
    Kept = "V1 was refused or honoured before V2 comes.")]
public sealed class TR374() : Rule<Client>(
    "TR374", 3, "9374",
    "No earlier request for this client is still pending.",
    "An earlier request for this client is still pending.")
{
    public override void Check(Client subject, RuleContext context)
    {
        if (context.Dossier.Verzoeken(subject.Bsn).Any(verzoek => verzoek.IsOnderhanden))
            context.Report(this, subject.Position);
    }
}
