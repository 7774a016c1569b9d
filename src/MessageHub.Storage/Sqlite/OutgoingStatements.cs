namespace MessageHub.Storage.Sqlite;

/// <summary>Answers and forwarded messages, until they are delivered.</summary>
internal static class OutgoingStatements
{
    public const string Add = """
        INSERT INTO Uitgaand (BerichtId, Soort, Ontvanger, Identificatie, IsAntwoord, AangemaaktOp, Inhoud)
        VALUES (@bericht, @soort, @ontvanger, @identificatie, @isAntwoord, @aangemaaktOp, @inhoud)
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
