using System.Data.Common;
using MessageHub.Processing.Alerts;

namespace MessageHub.Storage.Rows;

/// <summary>What channels were told, as rows. The order of cells and columns is the order in the statements.</summary>
internal static class AlertRows
{
    public static void Cells(ICells row, AlertState state)
    {
        row.Cell(state.Key);
        row.Cell((long)state.Kind);
        row.Cell(state.Subject);
        row.Cell(state.Since is { } since ? CellFormats.Moment(since) : null);
        row.Cell(state.ToldAt is { } told ? CellFormats.Moment(told) : null);
        row.Cell(state.IsTold);
    }

    public static void Key(ICells row, string key) => row.Cell(key);

    public static AlertState State(DbDataReader row) => new(
        (AlertKind)row.GetInt64(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), row.IsDBNull(3) ? null : row.Moment(3),
        row.IsDBNull(4) ? null : row.Moment(4), row.GetBoolean(5));
}
