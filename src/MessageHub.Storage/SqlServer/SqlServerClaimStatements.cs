using MessageHub.Storage.Relational;

namespace MessageHub.Storage.SqlServer;

/// <summary>Streams that have work, and who may do it. Claims are decided by the lock on the row of StroomClaim, which a transaction that changes it has.</summary>
internal sealed class SqlServerClaimStatements : ClaimStatements
{
    // Status 0 waits; the index of what waits is short when the hub keeps up, and so is that of what persons decided on held lines. A stream with a stuck
    // message waits for an operator.
    private const string HasWork = """
        (EXISTS (SELECT 1 FROM dbo.Bericht AS wachtend WHERE wachtend.StroomId = Stroom.Id AND wachtend.Status = 0)
                OR EXISTS (
                    SELECT 1 FROM dbo.Aanhouding AS aanhouding
                    WHERE aanhouding.StroomId = Stroom.Id AND aanhouding.Besluit IS NOT NULL AND aanhouding.VerwerktOp IS NULL))
            AND NOT EXISTS (SELECT 1 FROM dbo.Vastgelopen AS vast WHERE vast.StroomId = Stroom.Id)
        """;

    private const string OfStroom = "Stroom.Gemeente = @gemeente AND Stroom.Aanbieder = @aanbieder AND Stroom.Standaard = @standaard";

    public override string WaitingStromen => """
        SELECT Stroom.Gemeente, Stroom.Aanbieder, Stroom.Standaard
        FROM (
            SELECT werk.StroomId, MIN(werk.Eerste) AS Eerste FROM (
                SELECT StroomId, MIN(Id) AS Eerste FROM dbo.Bericht WHERE Status = 0 GROUP BY StroomId
                UNION ALL
                SELECT StroomId, MIN(BerichtId) FROM dbo.Aanhouding WHERE Besluit IS NOT NULL AND VerwerktOp IS NULL GROUP BY StroomId
            ) AS werk
            GROUP BY werk.StroomId
        ) AS wachtend
        JOIN dbo.Stroom AS Stroom ON Stroom.Id = wachtend.StroomId
        WHERE NOT EXISTS (SELECT 1 FROM dbo.Vastgelopen AS vast WHERE vast.StroomId = Stroom.Id)
        ORDER BY wachtend.Eerste
        """;

    /// <summary>Of two at once the second waits for the first, and then finds that it holds.</summary>
    public override string Take => $"""
        UPDATE dbo.StroomClaim SET Eigenaar = @eigenaar, Tot = CAST(@tot AS datetimeoffset(7)), Token = Token + 1
        OUTPUT inserted.StroomId, inserted.Token
        WHERE StroomId = (SELECT Stroom.Id FROM dbo.Stroom AS Stroom WHERE {OfStroom} AND {HasWork})
            AND (Tot <= CAST(@nu AS datetimeoffset(7)) OR Eigenaar = @eigenaar)
        """;

    /// <summary>Two at once may both find none: the primary key refuses the second, whose operation is run again.</summary>
    public override string TakeFirst => $"""
        INSERT INTO dbo.StroomClaim (StroomId, Eigenaar, Tot, Token)
        OUTPUT inserted.StroomId, inserted.Token
        SELECT Stroom.Id, @eigenaar, CAST(@tot AS datetimeoffset(7)), 1
        FROM dbo.Stroom AS Stroom
        WHERE {OfStroom} AND {HasWork} AND NOT EXISTS (SELECT 1 FROM dbo.StroomClaim AS bekend WHERE bekend.StroomId = Stroom.Id)
        """;

    public override string Fence => "UPDATE dbo.StroomClaim SET Tot = Tot WHERE StroomId = @stroom AND Token = @token";

    public override string Extend => """
        UPDATE dbo.StroomClaim SET Tot = CAST(@tot AS datetimeoffset(7)) WHERE StroomId = @stroom AND Token = @token
        """;

    /// <summary>A token that is worth nothing any more, and a time that is over.</summary>
    public override string Release => """
        UPDATE dbo.StroomClaim SET Tot = CAST('0001-01-01T00:00:00+00:00' AS datetimeoffset(7)), Token = Token + 1
        WHERE StroomId = @stroom AND Token = @token
        """;

    /// <summary>Nothing of a stream that became stuck just before it was claimed: the claim may have been decided on an older view of that.</summary>
    public override string WaitingBerichten => """
        SELECT TOP (@maximum) Bericht.Id, Bericht.Bron, Bericht.Standaard, Bericht.Release, Bericht.Soort, Bericht.Afzender, Bericht.Ontvanger,
            Bericht.Identificatie, Bericht.TraceParent, Bericht.OntvangenDag, BerichtInhoud.Inhoud
        FROM dbo.Bericht AS Bericht
        JOIN dbo.BerichtInhoud AS BerichtInhoud ON BerichtInhoud.BerichtId = Bericht.Id
        WHERE Bericht.StroomId = @stroom AND Bericht.Status = 0
            AND NOT EXISTS (SELECT 1 FROM dbo.Vastgelopen AS vast WHERE vast.StroomId = @stroom)
        ORDER BY Bericht.Id
        """;
}
