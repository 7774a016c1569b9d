using MessageHub.Storage.Relational;

namespace MessageHub.Storage.SqlServer;

/// <summary>Taking messages in, and handing out what waits.</summary>
internal sealed class SqlServerJournalStatements : JournalStatements
{
    /// <summary>Two at once may both find it missing: the unique key refuses the second, and its whole operation is run again.</summary>
    public override string AddStromen => $"""
        INSERT INTO dbo.Stroom (Gemeente, Aanbieder)
        SELECT rij.Gemeente, rij.Aanbieder
        FROM OPENJSON(@stromen) WITH (Gemeente nvarchar(4) '$[0]', Aanbieder nvarchar(8) '$[1]') AS rij
        WHERE NOT EXISTS (
            SELECT 1 FROM dbo.Stroom AS bekend
            WHERE bekend.Gemeente = rij.Gemeente {Bin2.Collation} AND bekend.Aanbieder = rij.Aanbieder {Bin2.Collation})
        """;

    /// <summary>
    /// Ids rise in the order of the rows. OUTPUT gives them in any order: sort them, and check by the hash that each is whose it should be. Ordered in a
    /// derived table, because Babelfish does not take ORDER BY after OUTPUT; the hashes come in one string of bytes, because it makes none of hexadecimals.
    /// </summary>
    public override string AddBerichten => $"""
        INSERT INTO dbo.Bericht (StroomId, Soort, Afzender, Ontvanger, Identificatie, Bron, OntvangenOp, Sha256, Grootte, Status, TraceerId, ConversatieId,
            AlsAntwoordOp, ReferentieId, Verzender)
        OUTPUT inserted.Id, inserted.Sha256
        SELECT geordend.StroomId, geordend.Soort, geordend.Afzender, geordend.Ontvanger, geordend.Identificatie, geordend.Bron, geordend.OntvangenOp,
            geordend.Hash, geordend.Grootte, geordend.Status, geordend.TraceerId, geordend.ConversatieId, geordend.AlsAntwoordOp, geordend.ReferentieId,
            geordend.Verzender
        FROM (
            SELECT TOP (2147483647) Stroom.Id AS StroomId, rij.Soort, rij.Afzender, rij.Ontvanger, rij.Identificatie, rij.Bron,
                rij.OntvangenOp, SUBSTRING(@hashes, rij.Nummer * 32 + 1, 32) AS Hash, rij.Grootte, rij.Status, rij.TraceerId, rij.ConversatieId,
                rij.AlsAntwoordOp, rij.ReferentieId, rij.Verzender
            FROM OPENJSON(@berichten) WITH (
                Gemeente nvarchar(4) '$[0]', Aanbieder nvarchar(8) '$[1]', Soort bigint '$[2]', Afzender nvarchar(8) '$[3]', Ontvanger nvarchar(8) '$[4]',
                Identificatie nvarchar(24) '$[5]', Bron nvarchar(400) '$[6]', OntvangenOp datetimeoffset(7) '$[7]',
                Grootte bigint '$[9]', Status bigint '$[10]', TraceerId uniqueidentifier '$[11]', ConversatieId uniqueidentifier '$[12]',
                AlsAntwoordOp uniqueidentifier '$[13]', ReferentieId nvarchar(200) '$[14]', Verzender nvarchar(8) '$[15]', Nummer int '$[16]') AS rij
            LEFT JOIN dbo.Stroom AS Stroom
                ON Stroom.Gemeente = rij.Gemeente {Bin2.Collation} AND Stroom.Aanbieder = rij.Aanbieder {Bin2.Collation}
            ORDER BY rij.Nummer
        ) AS geordend
        """;

    /// <summary>Was this TraceerId used before, by a party or by the hub itself (BRS114)?</summary>
    public override string IsTraceerIdUsed => """
        SELECT CASE
            WHEN EXISTS (SELECT 1 FROM dbo.Bericht WHERE TraceerId = CAST(@traceerId AS uniqueidentifier))
                OR EXISTS (SELECT 1 FROM dbo.Uitgaand WHERE TraceerId = CAST(@traceerId AS uniqueidentifier))
            THEN 1 ELSE 0 END
        """;

    /// <summary>All bodies in one string of bytes, and where each is.</summary>
    public override string AddInhoud => """
        INSERT INTO dbo.BerichtInhoud (BerichtId, Inhoud)
        SELECT rij.BerichtId, SUBSTRING(@bytes, rij.Plaats, rij.Lengte)
        FROM OPENJSON(@rijen) WITH (BerichtId bigint '$[0]', Plaats int '$[1]', Lengte int '$[2]') AS rij
        """;

    public override string AddBevindingen => """
        INSERT INTO dbo.Bevinding (BerichtId, Volgnummer, Regel, Niveau, RetourCode, Pad, Regelnummer, Tekst)
        SELECT rij.BerichtId, rij.Volgnummer, rij.Regel, rij.Niveau, rij.RetourCode, rij.Pad, rij.Regelnummer, rij.Tekst
        FROM OPENJSON(@bevindingen) WITH (
            BerichtId bigint '$[0]', Volgnummer bigint '$[1]', Regel nvarchar(20) '$[2]', Niveau bigint '$[3]', RetourCode nvarchar(8) '$[4]',
            Pad nvarchar(max) '$[5]', Regelnummer bigint '$[6]', Tekst nvarchar(max) '$[7]') AS rij
        """;

    /// <summary>Walks the index of what waits, which is short when the hub keeps up. A stream with a stuck message waits for an operator.</summary>
    public override string WaitingStromen => """
        SELECT Stroom.Gemeente, Stroom.Aanbieder
        FROM (SELECT StroomId, MIN(Id) AS Eerste FROM dbo.Bericht WHERE Status = 0 GROUP BY StroomId) AS wachtend
        JOIN dbo.Stroom AS Stroom ON Stroom.Id = wachtend.StroomId
        WHERE NOT EXISTS (SELECT 1 FROM dbo.Vastgelopen AS vast WHERE vast.StroomId = Stroom.Id)
        ORDER BY wachtend.Eerste
        """;

    /// <summary>Nothing for a stream with a stuck message.</summary>
    public override string StroomId => """
        SELECT Stroom.Id FROM dbo.Stroom AS Stroom
        WHERE Stroom.Gemeente = @gemeente AND Stroom.Aanbieder = @aanbieder
            AND NOT EXISTS (SELECT 1 FROM dbo.Vastgelopen AS vast WHERE vast.StroomId = Stroom.Id)
        """;

    public override string WaitingBerichten => """
        SELECT TOP (@maximum) Bericht.Id, Bericht.Bron, Bericht.Soort, Bericht.Afzender, Bericht.Ontvanger, Bericht.Identificatie, BerichtInhoud.Inhoud
        FROM dbo.Bericht AS Bericht
        JOIN dbo.BerichtInhoud AS BerichtInhoud ON BerichtInhoud.BerichtId = Bericht.Id
        WHERE Bericht.StroomId = @stroom AND Bericht.Status = 0
        ORDER BY Bericht.Id
        """;
}
