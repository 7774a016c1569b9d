using MessageHub.Storage.Relational;

namespace MessageHub.Storage.SqlServer;

/// <summary>Taking messages in.</summary>
internal sealed class SqlServerJournalStatements : JournalStatements
{
    /// <summary>Which of these were used before by the same party, or by the hub for what it sent that party (BRS114)? Those of others are not there for it.</summary>
    public override string UsedTraceerIds => """
        SELECT sleutel.TraceerId, sleutel.Verzender
        FROM OPENJSON(@sleutels) WITH (TraceerId uniqueidentifier '$[0]', Verzender nvarchar(8) '$[1]') AS sleutel
        WHERE EXISTS (SELECT 1 FROM dbo.Bericht AS Bericht WHERE Bericht.TraceerId = sleutel.TraceerId AND Bericht.Verzender = sleutel.Verzender)
            OR EXISTS (SELECT 1 FROM dbo.Uitgaand AS Uitgaand WHERE Uitgaand.TraceerId = sleutel.TraceerId AND Uitgaand.Ontvanger = sleutel.Verzender)
        """;

    /// <summary>Two at once may both find it missing: the unique key refuses the second, and its whole operation is run again.</summary>
    public override string AddStromen => $"""
        INSERT INTO dbo.Stroom (Gemeente, Aanbieder, Standaard)
        SELECT rij.Gemeente, rij.Aanbieder, rij.Standaard
        FROM OPENJSON(@rijen) WITH (Gemeente nvarchar(4) '$[0]', Aanbieder nvarchar(8) '$[1]', Standaard nvarchar(10) '$[2]') AS rij
        WHERE NOT EXISTS (
            SELECT 1 FROM dbo.Stroom AS bekend
            WHERE bekend.Gemeente = rij.Gemeente {Bin2.Collation} AND bekend.Aanbieder = rij.Aanbieder {Bin2.Collation}
                AND bekend.Standaard = rij.Standaard {Bin2.Collation})
        """;

    /// <summary>
    /// Ids rise in the order of the rows. OUTPUT gives them in any order: sort them, and check by the hash that each is whose it should be. Ordered in a
    /// derived table, because Babelfish does not take ORDER BY after OUTPUT; the hashes come in one string of bytes, because it makes none of hexadecimals.
    /// </summary>
    public override string AddBerichten => $"""
        INSERT INTO dbo.Bericht (StroomId, Standaard, Release, Soort, Afzender, Ontvanger, Identificatie, Bron, OntvangenOp, Grootte, Status, TraceerId,
            ConversatieId, AlsAntwoordOp, ReferentieId, Verzender, TraceParent, OntvangenDag, Sha256)
        OUTPUT inserted.Id, inserted.Sha256
        SELECT geordend.StroomId, geordend.Standaard, geordend.Release, geordend.Soort, geordend.Afzender, geordend.Ontvanger, geordend.Identificatie,
            geordend.Bron, geordend.OntvangenOp, geordend.Grootte, geordend.Status, geordend.TraceerId, geordend.ConversatieId, geordend.AlsAntwoordOp,
            geordend.ReferentieId, geordend.Verzender, geordend.TraceParent, geordend.OntvangenDag, geordend.Hash
        FROM (
            SELECT TOP (2147483647) Stroom.Id AS StroomId, rij.Standaard, rij.Release, rij.Soort, rij.Afzender, rij.Ontvanger, rij.Identificatie, rij.Bron,
                rij.OntvangenOp, rij.Grootte, rij.Status, rij.TraceerId, rij.ConversatieId, rij.AlsAntwoordOp, rij.ReferentieId, rij.Verzender,
                rij.TraceParent, rij.OntvangenDag, SUBSTRING(@bytes, rij.Plaats, rij.Lengte) AS Hash
            FROM OPENJSON(@rijen) WITH (
                Gemeente nvarchar(4) '$[0]', Aanbieder nvarchar(8) '$[1]', Standaard nvarchar(10) '$[2]', Release nvarchar(10) '$[3]', Soort bigint '$[4]',
                Afzender nvarchar(8) '$[5]', Ontvanger nvarchar(8) '$[6]', Identificatie nvarchar(24) '$[7]', Bron nvarchar(400) '$[8]',
                OntvangenOp datetimeoffset(7) '$[9]', Grootte bigint '$[10]', Status bigint '$[11]', TraceerId uniqueidentifier '$[12]',
                ConversatieId uniqueidentifier '$[13]', AlsAntwoordOp uniqueidentifier '$[14]', ReferentieId nvarchar(200) '$[15]',
                Verzender nvarchar(8) '$[16]', TraceParent nvarchar(60) '$[17]', OntvangenDag date '$[18]', Plaats int '$[19]', Lengte int '$[20]', Nummer int '$[21]') AS rij
            LEFT JOIN dbo.Stroom AS Stroom ON Stroom.Gemeente = rij.Gemeente {Bin2.Collation} AND Stroom.Aanbieder = rij.Aanbieder {Bin2.Collation}
                AND Stroom.Standaard = rij.Standaard {Bin2.Collation}
            ORDER BY rij.Nummer
        ) AS geordend
        """;

    public override string AddInhoud => """
        INSERT INTO dbo.BerichtInhoud (BerichtId, Inhoud)
        SELECT rij.BerichtId, SUBSTRING(@bytes, rij.Plaats, rij.Lengte)
        FROM OPENJSON(@rijen) WITH (BerichtId bigint '$[0]', Plaats int '$[1]', Lengte int '$[2]') AS rij
        """;

    public override string AddBevindingen => """
        INSERT INTO dbo.Bevinding (BerichtId, Volgnummer, Regel, Niveau, RetourCode, Pad, Regelnummer, Tekst, Gevolg)
        SELECT rij.BerichtId, rij.Volgnummer, rij.Regel, rij.Niveau, rij.RetourCode, rij.Pad, rij.Regelnummer, rij.Tekst, rij.Gevolg
        FROM OPENJSON(@rijen) WITH (
            BerichtId bigint '$[0]', Volgnummer bigint '$[1]', Regel nvarchar(20) '$[2]', Niveau bigint '$[3]', RetourCode nvarchar(8) '$[4]',
            Pad nvarchar(max) '$[5]', Regelnummer bigint '$[6]', Tekst nvarchar(max) '$[7]', Gevolg bigint '$[8]') AS rij
        """;
}
