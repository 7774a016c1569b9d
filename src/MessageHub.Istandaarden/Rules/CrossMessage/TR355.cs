using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR355 (return code 9355 is in the schema only: findings 2): an answer answers something.</summary>
[Explained(
    On = "Antwoord/ReferentieAanbieder",
    Broken = "An answer to request V9, which never came in.",
    Kept = "An answer to request V1, which did.")]
public sealed class TR355() : Rule<Antwoord>(
    "TR355", 3, "9355",
    "ReferentieAanbieder is that of an earlier request.",
    "No request with this ReferentieAanbieder is known.")
{
    public override void Check(Antwoord subject, RuleContext context)
    {
        if (context.Dossier.Verzoek(subject.ReferentieAanbieder) is null)
            context.Report(this, subject.Position, "ReferentieAanbieder");
    }
}
