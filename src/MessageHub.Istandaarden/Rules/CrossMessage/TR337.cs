using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR337: a JW325 answers a JW323 that was received.</summary>
public sealed class TR337() : Rule<Header>(
    "TR337", 3, null, "DeclaratieIdentificatie is the BerichtIdentificatie of a declaration that was received.")
{
    public override void Check(Header subject, RuleContext context)
    {
        if (subject.DeclaratieIdentificatie is { } declaratie && context.Dossier.DeclaratieMet(declaratie) is null)
            context.Report(this, subject.Position, "DeclaratieIdentificatie");
    }
}
