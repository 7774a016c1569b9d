using System.Data.Common;
using MessageHub.Processing;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Rows;

/// <summary>Counts as rows. The order of the columns is the order in the queries.</summary>
internal static class OverviewRows
{
    /// <summary>Ranges as the one parameter of a query: [number, from, up to].</summary>
    public static string Ranges(IReadOnlyList<long> bounds) => JsonKeys.Of(
        Enumerable.Range(0, Math.Max(0, bounds.Count - 1)),
        (writer, range) =>
        {
            writer.WriteNumberValue(range);
            writer.WriteNumberValue(bounds[range]);
            writer.WriteNumberValue(bounds[range + 1]);
        });

    public static MessageCount Messages(DbDataReader row, Soorten soorten) =>
        new((int)row.GetInt64(0), soorten.OfOrNull(row, 1), (MessageStatus)row.GetInt64(4), row.GetInt64(5));

    public static OutgoingCount Outgoing(DbDataReader row) => new((int)row.GetInt64(0), row.GetInt64(1));

    public static HeldCount Held(DbDataReader row) => new(row.GetInt64(0), row.IsDBNull(1) ? null : row.Moment(1));

    public static CodeCount Code(DbDataReader row) => new((int)row.GetInt64(0), row.GetString(1), row.GetInt64(2));
}
