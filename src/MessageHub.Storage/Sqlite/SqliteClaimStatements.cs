using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>Streams that have work, and who may do it.</summary>
internal sealed class SqliteClaimStatements : ClaimStatements
{
    // Status 0 waits; the index of what waits is short when the hub keeps up, and so is that of what persons decided on held lines. A stream with a stuck
    // message waits for an operator.
    private const string HasWork = """
        (EXISTS (SELECT 1 FROM Bericht INDEXED BY Bericht_Wachtend WHERE Bericht.StroomId = Stroom.Id AND Bericht.Status = 0)
                OR EXISTS (
                    SELECT 1 FROM Aanhouding INDEXED BY Aanhouding_Besloten
                    WHERE Aanhouding.StroomId = Stroom.Id AND Aanhouding.Besluit IS NOT NULL AND Aanhouding.VerwerktOp IS NULL))
            AND NOT EXISTS (SELECT 1 FROM Vastgelopen WHERE Vastgelopen.StroomId = Stroom.Id)
        """;

    private const string OfStroom = "Stroom.Gemeente = @gemeente AND Stroom.Aanbieder = @aanbieder AND Stroom.Standaard = @standaard";

    public override string WaitingStromen => """
        SELECT Stroom.Gemeente, Stroom.Aanbieder, Stroom.Standaard
        FROM (
            SELECT StroomId, MIN(Eerste) AS Eerste FROM (
                SELECT StroomId, MIN(Id) AS Eerste FROM Bericht INDEXED BY Bericht_Wachtend WHERE Status = 0 GROUP BY StroomId
                UNION ALL
                SELECT StroomId, MIN(BerichtId) FROM Aanhouding INDEXED BY Aanhouding_Besloten
                WHERE Besluit IS NOT NULL AND VerwerktOp IS NULL GROUP BY StroomId
            ) AS werk
            GROUP BY StroomId
        ) AS wachtend
        CROSS JOIN Stroom ON Stroom.Id = wachtend.StroomId
        WHERE NOT EXISTS (SELECT 1 FROM Vastgelopen WHERE Vastgelopen.StroomId = Stroom.Id)
        ORDER BY wachtend.Eerste
        """;

    public override string Take => $"""
        UPDATE StroomClaim SET Eigenaar = @eigenaar, Tot = @tot, Token = Token + 1
        WHERE StroomId = (SELECT Stroom.Id FROM Stroom WHERE {OfStroom} AND {HasWork}) AND (Tot <= @nu OR Eigenaar = @eigenaar)
        RETURNING StroomId, Token
        """;

    public override string TakeFirst => $"""
        INSERT INTO StroomClaim (StroomId, Eigenaar, Tot, Token)
        SELECT Stroom.Id, @eigenaar, @tot, 1 FROM Stroom
        WHERE {OfStroom} AND {HasWork} AND NOT EXISTS (SELECT 1 FROM StroomClaim WHERE StroomClaim.StroomId = Stroom.Id)
        RETURNING StroomId, Token
        """;

    public override string Fence => "UPDATE StroomClaim SET Tot = Tot WHERE StroomId = @stroom AND Token = @token";

    public override string Extend => "UPDATE StroomClaim SET Tot = @tot WHERE StroomId = @stroom AND Token = @token";

    /// <summary>A token that is worth nothing any more, and a time that is over.</summary>
    public override string Release => "UPDATE StroomClaim SET Tot = '', Token = Token + 1 WHERE StroomId = @stroom AND Token = @token";

    /// <summary>Ends every claim. One row per stream, once at the start of a process.</summary>
    public const string ForgetAll = "UPDATE StroomClaim SET Tot = '', Token = Token + 1";

    /// <summary>Nothing of a stream that became stuck just before it was claimed.</summary>
    public override string WaitingBerichten => """
        SELECT Bericht.Id, Bericht.Bron, Bericht.Standaard, Bericht.Release, Bericht.Soort, Bericht.Afzender, Bericht.Ontvanger, Bericht.Identificatie,
            Bericht.TraceParent, Bericht.OntvangenDag, BerichtInhoud.Inhoud
        FROM Bericht INDEXED BY Bericht_Wachtend
        CROSS JOIN BerichtInhoud ON BerichtInhoud.BerichtId = Bericht.Id
        WHERE Bericht.StroomId = @stroom AND Bericht.Status = 0 AND NOT EXISTS (SELECT 1 FROM Vastgelopen WHERE Vastgelopen.StroomId = @stroom)
        ORDER BY Bericht.Id
        LIMIT @maximum
        """;
}
