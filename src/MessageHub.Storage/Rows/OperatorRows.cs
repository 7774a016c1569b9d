using System.Data.Common;
using MessageHub.Istandaarden.Messages;
using MessageHub.Processing;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Rows;

/// <summary>Rows that operators see. The order of the columns is the order in the queries.</summary>
internal static class OperatorRows
{
    public const string Retry = "retry";
    public const string Discard = "discard";

    public static StuckMessage Stuck(DbDataReader row) => new(
        row.GetInt64(0), new Stroom(row.GetString(1), row.GetString(2)), (BerichtSoort)row.GetInt64(3), row.GetString(4), row.Moment(5), row.Moment(6),
        (int)row.GetInt64(7), row.GetString(8), (int)row.GetInt64(9));

    public static AuditRow Audit(DbDataReader row) =>
        new(row.Moment(0), row.GetString(1), row.GetString(2), row.GetInt64(3), row.IsDBNull(4) ? null : row.GetString(4));

    public static QueueFigures Figures(DbDataReader row) =>
        new(row.GetInt64(0), row.IsDBNull(1) ? null : row.Moment(1), row.GetInt64(2), row.GetInt64(3));
}
