using MessageHub.Storage.Relational;

namespace MessageHub.Storage.SqlServer;

/// <summary>Answers and forwarded messages, until they are delivered to files or a broker.</summary>
internal sealed class SqlServerOutgoingStatements : OutgoingStatements
{
    /// <summary>
    /// Stays in the conversation of the message that caused it. An answer answers that message; a receipt that is passed on answers what it
    /// was tied to, under the TraceerId that the addressee knows. Run it after <see cref="OutcomeStatements.TieOntvangstbevestigingen"/>.
    /// </summary>
    public override string Add => """
        INSERT INTO dbo.Uitgaand (BerichtId, TraceerId, ConversatieId, AlsAntwoordOp, Standaard, Release, Soort, Afzender, Ontvanger, Identificatie,
            IsAntwoord, AangemaaktOp, Grootte, Sha256, Inhoud)
        OUTPUT inserted.Id, inserted.TraceerId
        SELECT oorzaak.Id, rij.TraceerId, COALESCE(oorzaak.ConversatieId, rij.ConversatieId),
            CASE WHEN rij.IsAntwoord = 1 THEN oorzaak.TraceerId ELSE beantwoord.TraceerId END,
            rij.Standaard, rij.Release, rij.Soort, rij.Afzender, rij.Ontvanger, rij.Identificatie, rij.IsAntwoord, rij.AangemaaktOp,
            COALESCE(rij.Grootte, oorzaak.Grootte),
            CASE WHEN rij.HashPlaats IS NULL THEN oorzaak.Sha256 ELSE SUBSTRING(@bytes, rij.HashPlaats, rij.HashLengte) END,
            CASE WHEN rij.Plaats IS NOT NULL THEN SUBSTRING(@bytes, rij.Plaats, rij.Lengte) END
        FROM (
            SELECT TOP (2147483647) invoer.BerichtId, invoer.TraceerId, invoer.ConversatieId, invoer.Standaard, invoer.Release, invoer.Soort, invoer.Afzender,
                invoer.Ontvanger, invoer.Identificatie, invoer.IsAntwoord, invoer.AangemaaktOp, invoer.Grootte, invoer.HashPlaats, invoer.HashLengte,
                invoer.Plaats, invoer.Lengte
            FROM OPENJSON(@rijen) WITH (
                BerichtId bigint '$[0]', TraceerId uniqueidentifier '$[1]', ConversatieId uniqueidentifier '$[2]', Standaard nvarchar(10) '$[3]',
                Release nvarchar(10) '$[4]', Soort bigint '$[5]', Afzender nvarchar(8) '$[6]', Ontvanger nvarchar(8) '$[7]',
                Identificatie nvarchar(24) '$[8]', IsAntwoord bit '$[9]', AangemaaktOp datetimeoffset(7) '$[10]', Grootte bigint '$[11]',
                HashPlaats int '$[12]', HashLengte int '$[13]', Plaats int '$[14]', Lengte int '$[15]', Nummer int '$[16]') AS invoer
            ORDER BY invoer.Nummer
        ) AS rij
        JOIN dbo.Bericht AS oorzaak ON oorzaak.Id = rij.BerichtId
        LEFT JOIN dbo.Bericht AS beantwoord ON beantwoord.Id = oorzaak.BeantwoordtBerichtId
        """;

    /// <summary>A file came without a TraceerId, so there is none that its answer answers; the others wait in a mailbox.</summary>
    public override string PendingBestandAntwoorden => """
        SELECT TOP (@maximum) Uitgaand.Id, Bericht.Bron, Uitgaand.Standaard, Uitgaand.Release, Uitgaand.Soort, Uitgaand.Identificatie, Uitgaand.Ontvanger,
            Uitgaand.Inhoud
        FROM dbo.Uitgaand AS Uitgaand
        JOIN dbo.Bericht AS Bericht ON Bericht.Id = Uitgaand.BerichtId
        WHERE Uitgaand.IsAntwoord = 1 AND Uitgaand.AlsAntwoordOp IS NULL AND Uitgaand.AfgeleverdOp IS NULL
        ORDER BY Uitgaand.Id
        """;

    /// <summary>Which messages first, from the index of what waits, and then their bodies.</summary>
    public override string Undelivered => $"""
        SELECT {SqlServerMailboxStatements.Envelop}, Uitgaand.Afzender, Uitgaand.Ontvanger, Uitgaand.Id, oorzaak.TraceParent,
            COALESCE(Uitgaand.Inhoud, BerichtInhoud.Inhoud)
        FROM (
            SELECT TOP (@maximum) wachtend.Id
            FROM OPENJSON(@partijen) WITH (Partij nvarchar(8) '$') AS rij
            JOIN dbo.Uitgaand AS wachtend ON wachtend.Ontvanger = rij.Partij {Bin2.Collation} AND wachtend.AfgeleverdOp IS NULL
            ORDER BY wachtend.Id
        ) AS eerste
        JOIN dbo.Uitgaand AS Uitgaand ON Uitgaand.Id = eerste.Id
        JOIN dbo.Bericht AS oorzaak ON oorzaak.Id = Uitgaand.BerichtId
        LEFT JOIN dbo.BerichtInhoud AS BerichtInhoud ON BerichtInhoud.BerichtId = Uitgaand.BerichtId AND Uitgaand.Inhoud IS NULL
        ORDER BY Uitgaand.Id
        """;

    /// <summary>The first delivery counts: a second one changes nothing.</summary>
    public override string MarkDelivered => """
        UPDATE dbo.Uitgaand SET AfgeleverdOp = CAST(@nu AS datetimeoffset(7))
        WHERE Id IN (SELECT rij.Id FROM OPENJSON(@ids) WITH (Id bigint '$') AS rij) AND AfgeleverdOp IS NULL
        """;
}
