using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;

namespace MessageHub.Istandaarden.Rules.CrossMessage;

/// <summary>TR373: another budget or total holds for the whole allocation.</summary>
public sealed class TR373() : Rule<TeWijzigenProduct>(
    "TR373", 3, "9373", "GewensteIngangsdatum is the Ingangsdatum of the allocation when the Budget or the total Omvang (Frequentie 6) changes.")
{
    public override void Check(TeWijzigenProduct subject, RuleContext context)
    {
        if (context.Toewijzing is { } toewijzing && ChangesTotal(subject, toewijzing) && subject.GewensteIngangsdatum != toewijzing.Ingangsdatum)
            context.Report(this, subject.Position, "GewensteIngangsdatum");
    }

    private static bool ChangesTotal(TeWijzigenProduct gevraagd, Toewijzing toewijzing)
    {
        var isTotal = gevraagd.Omvang?.Frequentie == Frequenties.Totaal || toewijzing.Omvang?.Frequentie == Frequenties.Totaal;
        return gevraagd.Budget != toewijzing.Budget || (isTotal && gevraagd.Omvang != toewijzing.Omvang);
    }
}
