using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>What parties fetch and confirm.</summary>
internal sealed class SqliteMailboxStatements : MailboxStatements
{
    public const string Envelop =
        "Uitgaand.TraceerId, Uitgaand.ConversatieId, Uitgaand.AlsAntwoordOp, Uitgaand.Standaard, Uitgaand.Release, Uitgaand.Soort";

    public override string List => $"""
        SELECT {Envelop}, Afzender, Ontvanger, AangemaaktOp, Grootte, Sha256
        FROM Uitgaand INDEXED BY Uitgaand_Postvak
        WHERE Ontvanger = @partij AND AfgeleverdOp IS NULL AND (@soort IS NULL OR (Soort = @soort AND Standaard = @standaard))
            AND (@conversatieId IS NULL OR ConversatieId = @conversatieId) AND (@alsAntwoordOp IS NULL OR AlsAntwoordOp = @alsAntwoordOp)
        ORDER BY Id
        LIMIT @maximum
        """;

    public override string Payload => """
        SELECT COALESCE(Uitgaand.Inhoud, BerichtInhoud.Inhoud)
        FROM Uitgaand
        LEFT JOIN BerichtInhoud ON BerichtInhoud.BerichtId = Uitgaand.BerichtId AND Uitgaand.Inhoud IS NULL
        WHERE Uitgaand.TraceerId = @traceerId AND +Uitgaand.Ontvanger = @partij AND +Uitgaand.AfgeleverdOp IS NULL
        """;

    /// <summary>The first confirmation counts; a second one finds the row and leaves it as it is.</summary>
    public override string Confirm => """
        UPDATE Uitgaand SET AfgeleverdOp = COALESCE(AfgeleverdOp, @op)
        WHERE TraceerId = @traceerId AND +Ontvanger = @partij
        """;
}
