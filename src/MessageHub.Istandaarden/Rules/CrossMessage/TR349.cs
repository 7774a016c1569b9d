using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR349: a JW317 restates the whole current situation.</summary>
public sealed class TR349() : Rule<WijzigingsVerzoek>(
    "TR349", 3, "9349", "Every current allocation of the client is there, as OngewijzigdProduct or as TeWijzigenProduct.")
{
    public override void Check(WijzigingsVerzoek subject, RuleContext context)
    {
        var named = subject.OngewijzigdeProducten.Select(product => product.ToewijzingNummer)
            .Concat(subject.TeWijzigenProducten.Select(product => product.ToewijzingNummer))
            .ToHashSet();
        var missing = context.ActueleToewijzingen().Count(toewijzing => !named.Contains(toewijzing.ToewijzingNummer));
        if (missing > 0)
            context.Report(this, subject.Position, detail: $"{missing} missing.");
    }
}
