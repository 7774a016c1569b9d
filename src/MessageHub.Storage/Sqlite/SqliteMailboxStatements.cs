using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>What parties fetch and confirm.</summary>
internal sealed class SqliteMailboxStatements : MailboxStatements
{
    public const string Envelop =
        "Uitgaand.TraceerId, Uitgaand.ConversatieId, Uitgaand.AlsAntwoordOp, Uitgaand.Standaard, Uitgaand.Release, Uitgaand.Soort";

    private const string OfParties = "Ontvanger IN (SELECT value FROM json_each(@partijen))";

    /// <summary>The oldest of each mailbox, from the index of what waits, and of these the oldest.</summary>
    public override string List => $"""
        SELECT {Envelop}, Uitgaand.Afzender, Uitgaand.Ontvanger, Uitgaand.AangemaaktOp, Uitgaand.Grootte, Uitgaand.Sha256
        FROM json_each(@partijen) AS partij
        CROSS JOIN Uitgaand ON Uitgaand.Id IN (
            SELECT postvak.Id
            FROM Uitgaand AS postvak INDEXED BY Uitgaand_Postvak
            WHERE postvak.Ontvanger = partij.value AND postvak.AfgeleverdOp IS NULL
                AND (@soorten IS NULL
                    OR postvak.Standaard || ' ' || postvak.Release || ' ' || postvak.Soort IN (SELECT value FROM json_each(@soorten)))
                AND (@conversatieId IS NULL OR postvak.ConversatieId = @conversatieId)
                AND (@alsAntwoordOp IS NULL OR postvak.AlsAntwoordOp = @alsAntwoordOp)
            ORDER BY postvak.Id
            LIMIT @maximum
        )
        ORDER BY Uitgaand.Id
        LIMIT @maximum
        """;

    public override string Payload => $"""
        SELECT SUBSTR(COALESCE(Uitgaand.Inhoud, BerichtInhoud.Inhoud), @eerste, @maximum), Uitgaand.Grootte
        FROM Uitgaand
        LEFT JOIN BerichtInhoud ON BerichtInhoud.BerichtId = Uitgaand.BerichtId AND Uitgaand.Inhoud IS NULL
        WHERE Uitgaand.TraceerId = @traceerId AND +Uitgaand.{OfParties} AND +Uitgaand.AfgeleverdOp IS NULL
        """;

    /// <summary>The first confirmation counts; a second one finds the row and leaves it as it is.</summary>
    public override string Confirm => $"""
        UPDATE Uitgaand SET AfgeleverdOp = COALESCE(AfgeleverdOp, @op)
        WHERE TraceerId = @traceerId AND +{OfParties}
        """;
}
