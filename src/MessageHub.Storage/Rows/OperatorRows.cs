using System.Data.Common;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Rows;

/// <summary>Rows that operators see. The order of the columns is the order in the queries.</summary>
internal static class OperatorRows
{
    public static StuckMessage Stuck(DbDataReader row, Soorten soorten) => new(
        row.GetInt64(0), new(row.GetString(1), row.GetString(2), row.GetString(3)), soorten.Of(row, 3), row.GetString(6), row.Moment(7), row.Moment(8),
        (int)row.GetInt64(9), row.GetString(10), (int)row.GetInt64(11));

    public static AuditRow Audit(DbDataReader row) => new(
        row.Moment(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetInt64(3), row.IsDBNull(4) ? null : row.GetString(4),
        row.IsDBNull(5) ? null : row.GetString(5));

    public static QueueFigures Figures(DbDataReader row) =>
        new(row.GetInt64(0), row.IsDBNull(1) ? null : row.Moment(1), row.GetInt64(2), row.GetInt64(3));
}
