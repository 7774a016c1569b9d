using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR351: what changes is a current allocation.</summary>
[Explained(
    On = "TeWijzigenProduct/ToewijzingNummer",
    Broken = "A TeWijzigenProduct on an allocation that was removed.",
    Kept = "A TeWijzigenProduct on an allocation that runs.")]
public sealed class TR351() : Rule<TeWijzigenProduct>(
    "TR351", 3, "9351",
    "The ToewijzingNummer is that of a current allocation of the client.",
    "The client has no current allocation with this ToewijzingNummer.")
{
    public override void Check(TeWijzigenProduct subject, RuleContext context)
    {
        if (context.Toewijzing is not { } toewijzing || !context.IsActueel(toewijzing))
            context.Report(this, subject.Position, "ToewijzingNummer", $"{subject.ToewijzingNummer}");
    }
}
