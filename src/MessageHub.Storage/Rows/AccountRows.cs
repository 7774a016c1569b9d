using System.Data.Common;
using MessageHub.Processing;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Rows;

/// <summary>Accounts and signs of life as rows. The order of the columns is the order in the queries.</summary>
internal static class AccountRows
{
    public static OperatorAccount Account(DbDataReader row) => new(
        row.GetString(0), (OperatorRole)row.GetInt64(1), row.GetString(2), row.GetBoolean(3), row.IsDBNull(4) ? null : row.Moment(4), row.GetString(5));

    public static Heartbeat Heartbeat(DbDataReader row) => new(row.GetString(0), (HubRoles)row.GetInt64(1), row.Moment(2), row.Moment(3));
}
