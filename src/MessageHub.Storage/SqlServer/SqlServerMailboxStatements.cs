using MessageHub.Storage.Relational;

namespace MessageHub.Storage.SqlServer;

/// <summary>What parties fetch and confirm.</summary>
internal sealed class SqlServerMailboxStatements : MailboxStatements
{
    public const string Envelop =
        "Uitgaand.TraceerId, Uitgaand.ConversatieId, Uitgaand.AlsAntwoordOp, Uitgaand.Standaard, Uitgaand.Release, Uitgaand.Soort";

    public const string TraceerId = "CAST(@traceerId AS uniqueidentifier)";
    public const string ConversatieId = "CAST(@conversatieId AS uniqueidentifier)";

    public override string List => $"""
        SELECT TOP (@maximum) {Envelop}, Uitgaand.Afzender, Uitgaand.Ontvanger, Uitgaand.AangemaaktOp, Uitgaand.Grootte, Uitgaand.Sha256
        FROM dbo.Uitgaand AS Uitgaand
        WHERE Uitgaand.Ontvanger = @partij AND Uitgaand.AfgeleverdOp IS NULL
            AND (@soort IS NULL OR (Uitgaand.Soort = @soort AND Uitgaand.Standaard = @standaard))
            AND (@conversatieId IS NULL OR Uitgaand.ConversatieId = {ConversatieId})
            AND (@alsAntwoordOp IS NULL OR Uitgaand.AlsAntwoordOp = CAST(@alsAntwoordOp AS uniqueidentifier))
        ORDER BY Uitgaand.Id
        """;

    public override string Payload => $"""
        SELECT COALESCE(Uitgaand.Inhoud, BerichtInhoud.Inhoud)
        FROM dbo.Uitgaand AS Uitgaand
        LEFT JOIN dbo.BerichtInhoud AS BerichtInhoud ON BerichtInhoud.BerichtId = Uitgaand.BerichtId AND Uitgaand.Inhoud IS NULL
        WHERE Uitgaand.TraceerId = {TraceerId} AND Uitgaand.Ontvanger = @partij AND Uitgaand.AfgeleverdOp IS NULL
        """;

    /// <summary>The first confirmation counts; a second one finds the row and leaves it as it is.</summary>
    public override string Confirm => $"""
        UPDATE dbo.Uitgaand SET AfgeleverdOp = COALESCE(AfgeleverdOp, CAST(@op AS datetimeoffset(7)))
        WHERE TraceerId = {TraceerId} AND Ontvanger = @partij
        """;
}
