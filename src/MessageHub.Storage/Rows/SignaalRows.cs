using System.Data.Common;
using MessageHub.Agreements.Watching;
using MessageHub.Istandaarden;
using MessageHub.Processing.Ports;

namespace MessageHub.Storage.Rows;

/// <summary>Signals as rows. The order of cells and columns is the order in the statements.</summary>
internal static class SignaalRows
{
    public static void Cells(ICells row, FoundSignal signal)
    {
        row.Cell(signal.Rule);
        row.Cell(signal.Sleutel);
        row.Cell(signal.StroomId);
        row.Cell(signal.Aanbieder);
        row.Cell(signal.ToewijzingNummer);
        row.Cell(signal.MessageId);
        row.Cell(signal.Text);
    }

    public static void Id(ICells row, long id) => row.Cell(id);

    /// <summary>A new request, and from when it asks.</summary>
    public static void Aanvraag(ICells row, (long BerichtId, string Referentie, DateOnly Vanaf) aanvraag)
    {
        row.Cell(aanvraag.BerichtId);
        row.Cell(aanvraag.Referentie);
        row.Cell(aanvraag.Vanaf);
    }

    public static Signal Signal(DbDataReader row) => new(
        row.GetInt64(0), row.GetString(1), Text(row, 2), row.GetString(3), Number(row, 4), Number(row, 5), row.GetString(6), row.Moment(7));

    public static ListedSignal Listed(DbDataReader row) =>
        new(Signal(row), row.IsDBNull(8) ? null : new SignalClosing(row.Moment(8), row.GetString(9), Text(row, 10)));

    public static Signaaloorzaak Oorzaak(DbDataReader row) =>
        new(row.GetInt64(0), row.GetString(1), row.GetInt64(2), Text(row, 3), Day(row, 4), Day(row, 5));

    public static (long Id, string Rule, string Sleutel, bool IsOpen, string ClosedBy) Known(DbDataReader row) =>
        (row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetBoolean(3), row.GetString(4));

    /// <summary>What rules signalled when these messages were judged. A line that was held is judged twice, and its place is the same both times.</summary>
    public static List<FoundSignal> Of(StreamClaim claim, IReadOnlyList<JudgedMessage> results)
    {
        var signals = new List<FoundSignal>();
        foreach (var result in results)
        {
            foreach (var finding in result.Findings)
            {
                if (finding.Effect == FindingEffect.Signal)
                    signals.Add(new(finding.Rule, $"{result.Message.Id} {finding.Path}", claim.StroomId, claim.Stroom.Aanbieder, null, result.Message.Id, finding.Text));
            }
        }

        return signals;
    }

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static long? Number(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    private static DateOnly? Day(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);
}
