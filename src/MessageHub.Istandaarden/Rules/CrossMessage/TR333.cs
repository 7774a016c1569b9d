using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR333: a DeclaratieNummer is used once. A declaration refused as a whole counts as not sent (IV087) and leaves its number free.</summary>
[Explained(
    On = "Declaratie/DeclaratieNummer",
    Broken = "DeclaratieNummer D1 for June, and again for July.",
    Kept = "D1 and D2; or D1 again after D1 was refused as a whole.")]
public sealed class TR333() : Rule<Declaratie>(
    "TR333", 3, "9333",
    "The provider has not used this DeclaratieNummer before.",
    "The provider has used this DeclaratieNummer before.")
{
    public override void Check(Declaratie subject, RuleContext context)
    {
        if (context.Dossier.Declaratie(subject.DeclaratieNummer) is not null)
            context.Report(this, subject.Position, "DeclaratieNummer");
    }
}
