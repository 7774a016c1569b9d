using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>
/// TR304: the client is one for whom the municipality ordered something from this provider. A JW325 may also name a client of the declaration it
/// answers: that he is unknown may be why he is refused (IV087).
/// </summary>
[Explained(
    On = "Client/Bsn",
    Broken = "A declaration for a client that the municipality never sent this provider a 301 for.",
    Kept = "A declaration for a client with an allocation, if only an ended one.")]
public sealed class TR304() : Rule<Client>(
    "TR304", 3, "8187",
    "The Bsn is that of a client with an allocation.",
    "The municipality never sent an allocation for this client.")
{
    public override void Check(Client subject, RuleContext context)
    {
        if (!context.Dossier.IsClientBekend(subject.Bsn) && !IsDeclared(subject, context))
            context.Report(this, subject.Position, "Bsn");
    }

    private static bool IsDeclared(Client client, RuleContext context) =>
        context.Bericht is Declaratieantwoordbericht && ((DeclaratieClient)client).Prestaties.Any(regel => context.IngediendeRegel(regel) is not null);
}
