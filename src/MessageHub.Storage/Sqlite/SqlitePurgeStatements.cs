using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>
/// Taking away what need not be kept: docs/decisions/0049-purge.md. An empty Bsn is what is left of a client. Status of a message: 0 waits, 7 is stuck,
/// 9 is held; of a line: 2 and 3 wait for a decision; of a request: 2 and 3 are refused and honoured.
/// </summary>
internal sealed class SqlitePurgeStatements : PurgeStatements
{
    public override string Stromen => "SELECT Id FROM Stroom ORDER BY Id";

    public override string LastClient => """
        SELECT MIN(Laatste) FROM (
            SELECT (SELECT Bsn FROM Toewijzing WHERE StroomId = @stroom AND Bsn > @na ORDER BY Bsn LIMIT 1 OFFSET @aantal) AS Laatste
            UNION ALL
            SELECT (SELECT Bsn FROM LeveringStart WHERE StroomId = @stroom AND Bsn > @na ORDER BY Bsn LIMIT 1 OFFSET @aantal)
            UNION ALL
            SELECT (SELECT Bsn FROM LeveringStop WHERE StroomId = @stroom AND Bsn > @na ORDER BY Bsn LIMIT 1 OFFSET @aantal)
            UNION ALL
            SELECT (SELECT Bsn FROM Verzoek WHERE StroomId = @stroom AND Bsn > @na ORDER BY Bsn LIMIT 1 OFFSET @aantal)
        ) AS volgende
        """;

    // What is delivered on an allocation that runs is looked at as long as it runs.
    private const string OnRunningToewijzing = """
        EXISTS (
            SELECT 1 FROM Toewijzing
            WHERE Toewijzing.StroomId = levering.StroomId AND Toewijzing.ToewijzingNummer = levering.ToewijzingNummer
                AND (Toewijzing.Einddatum IS NULL OR Toewijzing.Einddatum >= @dag) AND Toewijzing.RedenWijziging IS NOT '13')
        """;

    private const string IsTakenBack = """
        EXISTS (SELECT 1 FROM Bericht WHERE Bericht.Id = levering.VerwijderdDoorBerichtId AND Bericht.OntvangenOp < @voor)
        """;

    public override string Starts => $"""
        UPDATE LeveringStart AS levering INDEXED BY LeveringStart_Client SET Bsn = ''
        WHERE levering.StroomId = @stroom AND levering.Bsn > @na AND levering.Bsn <= @tot AND (
            {IsTakenBack}
            OR (levering.VerwijderdDoorBerichtId IS NULL AND NOT {OnRunningToewijzing} AND EXISTS (
                SELECT 1 FROM LeveringStop AS stop INDEXED BY LeveringStop_Client
                CROSS JOIN Bericht ON Bericht.Id = stop.BerichtId AND Bericht.OntvangenOp < @voor
                WHERE stop.StroomId = levering.StroomId AND stop.Bsn = levering.Bsn AND stop.VerwijderdDoorBerichtId IS NULL
                    AND stop.ToewijzingNummer IS levering.ToewijzingNummer AND stop.ProductCategorie IS levering.ProductCategorie
                    AND stop.ProductCode IS levering.ProductCode AND stop.Begindatum = levering.Begindatum AND stop.Einddatum < @dag)))
        """;

    /// <summary>After their starts, which are known by them.</summary>
    public override string Stops => $"""
        UPDATE LeveringStop AS levering INDEXED BY LeveringStop_Client SET Bsn = ''
        WHERE levering.StroomId = @stroom AND levering.Bsn > @na AND levering.Bsn <= @tot AND (
            {IsTakenBack}
            OR (levering.VerwijderdDoorBerichtId IS NULL AND levering.Einddatum < @dag AND NOT {OnRunningToewijzing}
                AND EXISTS (SELECT 1 FROM Bericht WHERE Bericht.Id = levering.BerichtId AND Bericht.OntvangenOp < @voor)))
        """;

