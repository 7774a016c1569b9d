using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>
/// TR056: a sender uses an Identificatie once per message type, and a declaration is answered once. Which earlier messages count:
/// docs/decisions/0004-tr056.md.
/// </summary>
[Explained(
    On = "Header/BerichtIdentificatie/Identificatie, Header/DeclaratieIdentificatie/Identificatie",
    Broken = "A second 305 of the same provider with Identificatie B1.",
    Kept = "A 307 of the same provider with Identificatie B1; or 305 B1 of another provider.")]
public sealed class TR056() : Rule<Header>(
    "TR056", 3, "9056",
    "The sender has not used this Identificatie for this message type before.",
    "The sender has used this Identificatie for this message type before.")
{
    public override void Check(Header subject, RuleContext context)
    {
        if (context.Dossier.IsOntvangen(BerichtSleutel.Of(subject)))
            context.Report(this, subject.Position, "BerichtIdentificatie/Identificatie");
        if (subject.DeclaratieIdentificatie is { } declaratie && context.Dossier.DeclaratieMet(declaratie) is { IsBesloten: true })
            context.Report(this, subject.Position, "DeclaratieIdentificatie/Identificatie", $"the declaration was answered before");
    }
}
