using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>Answers and forwarded messages, until they are delivered to files or a broker.</summary>
internal sealed class SqliteOutgoingStatements : OutgoingStatements
{
    /// <summary>
    /// Stays in the conversation of the message that caused it. An answer answers that message; a receipt that is passed on answers what it
    /// was tied to, under the TraceerId that the addressee knows. Run it after <see cref="OutcomeStatements.TieOntvangstbevestigingen"/>.
    /// </summary>
    public override string Add => """
        INSERT INTO Uitgaand (BerichtId, TraceerId, ConversatieId, AlsAntwoordOp, Standaard, Release, Soort, Afzender, Ontvanger, Identificatie,
            IsAntwoord, AangemaaktOp, Grootte, Sha256, Inhoud)
        SELECT oorzaak.Id, :2, COALESCE(oorzaak.ConversatieId, :3), CASE WHEN :10 THEN oorzaak.TraceerId ELSE beantwoord.TraceerId END,
            :4, :5, :6, :7, :8, :9, :10, :11, COALESCE(:12, oorzaak.Grootte), COALESCE(:13, oorzaak.Sha256), :14
        FROM Bericht AS oorzaak
        LEFT JOIN Bericht AS beantwoord ON beantwoord.Id = oorzaak.BeantwoordtBerichtId
        WHERE oorzaak.Id = :1
        """;

    /// <summary>A file came without a TraceerId, so there is none that its answer answers; the others wait in a mailbox.</summary>
    public override string PendingBestandAntwoorden => """
        SELECT Uitgaand.Id, Bericht.Bron, Uitgaand.Standaard, Uitgaand.Release, Uitgaand.Soort, Uitgaand.Identificatie, Uitgaand.Ontvanger,
            Uitgaand.Inhoud
        FROM Uitgaand INDEXED BY Uitgaand_Bestand
        CROSS JOIN Bericht ON Bericht.Id = Uitgaand.BerichtId
        WHERE Uitgaand.IsAntwoord = 1 AND Uitgaand.AlsAntwoordOp IS NULL AND Uitgaand.AfgeleverdOp IS NULL
        ORDER BY Uitgaand.Id
        LIMIT @maximum
        """;

    /// <summary>Which messages first, from the index of what waits, and then their bodies.</summary>
    public override string Undelivered => $"""
        SELECT {SqliteMailboxStatements.Envelop}, Uitgaand.Afzender, Uitgaand.Ontvanger, Uitgaand.Id, oorzaak.TraceParent,
            COALESCE(Uitgaand.Inhoud, BerichtInhoud.Inhoud)
        FROM (
            SELECT wachtend.Id
            FROM json_each(@partijen) AS partij
            CROSS JOIN Uitgaand AS wachtend INDEXED BY Uitgaand_Postvak ON wachtend.Ontvanger = partij.value AND wachtend.AfgeleverdOp IS NULL
            ORDER BY wachtend.Id
            LIMIT @maximum
        ) AS eerste
        CROSS JOIN Uitgaand ON Uitgaand.Id = eerste.Id
        CROSS JOIN Bericht AS oorzaak ON oorzaak.Id = Uitgaand.BerichtId
        LEFT JOIN BerichtInhoud ON BerichtInhoud.BerichtId = Uitgaand.BerichtId AND Uitgaand.Inhoud IS NULL
        ORDER BY Uitgaand.Id
        """;

    /// <summary>The first delivery counts: a second one changes nothing.</summary>
    public override string MarkDelivered => """
        UPDATE Uitgaand SET AfgeleverdOp = @nu
        WHERE Id IN (SELECT value FROM json_each(@ids)) AND +AfgeleverdOp IS NULL
        """;
}
