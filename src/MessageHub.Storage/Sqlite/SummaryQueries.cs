namespace MessageHub.Storage.Sqlite;

/// <summary>Counts for summaries. These walk tables: not for use per message.</summary>
internal static class SummaryQueries
{
    public const string BerichtenPerStatus = "SELECT Status, COUNT(*) AS Aantal FROM Bericht GROUP BY Status";

    public const string Toewijzingen = "SELECT COUNT(*) FROM Toewijzing";

    public const string PendingUitgaand = "SELECT COUNT(*) FROM Uitgaand WHERE AfgeleverdOp IS NULL";
}
