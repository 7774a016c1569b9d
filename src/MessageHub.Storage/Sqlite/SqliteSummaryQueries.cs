using MessageHub.Storage.Relational;

namespace MessageHub.Storage.Sqlite;

/// <summary>Counts for summaries. These walk tables: not for use per message.</summary>
internal sealed class SqliteSummaryQueries : SummaryQueries
{
    public override string BerichtenPerStatus => "SELECT Status, COUNT(*) AS Aantal FROM Bericht GROUP BY Status";

    public override string Toewijzingen => "SELECT COUNT(*) FROM Toewijzing";

    public override string PendingUitgaand => "SELECT COUNT(*) FROM Uitgaand WHERE AfgeleverdOp IS NULL";
}
