using System.Data.Common;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Rows;

/// <summary>Dead letters as rows. The order of the columns is the order in the queries.</summary>
internal static class LetterRows
{
    public static ArchivedLetter Archived(DbDataReader row) => new(
        row.GetInt64(0), (DeadLetterOrigin)row.GetInt64(1), row.GetString(2), row.GetString(3), row.IsDBNull(4) ? null : row.Moment(4), row.GetInt64(5), row.Moment(6),
        row.GetString(7), row.GetString(8));

    public static (byte[] Body, string Key) Body(DbDataReader row) => (row.GetFieldValue<byte[]>(0), row.GetString(1));
}
