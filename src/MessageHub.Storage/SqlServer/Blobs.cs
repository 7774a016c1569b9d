using MessageHub.Storage.Rows;

namespace MessageHub.Storage.SqlServer;

/// <summary>
/// Byte strings of a set, laid end to end as one parameter, with the place of each in the JSON rows. Not a table-valued parameter: Babelfish 4 makes
/// nulls of some of its cells (it reads an array that it did not clear).
/// </summary>
internal static class Blobs
{
    private const int HashLength = 32;

    public static byte[] Join(IReadOnlyList<byte[]> parts)
    {
        if (parts.Count == 1)
            return parts[0];

        var all = new byte[parts.Sum(part => part.Length)];
        var place = 0;
        foreach (var part in parts)
        {
            part.CopyTo(all, place);
            place += part.Length;
        }

        return all;
    }

    public static string Rows(IEnumerable<(long BerichtId, byte[] Inhoud)> rows)
    {
        var place = 1;
        return JsonRows.Write(rows, (cells, row) =>
        {
            cells.Cell(row.BerichtId);
            cells.Cell(place);
            cells.Cell(row.Inhoud.Length);
            place += row.Inhoud.Length;
        });
    }

    /// <summary>A message that is passed on has no bytes of its own: zeros stand for its hash.</summary>
    public static byte[] Hashes(IEnumerable<OutgoingRow> rows) => Join([.. rows.Select(row => row.Sha256 ?? new byte[HashLength])]);

    public static string Rows(IEnumerable<OutgoingRow> rows)
    {
        var place = 1;
        return JsonRows.WriteNumbered(rows, (cells, row) =>
        {
            cells.Cell(row.BerichtId);
            cells.Cell(row.TraceerId);
            cells.Cell(row.ConversatieId);
            cells.Cell((long)row.Soort);
            cells.Cell(row.Afzender);
            cells.Cell(row.Ontvanger);
            cells.Cell(row.Identificatie);
            cells.Cell(row.IsAntwoord);
            cells.Cell(row.AangemaaktOp);
            cells.Cell(place);
            cells.Cell(row.Inhoud?.Length);
            place += row.Inhoud?.Length ?? 0;
        });
    }
}
