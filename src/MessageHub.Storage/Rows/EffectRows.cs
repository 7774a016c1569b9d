using MessageHub.Istandaarden.Dossiers;

namespace MessageHub.Storage.Rows;

/// <summary>
/// Effects on the dossier as rows; the first cell is the message that caused it. The order of the cells is the order in the statements.
/// </summary>
internal static class EffectRows
{
    public static void Toewijzing(ICells row, (long BerichtId, Toewijzing Toewijzing) effect)
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
    }

    /// <summary>The number of an allocation.</summary>
    public static void Nummer(ICells row, long toewijzingNummer) => row.Cell(toewijzingNummer);

    /// <summary>The reference of a request.</summary>
    public static void Referentie(ICells row, string referentieAanbieder) => row.Cell(referentieAanbieder);

    /// <summary>A message and the number of an allocation that it set.</summary>
    public static void Nummer(ICells row, (long BerichtId, long Nummer) afgewezen)
    {
        row.Cell(afgewezen.BerichtId);
        row.Cell(afgewezen.Nummer);
    }

    /// <summary>A message and the reference of a request that it touched.</summary>
    public static void Referentie(ICells row, (long BerichtId, string Referentie) afgewezen)
    {
        row.Cell(afgewezen.BerichtId);
        row.Cell(afgewezen.Referentie);
    }

    /// <summary>A receipt and the message that it refuses.</summary>
    public static void Afgewezen(ICells row, (long OntvangstId, long BerichtId) afgewezen)
    {
        row.Cell(afgewezen.OntvangstId);
        row.Cell(afgewezen.BerichtId);
    }

    public static void Added(ICells row, Levering<Start> start)
    {
        row.Cell(start.BerichtId);
        row.Cell(start.VerwijderdDoorBerichtId);
        Cells(row, start.Value);
    }

    public static void Added(ICells row, Levering<Stop> stop)
    {
        row.Cell(stop.BerichtId);
        row.Cell(stop.VerwijderdDoorBerichtId);
        Cells(row, stop.Value);
    }

    public static void Removed(ICells row, LeveringRemoval<Start> removal)
    {
        row.Cell(removal.BerichtId);
        row.Cell(removal.Rang);
        Cells(row, removal.Value);
    }

    public static void Removed(ICells row, LeveringRemoval<Stop> removal)
    {
        row.Cell(removal.BerichtId);
        row.Cell(removal.Rang);
        Cells(row, removal.Value);
    }

    public static void Verzoek(ICells row, (long BerichtId, Verzoek Verzoek) effect)
    {
        row.Cell(effect.BerichtId);
        row.Cell(effect.Verzoek.ReferentieAanbieder);
        row.Cell(effect.Verzoek.Bsn);
        row.Cell((long)effect.Verzoek.Soort);
        row.Cell((long)effect.Verzoek.Status);
    }

    public static void Declaratie(ICells row, (long BerichtId, IngediendeDeclaratie Declaratie) effect)
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
    }

    /// <summary>A decision of the back office: the declaration, whether it is refused as a whole, and the numbers of the lines that are refused.</summary>
    public static void Besluit(ICells row, DeclaratieBesloten besluit)
    {
        row.Cell(besluit.Declaratie.DeclaratieNummer);
        row.Cell(besluit.IsAfgewezen);
        row.Json(JsonKeys.Of(besluit.AfgewezenReferentieNummers));
    }

    public static void Prestatie(ICells row, (long BerichtId, IngediendePrestatie Prestatie) effect)
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
    }

    private static void Cells(ICells row, Start start)
    {
        row.Cell(start.Bsn);
        row.Cell(start.Sleutel.ToewijzingNummer);
        row.Cell(start.Sleutel.Categorie);
        row.Cell(start.Sleutel.Code);
        row.Cell(start.Sleutel.Begindatum);
        row.Cell(start.ToewijzingIngangsdatum);
    }

    private static void Cells(ICells row, Stop stop)
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
