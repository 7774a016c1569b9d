using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.External;

/// <summary>TR135: not dated in the future, by the hub's own calendar.</summary>
public sealed class TR135() : Rule<Header>("TR135", 4, "8848", "The Dagtekening is not in the future.")
{
    public override void Check(Header subject, RuleContext context)
    {
        if (subject.Dagtekening > context.Today)
            context.Report(this, subject.Position, "BerichtIdentificatie/Dagtekening");
        if (subject.DeclaratieIdentificatie is { } declaratie && declaratie.Dagtekening > context.Today)
            context.Report(this, subject.Position, "DeclaratieIdentificatie/Dagtekening");
    }
}
