using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Messages;
using MessageHub.Istandaarden.Rules;

namespace MessageHub.Agreements.Rules;

/// <summary>
/// RV12-4A5: without an accepted 305 nothing can be declared. A debit line needs a start on its allocation, not taken back, that began on or before
/// the end of the ProductPeriode and, if it was stopped for good, ended on or after its begin. Without an allocation TR338 speaks.
/// </summary>
[Explained(
    On = "Prestatie/ToewijzingNummer",
    Broken = "A line for June on an allocation for which no start was sent; or that was stopped for good in May.",
    Kept = "A line for June after a start of 10 June.",
    NotChecked = "It is switched off in the agreements file.")]
public sealed class RV12_4A5(RefusalSettings settings) : Rule<Prestatie>(
    "RV12-4A5", 4, settings.ReturnCode,
    "A start was reported for the allocation and delivery ran in the ProductPeriode.",
    "No start was reported of a delivery that ran in the ProductPeriode.")
{
    public static Agreement<RefusalSettings> Agreement { get; } = new(
        "RV12-4A5", (rules, settings) => rules with { Debetprestatie = [.. rules.Debetprestatie, new RV12_4A5(settings)] });

    public override void Check(Prestatie subject, RuleContext context)
    {
        if (context.Toewijzing is null)
            return;

        var stops = context.Dossier.Stops(context.Client.Bsn);
        foreach (var start in context.Dossier.Starts(context.Client.Bsn))
        {
            if (start.Sleutel.ToewijzingNummer == subject.ToewijzingNummer
                && start.Sleutel.Begindatum <= subject.ProductPeriode.Eind
                && !EndedBefore(subject.ProductPeriode.Begin, start, stops))
            {
                return;
            }
        }

        context.Report(this, subject.Position, "ToewijzingNummer", $"allocation {subject.ToewijzingNummer}, {subject.ProductPeriode}");
    }

    private static bool EndedBefore(DateOnly begin, Start start, IReadOnlyList<Stop> stops) =>
        stops.Any(stop => !stop.IsTijdelijk && stop.Ends(start.Sleutel) && stop.Sleutel.Einddatum < begin);
}
