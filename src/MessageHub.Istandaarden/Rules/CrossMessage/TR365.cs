using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR365: after a refusal there is no other answer.</summary>
public sealed class TR365() : Rule<Antwoord>(
    "TR365", 3, "9365", "An earlier answer to the same request, if any, was 2 (under investigation).")
{
    public override void Check(Antwoord subject, RuleContext context)
    {
        if (context.Dossier.Verzoek(subject.ReferentieAanbieder) is { Status: VerzoekStatus.Afgewezen })
            context.Report(this, subject.Position);
    }
}
