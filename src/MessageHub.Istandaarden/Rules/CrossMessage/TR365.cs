using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR365: after a refusal there is no other answer.</summary>
[Explained(
    On = "Antwoord",
    Broken = "A second answer after answer 1 (refused).",
    Kept = "A second answer after answer 2 (under investigation).")]
public sealed class TR365() : Rule<Antwoord>(
    "TR365", 3, "9365",
    "An earlier answer to the same request, if any, was 2 (under investigation).",
    "The request was refused already.")
{
    public override void Check(Antwoord subject, RuleContext context)
    {
        if (context.Dossier.Verzoek(subject.ReferentieAanbieder) is { Status: VerzoekStatus.Afgewezen })
            context.Report(this, subject.Position);
    }
}
