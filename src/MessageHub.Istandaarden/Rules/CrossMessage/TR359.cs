using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR359: what was allocated is not answered any more.</summary>
[Explained(
    On = "Antwoord",
    Broken = "A 301 with ReferentieAanbieder V1 was sent; then comes a 319 on V1.",
    Kept = "The 319 came first, with answer 2.")]
public sealed class TR359() : Rule<Antwoord>(
    "TR359", 3, "9359",
    "No allocation with this ReferentieAanbieder was sent before.",
    "An allocation with this ReferentieAanbieder was sent already.")
{
    public override void Check(Antwoord subject, RuleContext context)
    {
        if (context.Dossier.Verzoek(subject.ReferentieAanbieder) is { Status: VerzoekStatus.Gehonoreerd })
            context.Report(this, subject.Position);
    }
}
