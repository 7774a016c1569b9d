using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>CS058: lines are sent or taken back, not changed (OP033x2), although the schema admits 2 and 9.</summary>
public sealed class CS058() : ContentRule("CS058", "StatusAanlevering is 1 or 3.")
{
    public override void Check(Bericht subject, RuleContext context)
    {
        IEnumerable<Melding> meldingen = subject switch
        {
            JW305 b => b.StartProducten,
            JW307 b => b.StopProducten,
            _ => [],
        };
        foreach (var melding in meldingen)
        {
            if (melding.StatusAanlevering is not (StatusAanleveringen.EersteAanlevering or StatusAanleveringen.Verwijderen))
                context.Report(this, melding.Position, "StatusAanlevering");
        }
    }
}
