using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR349: a JW317 restates the whole current situation.</summary>
[Explained(
    On = "Verzoek",
    Broken = "A client with allocations 1001 and 1002; a 317 that names only 1001.",
    Kept = "1001 as TeWijzigenProduct and 1002 as OngewijzigdProduct; one that has ended need not be there.")]
public sealed class TR349() : Rule<WijzigingsVerzoek>(
    "TR349", 3, "9349",
    "Every current allocation of the client is there, as OngewijzigdProduct or as TeWijzigenProduct.",
    "A current allocation of the client is left out.")
{
    public override void Check(WijzigingsVerzoek subject, RuleContext context)
    {
        var named = subject.OngewijzigdeProducten.Select(product => product.ToewijzingNummer)
            .Concat(subject.TeWijzigenProducten.Select(product => product.ToewijzingNummer))
            .ToHashSet();
        var missing = context.ActueleToewijzingen().Select(toewijzing => toewijzing.ToewijzingNummer).Except(named).Order().ToList();
        if (missing.Count > 0)
            context.Report(this, subject.Position, detail: $"{string.Join(", ", missing)}");
    }
}
