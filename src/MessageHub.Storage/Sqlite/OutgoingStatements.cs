namespace MessageHub.Storage.Sqlite;

/// <summary>Answers and forwarded messages, until they are delivered.</summary>
internal static class OutgoingStatements
{
    /// <summary>
    /// Stays in the conversation of the message that caused it. An answer answers that message; a receipt that is passed on answers what it
    /// was tied to, under the TraceerId that the addressee knows. Run it after <see cref="OutcomeStatements.TieOntvangstbevestigingen"/>.
    /// </summary>
    public const string Add = """
        INSERT INTO Uitgaand (BerichtId, TraceerId, ConversatieId, AlsAntwoordOp, Soort, Afzender, Ontvanger, Identificatie, IsAntwoord, AangemaaktOp,
            Grootte, Sha256, Inhoud)
        SELECT oorzaak.Id, @traceerId, COALESCE(oorzaak.ConversatieId, @conversatieId),
            CASE WHEN @isAntwoord THEN oorzaak.TraceerId ELSE beantwoord.TraceerId END,
            @soort, @afzender, @ontvanger, @identificatie, @isAntwoord, @aangemaaktOp,
            COALESCE(@grootte, oorzaak.Grootte), COALESCE(@sha256, oorzaak.Sha256), @inhoud
        FROM Bericht AS oorzaak
        LEFT JOIN Bericht AS beantwoord ON beantwoord.Id = oorzaak.BeantwoordtBerichtId
        WHERE oorzaak.Id = @bericht
        RETURNING Id
        """;

    public const string PendingAntwoorden = """
        SELECT Uitgaand.Id, Bericht.Bron, Uitgaand.Soort, Uitgaand.Identificatie, Uitgaand.Ontvanger, Uitgaand.Inhoud
        FROM Uitgaand
        CROSS JOIN Bericht ON Bericht.Id = Uitgaand.BerichtId
        WHERE Uitgaand.IsAntwoord = 1 AND Uitgaand.AfgeleverdOp IS NULL
        ORDER BY Uitgaand.Id
        LIMIT @maximum
        """;

    /// <summary>The first delivery counts: a second one changes nothing.</summary>
    public const string MarkDelivered = """
        UPDATE Uitgaand SET AfgeleverdOp = @nu
        WHERE Id IN (SELECT value FROM json_each(@ids)) AND +AfgeleverdOp IS NULL
        """;
}
