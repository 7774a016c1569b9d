using System.Globalization;
using System.Text;
using MessageHub.Istandaarden.Dossiers;
using MessageHub.Istandaarden.Rules;
using MessageHub.Processing.Ports;

namespace MessageHub.Output;

/// <summary>A dossier as lines of fields between tabs: nothing that says whose it is.</summary>
internal static class DossierOutput
{
    public static string Of(AllocationDossier dossier, RuleBook rules, DateOnly today)
    {
        var text = new StringBuilder();
        Line($"allocation\t{dossier.Key.ToewijzingNummer}\t{dossier.Key.Stroom}{(dossier.IsPurged ? "\tpurged" : "")}");
        foreach (var (toewijzing, message) in dossier.Versions)
        {
            Line($"  version\tmessage {message.Id}\t{Kalender.Text(toewijzing.Ingangsdatum, toewijzing.Einddatum)}\t{toewijzing.Product?.Code ?? toewijzing.Product?.Categorie ?? "-"}\t{Ordered(toewijzing)}\t{toewijzing.RedenWijziging ?? "-"}");
        }

        foreach (var delivery in dossier.Deliveries)
        {
            Line($"  {(delivery.Stop is null ? "start" : "stop")}\tmessage {delivery.Message.Id}\t{Kalender.Text(delivery.Stop?.Einddatum ?? delivery.Begindatum)}\t{(delivery.TakenBackBy is { } by ? $"taken back by {by}" : "stands")}");
        }

        foreach (var step in dossier.Requests)
            Line($"  request\tmessage {step.Message.Id}\t{step.Message.Soort}\t{step.Status}");

        var toewijzingNu = dossier.Versions[0].Toewijzing;
        var stand = rules.VolumestandVan(dossier.Versions[0].Message.Soort.Standaard, toewijzingNu, [.. dossier.Lines.Select(line => line.Line)], today);
        var unit = stand.Eenheid is { } eenheid ? $"unit {eenheid}{Volumes.FijnsteEenheid(eenheid)}" : "euro cents";
        foreach (var maand in stand.Maanden)
            Line($"  month\t{maand.Maand.Begin:yyyy-MM}\tgranted {maand.Toegekend}\theld {maand.Aangehouden}\twaiting {maand.Ingediend}\tat most {Figure(maand.Toegestaan)}\t{unit}");
        Line($"  whole\tgranted {stand.Toegekend}\tat most {Figure(stand.Maximum)}\t{unit}");
        foreach (var (line, message, heldBy) in dossier.Lines)
        {
            var prestatie = line.Prestatie;
            Line($"  line\tmessage {message.Id}\t{Kalender.Text(prestatie.ProductPeriode.Begin, prestatie.ProductPeriode.Eind)}\t{prestatie.GeleverdVolume} of unit {prestatie.Eenheid}\t{prestatie.IngediendBedrag.Saldo} cents\t{line.Status}\t{(heldBy.Count == 0 ? "-" : string.Join(' ', heldBy))}");
        }

        return text.ToString();

        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    private static string Ordered(Toewijzing toewijzing) => toewijzing switch
    {
        { Omvang: { } omvang } => FormattableString.Invariant($"{omvang.Volume} of unit {omvang.Eenheid}, frequency {omvang.Frequentie}"),
        { Budget: { } budget } => FormattableString.Invariant($"budget {budget} cents"),
        _ => "-",
    };

    private static string Figure(long? figure) => figure?.ToString(CultureInfo.InvariantCulture) ?? "-";
}
