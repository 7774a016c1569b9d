using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR337: a JW325 answers a JW323 that was received.</summary>
[Explained(
    On = "Header/DeclaratieIdentificatie",
    Broken = "A 325 that answers message B9, which never came in.",
    Kept = "A 325 that answers B1 with the date that 323 B1 has.")]
public sealed class TR337() : Rule<Header>(
    "TR337", 3, null,
    "DeclaratieIdentificatie is the BerichtIdentificatie of a declaration that was received.",
    "No declaration with this BerichtIdentificatie was received.")
{
    public override void Check(Header subject, RuleContext context)
    {
        if (subject.DeclaratieIdentificatie is { } declaratie && context.Dossier.DeclaratieMet(declaratie) is null)
            context.Report(this, subject.Position, "DeclaratieIdentificatie");
    }
}
