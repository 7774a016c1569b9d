using MessageHub.Storage.Relational;

namespace MessageHub.Storage.SqlServer;

/// <summary>
/// Taking away what need not be kept: docs/decisions/0049-purge.md. An empty Bsn is what is left of a client. Status of a message: 0 waits, 7 is stuck,
/// 9 is held; of a line: 2 and 3 wait for a decision; of a request: 2 and 3 are refused and honoured.
/// </summary>
internal sealed class SqlServerPurgeStatements : PurgeStatements
{
    private const string Voor = "CAST(@voor AS datetimeoffset(7))";
    private const string Dag = "CAST(@dag AS date)";
    private const string Ids = "(SELECT rij.Id FROM OPENJSON(@ids) WITH (Id bigint '$') AS rij)";
    private const string NextClient = "WHERE StroomId = @stroom AND Bsn > @na ORDER BY Bsn OFFSET @aantal ROWS FETCH NEXT 1 ROWS ONLY";

    public override string Stromen => "SELECT Id FROM dbo.Stroom ORDER BY Id";

    public override string LastClient => $"""
        SELECT MIN(Laatste) FROM (
            SELECT (SELECT Bsn FROM dbo.Toewijzing {NextClient}) AS Laatste
            UNION ALL
            SELECT (SELECT Bsn FROM dbo.LeveringStart {NextClient})
            UNION ALL
            SELECT (SELECT Bsn FROM dbo.LeveringStop {NextClient})
            UNION ALL
            SELECT (SELECT Bsn FROM dbo.Verzoek {NextClient})
        ) AS volgende
        """;

    private const string OfClients = "levering.StroomId = @stroom AND levering.Bsn > @na AND levering.Bsn <= @tot";

    // What is delivered on an allocation that runs is looked at as long as it runs.
    private const string OnRunningToewijzing = $"""
        EXISTS (
            SELECT 1 FROM dbo.Toewijzing AS toewijzing
            WHERE toewijzing.StroomId = levering.StroomId AND toewijzing.ToewijzingNummer = levering.ToewijzingNummer
                AND (toewijzing.Einddatum IS NULL OR toewijzing.Einddatum >= {Dag})
                AND (toewijzing.RedenWijziging IS NULL OR toewijzing.RedenWijziging <> '13'))
        """;

    private const string IsTakenBack = $"""
        EXISTS (SELECT 1 FROM dbo.Bericht AS bericht WHERE bericht.Id = levering.VerwijderdDoorBerichtId AND bericht.OntvangenOp < {Voor})
        """;

    public override string Starts => $"""
        UPDATE levering SET Bsn = ''
        FROM dbo.LeveringStart AS levering
        WHERE {OfClients} AND (
            {IsTakenBack}
            OR (levering.VerwijderdDoorBerichtId IS NULL AND NOT {OnRunningToewijzing} AND EXISTS (
                SELECT 1 FROM dbo.LeveringStop AS ende
                JOIN dbo.Bericht AS bericht ON bericht.Id = ende.BerichtId AND bericht.OntvangenOp < {Voor}
                WHERE ende.StroomId = levering.StroomId AND ende.Bsn = levering.Bsn AND ende.VerwijderdDoorBerichtId IS NULL
                    AND (ende.ToewijzingNummer = levering.ToewijzingNummer OR (ende.ToewijzingNummer IS NULL AND levering.ToewijzingNummer IS NULL))
                    AND (ende.ProductCategorie = levering.ProductCategorie OR (ende.ProductCategorie IS NULL AND levering.ProductCategorie IS NULL))
                    AND (ende.ProductCode = levering.ProductCode OR (ende.ProductCode IS NULL AND levering.ProductCode IS NULL))
                    AND ende.Begindatum = levering.Begindatum AND ende.Einddatum < {Dag})))
        """;

    /// <summary>After their starts, which are known by them.</summary>
    public override string Stops => $"""
        UPDATE levering SET Bsn = ''
        FROM dbo.LeveringStop AS levering
        WHERE {OfClients} AND (
            {IsTakenBack}
            OR (levering.VerwijderdDoorBerichtId IS NULL AND levering.Einddatum < {Dag} AND NOT {OnRunningToewijzing}
                AND EXISTS (SELECT 1 FROM dbo.Bericht AS bericht WHERE bericht.Id = levering.BerichtId AND bericht.OntvangenOp < {Voor})))
        """;

