using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.Content;

/// <summary>TR352: a JW317 starts from what there is.</summary>
public sealed class TR352() : ContentRule<JW317>("TR352", "There is at least one OngewijzigdProduct or TeWijzigenProduct.")
{
    protected override void Check(JW317 bericht, RuleContext context)
    {
        var verzoek = bericht.Verzoek;
        if (verzoek.OngewijzigdeProducten.Count + verzoek.TeWijzigenProducten.Count == 0)
            context.Report(this, verzoek.Position);
    }
}
