namespace MessageHub.Storage.Relational;

/// <summary>One allocation with all that was done on it: the same text for every database, by keys and small indexes. What a message was comes last in every row.</summary>
internal sealed class DossierLookQueries(Dialect sql)
{
    private const string Bericht = "bericht.Id, bericht.Standaard, bericht.Release, bericht.Soort, bericht.OntvangenOp";

    private const string DezeToewijzing = "toewijzing.StroomId = @stroom AND toewijzing.ToewijzingNummer = @nummer AND toewijzing.Bsn <> ''";

    public string Toewijzingen { get; } = """
        SELECT stroom.Gemeente, stroom.Aanbieder, stroom.Standaard, stroom.Id, toewijzing.ToewijzingNummer
        FROM Stroom AS stroom
        CROSS JOIN Toewijzing AS toewijzing
        WHERE toewijzing.StroomId = stroom.Id AND toewijzing.ToewijzingNummer = @nummer
        ORDER BY stroom.Id
        """;

    public string ToewijzingenVanBericht => $"""
        SELECT stroom.Gemeente, stroom.Aanbieder, stroom.Standaard, stroom.Id, gevonden.ToewijzingNummer
        FROM (
            {Door("Toewijzing", "BerichtId", "Toewijzing_Bericht")}
            UNION
            {Door("EerdereToewijzing", "BerichtId", "EerdereToewijzing_Bericht")}
            UNION
            {Door("LeveringStart", "BerichtId", "LeveringStart_Bericht")}
            UNION
            {Door("LeveringStart", "VerwijderdDoorBerichtId", "LeveringStart_Verwijderd")}
            UNION
            {Door("LeveringStop", "BerichtId", "LeveringStop_Bericht")}
            UNION
            {Door("LeveringStop", "VerwijderdDoorBerichtId", "LeveringStop_Verwijderd")}
            UNION
            {Door("Prestatie", "BerichtId", "Prestatie_Bericht")}
        ) AS gevonden
        JOIN Stroom AS stroom ON stroom.Id = gevonden.StroomId
        JOIN Toewijzing AS toewijzing ON toewijzing.StroomId = gevonden.StroomId AND toewijzing.ToewijzingNummer = gevonden.ToewijzingNummer
        ORDER BY gevonden.ToewijzingNummer, stroom.Id
        """;

    public string Stroom { get; } = "SELECT Gemeente, Aanbieder, Standaard FROM Stroom WHERE Id = @stroom";

    public string Versies { get; } = $"""
        {Versie("Toewijzing", "1")}
        UNION ALL
        {Versie("EerdereToewijzing", "0")}
        ORDER BY Geldt DESC, Id DESC
        """;

    public string Starts => $"""
        SELECT start.Begindatum, start.VerwijderdDoorBerichtId, {Bericht}
        FROM Toewijzing AS toewijzing
        JOIN LeveringStart AS start {sql.By("LeveringStart_Client")} ON start.StroomId = toewijzing.StroomId AND start.Bsn = toewijzing.Bsn
        JOIN Bericht AS bericht ON bericht.Id = start.BerichtId
        WHERE {DezeToewijzing} AND start.ToewijzingNummer = @nummer
        ORDER BY start.Id
        """;

    public string Stops => $"""
        SELECT stop.Begindatum, stop.VerwijderdDoorBerichtId, {Bericht}, stop.RedenBeeindiging, stop.Einddatum
        FROM Toewijzing AS toewijzing
        JOIN LeveringStop AS stop {sql.By("LeveringStop_Client")} ON stop.StroomId = toewijzing.StroomId AND stop.Bsn = toewijzing.Bsn
        JOIN Bericht AS bericht ON bericht.Id = stop.BerichtId
        WHERE {DezeToewijzing} AND stop.ToewijzingNummer = @nummer
        ORDER BY stop.Id
        """;

    /// <summary>A JW317 names every current allocation of the client (TR349), so it is about this one too.</summary>
    public string Verzoeken => $"""
        {Verzoek("Verzoek", "Verzoek_Client")}
        UNION ALL
        {Verzoek("EerderVerzoek", "EerderVerzoek_Client")}
        ORDER BY Id
        """;

    public string Prestaties => $"""
        SELECT rij.Bsn, rij.ReferentieNummer, rij.VorigReferentieNummer, rij.ToewijzingNummer, rij.ProductCategorie, rij.ProductCode, rij.PeriodeBegin,
            rij.PeriodeEind, rij.GeleverdVolume, rij.Eenheid, rij.ProductTarief, rij.IngediendBedrag, rij.IsCredit, rij.Status, rij.DeclaratieNummer, {Bericht}
        FROM Prestatie AS rij {sql.By("Prestatie_Toewijzing")}
        JOIN Bericht AS bericht ON bericht.Id = rij.BerichtId
        WHERE rij.StroomId = @stroom AND rij.ToewijzingNummer = @nummer
        ORDER BY rij.PeriodeBegin, bericht.Id, rij.ReferentieNummer
        """;

    /// <summary>What is open is short.</summary>
    public string Aanhoudingen => $"""
        SELECT aanhouding.ReferentieNummer, aanhouding.Regels
        FROM Aanhouding AS aanhouding {sql.By("Aanhouding_Open")}
        JOIN Prestatie AS rij ON rij.StroomId = aanhouding.StroomId AND rij.ReferentieNummer = aanhouding.ReferentieNummer
        WHERE aanhouding.VerwerktOp IS NULL AND aanhouding.StroomId = @stroom AND rij.ToewijzingNummer = @nummer
        """;

    private string Door(string table, string message, string index) =>
        $"SELECT StroomId, ToewijzingNummer FROM {table} {sql.By(index)} WHERE {message} = @bericht AND ToewijzingNummer IS NOT NULL";

    private static string Versie(string table, string stands) => $"""
        SELECT rij.Bsn, rij.ToewijzingNummer, rij.ReferentieAanbieder, rij.ProductCategorie, rij.ProductCode, rij.Toewijzingsdatum, rij.Toewijzingstijd,
            rij.Ingangsdatum, rij.Einddatum, rij.RedenWijziging, rij.Volume, rij.Eenheid, rij.Frequentie, rij.Budget, {Bericht}, {stands} AS Geldt
        FROM {table} AS rij
        JOIN Bericht AS bericht ON bericht.Id = rij.BerichtId
        WHERE rij.StroomId = @stroom AND rij.ToewijzingNummer = @nummer
        """;

    private string Verzoek(string table, string index) => $"""
        SELECT verzoek.Soort AS Vraag, verzoek.Status, {Bericht}
        FROM Toewijzing AS toewijzing
        JOIN {table} AS verzoek {sql.By(index)} ON verzoek.StroomId = toewijzing.StroomId AND verzoek.Bsn = toewijzing.Bsn
        JOIN Bericht AS bericht ON bericht.Id = verzoek.BerichtId
        WHERE {DezeToewijzing} AND (verzoek.Soort = 317 OR verzoek.ReferentieAanbieder = toewijzing.ReferentieAanbieder OR EXISTS (
            SELECT 1 FROM EerdereToewijzing AS eerder
            WHERE eerder.StroomId = @stroom AND eerder.ToewijzingNummer = @nummer AND eerder.ReferentieAanbieder = verzoek.ReferentieAanbieder))
        """;
}
