using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR360: "under investigation" is said once, and first.</summary>
[Explained(
    On = "Antwoord/VerzoekAntwoord",
    Broken = "Answer 2 (under investigation) twice; or after a refusal.",
    Kept = "Answer 2, then answer 1.")]
public sealed class TR360() : Rule<Antwoord>(
    "TR360", 3, "9360",
    "An answer 2 (under investigation) is the first answer to its request.",
    "Answer 2 (under investigation) comes after another answer.")
{
    public override void Check(Antwoord subject, RuleContext context)
    {
        if (subject.VerzoekAntwoord == VerzoekAntwoorden.InOnderzoek
            && context.Dossier.Verzoek(subject.ReferentieAanbieder) is { Status: VerzoekStatus.InOnderzoek or VerzoekStatus.Afgewezen })
            context.Report(this, subject.Position, "VerzoekAntwoord");
    }
}
