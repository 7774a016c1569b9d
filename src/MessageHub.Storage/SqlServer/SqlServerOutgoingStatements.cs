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
            rij.Soort, rij.Afzender, rij.Ontvanger, rij.Identificatie, rij.IsAntwoord, CAST(rij.AangemaaktOp AS datetimeoffset(7)),
            COALESCE(rij.Grootte, oorzaak.Grootte), COALESCE(rij.Sha256, oorzaak.Sha256), rij.Inhoud
        FROM (SELECT TOP (2147483647) invoer.* FROM @rijen AS invoer ORDER BY invoer.Nummer) AS rij
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
