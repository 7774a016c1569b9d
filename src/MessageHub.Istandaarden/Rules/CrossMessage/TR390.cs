using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR390: a debit line is credited once.</summary>
[Explained(
    On = "Prestatie/ProductReferentie/VorigReferentieNummer",
    Broken = "R1 was credited by R2; R3 credits R1 again.",
    Kept = "R3 credits another line.")]
public sealed class TR390() : Rule<Prestatie>(
    "TR390", 3, "9390",
    "The debit line was not credited before.",
    "The debit line was credited before.")
{
    public override void Check(Prestatie subject, RuleContext context)
    {
        if (subject.VorigReferentieNummer is { } debet && context.Dossier.IsGecrediteerd(debet))
            context.Report(this, subject.Position, "ProductReferentie/VorigReferentieNummer");
    }
}