    /// <summary>Ended or removed (13), no start on it stands, and no line on it waits for a decision.</summary>
    public override string Toewijzingen => $"""
        UPDATE toewijzing SET Bsn = ''
        FROM dbo.Toewijzing AS toewijzing
        WHERE toewijzing.StroomId = @stroom AND toewijzing.Bsn > @na AND toewijzing.Bsn <= @tot
            AND (toewijzing.Einddatum < {Dag} OR toewijzing.RedenWijziging = '13')
            AND EXISTS (SELECT 1 FROM dbo.Bericht AS bericht WHERE bericht.Id = toewijzing.BerichtId AND bericht.OntvangenOp < {Voor})
            AND NOT EXISTS (
                SELECT 1 FROM dbo.LeveringStart AS levering
                WHERE levering.StroomId = toewijzing.StroomId AND levering.Bsn = toewijzing.Bsn
                    AND levering.ToewijzingNummer = toewijzing.ToewijzingNummer AND levering.VerwijderdDoorBerichtId IS NULL)
            AND NOT EXISTS (
                SELECT 1 FROM dbo.Prestatie AS regel
                WHERE regel.StroomId = toewijzing.StroomId AND regel.ToewijzingNummer = toewijzing.ToewijzingNummer AND regel.Status IN (2, 3))
        """;

    public override string EerdereToewijzingen => """
        DELETE eerder
        FROM dbo.EerdereToewijzing AS eerder
        WHERE eerder.StroomId = @stroom AND eerder.Bsn > @na AND eerder.Bsn <= @tot
            AND NOT EXISTS (
                SELECT 1 FROM dbo.Toewijzing AS geldend
                WHERE geldend.StroomId = eerder.StroomId AND geldend.ToewijzingNummer = eerder.ToewijzingNummer AND geldend.Bsn <> '')
        """;

    public override string EerdereVerzoeken => """
        DELETE eerder
        FROM dbo.EerderVerzoek AS eerder
        WHERE eerder.StroomId = @stroom AND eerder.Bsn > @na AND eerder.Bsn <= @tot
            AND NOT EXISTS (
                SELECT 1 FROM dbo.Verzoek AS geldend
                WHERE geldend.StroomId = eerder.StroomId AND geldend.ReferentieAanbieder = eerder.ReferentieAanbieder AND geldend.Bsn <> '')
        """;

    public override string Verzoeken => $"""
        UPDATE verzoek SET Bsn = ''
        FROM dbo.Verzoek AS verzoek
        WHERE verzoek.StroomId = @stroom AND verzoek.Bsn > @na AND verzoek.Bsn <= @tot AND verzoek.Status IN (2, 3)
            AND EXISTS (SELECT 1 FROM dbo.Bericht AS bericht WHERE bericht.Id = verzoek.BerichtId AND bericht.OntvangenOp < {Voor})
        """;

    public override string NextBerichten => $"""
        SELECT TOP (@aantal) bericht.Id, CAST(CASE WHEN bericht.OntvangenOp < {Voor} THEN 1 ELSE 0 END AS bit), CAST(CASE
            WHEN bericht.OntvangenOp < {Voor} AND bericht.Status NOT IN (0, 7, 9)
                AND COALESCE(bericht.BeoordeeldOp, (SELECT MAX(handeling.Op) FROM dbo.Handeling AS handeling WHERE handeling.BerichtId = bericht.Id),
                    bericht.OntvangenOp) < {Voor}
                AND NOT EXISTS (
                    SELECT 1 FROM dbo.Uitgaand AS uitgaand
                    WHERE uitgaand.BerichtId = bericht.Id AND (uitgaand.AfgeleverdOp IS NULL OR uitgaand.AfgeleverdOp >= {Voor}))
                AND NOT EXISTS (SELECT 1 FROM dbo.Declaratie AS declaratie WHERE declaratie.BerichtId = bericht.Id AND declaratie.IsBesloten = 0)
            THEN 1 ELSE 0 END AS bit)
        FROM dbo.BerichtInhoud AS inhoud
        JOIN dbo.Bericht AS bericht ON bericht.Id = inhoud.BerichtId
        WHERE inhoud.BerichtId > @na
        ORDER BY inhoud.BerichtId
        """;

    public override string Prestaties => $"UPDATE dbo.Prestatie SET Bsn = '' WHERE BerichtId IN {Ids} AND Status IN (0, 1) AND Bsn <> ''";

    public override string Uitgaand => $"UPDATE dbo.Uitgaand SET Inhoud = NULL WHERE BerichtId IN {Ids} AND Inhoud IS NOT NULL";

    public override string Bevindingen => $"DELETE FROM dbo.Bevinding WHERE BerichtId IN {Ids}";

    public override string Inhoud => $"DELETE FROM dbo.BerichtInhoud WHERE BerichtId IN {Ids}";
}
