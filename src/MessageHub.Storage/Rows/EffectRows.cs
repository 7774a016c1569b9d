using System.Text.Json;
using MessageHub.Istandaarden.Dossiers;

namespace MessageHub.Storage.Rows;

/// <summary>
/// Effects on the dossier as rows; the first cell is the message that caused it. The order of the cells is the order in the statements.
/// </summary>
internal static class EffectRows
{
    public static string Toewijzingen(Effecten effecten) => JsonRows.Write(effecten.Toewijzingen.Values, (row, effect) =>
    {
        var toewijzing = effect.Toewijzing;
        row.Cell(effect.BerichtId);
        row.Cell(toewijzing.ToewijzingNummer);
        row.Cell(toewijzing.Bsn);
        row.Cell(toewijzing.ReferentieAanbieder);
        row.Cell(toewijzing.Product?.Categorie);
        row.Cell(toewijzing.Product?.Code);
        row.Cell(toewijzing.Toewijzingsdatum);
        row.Cell(toewijzing.Toewijzingstijd);
        row.Cell(toewijzing.Ingangsdatum);
        row.Cell(toewijzing.Einddatum);
        row.Cell(toewijzing.RedenWijziging);
        row.Cell(toewijzing.Omvang?.Volume);
        row.Cell(toewijzing.Omvang?.Eenheid);
        row.Cell(toewijzing.Omvang?.Frequentie);
        row.Cell(toewijzing.Budget);
    });

    public static string Added(Leveringen<Start> starts) => Added(starts, Cells);

    public static string Added(Leveringen<Stop> stops) => Added(stops, Cells);

    public static string Removed(Leveringen<Start> starts) => Removed(starts, Cells);

    public static string Removed(Leveringen<Stop> stops) => Removed(stops, Cells);

    public static string Verzoeken(Effecten effecten) => JsonRows.Write(effecten.Verzoeken.Values, (row, effect) =>
    {
        row.Cell(effect.BerichtId);
        row.Cell(effect.Verzoek.ReferentieAanbieder);
        row.Cell(effect.Verzoek.Bsn);
        row.Cell((long)effect.Verzoek.Soort);
        row.Cell((long)effect.Verzoek.Status);
    });

    public static string Declaraties(Effecten effecten) => JsonRows.Write(effecten.Declaraties.Values, (row, effect) =>
    {
        row.Cell(effect.BerichtId);
        row.Cell(effect.Declaratie.DeclaratieNummer);
        row.Cell(effect.Declaratie.DeclaratiePeriode.Begin);
        row.Cell(effect.Declaratie.DeclaratiePeriode.Eind);
        row.Cell(effect.Declaratie.Identificatie.Identificatie);
        row.Cell(effect.Declaratie.Identificatie.Dagtekening);
        row.Cell(effect.Declaratie.XsdVersie.Basisschema);
        row.Cell(effect.Declaratie.XsdVersie.Bericht);
        row.Cell(effect.Declaratie.IsBesloten);
    });

    /// <summary>Lines on which a JW325 of this batch decided: their number and their new status.</summary>
    public static string Besluiten(Effecten effecten) => JsonRows.Write(effecten.Besluiten, (row, besluit) =>
    {
        row.Cell(besluit.Declaratie.DeclaratieNummer);
        row.Cell(besluit.IsAfgewezen);
        row.WriteStartArray();
        foreach (var referentie in besluit.AfgewezenReferentieNummers)
            row.WriteStringValue(referentie);
        row.WriteEndArray();
    });

    public static string Prestaties(Effecten effecten) => JsonRows.Write(effecten.Prestaties.Values, (row, effect) =>
    {
        var prestatie = effect.Prestatie.Prestatie;
        row.Cell(effect.BerichtId);
        row.Cell(prestatie.ReferentieNummer);
        row.Cell(prestatie.VorigReferentieNummer);
        row.Cell(effect.Prestatie.Bsn);
        row.Cell(prestatie.ToewijzingNummer);
        row.Cell(prestatie.ProductCategorie);
        row.Cell(prestatie.ProductCode);
        row.Cell(prestatie.ProductPeriode.Begin);
        row.Cell(prestatie.ProductPeriode.Eind);
        row.Cell(prestatie.GeleverdVolume);
        row.Cell(prestatie.Eenheid);
        row.Cell(prestatie.ProductTarief);
        row.Cell(prestatie.IngediendBedrag.Bedrag);
        row.Cell(prestatie.IsCredit);
        row.Cell((long)effect.Prestatie.Status);
        row.Cell(effect.Prestatie.DeclaratieNummer);
    });

    private static string Added<T>(Leveringen<T> leveringen, Action<Utf8JsonWriter, T> cells)
        where T : notnull => JsonRows.WriteNumbered(leveringen.Added, (row, levering) =>
    {
        row.Cell(levering.BerichtId);
        row.Cell(levering.VerwijderdDoorBerichtId);
        cells(row, levering.Value);
    });

    private static string Removed<T>(Leveringen<T> leveringen, Action<Utf8JsonWriter, T> cells)
        where T : notnull => JsonRows.WriteNumbered(leveringen.Removed, (row, removal) =>
    {
        row.Cell(removal.BerichtId);
        row.Cell(removal.Rang);
        cells(row, removal.Value);
    });

    private static void Cells(Utf8JsonWriter row, Start start)
    {
        row.Cell(start.Bsn);
        row.Cell(start.Sleutel.ToewijzingNummer);
        row.Cell(start.Sleutel.Categorie);
        row.Cell(start.Sleutel.Code);
        row.Cell(start.Sleutel.Begindatum);
        row.Cell(start.ToewijzingIngangsdatum);
    }

    private static void Cells(Utf8JsonWriter row, Stop stop)
    {
        row.Cell(stop.Bsn);
        row.Cell(stop.Sleutel.ToewijzingNummer);
        row.Cell(stop.Sleutel.Categorie);
        row.Cell(stop.Sleutel.Code);
        row.Cell(stop.Sleutel.Begindatum);
        row.Cell(stop.Sleutel.RedenBeeindiging);
        row.Cell(stop.Sleutel.Einddatum);
    }
}
