using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR347: a ReferentieAanbieder is used for one request.</summary>
[Explained(
    On = "AangevraagdProduct/ReferentieAanbieder, Verzoek/ReferentieAanbieder",
    Broken = "Request V1 was refused; a new request comes as V1.",
    Kept = "It comes as V2.")]
public sealed class TR347() : Rule<IVerzoek>(
    "TR347", 3, "9347",
    "The provider has not used this ReferentieAanbieder in an earlier request.",
    "The provider has used this ReferentieAanbieder in an earlier request.")
{
    public override void Check(IVerzoek subject, RuleContext context)
    {
        if (context.Dossier.Verzoek(subject.ReferentieAanbieder) is not null)
            context.Report(this, subject.Position, "ReferentieAanbieder");
    }
}
