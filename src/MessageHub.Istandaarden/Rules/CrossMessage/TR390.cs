using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR390: a debit line is credited once.</summary>
public sealed class TR390() : Rule<Prestatie>("TR390", 3, "9390", "The debit line was not credited before.")
{
    public override void Check(Prestatie subject, RuleContext context)
    {
        if (subject.VorigReferentieNummer is { } debet && context.Dossier.IsGecrediteerd(debet))
            context.Report(this, subject.Position, "ProductReferentie/VorigReferentieNummer");
    }
}
