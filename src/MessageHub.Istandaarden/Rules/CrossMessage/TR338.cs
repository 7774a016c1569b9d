using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR338: nothing is claimed that was not ordered.</summary>
[Explained(
    On = "Prestatie/ToewijzingNummer",
    Broken = "A line on allocation 1002, which this client does not have.",
    Kept = "A line on 1001, which he has.")]
public sealed class TR338() : Rule<Prestatie>(
    "TR338", 3, "9338",
    "The line names an allocation of this client by its ToewijzingNummer.",
    "The client has no allocation with this ToewijzingNummer.")
{
    public override void Check(Prestatie subject, RuleContext context)
    {
        if (context.Toewijzing is null)
            context.Report(this, subject.Position, "ToewijzingNummer", $"{subject.ToewijzingNummer}");
    }
}
