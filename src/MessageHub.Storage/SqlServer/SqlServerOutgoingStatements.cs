using MessageHub.Storage.Relational;

namespace MessageHub.Storage.SqlServer;

/// <summary>Answers and forwarded messages, until they are delivered.</summary>
internal sealed class SqlServerOutgoingStatements : OutgoingStatements
{
    /// <summary>
    /// Stays in the conversation of the message that caused it. An answer answers that message; a receipt that is passed on answers what it
    /// was tied to, under the TraceerId that the addressee knows. Run it after <see cref="OutcomeStatements.TieOntvangstbevestigingen"/>.
    /// </summary>
    public override string Add => """
        INSERT INTO dbo.Uitgaand (BerichtId, TraceerId, ConversatieId, AlsAntwoordOp, Soort, Afzender, Ontvanger, Identificatie, IsAntwoord, AangemaaktOp,
            Grootte, Sha256, Inhoud)
        OUTPUT inserted.Id, inserted.TraceerId
        SELECT oorzaak.Id, rij.TraceerId, COALESCE(oorzaak.ConversatieId, rij.ConversatieId),
            CASE WHEN rij.IsAntwoord = 1 THEN oorzaak.TraceerId ELSE beantwoord.TraceerId END,
            rij.Soort, rij.Afzender, rij.Ontvanger, rij.Identificatie, rij.IsAntwoord, rij.AangemaaktOp,
            CASE WHEN rij.IsAntwoord = 1 THEN rij.Lengte ELSE oorzaak.Grootte END,
            CASE WHEN rij.IsAntwoord = 1 THEN SUBSTRING(@hashes, rij.Plaats32, 32) ELSE oorzaak.Sha256 END,
            CASE WHEN rij.IsAntwoord = 1 THEN SUBSTRING(@bytes, rij.Plaats, rij.Lengte) END
        FROM (
            SELECT TOP (2147483647) invoer.BerichtId, invoer.TraceerId, invoer.ConversatieId, invoer.Soort, invoer.Afzender, invoer.Ontvanger,
                invoer.Identificatie, invoer.IsAntwoord, invoer.AangemaaktOp, invoer.Plaats, invoer.Lengte, invoer.Nummer * 32 + 1 AS Plaats32
            FROM OPENJSON(@rijen) WITH (
                BerichtId bigint '$[0]', TraceerId uniqueidentifier '$[1]', ConversatieId uniqueidentifier '$[2]', Soort bigint '$[3]',
                Afzender nvarchar(8) '$[4]', Ontvanger nvarchar(8) '$[5]', Identificatie nvarchar(24) '$[6]', IsAntwoord bit '$[7]',
                AangemaaktOp datetimeoffset(7) '$[8]', Plaats int '$[9]', Lengte int '$[10]', Nummer int '$[11]') AS invoer
            ORDER BY invoer.Nummer
        ) AS rij
        JOIN dbo.Bericht AS oorzaak ON oorzaak.Id = rij.BerichtId
        LEFT JOIN dbo.Bericht AS beantwoord ON beantwoord.Id = oorzaak.BeantwoordtBerichtId
        """;

    public override string PendingAntwoorden => """
        SELECT TOP (@maximum) Uitgaand.Id, Bericht.Bron, Uitgaand.Soort, Uitgaand.Identificatie, Uitgaand.Ontvanger, Uitgaand.Inhoud
        FROM dbo.Uitgaand AS Uitgaand
        JOIN dbo.Bericht AS Bericht ON Bericht.Id = Uitgaand.BerichtId
        WHERE Uitgaand.IsAntwoord = 1 AND Uitgaand.AfgeleverdOp IS NULL
        ORDER BY Uitgaand.Id
        """;

    /// <summary>The first delivery counts: a second one changes nothing.</summary>
    public override string MarkDelivered => """
        UPDATE dbo.Uitgaand SET AfgeleverdOp = CAST(@nu AS datetimeoffset(7))
        WHERE Id IN (SELECT rij.Id FROM OPENJSON(@ids) WITH (Id bigint '$') AS rij) AND AfgeleverdOp IS NULL
        """;
}
