using System.Data.Common;
using MessageHub.Istandaarden;
using MessageHub.Processing;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Rows;

/// <summary>Messages and acts as people look for them. The order of the columns is the order in the queries.</summary>
internal static class SearchRows
{
    public static FoundMessage Message(DbDataReader row, Soorten soorten) => new(
        row.GetInt64(0), soorten.OfOrNull(row, 1), Text(row, 4), Text(row, 5), Text(row, 6), row.Moment(7), (MessageStatus)row.GetInt64(8),
        row.IsDBNull(9) ? null : row.GetGuid(9), row.IsDBNull(10) ? null : row.GetGuid(10), row.IsDBNull(11) ? null : row.Moment(11), row.GetInt64(12));

    public static ShownFinding Finding(DbDataReader row) => new(
        row.GetString(0), (int)row.GetInt64(1), Text(row, 2), row.GetString(3), row.GetInt64(4), row.GetString(5), (FindingEffect)row.GetInt64(6));

    public static SentMessage Sent(DbDataReader row, Soorten soorten) => new(
        row.GetInt64(0), row.GetInt64(10), soorten.Of(row, 1), row.GetString(4), row.GetString(5), row.GetBoolean(6), row.Moment(7),
        row.IsDBNull(8) ? null : row.Moment(8), row.GetGuid(9));

    public static (byte[]? Body, long MessageId) Body(DbDataReader row) => (row.IsDBNull(0) ? null : row.GetFieldValue<byte[]>(0), row.GetInt64(1));

    /// <summary>Without its note.</summary>
    public static StuckGroup Group(DbDataReader row, Soorten soorten) =>
        new(new StuckCause(row.GetString(0), soorten.Of(row, 1), row.GetString(4)), row.GetInt64(5), row.Moment(6), row.GetInt64(7), Note: null);

    public static (string Key, GroupNote Note) Note(DbDataReader row) => (row.GetString(0), new(row.GetString(1), row.GetString(2), row.Moment(3)));

    public static (AuditRow Row, long Id) Act(DbDataReader row) => (OperatorRows.Audit(row), row.GetInt64(6));

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
