using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR304: the client is one for whom the municipality ordered something from this provider.</summary>
public sealed class TR304() : Rule<Client>("TR304", 3, "8187", "The Bsn is that of a client with an allocation.")
{
    public override void Check(Client subject, RuleContext context)
    {
        if (!context.Dossier.IsClientBekend(subject.Bsn))
            context.Report(this, subject.Position, "Bsn");
    }
}
