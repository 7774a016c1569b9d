using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>
/// TR373: another budget or total holds for the whole allocation. What the allocation has now decides (IV093): a volume a month has no total to
/// change, and may be followed by a total from any later day.
/// </summary>
[Explained(
    On = "TeWijzigenProduct/GewensteIngangsdatum",
    Broken = "A Budget from 1 January; a higher Budget is asked from 1 August.",
    Kept = "The higher Budget is asked from 1 January; or another number of hours per week from 1 August.")]
public sealed class TR373() : Rule<TeWijzigenProduct>(
    "TR373", 3, "9373",
    "GewensteIngangsdatum is the Ingangsdatum of the allocation when the Budget or the total Omvang (Frequentie 6) changes.",
    "Budget or total Omvang changes from another day than the begin of the allocation.")
{
    public override void Check(TeWijzigenProduct subject, RuleContext context)
    {
        if (context.Toewijzing is { } toewijzing && ChangesTotal(subject, toewijzing) && subject.GewensteIngangsdatum != toewijzing.Ingangsdatum)
        {
            context.Report(
                this, subject.Position, "GewensteIngangsdatum",
                $"{subject.GewensteIngangsdatum}, and the allocation begins on {toewijzing.Ingangsdatum}");
        }
    }

    private static bool ChangesTotal(TeWijzigenProduct gevraagd, Toewijzing toewijzing) => toewijzing switch
    {
        { Budget: { } budget } => gevraagd.Budget != budget,
        { Omvang: { Frequentie: Frequenties.Totaal } omvang } => gevraagd.Omvang != omvang,
        _ => false,
    };
}
