using System.Data.Common;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Rows;

/// <summary>Dead letters as rows. The order of cells and columns is the order in the statements.</summary>
internal static class LetterRows
{
    public static void Cells(ICells row, NewLetter added)
    {
        row.Cell((long)added.Origin);
        row.Cell(added.Letter.Key);
        row.Cell(added.Letter.Reason);
        row.Cell(added.Letter.Since is { } since ? CellFormats.Moment(since) : null);
        row.Cell(added.Act.At);
        row.Cell(added.Act.Who);
        row.Cell(added.Act.Reason);
        row.Cell(added.Letter.Bytes);
        row.Cell(added.Body);
    }

    public static ArchivedLetter Archived(DbDataReader row) => new(
        row.GetInt64(0), (DeadLetterOrigin)row.GetInt64(1), row.GetString(2), row.GetString(3), row.IsDBNull(4) ? null : row.Moment(4), row.GetInt64(5), row.Moment(6),
        row.GetString(7), row.GetString(8));

    public static (byte[] Body, string Key) Body(DbDataReader row) => (row.GetFieldValue<byte[]>(0), row.GetString(1));
}

/// <summary>A letter that is put away.</summary>
internal sealed record NewLetter(DeadLetterOrigin Origin, DeadLetter Letter, ReadOnlyMemory<byte> Body, Act Act);
