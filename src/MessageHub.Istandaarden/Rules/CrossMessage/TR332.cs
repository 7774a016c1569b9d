using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR332: a ToewijzingNummer is one allocation in the municipality: it is not given again to another client or another provider.</summary>
[Explained(
    On = "ToegewezenProduct/ToewijzingNummer",
    Broken = "Allocation 1001 of one client; a 301 gives 1001 to another client or another provider.",
    Kept = "A new version of allocation 1001 for the same client and provider.")]
public sealed class TR332() : Rule<ToegewezenProduct>(
    "TR332", 3, "9332",
    "No other client or provider has an allocation with this ToewijzingNummer in the municipality.",
    "Another client or another provider has an allocation with this ToewijzingNummer.")
{
    public override void Check(ToegewezenProduct subject, RuleContext context)
    {
        var vorige = context.Dossier.Toewijzing(subject.ToewijzingNummer);
        if (context.Dossier.IsElders(subject.ToewijzingNummer) || (vorige is not null && vorige.Bsn != context.Client.Bsn))
            context.Report(this, subject.Position, "ToewijzingNummer", $"{subject.ToewijzingNummer}");
    }
}