    /// <summary>Ended or removed (13), no start on it stands, and no line on it waits for a decision.</summary>
    public override string Toewijzingen => """
        UPDATE Toewijzing INDEXED BY Toewijzing_Client SET Bsn = ''
        WHERE Toewijzing.StroomId = @stroom AND Toewijzing.Bsn > @na AND Toewijzing.Bsn <= @tot
            AND (Toewijzing.Einddatum < @dag OR Toewijzing.RedenWijziging = '13')
            AND EXISTS (SELECT 1 FROM Bericht WHERE Bericht.Id = Toewijzing.BerichtId AND Bericht.OntvangenOp < @voor)
            AND NOT EXISTS (
                SELECT 1 FROM LeveringStart AS start INDEXED BY LeveringStart_Client
                WHERE start.StroomId = Toewijzing.StroomId AND start.Bsn = Toewijzing.Bsn AND start.ToewijzingNummer = Toewijzing.ToewijzingNummer
                    AND start.VerwijderdDoorBerichtId IS NULL)
            AND NOT EXISTS (
                SELECT 1 FROM Prestatie AS regel INDEXED BY Prestatie_Toewijzing
                WHERE regel.StroomId = Toewijzing.StroomId AND regel.ToewijzingNummer = Toewijzing.ToewijzingNummer AND regel.Status IN (2, 3))
        """;

    public override string EerdereToewijzingen => """
        DELETE FROM EerdereToewijzing
        WHERE StroomId = @stroom AND Bsn > @na AND Bsn <= @tot
            AND NOT EXISTS (
                SELECT 1 FROM Toewijzing
                WHERE Toewijzing.StroomId = EerdereToewijzing.StroomId AND Toewijzing.ToewijzingNummer = EerdereToewijzing.ToewijzingNummer
                    AND Toewijzing.Bsn <> '')
        """;

    public override string EerdereVerzoeken => """
        DELETE FROM EerderVerzoek
        WHERE StroomId = @stroom AND Bsn > @na AND Bsn <= @tot
            AND NOT EXISTS (
                SELECT 1 FROM Verzoek
                WHERE Verzoek.StroomId = EerderVerzoek.StroomId AND Verzoek.ReferentieAanbieder = EerderVerzoek.ReferentieAanbieder AND Verzoek.Bsn <> '')
        """;

    public override string Verzoeken => """
        UPDATE Verzoek INDEXED BY Verzoek_Client SET Bsn = ''
        WHERE Verzoek.StroomId = @stroom AND Verzoek.Bsn > @na AND Verzoek.Bsn <= @tot AND Verzoek.Status IN (2, 3)
            AND EXISTS (SELECT 1 FROM Bericht WHERE Bericht.Id = Verzoek.BerichtId AND Bericht.OntvangenOp < @voor)
        """;

    public override string NextBerichten => """
        SELECT Bericht.Id, Bericht.OntvangenOp < @voor,
            Bericht.OntvangenOp < @voor AND Bericht.Status NOT IN (0, 7, 9)
                AND COALESCE(Bericht.BeoordeeldOp, (SELECT MAX(Handeling.Op) FROM Handeling WHERE Handeling.BerichtId = Bericht.Id), '') < @voor
                AND NOT EXISTS (
                    SELECT 1 FROM Uitgaand WHERE Uitgaand.BerichtId = Bericht.Id AND (Uitgaand.AfgeleverdOp IS NULL OR Uitgaand.AfgeleverdOp >= @voor))
                AND NOT EXISTS (
                    SELECT 1 FROM Declaratie INDEXED BY Declaratie_Onbesloten WHERE Declaratie.BerichtId = Bericht.Id AND Declaratie.IsBesloten = 0)
        FROM BerichtInhoud
        CROSS JOIN Bericht ON Bericht.Id = BerichtInhoud.BerichtId
        WHERE BerichtInhoud.BerichtId > @na
        ORDER BY BerichtInhoud.BerichtId
        LIMIT @aantal
        """;

    public override string Prestaties => """
        UPDATE Prestatie INDEXED BY Prestatie_Bericht SET Bsn = '' WHERE BerichtId IN (SELECT value FROM json_each(@ids))
            AND Status IN (0, 1) AND Bsn <> ''
        """;

    public override string Uitgaand => """
        UPDATE Uitgaand INDEXED BY Uitgaand_Bericht SET Inhoud = NULL WHERE BerichtId IN (SELECT value FROM json_each(@ids)) AND Inhoud IS NOT NULL
        """;

    public override string Bevindingen => "DELETE FROM Bevinding WHERE BerichtId IN (SELECT value FROM json_each(@ids))";

    public override string Inhoud => "DELETE FROM BerichtInhoud WHERE BerichtId IN (SELECT value FROM json_each(@ids))";
}
