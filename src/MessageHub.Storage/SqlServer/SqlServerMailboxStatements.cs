using MessageHub.Storage.Relational;

namespace MessageHub.Storage.SqlServer;

/// <summary>What parties fetch and confirm.</summary>
internal sealed class SqlServerMailboxStatements : MailboxStatements
{
    public const string Envelop =
        "Uitgaand.TraceerId, Uitgaand.ConversatieId, Uitgaand.AlsAntwoordOp, Uitgaand.Standaard, Uitgaand.Release, Uitgaand.Soort";

    public const string TraceerId = "CAST(@traceerId AS uniqueidentifier)";
    public const string ConversatieId = "CAST(@conversatieId AS uniqueidentifier)";

    /// <summary>The parties that ask, as a set.</summary>
    public const string Partijen = "(SELECT vrager.Code FROM OPENJSON(@partijen) WITH (Code nvarchar(8) '$') AS vrager)";

    /// <summary>The oldest of each mailbox, from the index of what waits, and of these the oldest.</summary>
    public override string List => $"""
        SELECT TOP (@maximum) {Envelop}, Uitgaand.Afzender, Uitgaand.Ontvanger, Uitgaand.AangemaaktOp, Uitgaand.Grootte, Uitgaand.Sha256
        FROM {Partijen} AS partij
        CROSS APPLY (
            SELECT TOP (@maximum) wachtend.Id, wachtend.TraceerId, wachtend.ConversatieId, wachtend.AlsAntwoordOp, wachtend.Standaard, wachtend.Release, wachtend.Soort,
                wachtend.Afzender, wachtend.Ontvanger, wachtend.AangemaaktOp, wachtend.Grootte, wachtend.Sha256
            FROM dbo.Uitgaand AS wachtend
            WHERE wachtend.Ontvanger = partij.Code AND wachtend.AfgeleverdOp IS NULL
                AND (@soorten IS NULL OR CONCAT(wachtend.Standaard, ' ', wachtend.Release, ' ', wachtend.Soort) IN
                    (SELECT soort.Naam FROM OPENJSON(@soorten) WITH (Naam nvarchar(40) '$') AS soort))
                AND (@conversatieId IS NULL OR wachtend.ConversatieId = {ConversatieId})
                AND (@alsAntwoordOp IS NULL OR wachtend.AlsAntwoordOp = CAST(@alsAntwoordOp AS uniqueidentifier))
            ORDER BY wachtend.Id
        ) AS Uitgaand
        ORDER BY Uitgaand.Id
        """;

    public override string Payload => $"""
        SELECT SUBSTRING(COALESCE(Uitgaand.Inhoud, BerichtInhoud.Inhoud), @eerste, @maximum), Uitgaand.Grootte
        FROM dbo.Uitgaand AS Uitgaand
        LEFT JOIN dbo.BerichtInhoud AS BerichtInhoud ON BerichtInhoud.BerichtId = Uitgaand.BerichtId AND Uitgaand.Inhoud IS NULL
        WHERE Uitgaand.TraceerId = {TraceerId} AND Uitgaand.Ontvanger IN {Partijen} AND Uitgaand.AfgeleverdOp IS NULL
        """;

    /// <summary>The first confirmation counts; a second one finds the row and leaves it as it is.</summary>
    public override string Confirm => $"""
        UPDATE dbo.Uitgaand SET AfgeleverdOp = COALESCE(AfgeleverdOp, CAST(@op AS datetimeoffset(7)))
        WHERE TraceerId = {TraceerId} AND Ontvanger IN {Partijen}
        """;
}
