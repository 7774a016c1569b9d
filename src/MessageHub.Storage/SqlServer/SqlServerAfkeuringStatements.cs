using MessageHub.Storage.Relational;

namespace MessageHub.Storage.SqlServer;

/// <summary>What receipts take back, a set at a time, and what is known of that beforehand.</summary>
internal sealed class SqlServerAfkeuringStatements : AfkeuringStatements
{
    private const string ToewijzingColumns = """
        StroomId, ToewijzingNummer, Bsn, ReferentieAanbieder, ProductCategorie, ProductCode, Toewijzingsdatum, Toewijzingstijd, Ingangsdatum, Einddatum,
            RedenWijziging, Volume, Eenheid, Frequentie, Budget, BerichtId
        """;

    private const string VerzoekColumns = "StroomId, ReferentieAanbieder, Bsn, Soort, Status, BerichtId";

    private const string Ids = "OPENJSON(@ids) WITH (Waarde bigint '$') AS sleutel";

    private const string NummerRijen = "OPENJSON(@rijen) WITH (BerichtId bigint '$[0]', Nummer bigint '$[1]') AS rij";

    private const string ReferentieRijen = "OPENJSON(@rijen) WITH (BerichtId bigint '$[0]', Referentie nvarchar(72) '$[1]') AS rij";

    private const string OntvangstRijen = "OPENJSON(@rijen) WITH (OntvangstId bigint '$[0]', BerichtId bigint '$[1]') AS rij";

    public override string Berichten => $"""
        SELECT Bericht.Soort, Bericht.Afzender, Bericht.Identificatie, Bericht.Id
        FROM OPENJSON(@berichten) WITH (Soort bigint '$[0]', Afzender nvarchar(8) '$[1]', Identificatie nvarchar(24) '$[2]') AS sleutel
        JOIN dbo.Bericht AS Bericht ON Bericht.StroomId = @stroom AND Bericht.Identificatie = sleutel.Identificatie {Bin2.Collation}
            AND Bericht.Soort = sleutel.Soort AND Bericht.Afzender = sleutel.Afzender {Bin2.Collation}
        """;

    public override string Geraakt => $"""
        SELECT rij.Bsn, rij.ToewijzingNummer, NULL FROM {Ids} JOIN dbo.Toewijzing AS rij ON rij.BerichtId = sleutel.Waarde
        UNION ALL
        SELECT rij.Bsn, rij.ToewijzingNummer, NULL FROM {Ids} JOIN dbo.EerdereToewijzing AS rij ON rij.BerichtId = sleutel.Waarde
        UNION ALL
        SELECT rij.Bsn, NULL, rij.ReferentieAanbieder FROM {Ids} JOIN dbo.Verzoek AS rij ON rij.BerichtId = sleutel.Waarde
        UNION ALL
        SELECT rij.Bsn, NULL, rij.ReferentieAanbieder FROM {Ids} JOIN dbo.EerderVerzoek AS rij ON rij.BerichtId = sleutel.Waarde
        UNION ALL
        SELECT rij.Bsn, rij.ToewijzingNummer, NULL FROM {Ids} JOIN dbo.LeveringStart AS rij ON rij.BerichtId = sleutel.Waarde
        UNION ALL
        SELECT rij.Bsn, rij.ToewijzingNummer, NULL FROM {Ids} JOIN dbo.LeveringStart AS rij ON rij.VerwijderdDoorBerichtId = sleutel.Waarde
        UNION ALL
        SELECT rij.Bsn, rij.ToewijzingNummer, NULL FROM {Ids} JOIN dbo.LeveringStop AS rij ON rij.BerichtId = sleutel.Waarde
        UNION ALL
        SELECT rij.Bsn, rij.ToewijzingNummer, NULL FROM {Ids} JOIN dbo.LeveringStop AS rij ON rij.VerwijderdDoorBerichtId = sleutel.Waarde
        """;

    public override string EerdereToewijzingen => """
        SELECT rij.Bsn, rij.ToewijzingNummer, rij.ReferentieAanbieder, rij.ProductCategorie, rij.ProductCode, rij.Toewijzingsdatum, rij.Toewijzingstijd,
            rij.Ingangsdatum, rij.Einddatum, rij.RedenWijziging, rij.Volume, rij.Eenheid, rij.Frequentie, rij.Budget, rij.BerichtId
        FROM OPENJSON(@toewijzingen) WITH (Waarde bigint '$') AS sleutel
        JOIN dbo.EerdereToewijzing AS rij ON rij.StroomId = @stroom AND rij.ToewijzingNummer = sleutel.Waarde
        ORDER BY rij.BerichtId
        """;

    public override string EerdereVerzoeken => $"""
        SELECT rij.Bsn, rij.Soort, rij.ReferentieAanbieder, rij.Status, rij.BerichtId
        FROM OPENJSON(@referenties) WITH (Waarde nvarchar(72) '$') AS sleutel
        JOIN dbo.EerderVerzoek AS rij ON rij.StroomId = @stroom AND rij.ReferentieAanbieder = sleutel.Waarde {Bin2.Collation}
        ORDER BY rij.BerichtId
        """;

    public override string VerwijderdeStarts => $"""
        SELECT rij.Bsn, rij.ToewijzingNummer, rij.ProductCategorie, rij.ProductCode, rij.Begindatum, rij.ToewijzingIngangsdatum,
            rij.VerwijderdDoorBerichtId, rij.BerichtId
        FROM {Ids}
        JOIN dbo.LeveringStart AS rij ON rij.VerwijderdDoorBerichtId = sleutel.Waarde
        ORDER BY rij.Id
        """;

