using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR350: what stays as it is, is a current allocation.</summary>
[Explained(
    On = "OngewijzigdProduct/ToewijzingNummer",
    Broken = "An OngewijzigdProduct on an allocation that ended last year.",
    Kept = "An OngewijzigdProduct on an allocation that runs or is still to begin.")]
public sealed class TR350() : Rule<OngewijzigdProduct>(
    "TR350", 3, "9350",
    "The ToewijzingNummer is that of a current allocation of the client.",
    "The client has no current allocation with this ToewijzingNummer.")
{
    public override void Check(OngewijzigdProduct subject, RuleContext context)
    {
        if (context.Toewijzing is not { } toewijzing || !context.IsActueel(toewijzing))
            context.Report(this, subject.Position, "ToewijzingNummer", $"{subject.ToewijzingNummer}");
    }
}
