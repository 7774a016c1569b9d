using MessageHub.Storage.Relational;

namespace MessageHub.Storage.SqlServer;

/// <summary>Counts for summaries. These walk tables: not for use per message.</summary>
internal sealed class SqlServerSummaryQueries : SummaryQueries
{
    public override string BerichtenPerStatus => "SELECT Status, COUNT_BIG(*) AS Aantal FROM dbo.Bericht GROUP BY Status";

    public override string Toewijzingen => "SELECT COUNT_BIG(*) FROM dbo.Toewijzing";

    public override string PendingUitgaand => "SELECT COUNT_BIG(*) FROM dbo.Uitgaand WHERE AfgeleverdOp IS NULL";
}