    public override string VerwijderdeStops => $"""
        SELECT rij.Bsn, rij.ToewijzingNummer, rij.ProductCategorie, rij.ProductCode, rij.Begindatum, rij.RedenBeeindiging, rij.Einddatum,
            rij.VerwijderdDoorBerichtId, rij.BerichtId
        FROM {Ids}
        JOIN dbo.LeveringStop AS rij ON rij.VerwijderdDoorBerichtId = sleutel.Waarde
        ORDER BY rij.Id
        """;

    public override string RemoveToewijzingen => RemoveNummers("Toewijzing");

    public override string RemoveEerdereToewijzingen => RemoveNummers("EerdereToewijzing");

    public override string RestoreToewijzingen => $"""
        INSERT INTO dbo.Toewijzing ({ToewijzingColumns})
        SELECT {ToewijzingColumns}
        FROM (
            SELECT eerder.*, ROW_NUMBER() OVER (
                PARTITION BY eerder.ToewijzingNummer
                ORDER BY eerder.Toewijzingsdatum DESC, eerder.Toewijzingstijd DESC, eerder.BerichtId DESC) AS Rang
            FROM dbo.EerdereToewijzing AS eerder
            WHERE eerder.StroomId = @stroom AND eerder.ToewijzingNummer IN (SELECT rij.Nummer FROM {NummerRijen})
                AND NOT EXISTS (
                    SELECT 1 FROM dbo.Toewijzing AS geldend WHERE geldend.StroomId = @stroom AND geldend.ToewijzingNummer = eerder.ToewijzingNummer)
        ) AS laatste
        WHERE Rang = 1
        """;

    public override string RemoveRestoredToewijzingen => $"""
        DELETE eerder
        FROM dbo.EerdereToewijzing AS eerder
        JOIN dbo.Toewijzing AS geldend ON geldend.StroomId = eerder.StroomId AND geldend.ToewijzingNummer = eerder.ToewijzingNummer
            AND geldend.BerichtId = eerder.BerichtId
        WHERE eerder.StroomId = @stroom AND eerder.ToewijzingNummer IN (SELECT rij.Nummer FROM {NummerRijen})
        """;

    public override string RemoveVerzoeken => RemoveReferenties("Verzoek");

    public override string RemoveEerdereVerzoeken => RemoveReferenties("EerderVerzoek");

    public override string RestoreVerzoeken => $"""
        INSERT INTO dbo.Verzoek ({VerzoekColumns})
        SELECT {VerzoekColumns}
        FROM (
            SELECT eerder.*, ROW_NUMBER() OVER (PARTITION BY eerder.ReferentieAanbieder ORDER BY eerder.BerichtId DESC) AS Rang
            FROM dbo.EerderVerzoek AS eerder
            WHERE eerder.StroomId = @stroom AND eerder.ReferentieAanbieder IN (SELECT rij.Referentie {Bin2.Collation} FROM {ReferentieRijen})
                AND NOT EXISTS (
                    SELECT 1 FROM dbo.Verzoek AS geldend
                    WHERE geldend.StroomId = @stroom AND geldend.ReferentieAanbieder = eerder.ReferentieAanbieder)
        ) AS laatste
        WHERE Rang = 1
        """;

    public override string RemoveRestoredVerzoeken => $"""
        DELETE eerder
        FROM dbo.EerderVerzoek AS eerder
        JOIN dbo.Verzoek AS geldend ON geldend.StroomId = eerder.StroomId AND geldend.ReferentieAanbieder = eerder.ReferentieAanbieder
            AND geldend.BerichtId = eerder.BerichtId
        WHERE eerder.StroomId = @stroom AND eerder.ReferentieAanbieder IN (SELECT rij.Referentie {Bin2.Collation} FROM {ReferentieRijen})
        """;

    public override string RestoreStarts => Restore("LeveringStart");

    public override string RestoreStops => Restore("LeveringStop");

    public override string WithdrawStarts => Withdraw("LeveringStart");

    public override string WithdrawStops => Withdraw("LeveringStop");

    public override string ReleaseNummers => """
        DELETE FROM dbo.ToewijzingNummer
        WHERE Gemeente = @gemeente AND Standaard = @standaard AND StroomId = @stroom
            AND Nummer IN (SELECT rij.Nummer FROM OPENJSON(@rijen) WITH (Nummer bigint '$[0]') AS rij)
            AND NOT EXISTS (
                SELECT 1 FROM dbo.Toewijzing AS geldend WHERE geldend.StroomId = @stroom AND geldend.ToewijzingNummer = ToewijzingNummer.Nummer)
        """;

    private static string RemoveNummers(string table) => $"""
        DELETE doel
        FROM dbo.{table} AS doel
        JOIN {NummerRijen} ON doel.StroomId = @stroom AND doel.ToewijzingNummer = rij.Nummer AND doel.BerichtId = rij.BerichtId
        """;

    private static string RemoveReferenties(string table) => $"""
        DELETE doel
        FROM dbo.{table} AS doel
        JOIN {ReferentieRijen} ON doel.StroomId = @stroom AND doel.ReferentieAanbieder = rij.Referentie {Bin2.Collation} AND doel.BerichtId = rij.BerichtId
        """;

    private static string Restore(string table) => $"""
        UPDATE dbo.{table} SET VerwijderdDoorBerichtId = NULL WHERE VerwijderdDoorBerichtId IN (SELECT rij.BerichtId FROM {OntvangstRijen})
        """;

    /// <summary>One receipt answers a message; should two come in one batch, either may be named.</summary>
    private static string Withdraw(string table) => $"""
        UPDATE doel SET VerwijderdDoorBerichtId = rij.OntvangstId
        FROM dbo.{table} AS doel
        JOIN {OntvangstRijen} ON doel.BerichtId = rij.BerichtId
        """;
}
