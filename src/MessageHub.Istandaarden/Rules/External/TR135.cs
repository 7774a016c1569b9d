using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.External;

/// <summary>TR135: not dated in the future, by the hub's own calendar.</summary>
[Explained(
    On = "Header/BerichtIdentificatie/Dagtekening, Header/DeclaratieIdentificatie/Dagtekening",
    Broken = "A message dated 16 July that comes in on 15 July.",
    Kept = "A message dated 15 July on 15 July. The hub's day is the Dutch one.")]
public sealed class TR135() : Rule<Header>(
    "TR135", 4, "8848",
    "The Dagtekening is not in the future.",
    "The Dagtekening is in the future.")
{
    public override void Check(Header subject, RuleContext context)
    {
        if (subject.Dagtekening > context.Today)
        {
            context.Report(
                this, subject.Position, "BerichtIdentificatie/Dagtekening", $"{subject.Dagtekening}, and today is {context.Today}");
        }
        if (subject.DeclaratieIdentificatie is { } declaratie && declaratie.Dagtekening > context.Today)
        {
            context.Report(
                this, subject.Position, "DeclaratieIdentificatie/Dagtekening", $"{declaratie.Dagtekening}, and today is {context.Today}");
        }
    }
}
