using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR385: what was declared and not credited keeps its allocation.</summary>
[Explained(
    On = "ToegewezenProduct/RedenWijziging",
    Broken = "RedenWijziging 13 (removed) on an allocation of which June was granted.",
    Kept = "The same after the line for June was credited.")]
public sealed class TR385() : Rule<ToegewezenProduct>(
    "TR385", 3, "9385",
    "An allocation with granted lines that were not credited is not removed (RedenWijziging 13).",
    "An allocation is removed (RedenWijziging 13) of which lines stand granted.")
{
    public override void Check(ToegewezenProduct subject, RuleContext context)
    {
        if (subject.RedenWijziging == RedenenWijziging.Verwijderd
            && context.Dossier.Stand(subject.ToewijzingNummer).AantalDebet > 0
            && context.Dossier.Toewijzing(context.Client.Bsn, subject.ToewijzingNummer) is not null)
        {
            context.Report(
                this, subject.Position, "RedenWijziging",
                $"{context.Dossier.Stand(subject.ToewijzingNummer).AantalDebet} on {subject.ToewijzingNummer}");
        }
    }
}
